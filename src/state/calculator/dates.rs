//! When a stay can begin and when applications close, by the pattern of earlier
//! years.

use leptos::prelude::*;

use super::CalculatorState;
use crate::domain::content::programme::{Filer, RoundPattern};
use crate::domain::date::Date;
use crate::domain::eligibility::answers::Answer;
use crate::domain::eligibility::evaluate::Verdict;
use crate::domain::eligibility::reason::{Limit, Reason};
use crate::domain::eligibility::tri::Tri;
use crate::domain::plan::{self, Plan, When};
use crate::domain::rounds::{self, Expected, RoundState};

/// The round that an answer speaks of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Round {
    /// When it is expected.
    pub expected: Expected,
    /// Whether one can still apply.
    pub state: RoundState,
    /// Whether it leads to the start that was wished for.
    pub serves: bool,
    /// What the expectation rests on.
    pub pattern: &'static RoundPattern,
}

impl CalculatorState {
    /// The round of a programme that serves the wished start, or the one that a change
    /// puts in its place; where none does or it has closed, the next one that can be
    /// applied for. `None` where no pattern is known.
    #[must_use]
    pub fn round(self, place: usize) -> Option<Round> {
        let (rules, programme) = self.programme(place)?;
        let today = self.today();
        let patterns = &rules.patterns;
        let wished = self.changed_start(place).or(self.start());
        let serving = wished
            .and_then(|start| rounds::serving(patterns, start, today))
            .filter(|round| round.state(today) != RoundState::Closed);
        let (expected, serves) = match serving {
            Some(round) => (round, true),
            None => {
                let next = match wished {
                    Some(start) => rounds::next_start(patterns, start, today),
                    None => rounds::next_starts(patterns, today).into_iter().next(),
                };
                (next?, false)
            }
        };
        Some(Round {
            expected,
            state: expected.state(today),
            serves,
            pattern: programme.patterns.get(expected.pattern)?,
        })
    }

    /// The way back from the wished start; where that cannot be reached or rules the
    /// programme out, or none was answered, from the next first day that can. Whether
    /// it was moved so. `None` where no start can be named.
    #[must_use]
    pub fn plan(self, place: usize) -> Option<(Plan, bool)> {
        let (rules, programme) = self.programme(place)?;
        if programme.filing.by == Filer::Nominator {
            return None;
        }
        let today = self.today();
        let wished = self.start();
        let moved = self.changed_start(place);
        let plan = moved
            .or(wished)
            .map(|start| plan::back_from(&rules.patterns, start, today));
        if let Some(plan) = plan.filter(|plan| !plan.steps.is_empty()) {
            return Some((plan, moved.is_some()));
        }
        let next = match wished {
            Some(start) => rounds::next_start(&rules.patterns, start, today),
            None => rounds::next_starts(&rules.patterns, today)
                .into_iter()
                .next(),
        };
        let first = next?.first_start(today)?;
        let plan = plan::back_from(&rules.patterns, first, today);
        (!plan.steps.is_empty()).then_some((plan, wished.is_some()))
    }

    /// Whether a wished start is served by a round that is still open.
    #[must_use]
    pub fn is_served(self, place: usize, start: Date) -> bool {
        self.programme(place).is_some_and(|(rules, _)| {
            rounds::serving(&rules.patterns, start, self.today())
                .is_some_and(|round| round.state(self.today()) == RoundState::Open)
        })
    }

    /// The start that the smallest change proposes, where it moves the start.
    fn changed_start(self, place: usize) -> Option<Date> {
        let answers = self.change(place)?.answers;
        let mut starts = answers
            .into_iter()
            .filter(|(fact, _)| *fact == self.book().start());
        match starts.next()?.1 {
            Answer::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The first day of [`Self::plan`]: the wished start, or the one in its place.
    #[must_use]
    pub fn planned_start(self, place: usize) -> Option<Date> {
        let (plan, _) = self.plan(place)?;
        match plan.steps.last()?.when {
            When::On(day) => Some(day),
            _ => None,
        }
    }

    /// Whether nothing but the wished start stands against a programme: its round has
    /// closed, nobody comes in that month, the day has passed.
    #[must_use]
    pub fn is_only_late(self, place: usize) -> bool {
        self.judged(place).with(|judged| {
            let mut unmet = judged.report.criteria.iter().enumerate();
            matches!(
                judged.report.verdict,
                Verdict::AskOffice | Verdict::DoesNotFit
            ) && unmet.all(|(at, one)| one.status != Tri::NotMet || self.is_about_start(place, at))
        })
    }

    /// Whether a criterion that is not met speaks of nothing but the start: its round
    /// has closed, nobody comes in that month, the day has passed.
    #[must_use]
    pub fn is_about_start(self, place: usize, criterion: usize) -> bool {
        let today = self.today();
        let reasons = self.answers(|answers| self.book().reasons(place, criterion, answers, today));
        let is_of_start = |reason: &Reason| {
            matches!(
                reason.limit,
                Limit::Closed { .. } | Limit::Window { .. } | Limit::NotPast { .. }
            )
        };
        !reasons.is_empty() && reasons.iter().all(is_of_start)
    }
}
