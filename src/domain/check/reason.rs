//! What the reader of JSON says of a value, taken apart.

use super::finding::{Form, Shape};
use crate::domain::date::Date;
use crate::domain::eligibility::expression::Malformed;
use crate::domain::text::narrow_digits;

/// The reason behind a message of the reader about the value at a pointer.
pub(crate) fn shape(message: &str, pointer: &str) -> Shape {
    // The library adds a place that means nothing for a value.
    let message = message.split(" at line ").next().unwrap_or(message);
    let quoted = |prefix: &str| {
        let rest = message.strip_prefix(prefix)?;
        rest.split('`').next().map(str::to_owned)
    };
    if let Some(field) = quoted("missing field `") {
        return Shape::Missing(field);
    }
    if let Some(field) = quoted("unknown field `") {
        return Shape::Unknown(field);
    }
    if let Some(word) = quoted("unknown variant `") {
        let choice = message.split('`').skip(3).step_by(2);
        return Shape::Choice(word, choice.map(str::to_owned).collect());
    }
    if let Some(rest) = message.strip_prefix("there is no day ") {
        return Shape::NoSuchDay(rest.to_owned());
    }
    let text = message
        .strip_prefix('“')
        .and_then(|rest| rest.strip_suffix("” is not of the expected form"));
    if let Some(text) = text {
        let text = text.to_owned();
        return match pointer.rsplit('/').next() {
            Some("year") => Shape::Year(text),
            _ if pointer.contains("/schedule/") => Shape::DayOfYear(text),
            _ => {
                let meant = meant_day(&text);
                Shape::Day(text, meant)
            }
        };
    }
    if let Some(rest) = message.strip_prefix("invalid type: ") {
        let (found, wanted) = rest.rsplit_once(", expected ").unwrap_or((rest, ""));
        return Shape::Form(found_form(found), wanted_form(wanted));
    }
    if let Some(rest) = message.strip_prefix("invalid value: integer `") {
        return Shape::Range(rest.split('`').next().unwrap_or(rest).to_owned());
    }
    let mut malformed = Malformed::ALL.into_iter();
    if let Some(fault) = malformed.find(|one| one.to_string() == message) {
        return Shape::Condition(fault);
    }
    Shape::Other(message.to_owned())
}

fn found_form(words: &str) -> Form {
    match words.split(' ').next().unwrap_or(words) {
        "string" => Form::Text,
        "integer" | "floating" => Form::Number,
        "boolean" => Form::Switch,
        "sequence" => Form::List,
        "map" => Form::Fields,
        "null" | "unit" => Form::Nothing,
        _ => Form::Other,
    }
}

fn wanted_form(words: &str) -> Form {
    match words {
        "u8" | "u16" | "u32" | "u64" | "i8" | "i16" | "i32" | "i64" | "f64" => Form::Number,
        "a string" | "string" => Form::Text,
        "a boolean" => Form::Switch,
        "a sequence" => Form::List,
        words if words.starts_with("struct ") => Form::Fields,
        words if words.contains("enum") => Form::Text,
        _ => Form::Other,
    }
}

/// The day that a text means as people write it: `2026/3/31`, `2026年3月31日`,
/// `２０２６．３．３１`, `20260331`.
fn meant_day(text: &str) -> Option<Date> {
    let narrow = narrow_digits(text);
    let mut parts: Vec<&str> = narrow
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    if let [whole] = parts[..]
        && whole.len() == 8
    {
        parts = vec![&whole[..4], &whole[4..6], &whole[6..]];
    }
    let [year, month, day] = parts[..] else {
        return None;
    };
    // A year in four figures stands in front: 31.3.2026 may be read in two ways.
    let year = (year.len() == 4).then(|| year.parse().ok())??;
    Date::new(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        let day = Date::new(2026, 3, 31);
        for text in [
            "2026/3/31",
            "2026年3月31日",
            "２０２６．３．３１",
            "20260331",
            " 2026-03-31",
        ] {
            assert_eq!(meant_day(text), day, "{text}");
        }
        for text in ["14.2.2025", "yesterday", "2026-13-01", ""] {
            assert_eq!(meant_day(text), None, "{text}");
        }
    }
}
