//! JSON in which no name stands twice in one object: `serde_json` would let the
//! last one count without a word.

use std::cell::RefCell;
use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::{Map, Value};

/// The start of the message for a name that stands twice in an object.
const TWICE: &str = "given twice: ";

/// The name that stands twice, if that is what an error of [`Unique`] says.
#[must_use]
pub fn name_given_twice(message: &str) -> Option<&str> {
    let rest = message.strip_prefix(TWICE)?;
    // The library adds the place.
    Some(rest.rsplit_once(" at line ").map_or(rest, |(name, _)| name))
}

/// A value; an object that gives a name twice is refused.
pub struct Unique(pub Value);

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

/// Every name that stands twice in its object, as the JSON pointer of the field
/// and the name; nothing for what is not JSON.
#[must_use]
pub fn twice(text: &str) -> Vec<(String, String)> {
    let found = RefCell::new(Vec::new());
    let mut reader = serde_json::Deserializer::from_str(text);
    let here = Here {
        pointer: "",
        found: &found,
    };
    match here.deserialize(&mut reader) {
        Ok(()) => found.into_inner(),
        Err(_) => Vec::new(),
    }
}

/// A place that is looked through.
#[derive(Clone, Copy)]
struct Here<'a> {
    pointer: &'a str,
    found: &'a RefCell<Vec<(String, String)>>,
}

impl<'de> DeserializeSeed<'de> for Here<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Here<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        for index in 0.. {
            let pointer = format!("{}/{index}", self.pointer);
            let item = Here {
                pointer: &pointer,
                ..self
            };
            if list.next_element_seed(item)?.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let mut seen: Vec<String> = Vec::new();
        while let Some(name) = object.next_key::<String>()? {
            let pointer = format!(
                "{}/{}",
                self.pointer,
                name.replace('~', "~0").replace('/', "~1")
            );
            if seen.contains(&name) {
                object.next_value::<IgnoredAny>()?;
                self.found.borrow_mut().push((pointer, name));
                continue;
            }
            object.next_value_seed(Here {
                pointer: &pointer,
                ..self
            })?;
            seen.push(name);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_that_stands_twice_is_told_with_its_place() {
        let text = r#"{"a":[{"b":1,"b":2,"b":3}],"c":{"x/y":1,"x/y":1},"a":1}"#;
        let places: Vec<String> = twice(text).into_iter().map(|(place, _)| place).collect();
        assert_eq!(places, ["/a/0/b", "/a/0/b", "/c/x~1y", "/a"]);
        assert_eq!(twice(r#"{"a":1,"b":{"a":null}}"#), []);
        assert_eq!(twice("{"), []);
    }

    #[test]
    fn a_name_that_stands_twice_is_refused() {
        let text = r#"{"a":[1,-2,0.5,"x",true,null],"b":{"a":{}}}"#;
        let Unique(value) = serde_json::from_str(text).expect("JSON");
        assert_eq!(value, serde_json::from_str::<Value>(text).expect("JSON"));
        for text in [r#"{"a":1,"a":1}"#, r#"[{"b":{"a":1,"c":2,"a":3}}]"#] {
            let error = serde_json::from_str::<Unique>(text).err().expect(text);
            assert_eq!(name_given_twice(&error.to_string()), Some("a"), "{text}");
        }
        let other = serde_json::from_str::<Unique>("[").err().expect("no JSON");
        assert_eq!(name_given_twice(&other.to_string()), None);
    }
}
