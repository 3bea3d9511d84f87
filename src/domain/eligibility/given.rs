//! An answer as JSON has it, before it is known whether it suits its question.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use crate::domain::length::Length;

/// One answer. In JSON a text, a number, true or false, a list of texts, `null`;
/// in the browser's data, which cannot say what comes next, an enum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self")]
pub enum Given {
    /// `null`: no answer.
    Nothing,
    /// True or false.
    Truth(bool),
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
    /// A list of texts.
    Several(Vec<String>),
    /// A length: `{"months": 18}` or `{"days": 30}`.
    Stay(Length),
    /// Anything else: no question has such an answer.
    Other,
}

impl From<&Value> for Given {
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Self::Nothing,
            Value::Bool(truth) => Self::Truth(*truth),
            Value::Number(number) => number.as_i64().map_or(Self::Other, Self::Number),
            Value::String(text) => Self::Text(text.clone()),
            Value::Array(items) => {
                let texts = items.iter().map(|item| item.as_str().map(str::to_owned));
                texts
                    .collect::<Option<_>>()
                    .map_or(Self::Other, Self::Several)
            }
            Value::Object(fields) => length(fields).map_or(Self::Other, Self::Stay),
        }
    }
}

/// A length; what is no count of the unit is 0 or as large as can be, and is
/// refused where it is held against its question.
fn length(fields: &Map<String, Value>) -> Option<Length> {
    let mut fields = fields.iter();
    let (Some((unit, count)), None) = (fields.next(), fields.next()) else {
        return None;
    };
    let count = count.as_i64()?;
    let count = u16::try_from(count).unwrap_or(if count < 0 { 0 } else { u16::MAX });
    match unit.as_str() {
        "days" => Some(Length::Days(count)),
        "months" => Some(Length::Months(count)),
        _ => None,
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            Ok(Self::from(&Value::deserialize(deserializer)?))
        } else {
            Self::deserialize(deserializer)
        }
    }
}

impl Serialize for Given {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_form_is_read() {
        for (value, expected) in [
            (json!(null), Given::Nothing),
            (json!(true), Given::Truth(true)),
            (json!(-3), Given::Number(-3)),
            (json!("x"), Given::Text("x".to_owned())),
            (json!(["x"]), Given::Several(vec!["x".to_owned()])),
            (json!([]), Given::Several(Vec::new())),
            (json!(["x", 1]), Given::Other),
            (json!(1.5), Given::Other),
            (json!({"x": 1}), Given::Other),
            (json!({"days": 30}), Given::Stay(Length::Days(30))),
            (json!({"months": 18}), Given::Stay(Length::Months(18))),
            (json!({"months": -1}), Given::Stay(Length::Months(0))),
            (json!({"months": 1.5}), Given::Other),
            (json!({"months": 1, "days": 1}), Given::Other),
        ] {
            let read: Given = serde_json::from_value(value).expect("an answer");
            assert_eq!(read, expected);
            let bytes = postcard::to_allocvec(&read).expect("bytes");
            assert_eq!(
                postcard::from_bytes::<Given>(&bytes).expect("an answer"),
                expected
            );
        }
    }
}
