//! Yen in yuan, about: for the reader's feeling only. Nothing is paid in it.

use serde::{Deserialize, Serialize};

use crate::domain::date::Date;
use crate::domain::text::Bilingual;

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

#[cfg(test)]
mod tests {
    use super::*;

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
