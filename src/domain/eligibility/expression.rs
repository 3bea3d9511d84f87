//! Conditions as they are written in `eligibility.json`.
//!
//! An expression is an object with one operator. Over other expressions:
//! `all`, `any`, `not`. Over a fact: `is`, `one_of` (a choice; a boolean has
//! the options `yes` and `no`), `has` (choices: at least one of these),
//! `at_least`, `at_most` (a number), `at_most_year` (a fiscal year),
//! `on_or_after`, `on_or_before` (a date), `lasts` (a length), `in_window` (a
//! date is not past, and stays may begin on it by the pattern of one of these
//! rounds), `can_apply` (one of these rounds that lead to a date has not
//! closed). The two bounds of a range may stand together.
//!
//! A date may be compared with a fixed date, another date, or a day of a year
//! counted from the fiscal year of a date:
//! `{"fiscal_year_of":"start_date","years":-6,"month":4,"day":2}` is 2 April
//! of the calendar year N−6 if the start falls in fiscal year N. Beside the
//! facts, `today` is a date.

pub(super) mod written;

use serde::{Deserialize, Serialize};

use self::written::Written;
use crate::domain::content::programme::LengthUnit;
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

/// Why an object is no expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// Not exactly one of `all`, `any`, `not`, `fact`.
    NotOneWay,
    /// A comparison without a `fact`.
    NoFact,
    /// A fact with no comparison, or with several.
    NotOneTest,
}

impl Malformed {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::NotOneWay, Self::NoFact, Self::NotOneTest];
}

/// The message of the reader of JSON, which takes nothing but a text.
impl std::fmt::Display for Malformed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NotOneWay => "an expression has exactly one of: all, any, not, fact",
            Self::NoFact => "all, any and not stand alone: a comparison needs `fact`",
            Self::NotOneTest => {
                "a fact is compared in exactly one way: is, one_of, has, at_least and at_most, \
                 at_most_year, on_or_after and on_or_before, lasts, in_window, or can_apply"
            }
        })
    }
}

/// What a fact is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// A choice is this option or one of these; a boolean `yes` or `no`.
    OneOf(Vec<String>),
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
    /// A length is one of these.
    Lasts(StayBound),
    /// A date is not past, and stays may begin on it: the ids of patterns of
    /// the programme. Without one, every day that is not past will do.
    InWindow(Vec<String>),
    /// A round that leads to a date has not closed: the ids of patterns of the
    /// programme.
    CanApply(Vec<String>),
}

/// The lengths that a programme takes, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct StayBound {
    /// What `min` and `max` count.
    pub unit: LengthUnit,
    /// The shortest.
    pub min: u16,
    /// The longest.
    pub max: u16,
    /// Whether it counts whole months only.
    #[serde(default, skip_serializing_if = "is_false")]
    pub whole: bool,
    /// The fewest days that months may come to, counted from `from`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least_days: Option<u16>,
    /// The id of the first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
}

fn is_false(value: &bool) -> bool {
    !*value
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
