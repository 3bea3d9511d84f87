//! Reads what people type into a field: full-width digits, slashes, 年月日.

use super::answers::Answer;
use super::facts::{Fact, FactKind};
use super::refusal::{Refusal, shown};
use crate::domain::text::narrow_digits;

impl Fact {
    /// Reads what someone typed into a field for a date or a number.
    ///
    /// # Errors
    ///
    /// Why it does not suit the question.
    pub fn read_typed(&self, text: &str) -> Result<Answer, Refusal> {
        let narrow = narrow_digits(text);
        if self.kind == FactKind::Length {
            return self.read_text(&length_text(&narrow));
        }
        if self.kind != FactKind::Date {
            return self.read_text(&narrow);
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

/// “30天”, “18 months” as links have it: the digits and the first letter of the
/// unit.
fn length_text(text: &str) -> String {
    let split = text.find(|letter: char| !letter.is_ascii_digit());
    let (digits, unit) = text.split_at(split.unwrap_or(text.len()));
    let unit = unit.trim();
    let is = |words: &[&str]| words.contains(&unit);
    if is(&["d", "day", "days", "日", "日間", "天"]) {
        format!("{digits}d")
    } else if is(&[
        "m", "month", "months", "月", "か月", "ヶ月", "カ月", "ヵ月", "个月", "個月",
    ]) {
        format!("{digits}m")
    } else {
        text.to_owned()
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
        let huge = "9".repeat(30);
        assert_eq!(number.read_typed(&huge), Ok(Answer::Number(i32::MAX)));
    }
}
