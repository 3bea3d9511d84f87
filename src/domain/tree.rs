//! Reads types from a parsed JSON text.
//!
//! serde's code for a type knows every form in which it may come: a struct as
//! an object or as an array, a name as text, bytes or number. What is never
//! called is never compiled: this reader asks for one form of each, which
//! spares the visitor some eight kilobytes. A struct gets its fields in their
//! order, looked up by their names; a field that is missing reads as nothing,
//! as an empty list, as false or as the first variant, where its type allows
//! it. That is what `#[serde(default)]` of these types means; any other
//! default is not for this reader, and a test compares it with serde's own.

use std::fmt;

use serde::de::value::{MapDeserializer, StrDeserializer, U32Deserializer};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Expected, IntoDeserializer,
    SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde_json::{Map, Value};

/// Why a value could not be read: what should have stood there.
///
/// Neither the place nor what was found: `portal check` tells both, and the
/// code that puts them into words would be four kilobytes of the wasm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable(pub &'static str);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Unreadable {}

const OTHER_VALUE: Unreadable = Unreadable("another value is wanted");

// Each of them writes its reasons down unless it is told not to.
impl serde::de::Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        OTHER_VALUE
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        OTHER_VALUE
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        OTHER_VALUE
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        OTHER_VALUE
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        OTHER_VALUE
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        OTHER_VALUE
    }

    fn missing_field(_: &'static str) -> Self {
        OTHER_VALUE
    }

    fn duplicate_field(_: &'static str) -> Self {
        OTHER_VALUE
    }
}

/// Reads a value.
///
/// # Errors
///
/// A value that does not suit the type.
pub fn read<T: DeserializeOwned>(value: &Value) -> Result<T, Unreadable> {
    T::deserialize(Node(value))
}

#[derive(Clone, Copy)]
struct Node<'a>(&'a Value);

impl<'a> Node<'a> {
    fn text(self) -> Result<&'a str, Unreadable> {
        self.0.as_str().ok_or(Unreadable("a text is wanted"))
    }

    fn object(self) -> Result<&'a Map<String, Value>, Unreadable> {
        self.0.as_object().ok_or(Unreadable("an object is wanted"))
    }
}

impl<'a> IntoDeserializer<'a, Unreadable> for Node<'a> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

fn members<'a>(
    object: &'a Map<String, Value>,
) -> impl Iterator<Item = (StrDeserializer<'a, Unreadable>, Node<'a>)> {
    object
        .iter()
        .map(|(name, value)| (name.as_str().into_deserializer(), Node(value)))
}

macro_rules! numbers {
    ($($method:ident $visit:ident $read:ident)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
            match self.0.$read() {
                Some(number) => visitor.$visit(number),
                None => Err(Unreadable("a number is wanted")),
            }
        })+
    };
}

macro_rules! texts {
    ($($method:ident)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
            visitor.visit_str(self.text()?)
        })+
    };
}

impl<'de> Deserializer<'de> for Node<'de> {
    type Error = Unreadable;

    /// No type of the data files leaves its form open.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unreadable> {
        Err(OTHER_VALUE)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_unit()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Bool(truth) => visitor.visit_bool(*truth),
            Value::Null => visitor.visit_bool(false),
            _ => Err(Unreadable("a truth value is wanted")),
        }
    }

    numbers! {
        deserialize_u8 visit_u64 as_u64
        deserialize_u16 visit_u64 as_u64
        deserialize_u32 visit_u64 as_u64
        deserialize_u64 visit_u64 as_u64
        deserialize_i8 visit_i64 as_i64
        deserialize_i16 visit_i64 as_i64
        deserialize_i32 visit_i64 as_i64
        deserialize_i64 visit_i64 as_i64
        deserialize_f32 visit_f64 as_f64
        deserialize_f64 visit_f64 as_f64
    }

    texts! { deserialize_str deserialize_string deserialize_char deserialize_identifier }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Array(items) => visitor.visit_seq(Items(items.iter())),
            Value::Null => visitor.visit_seq(Items([].iter())),
            _ => Err(Unreadable("a list is wanted")),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_map(MapDeserializer::new(members(self.object()?)))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(Fields {
            object: self.object()?,
            names: names.iter(),
        })
    }

    /// By the place of its name, so that no variant's name is compared by the
    /// code of its own type.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        let place = match self.0 {
            Value::Null => Some(0),
            _ => {
                let text = self.text()?;
                names.iter().position(|name| *name == text)
            }
        };
        let place = place.and_then(|place| u32::try_from(place).ok());
        visitor.visit_enum(Variant(place.ok_or(OTHER_VALUE)?))
    }

    serde::forward_to_deserialize_any! {
        bytes byte_buf unit unit_struct tuple tuple_struct i128 u128
    }
}

/// The items of a list.
struct Items<'a>(std::slice::Iter<'a, Value>);

impl<'a> SeqAccess<'a> for Items<'a> {
    type Error = Unreadable;

    fn next_element_seed<S: DeserializeSeed<'a>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Unreadable> {
        self.0
            .next()
            .map(|value| seed.deserialize(Node(value)))
            .transpose()
    }
}

/// The fields of an object in the order in which a type names them.
struct Fields<'a> {
    object: &'a Map<String, Value>,
    names: std::slice::Iter<'static, &'static str>,
}

impl<'a> SeqAccess<'a> for Fields<'a> {
    type Error = Unreadable;

    fn next_element_seed<S: DeserializeSeed<'a>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Unreadable> {
        let Some(name) = self.names.next() else {
            return Ok(None);
        };
        let value = self.object.get(*name).unwrap_or(&Value::Null);
        seed.deserialize(Node(value)).map(Some)
    }
}

/// A variant without contents, by its place.
struct Variant(u32);

impl<'a> EnumAccess<'a> for Variant {
    type Error = Unreadable;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'a>>(self, seed: S) -> Result<(S::Value, Self), Unreadable> {
        let place: U32Deserializer<Unreadable> = self.0.into_deserializer();
        Ok((seed.deserialize(place)?, self))
    }
}

impl<'a> VariantAccess<'a> for Variant {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<(), Unreadable> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'a>>(self, _: S) -> Result<S::Value, Unreadable> {
        Err(OTHER_VALUE)
    }

    fn tuple_variant<V: Visitor<'a>>(self, _: usize, _: V) -> Result<V::Value, Unreadable> {
        Err(OTHER_VALUE)
    }

    fn struct_variant<V: Visitor<'a>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Unreadable> {
        Err(OTHER_VALUE)
    }
}
