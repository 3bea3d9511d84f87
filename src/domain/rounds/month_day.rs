//! A day that every year has.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::domain::date::{Date, DateError};

/// A day that every year has: `"04-25"` in JSON, never 29 February.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MonthDay {
    month: u8,
    day: u8,
}

impl MonthDay {
    /// `None` for a day that a year may lack.
    #[must_use]
    pub fn new(month: u8, day: u8) -> Option<Self> {
        Date::new(2001, month, day).map(|_| Self { month, day })
    }

    /// The day in a year; `None` outside the years that [`Date`] knows.
    #[must_use]
    pub const fn of(self, year: i32) -> Option<Date> {
        Date::new(year, self.month, self.day)
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

impl From<MonthDay> for String {
    fn from(day: MonthDay) -> Self {
        day.to_string()
    }
}

impl FromStr for MonthDay {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let day: Date = format!("2001-{text}")
            .parse()
            .map_err(|error| match error {
                DateError::Form(_) => DateError::Form(text.to_owned()),
                DateError::NoSuchDay(_) => DateError::NoSuchDay(text.to_owned()),
            })?;
        Ok(Self {
            month: day.month(),
            day: day.day(),
        })
    }
}

impl TryFrom<String> for MonthDay {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

#[cfg(feature = "staff")]
impl schemars::JsonSchema for MonthDay {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "MonthDay".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[0-9]{2}-[0-9]{2}$",
            "description": "A day of every year, MM-DD; never 29 February."
        })
    }
}
