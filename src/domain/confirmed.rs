//! That the office has looked at something and stands by it.

use serde::{Deserialize, Serialize, Serializer};

use super::date::Date;

/// That the office has confirmed something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Confirmed {
    /// The day.
    pub on: Date,
    /// The initials of who did. They stay in the office's own files.
    #[serde(serialize_with = "nobody")]
    pub by: String,
}

/// What is written for the public names nobody.
fn nobody<S: Serializer>(_: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("")
}
