//! Cases with the outcome that is expected of them: `tests/cases/*.json`.
//!
//! Written from the sources, not from what the engine says. The tests hold the
//! engine to them; a page can recompute them before the reader's eyes, so they
//! are read and judged here and not in the tests.
//!
//! A file is `{"groups": [...]}`; the fields of its objects are those of the
//! types below, and what may be empty may be left out.

mod money;
mod read;
mod run;

pub use self::run::{Comparison, Outcome};
use super::date::Date;
use super::json::Fields;
use super::stipend::request::Request;
use super::text::Bilingual;

/// A file of cases.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseFile {
    /// Cases that belong together.
    pub groups: Vec<Group>,
}

/// Cases about one rule of one programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they are about.
    pub title: Bilingual,
    /// The rows of the record of facts that they were written from.
    pub rows: Vec<String>,
    /// The programme.
    pub programme: String,
    /// The day on which the cases are judged.
    pub today: Date,
    /// The answers that all cases share.
    pub given: Fields,
    /// Verdicts.
    pub cases: Vec<Case>,
    /// Statements of money.
    pub quotes: Vec<QuoteCase>,
}

/// One set of answers and what follows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Unique within the file.
    pub id: String,
    /// Answers beside those of the group, or in their place; `null` takes one
    /// away.
    pub with: Fields,
    /// `fits`, `no_obstacle`, `open`, `ask_office` or `does_not_fit`.
    pub verdict: Option<String>,
    /// `met`, `not_met` or `open` by the id of a criterion.
    pub criteria: Vec<(String, String)>,
    /// The facts that can still change the verdict, in the order of the
    /// questions.
    pub open_facts: Option<Vec<String>>,
    /// Some fiscal years of the time line.
    pub years: Vec<YearCase>,
    /// The fact whose answer must be refused.
    pub refused: Option<String>,
}

/// One fiscal year of a time line.
#[derive(Clone, Debug, PartialEq)]
pub struct YearCase {
    /// The year.
    pub fiscal_year: i32,
    /// Whether it is open; `null` while the answer is missing.
    pub open: Option<bool>,
    /// The day that decides it.
    pub boundary: Date,
}

/// One stay and what it brings.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteCase {
    /// Unique within the file.
    pub id: String,
    /// The first day; the programme is the group's.
    pub start: Date,
    /// Whole months.
    pub months: Option<u16>,
    /// Days.
    pub days: Option<u16>,
    /// Whether the person lives in Japan already.
    pub in_japan: bool,
    /// The last day.
    pub end: Option<Date>,
    /// Unit, count and amount of each line by its id.
    pub lines: Vec<(String, [u64; 3])>,
    /// The sum, in yen; `null` where the brochure names no amount.
    pub total_yen: Option<u64>,
    /// Things in kind by their id.
    pub in_kind: Vec<String>,
    /// Amounts of other sources by their id.
    pub apart: Vec<(String, u64)>,
    /// What someone who lives in Japan does not get, by its id.
    pub withheld: Vec<String>,
    /// Remarks by their word.
    pub notes: Vec<String>,
    /// The field of the request for which it must be refused.
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
            in_japan: self.in_japan,
        }
    }
}
