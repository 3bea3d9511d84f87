//! Recomputes cases and sets what came out beside what was expected.

use super::money::money;
use super::outcome::{NOTHING, Outcome};
use super::{Case, CaseFile, DatedAmount, Group};
use crate::domain::content::programme::Programme;
use crate::domain::eligibility::answers::Answers;
use crate::domain::eligibility::rulebook::Rulebook;

impl CaseFile {
    /// Recomputes every case, in the order of the file.
    #[must_use]
    pub fn run(&self, book: &Rulebook, programmes: &[Programme]) -> Vec<Outcome> {
        let programmes = &DatedAmount::of(&self.amounts, programmes);
        let mut outcomes = Vec::new();
        for (place, group) in self.groups.iter().enumerate() {
            let outcome = |id: &str| Outcome {
                group: place,
                id: id.to_owned(),
                comparisons: Vec::new(),
            };
            for case in &group.cases {
                let mut outcome = outcome(&case.id);
                verdict(&mut outcome, group, case, book);
                outcomes.push(outcome);
            }
            for case in &group.quotes {
                let mut outcome = outcome(&case.id);
                money(&mut outcome, group, case, book, programmes);
                outcomes.push(outcome);
            }
        }
        outcomes
    }
}

fn verdict(outcome: &mut Outcome, group: &Group, case: &Case, book: &Rulebook) {
    let refused = case.refused.as_deref().unwrap_or(NOTHING);
    let mut answers = Answers::default();
    for (id, value) in group.given.iter().chain(&case.with) {
        if let Err(bad) = book.read_answer(&mut answers, id, value) {
            return outcome.compare("refused", refused, bad.field);
        }
    }
    if case.refused.is_some() {
        outcome.compare("refused", refused, NOTHING);
    }
    let report = book.evaluate(&answers, case.today.unwrap_or(group.today));
    let found = book
        .programmes()
        .iter()
        .zip(&report.programmes)
        .find(|(rules, _)| rules.id == group.programme);
    let Some((rules, report)) = found else {
        return outcome.compare("programme", &group.programme, NOTHING);
    };
    if let Some(expected) = &case.verdict {
        outcome.compare("verdict", expected, report.verdict.word());
    }
    for (id, expected) in &case.criteria {
        let status = rules
            .criteria
            .iter()
            .position(|criterion| criterion.id == *id)
            .map_or(NOTHING, |at| report.criteria[at].status.word());
        outcome.compare(id, expected, status);
    }
    if let Some(expected) = &case.open_facts {
        let open: Vec<&str> = report
            .open_facts
            .iter()
            .map(|fact| book.fact(fact).id.as_str())
            .collect();
        outcome.compare("open_facts", expected.join(", "), open.join(", "));
    }
    for expected in &case.years {
        let shown = |open: Option<bool>, boundary: String| {
            let word = match open {
                Some(true) => "open",
                Some(false) => "closed",
                None => "not known",
            };
            format!("{word}, {boundary}")
        };
        let year = report
            .years
            .iter()
            .find(|year| year.fiscal_year.0 == expected.fiscal_year);
        outcome.compare(
            format!("FY{}", expected.fiscal_year),
            shown(expected.open, expected.boundary.to_string()),
            year.map_or(NOTHING.to_owned(), |year| {
                let boundary = year
                    .boundary
                    .map_or(NOTHING.to_owned(), |day| day.to_string());
                shown(year.open.known(), boundary)
            }),
        );
    }
}
