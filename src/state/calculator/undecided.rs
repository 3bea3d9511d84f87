//! What leaves a verdict open when there is nothing new to ask.

use leptos::prelude::*;

use super::CalculatorState;
use crate::domain::date::Date;
use crate::domain::eligibility::answers::Answer;
use crate::domain::eligibility::index::FactIndex;

/// What an open verdict waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undecided {
    /// Questions without an answer.
    Questions,
    /// The day of a month: by the question, and the first day of the month.
    Day(FactIndex, Date),
    /// So many questions that were answered with “I do not know”.
    Unknown(usize),
}

impl CalculatorState {
    /// What the open verdict of a programme waits for.
    #[must_use]
    pub fn undecided(self, place: usize) -> Undecided {
        let open = self.judged(place).with(|judged| judged.report.open_facts);
        let is_left = |fact| self.given(fact).is_none() && self.is_asked(fact);
        if open.iter().any(is_left) {
            return Undecided::Questions;
        }
        let mut months = open
            .iter()
            .filter_map(|fact| Some((fact, self.month(fact)?)));
        if let Some((fact, first)) = months.next() {
            return Undecided::Day(fact, first);
        }
        let is_unknown = |fact: &FactIndex| self.given(*fact) == Some(Answer::Unknown);
        match open.iter().filter(is_unknown).count() {
            0 => Undecided::Questions,
            count => Undecided::Unknown(count),
        }
    }

    /// The month that answers a question, by its first day, if a verdict depends on the
    /// day.
    #[must_use]
    pub fn month_too_wide(self, fact: FactIndex) -> Option<Date> {
        let first = self.month(fact)?;
        let matters = self.report.with(|report| {
            let mut programmes = report.programmes.iter();
            programmes.any(|one| one.open_facts.has(fact))
        });
        matters.then_some(first)
    }

    fn month(self, fact: FactIndex) -> Option<Date> {
        match self.given(fact)? {
            Answer::Month(first) => Some(first),
            _ => None,
        }
    }

    /// The first answer that leaves the verdict of the shown programme open.
    pub(super) fn doubtful(self) -> Option<FactIndex> {
        let judged = self.judged(self.shown());
        let open = judged.with(|judged| judged.report.open_facts);
        open.iter().find(|fact| self.given(*fact).is_some())
    }
}
