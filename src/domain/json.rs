//! JSON as the browser reads it: bundles and the case book.
//!
//! serde_json says where a text is wrong and of what type each number is, and
//! sorts the fields of objects: 15 KB of the wasm before compression. What the
//! browser reads was written by the build; it needs to know whether the text is
//! whole, and what is in it. hifijson takes the text into tokens; this makes one
//! tree of them. `tests/hostile.rs` holds it to what serde_json reads.

use std::ops::Index;

use hifijson::num::LexWrite as _;
use hifijson::str::LexAlloc as _;
use hifijson::token::Lex as _;
use hifijson::{Expect, SliceLexer};

/// The fields of an object, in the order in which they stand.
pub type Fields = Vec<(String, Value)>;

/// A value in JSON.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// `null`, and what stands for everything that is not there.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number without a fraction, from −2⁶³ to 2⁶³ − 1.
    Integer(i64),
    /// Any other number.
    Decimal(f64),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Self>),
    /// An object.
    Object(Fields),
}

/// Deeper than this nothing of ours is nested.
const DEEPEST: u32 = 100;

impl Value {
    /// Reads a text. Of two fields with one name, the last counts.
    ///
    /// # Errors
    ///
    /// A text that is no JSON or was cut off; one nested deeper than 100; a number
    /// with an exponent, or of more than 18 characters: no file of ours has such.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut lexer = SliceLexer::new(text.as_bytes());
        let read = lexer.exactly_one(SliceLexer::ws_peek, |next, lexer| {
            value(next, lexer, DEEPEST)
        });
        read.map_err(|Unread| "this is no JSON, or was cut off".to_owned())
    }

    /// Whether it is `null`, or not there.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Whether it is a list.
    #[must_use]
    pub fn is_array(&self) -> bool {
        matches!(self, Self::Array(_))
    }

    /// Whether it is an object.
    #[must_use]
    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// As a text.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// As yes or no.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(truth) => Some(*truth),
            _ => None,
        }
    }

    /// As a whole number.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// As a whole number of 0 or more.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        self.as_i64()?.try_into().ok()
    }

    /// As a number of any kind.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Integer(number) => Some(*number as f64),
            Self::Decimal(number) => Some(*number),
            _ => None,
        }
    }

    /// The items of a list; none if it is not one.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match self {
            Self::Array(items) => items,
            _ => &[],
        }
    }

    /// The fields of an object; none if it is not one.
    #[must_use]
    pub fn fields(&self) -> &[(String, Self)] {
        match self {
            Self::Object(fields) => fields,
            _ => &[],
        }
    }

    /// Takes a field out of an object; `null` if there is none of this name.
    #[must_use]
    pub fn take(&mut self, name: &str) -> Self {
        let field = match self {
            Self::Object(fields) => fields.iter_mut().rfind(|(known, _)| known == name),
            _ => None,
        };
        field.map_or(Self::Null, |(_, value)| {
            std::mem::replace(value, Self::Null)
        })
    }
}

/// A field of an object; `null` if there is none of this name.
impl Index<&str> for Value {
    type Output = Self;

    fn index(&self, name: &str) -> &Self {
        let found = self.fields().iter().rfind(|(known, _)| known == name);
        found.map_or(&Self::Null, |(_, value)| value)
    }
}

/// An item of a list; `null` if the list is shorter.
impl Index<usize> for Value {
    type Output = Self;

    fn index(&self, place: usize) -> &Self {
        self.items().get(place).unwrap_or(&Self::Null)
    }
}

impl PartialEq<str> for Value {
    fn eq(&self, text: &str) -> bool {
        self.as_str() == Some(text)
    }
}

impl PartialEq<&str> for Value {
    fn eq(&self, text: &&str) -> bool {
        *self == **text
    }
}

impl PartialEq<bool> for Value {
    fn eq(&self, truth: &bool) -> bool {
        self.as_bool() == Some(*truth)
    }
}

/// What the staff's program, the build and the tests have from serde_json.
impl From<&serde_json::Value> for Value {
    fn from(value: &serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(truth) => Self::Bool(*truth),
            serde_json::Value::Number(number) => match number.as_i64() {
                Some(whole) => Self::Integer(whole),
                None => Self::Decimal(number.as_f64().unwrap_or(f64::NAN)),
            },
            serde_json::Value::String(text) => Self::String(text.clone()),
            serde_json::Value::Array(items) => Self::Array(items.iter().map(Self::from).collect()),
            serde_json::Value::Object(fields) => Self::Object(
                fields
                    .iter()
                    .map(|(name, value)| (name.clone(), Self::from(value)))
                    .collect(),
            ),
        }
    }
}

/// A text that cannot be read. Where and why nobody would be told.
struct Unread;

impl From<Expect> for Unread {
    fn from(_: Expect) -> Self {
        Self
    }
}

