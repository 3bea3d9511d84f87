//! Answers as the files of cases give them.

use serde::de::{Deserialize, Deserializer, Error};
use serde::{Serialize, Serializer};
use serde_json::Value;

/// An answer in the text of links ([`Fact::read_text`]): `"held"`, `"stay.joint"`,
/// `"2027-04-01"`, `"24"`, `"yes"`. `None` takes an answer away.
///
/// Files have it in JSON's own forms: a list of options, a number, true or false,
/// `null`.
///
/// [`Fact::read_text`]: crate::domain::eligibility::facts::Fact::read_text
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given(pub Option<String>);

impl Serialize for Given {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return Option::deserialize(deserializer).map(Self);
        }
        let text = match Value::deserialize(deserializer)? {
            Value::Null => return Ok(Self(None)),
            Value::String(text) => text,
            Value::Bool(truth) => if truth { "yes" } else { "no" }.to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Array(ids) => {
                let ids: Option<Vec<&str>> = ids.iter().map(Value::as_str).collect();
                let ids = ids.ok_or_else(|| Error::custom("a list of options has texts alone"))?;
                ids.join(".")
            }
            Value::Object(_) => return Err(Error::custom("no answer is an object")),
        };
        Ok(Self(Some(text)))
    }
}
