//! Cases with the outcome that is expected of them: `tests/cases/*.json`.
//!
//! Written from the sources, not from what the engine says. The tests hold the
//! engine to them; a page can recompute them before the reader's eyes, so they
//! are read and judged here and not in the tests.

mod money;
mod run;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use self::run::{Comparison, Outcome};
use super::date::Date;
use super::stipend::request::Request;
use super::text::Bilingual;

/// A file of cases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct CaseFile {
    /// Cases that belong together.
    pub groups: Vec<Group>,
}

/// Cases about one rule of one programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Group {
    /// What they are about.
    pub title: Bilingual,
    /// The rows of the record of facts that they were written from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<String>,
    /// The programme.
    pub programme: String,
    /// The day on which the cases are judged.
    pub today: Date,
    /// The answers that all cases share.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub given: Map<String, Value>,
    /// Verdicts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cases: Vec<Case>,
    /// Statements of money.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotes: Vec<QuoteCase>,
}

/// One set of answers and what follows from it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Case {
    /// Unique within the file.
    pub id: String,
    /// Answers beside those of the group, or in their place; `null` takes one
    /// away.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub with: Map<String, Value>,
    /// `fits`, `open`, `ask_office` or `does_not_fit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<String>,
    /// `met`, `not_met` or `open` by the id of a criterion.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub criteria: BTreeMap<String, String>,
    /// The facts that can still change the verdict, in the order of the
    /// questions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_facts: Option<Vec<String>>,
    /// Some fiscal years of the time line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<YearCase>,
    /// The fact whose answer must be refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
}

/// One fiscal year of a time line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct YearCase {
    /// The year.
    pub fiscal_year: i32,
    /// Whether it is open; `null` while the answer is missing.
    pub open: Option<bool>,
    /// The day that decides it.
    pub boundary: Date,
}

/// One stay and what it brings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct QuoteCase {
    /// Unique within the file.
    pub id: String,
    /// The stay; its programme is the group's.
    pub start: Date,
    /// Whole months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u16>,
    /// Days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
    /// Unit, count and amount of each line by its id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lines: BTreeMap<String, [u64; 3]>,
    /// The sum, in yen; `null` where the brochure names no amount.
    #[serde(default)]
    pub total_yen: Option<u64>,
    /// Things in kind by their id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub in_kind: Vec<String>,
    /// Amounts of other sources by their id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub apart: BTreeMap<String, u64>,
    /// Remarks by their word.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// The field of the request for which it must be refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
}

impl QuoteCase {
    /// The request for a quote in a programme.
    #[must_use]
    pub fn request(&self, programme: &str) -> Request {
        Request {
            programme: programme.to_owned(),
            start: self.start,
            months: self.months,
            days: self.days,
        }
    }
}
