//! Cases with the outcome that is expected of them: `tests/cases/*.json`.
//!
//! Written from the sources, not from what the engine says. The tests hold the
//! engine to them; a page shows what comes out, so they are read and judged here and
//! not in the tests.
//!
//! A file is `{"groups": [...]}`; the fields of its objects are those of the
//! types below, and what may be empty may be left out.

mod fields;
mod money;
mod outcome;
mod run;

use serde::Deserialize;

pub use self::outcome::{Comparison, Outcome};
use super::content::programme::Programme;
use super::date::Date;
use super::eligibility::given::Given;
use super::stipend::request::Request;
use super::text::Bilingual;

/// A file of cases.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// Cases that belong together.
    pub groups: Vec<Group>,
    /// What was paid by the source that the cases were written from: cases of money
    /// are judged by it, whatever is paid today.
    #[serde(default)]
    pub amounts: Vec<DatedAmount>,
}

/// What a programme paid, by the document that says so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedAmount {
    /// The document: `brochure 2026-2027`.
    pub source: String,
    /// The programme.
    pub programme: String,
    /// The item of its money.
    pub item: String,
    /// Whole yen.
    pub amount: u64,
}

impl DatedAmount {
    /// The programmes as they paid by these documents.
    #[must_use]
    pub fn of(amounts: &[Self], programmes: &[Programme]) -> Vec<Programme> {
        let mut out = programmes.to_vec();
        for dated in amounts {
            let money = out
                .iter_mut()
                .filter(|programme| programme.id == dated.programme)
                .flat_map(|programme| &mut programme.money);
            for item in money.filter(|item| item.id == dated.item) {
                item.amount = Some(dated.amount);
            }
        }
        out
    }
}

/// Cases about one rule of one programme.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// What they are about.
    pub title: Bilingual,
    /// The rows of the record of facts that they were written from.
    #[serde(default)]
    pub rows: Vec<String>,
    /// The programme.
    pub programme: String,
    /// The day on which the cases are judged.
    pub today: Date,
    /// The answers that all cases share.
    #[serde(default, deserialize_with = "fields::deserialize")]
    pub given: Vec<(String, Given)>,
    /// Verdicts.
    #[serde(default)]
    pub cases: Vec<Case>,
    /// Statements of money.
    #[serde(default)]
    pub quotes: Vec<QuoteCase>,
}

/// One set of answers and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Unique within the file.
    pub id: String,
    /// Answers beside those of the group, or in their place; `null` takes one
    /// away.
    #[serde(default, deserialize_with = "fields::deserialize")]
    pub with: Vec<(String, Given)>,
    /// The day on which it is judged, if it is not the group's.
    pub today: Option<Date>,
    /// `fits`, `no_obstacle`, `open`, `ask_office` or `does_not_fit`.
    pub verdict: Option<String>,
    /// `met`, `not_met` or `open` by the id of a criterion.
    #[serde(default, deserialize_with = "fields::deserialize")]
    pub criteria: Vec<(String, String)>,
    /// The facts that can still change the verdict, in the order of the
    /// questions.
    pub open_facts: Option<Vec<String>>,
    /// Some fiscal years of the time line.
    #[serde(default)]
    pub years: Vec<YearCase>,
    /// The fact whose answer must be refused.
    pub refused: Option<String>,
}

/// One fiscal year of a time line.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearCase {
    /// The year.
    pub fiscal_year: i32,
    /// Whether it is open; `null` while the answer is missing.
    pub open: Option<bool>,
    /// The day that decides it.
    pub boundary: Date,
}

/// One stay and what it brings.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
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
    #[serde(default)]
    pub in_japan: bool,
    /// The last day.
    pub end: Option<Date>,
    /// Unit, count and amount of each line by its id.
    #[serde(default, deserialize_with = "fields::deserialize")]
    pub lines: Vec<(String, [u64; 3])>,
    /// The sum, in yen; `null` where the brochure names no amount.
    pub total_yen: Option<u64>,
    /// Things in kind by their id.
    #[serde(default)]
    pub in_kind: Vec<String>,
    /// Amounts of other sources by their id.
    #[serde(default, deserialize_with = "fields::deserialize")]
    pub apart: Vec<(String, u64)>,
    /// What someone who lives in Japan does not get, by its id.
    #[serde(default)]
    pub withheld: Vec<String>,
    /// Remarks by their word.
    #[serde(default)]
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn file(case: Value) -> Result<CaseFile, String> {
        let file = json!({"groups": [{
            "title": {"ja": "x", "zh": "y"}, "programme": "hope", "today": "2026-11-23",
            "cases": [case],
        }]});
        serde_json::from_str(&file.to_string()).map_err(|error| error.to_string())
    }

    #[test]
    fn a_misspelt_field_is_not_lost() {
        let read = file(json!({"id": "x", "verdict": "fits"})).expect("a case");
        assert_eq!(read.groups[0].cases[0].verdict.as_deref(), Some("fits"));
        for wrong in [
            json!({"verdict": "fits"}),
            json!({"id": "x", "verdit": "fits"}),
            json!({"id": "x", "verdict": 1}),
            json!({"id": "x", "with": []}),
            json!({"id": "x", "open_facts": "aim"}),
            json!({"id": "x", "years": [{"fiscal_year": 2027, "open": true, "boundary": "2021-02-30"}]}),
            json!("x"),
        ] {
            assert!(file(wrong.clone()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn answers_keep_their_names_and_forms() {
        let with = json!({"a": ["x", "y"], "b": 24, "c": true, "d": "unknown", "e": null});
        let read = file(json!({"id": "x", "with": with})).expect("a case");
        let answers = &read.groups[0].cases[0].with;
        let ids: Vec<&str> = answers.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "c", "d", "e"]);
        assert_eq!(answers[1].1, Given::Number(24));
    }
}
