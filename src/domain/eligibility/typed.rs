//! Reads what people type into a field: full-width digits, slashes, 年月日.

use super::answers::Answer;
use super::facts::{Fact, FactKind, NumberUnit};
use super::refusal::{Refusal, shown};
use crate::domain::content::programme::LengthUnit;
use crate::domain::length::Length;
use crate::domain::text::narrow_digits;

impl Fact {
    /// Reads what someone typed into a field for a date or a number.
    ///
    /// # Errors
    ///
    /// Why it does not suit the question.
    pub fn read_typed(&self, text: &str) -> Result<Answer, Refusal> {
        let narrow = narrow_digits(text);
        if self.kind != FactKind::Date {
            return self.read_text(&number_text(self, &narrow));
        }
        let parts: Vec<&str> = narrow
            .split(|letter: char| !letter.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .collect();
        let (year, month, day) = match parts[..] {
            [year, month, day] => (year, month, day),
            [year, month] if self.month => {
                return self.read_text(&format!("{year}-{month:0>2}"));
            }
            [digits] if digits.len() == 6 && self.month => {
                return self.read_text(&format!("{}-{}", &digits[..4], &digits[4..]));
            }
            // 20270401, as some keyboards have nothing but digits.
            [digits] if digits.len() == 8 => (&digits[..4], &digits[4..6], &digits[6..]),
            _ => return Err(Refusal::NoDate(shown(text))),
        };
        self.read_text(&format!("{year}-{month:0>2}-{day:0>2}"))
    }
}

/// Reads a length that someone typed, with its unit or, without one, in this unit:
/// “30天”, “２４個月”, “24”. `None` if it is none; what is too large stays too large.
#[must_use]
pub fn read_length(text: &str, unit: LengthUnit) -> Option<Length> {
    let text = narrow_digits(text);
    let (digits, word) = parted(&text);
    if digits.is_empty() {
        return None;
    }
    let count = digits.parse().unwrap_or(u16::MAX);
    match (unit_of(word), unit) {
        (Some(NumberUnit::Day), _) => Some(Length::Days(count)),
        (Some(NumberUnit::Month), _) => Some(Length::Months(count)),
        (None, LengthUnit::Day) if word.is_empty() => Some(Length::Days(count)),
        (None, LengthUnit::Month) if word.is_empty() => Some(Length::Months(count)),
        _ => None,
    }
}

/// The digits, and the word behind them.
fn parted(text: &str) -> (&str, &str) {
    let split = text.find(|letter: char| !letter.is_ascii_digit());
    let (digits, word) = text.split_at(split.unwrap_or(text.len()));
    (digits, word.trim())
}

/// The unit that people mean by a word behind a number.
fn unit_of(word: &str) -> Option<NumberUnit> {
    match word {
        "d" | "day" | "days" | "日" | "日間" | "天" => Some(NumberUnit::Day),
        "m" | "month" | "months" | "月" | "か月" | "ヶ月" | "カ月" | "ヵ月" | "ケ月" | "个月"
        | "個月" => Some(NumberUnit::Month),
        "年" | "年度" => Some(NumberUnit::FiscalYear),
        _ => None,
    }
}

/// The number as links have it: a length with the first letter of its unit, any other
/// without a unit that is its own.
fn number_text(fact: &Fact, text: &str) -> String {
    let (digits, word) = parted(text);
    match (fact.kind, unit_of(word)) {
        (FactKind::Length, Some(NumberUnit::Day)) => format!("{digits}d"),
        (FactKind::Length, Some(NumberUnit::Month)) => format!("{digits}m"),
        (FactKind::Number, Some(unit)) if fact.unit == Some(unit) => digits.to_owned(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(kind: &str) -> Fact {
        serde_json::from_value(serde_json::json!({
            "id": "x", "key": "x", "type": kind,
            "text": {"ja": "x", "zh": "x"}, "why": {"ja": "x", "zh": "x"},
        }))
        .expect("a fact")
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let date = fact("date");
        let expected = Answer::Day("2027-04-01".parse().expect("a day"));
        for text in [
            "2027-04-01",
            "2027/4/1",
            "2027.04.1",
            "2027年4月1日",
            " ２０２７年４月１日 ",
            "20270401",
        ] {
            assert_eq!(date.read_typed(text), Ok(expected), "{text}");
        }
        for text in [
            "",
            "2027",
            "2027-04",
            "2027-04-01-01",
            "1 April 2027",
            "令和9年4月",
        ] {
            assert_eq!(
                date.read_typed(text),
                Err(Refusal::NoDate(text.to_owned())),
                "{text}"
            );
        }
        assert_eq!(
            date.read_typed("2027/2/29"),
            Err(Refusal::NoSuchDay("2027-02-29".to_owned()))
        );
        assert!(date.read_typed("20270199999").is_err());
    }

    #[test]
    fn numbers_are_read_in_either_width() {
        let number = fact("number");
        for text in ["24", " ２４", "2４ "] {
            assert_eq!(number.read_typed(text), Ok(Answer::Number(24)), "{text}");
        }
        for text in ["", "-", "24か月", "2.5", "1e3", "²"] {
            assert!(number.read_typed(text).is_err(), "{text}");
        }
        let year = Fact {
            unit: Some(NumberUnit::FiscalYear),
            ..fact("number")
        };
        for text in ["2024", "2024年度", "２０２４ 年", "2024年度 "] {
            assert_eq!(year.read_typed(text), Ok(Answer::Number(2024)), "{text}");
        }
        for text in ["年度", "24个月", "2024年度末", "令和6年度"] {
            assert!(year.read_typed(text).is_err(), "{text}");
        }
        let huge = "9".repeat(30);
        assert_eq!(number.read_typed(&huge), Ok(Answer::Number(i32::MAX)));
    }

    #[test]
    fn lengths_are_read_with_their_unit_or_in_that_of_the_field() {
        use LengthUnit::{Day, Month};
        for (text, unit, read) in [
            ("24", Month, Some(Length::Months(24))),
            ("24个月", Month, Some(Length::Months(24))),
            (" ２４ 個月", Month, Some(Length::Months(24))),
            ("12ヶ月", Month, Some(Length::Months(12))),
            ("40", Day, Some(Length::Days(40))),
            ("40天", Day, Some(Length::Days(40))),
            ("40天", Month, Some(Length::Days(40))),
            ("65535", Day, Some(Length::Days(65_535))),
            ("65536", Day, Some(Length::Days(65_535))),
            ("2024年", Month, None),
            ("两个月", Month, None),
            ("1.5", Month, None),
            ("-3", Month, None),
            ("天", Day, None),
            ("", Day, None),
        ] {
            assert_eq!(read_length(text, unit), read, "{text}");
        }
    }
}
