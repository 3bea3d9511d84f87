//! Standard input. What is wrong with it is said in one line that names the
//! field.

use std::fmt;
use std::io::Read;

use serde::de::{
    Deserialize, DeserializeOwned, Deserializer, Error, MapAccess, SeqAccess, Visitor,
};
use serde_json::{Map, Value};

/// More than this is no set of answers.
const MOST_BYTES: u64 = 1_000_000;

/// Reads standard input as text.
pub fn read() -> Result<String, String> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("standard input: {error}"))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(format!("standard input: more than {MOST_BYTES} bytes"));
    }
    String::from_utf8(bytes).map_err(|_| "standard input: this is not UTF-8 text".to_owned())
}

/// Reads a JSON object.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    // Windows editors put a mark at the start.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Unique(value) = serde_json::from_str(text).map_err(|error| {
        let message = error.to_string();
        match message.strip_prefix(TWICE) {
            Some(rest) => one_line(&format!("{}: is given twice", name(rest))),
            None => one_line(&format!("standard input: this is not JSON: {message}")),
        }
    })?;
    if !value.is_object() {
        return Err("standard input: this is not a JSON object".to_owned());
    }
    serde_path_to_error::deserialize(value).map_err(|error| {
        let message = plain(&error.inner().to_string());
        let missing = message
            .strip_prefix("missing field `")
            .and_then(|rest| rest.split('`').next());
        let field = missing.map_or_else(|| error.path().to_string(), str::to_owned);
        one_line(&format!("{field}: {message}"))
    })
}

/// The start of the message for a name that stands twice in an object.
const TWICE: &str = "given twice: ";

/// The name in that message, without the place that the library adds.
fn name(rest: &str) -> &str {
    rest.rsplit_once(" at line ").map_or(rest, |(name, _)| name)
}

/// JSON in which no name stands twice in one object: which of the two counts is
/// not for us to say.
struct Unique(Value);

impl<'de> Deserialize<'de> for Unique {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader).map(Self)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Unique(item)) = list.next_element()? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some((name, Unique(value))) = object.next_entry::<String, Unique>()? {
            if fields.contains_key(&name) {
                return Err(A::Error::custom(format_args!("{TWICE}{name}")));
            }
            fields.insert(name, value);
        }
        Ok(Value::Object(fields))
    }
}

/// The library's words for types, as people say them.
fn plain(message: &str) -> String {
    message
        .replace("expected u16", "expected a whole number from 0 to 65535")
        .replace("expected a map", "expected an object")
        .replace(
            "is not of the expected form",
            "is no date; it must be written as 2027-04-01",
        )
}

/// A message without anything that could break its line, and not too long.
fn one_line(text: &str) -> String {
    const MOST: usize = 300;
    text.chars()
        .take(MOST)
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}