fn value(next: u8, lexer: &mut SliceLexer<'_>, depth: u32) -> Result<Value, Unread> {
    let deeper = depth.checked_sub(1).ok_or(Unread)?;
    match next {
        b'a'..=b'z' => {
            let word = lexer.null_or_bool().ok_or(Unread)?;
            Ok(word.map_or(Value::Null, Value::Bool))
        }
        b'0'..=b'9' | b'-' => number(lexer),
        b'"' => text(lexer.discarded()).map(Value::String),
        b'[' => {
            let mut items = Vec::new();
            let item = |next, lexer: &mut SliceLexer<'_>| {
                items.push(value(next, lexer, deeper)?);
                Ok::<_, Unread>(())
            };
            lexer.discarded().seq(b']', SliceLexer::ws_peek, item)?;
            Ok(Value::Array(items))
        }
        b'{' => {
            let mut fields = Fields::new();
            let field = |next, lexer: &mut SliceLexer<'_>| {
                lexer.expect(|_| Some(next), b'"').ok_or(Unread)?;
                let name = text(lexer)?;
                lexer.expect(SliceLexer::ws_peek, b':').ok_or(Unread)?;
                let next = lexer.ws_peek().ok_or(Unread)?;
                fields.push((name, value(next, lexer, deeper)?));
                Ok::<_, Unread>(())
            };
            lexer.discarded().seq(b'}', SliceLexer::ws_peek, field)?;
            Ok(Value::Object(fields))
        }
        _ => Err(Unread),
    }
}

fn text(lexer: &mut SliceLexer<'_>) -> Result<String, Unread> {
    let text = lexer.str_string().map_err(|_| Unread)?;
    Ok(text.into_owned())
}

/// The longest number: so many digits fit 64 bits, whatever they are.
const MOST_DIGITS: usize = 18;

/// Digits with a point among them are one whole number divided by a power of
/// ten. Both are exact up to 2⁵³ and 10²²; the quotient is the nearest there is.
fn number(lexer: &mut SliceLexer<'_>) -> Result<Value, Unread> {
    let (digits, parts) = lexer.num_string().validated().map_err(|_| Unread)?;
    // `007` would be three numbers, one behind the other.
    let follows = lexer.as_slice().first().is_some_and(u8::is_ascii_digit);
    if follows || parts.exp || digits.len() > MOST_DIGITS {
        return Err(Unread);
    }
    let mut whole = 0_i64;
    let mut power = None;
    for digit in digits.bytes() {
        match digit {
            b'-' => {}
            b'.' => power = Some(1.0),
            _ => {
                whole = whole * 10 + i64::from(digit - b'0');
                power = power.map(|power: f64| power * 10.0);
            }
        }
    }
    if digits.starts_with('-') {
        whole = -whole;
    }
    Ok(match power {
        None => Value::Integer(whole),
        Some(power) => Value::Decimal(whole as f64 / power),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_what_serde_json_reads() {
        for text in [
            "null",
            " [ ] ",
            "{}",
            "[true,false,null]",
            r#"{"a":{"b":[1,-2,0,"x"]},"c":""}"#,
            r#""\u4e2d\"\\\n\ud83d\ude00/""#,
            "39.91",
            "-0.5",
            "116.4",
            "2026.0",
            "123456789012345678",
        ] {
            let other: serde_json::Value = serde_json::from_str(text).expect(text);
            assert_eq!(
                Value::read(text).as_ref(),
                Ok(&Value::from(&other)),
                "{text}"
            );
        }
    }

    #[test]
    fn a_field_can_be_taken_once() {
        let mut read = Value::read(r#"{"a":1,"b":[2],"a":3}"#).expect("JSON");
        assert_eq!(read.take("b").items().len(), 1);
        assert!(read.take("b").is_null());
        // Of two with one name the last counts.
        assert_eq!(read.take("a").as_i64(), Some(3));
        assert!(read.take("c").is_null());
        assert!(Value::Null.take("a").is_null());
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in [
            "",
            " ",
            "nul",
            "[1",
            "[1,",
            "[1,]",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "007",
            "1.",
            "-",
            "1e5",
            "1234567890123456789",
            "\"",
            "\"\\x\"",
            "\"\\ud83d\"",
            "1 2",
            "<!doctype html>",
            "[1]x",
        ] {
            assert!(Value::read(text).is_err(), "{text}");
        }
        let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(Value::read(&deep(100)).is_ok());
        assert!(Value::read(&deep(101)).is_err());
        assert!(Value::read(&deep(100_000)).is_err());
    }

    #[test]
    fn what_is_not_there_is_null() {
        let read = Value::read(r#"{"a":[7],"b":"x"}"#).expect("JSON");
        assert_eq!(read["a"][0].as_u64(), Some(7));
        assert!(read["a"][1].is_null() && read["c"]["d"][2].is_null());
        assert!(read["b"] == *"x" && read["b"].as_f64().is_none());
        assert_eq!(Value::Integer(-1).as_u64(), None);
    }
}
