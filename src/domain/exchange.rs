//! Yen in yuan, about: for the reader's feeling only. Nothing is paid in it.

use serde::{Deserialize, Serialize};

use crate::domain::date::Date;
use crate::domain::text::{Bilingual, narrow_digits};

/// What 100 yen cost on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Exchange {
    /// Yuan for 100 yen in ten-thousandths, as the central parity is printed:
    /// 45000 is 4.5000 yuan. 1 to 1,000,000.
    pub yuan_e4_per_100_yen: u32,
    /// The day of the rate.
    pub date: Date,
    /// Who publishes it.
    pub source: Bilingual,
}

/// Whole yuan for an amount of yen, rounded half up; `None` if the rate is 0 or
/// the sum too large to be money.
#[must_use]
pub fn yuan(yen: u64, yuan_e4_per_100_yen: u32) -> Option<u64> {
    const SCALE: u64 = 100 * 10_000;
    let scaled = yen.checked_mul(u64::from(yuan_e4_per_100_yen))?;
    (yuan_e4_per_100_yen > 0).then_some(())?;
    Some(scaled.checked_add(SCALE / 2)? / SCALE)
}

/// Reads yuan for 100 yen as someone types them: `4.5`, `４．５`, `4,4678`.
/// Further decimals are left out. `None` for what is no rate, 0, and more than
/// 100 yuan.
#[must_use]
pub fn read_rate(text: &str) -> Option<u32> {
    let narrow = narrow_digits(text).replace(['．', '，', ',', '。'], ".");
    let (whole, part) = narrow.split_once('.').unwrap_or((&narrow, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(part) || whole.len() > 3 {
        return None;
    }
    let part: String = part.chars().chain("0000".chars()).take(4).collect();
    let rate: u32 = format!("{whole}{part}").parse().ok()?;
    (1..=1_000_000).contains(&rate).then_some(rate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_read_as_people_type_them() {
        for (text, rate) in [
            ("4.5", Some(45_000)),
            (" ４．４６７８ ", Some(44_678)),
            ("4,46789", Some(44_678)),
            ("5", Some(50_000)),
            (".5", Some(5_000)),
            ("100", Some(1_000_000)),
            ("100.1", None),
            ("0", None),
            ("", None),
            ("abc", None),
            ("-4", None),
            ("4.5.6", None),
            ("99999999999", None),
        ] {
            assert_eq!(read_rate(text), rate, "{text}");
        }
    }

    #[test]
    fn yuan_are_rounded_once() {
        assert_eq!(yuan(362_000, 45_000), Some(16_290));
        assert_eq!(yuan(100, 45_000), Some(5));
        assert_eq!(yuan(100, 44_999), Some(4));
        assert_eq!(yuan(0, 45_000), Some(0));
        assert_eq!(yuan(362_000, 0), None);
        assert_eq!(yuan(u64::MAX, 2), None);
    }
}
