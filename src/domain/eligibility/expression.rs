//! Conditions as they are written in `eligibility.json`.
//!
//! An expression is an object with one operator. Over other expressions:
//! `all`, `any`, `not`. Over a fact: `is`, `one_of` (a choice; a boolean has
//! the options `yes` and `no`), `by` (a choice: for each option the expression
//! that must hold; an option that is not named never does), `has` (choices: at
//! least one of these),
//! `at_least`, `at_most` (a number), `at_most_year` (a fiscal year),
//! `on_or_after`, `on_or_before` (a date), `at_least_days` with `from` (months
//! counted from a date are so many days). The two bounds of a range may stand
//! together.
//!
//! A date may be compared with a fixed date, another date, or a day of a year
//! counted from the fiscal year of a date:
//! `{"fiscal_year_of":"start_date","years":-6,"month":4,"day":2}` is 2 April
//! of the calendar year N−6 if the start falls in fiscal year N. Beside the
//! facts, `today` is a date.

pub(super) mod written;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use self::written::Written;
use crate::domain::date::Date;

/// A condition over facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub enum Expression {
    /// Each of these holds.
    All(Vec<Self>),
    /// At least one of these holds.
    Any(Vec<Self>),
    /// This does not hold.
    Not(Box<Self>),
    /// A fact compared.
    Fact {
        /// The id of the fact, or `today`.
        fact: String,
        /// With what.
        test: Test,
    },
}

/// What a fact is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// A choice is this option or one of these; a boolean `yes` or `no`.
    OneOf(Vec<String>),
    /// What must hold depends on the option that is chosen.
    By(BTreeMap<String, Expression>),
    /// Choices hold at least one of these.
    Has(Vec<String>),
    /// A number lies between these, both included.
    Number {
        /// The least, if there is one.
        least: Option<i32>,
        /// The most, if there is one.
        most: Option<i32>,
    },
    /// A number is this fiscal year or an earlier one.
    AtMostYear(YearBound),
    /// A date lies between these, both included.
    Day {
        /// The first day, if there is one.
        earliest: Option<DayBound>,
        /// The last day, if there is one.
        latest: Option<DayBound>,
    },
    /// So many months from this date are at least so many days.
    Span {
        /// The id of the date from which the months count.
        from: String,
        /// Days, 1 or more.
        least_days: i32,
    },
}

/// A fiscal year counted from that of a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct YearBound {
    /// The id of a date, or `today`.
    pub fiscal_year_of: String,
    /// Years added to it, −100 to 100.
    pub years: i32,
}

/// A day that a date is compared with: one of three forms.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct DayBound {
    /// A fixed day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The id of another date, or `today`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// The id of a date, or `today`: a day of a year counted from its fiscal
    /// year. Needs the three fields below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal_year_of: Option<String>,
    /// Years added to the fiscal year, −100 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<i32>,
    /// The month, 1 to 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<u8>,
    /// The day of the month; never 29 February, which most years lack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<u8>,
}
