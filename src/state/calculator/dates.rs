//! When a stay can begin and when applications close, by the pattern of earlier
//! years.

use super::CalculatorState;
use crate::domain::content::programme::{Filer, RoundPattern};
use crate::domain::date::Date;
use crate::domain::eligibility::answers::{Answer, Answers};
use crate::domain::eligibility::change::Change;
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::plan::{self, Plan};
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
    /// The round of a programme that serves the wished start; where none does or
    /// it has closed, the next one that can be applied for. `None` where no
    /// pattern is known.
    #[must_use]
    pub fn round(self, place: usize) -> Option<Round> {
        let (rules, programme) = self.programme(place)?;
        let today = self.today();
        let patterns = &rules.patterns;
        let wished = self.start();
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

    /// The way back from the wished start; where that cannot be reached, or none was
    /// answered, from the next first day that can. Whether it was moved so. `None`
    /// where no start can be named.
    #[must_use]
    pub fn plan(self, place: usize) -> Option<(Plan, bool)> {
        let (rules, programme) = self.programme(place)?;
        if programme.filing.by == Filer::Nominator {
            return None;
        }
        let today = self.today();
        let wished = self.start();
        let plan = wished.map(|start| plan::back_from(&rules.patterns, start, today));
        if let Some(plan) = plan.filter(|plan| !plan.steps.is_empty()) {
            return Some((plan, false));
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

    /// The smallest change of the answers that makes a programme fit, where it is
    /// worth a try.
    #[must_use]
    pub fn change(self, place: usize) -> Option<Change> {
        let today = self.today();
        self.answers(|answers| near_change(self.book(), place, answers, today))
    }

    /// Whether a wished start is served by a round that is still open.
    #[must_use]
    pub fn is_served(self, place: usize, start: Date) -> bool {
        self.programme(place).is_some_and(|(rules, _)| {
            rounds::serving(&rules.patterns, start, self.today())
                .is_some_and(|round| round.state(self.today()) == RoundState::Open)
        })
    }
}

/// The smallest change, unless it moves the start by more than two years.
pub(super) fn near_change(
    book: &Rulebook,
    place: usize,
    answers: &Answers,
    today: Date,
) -> Option<Change> {
    const MOST_DAYS: i32 = 731;
    let is_near = |(fact, answer): &(FactIndex, Answer)| match (answer, answers.get(*fact)) {
        (Answer::Day(day), Some(Answer::Day(before))) => {
            (day.days_since_epoch() - before.days_since_epoch()).abs() <= MOST_DAYS
        }
        _ => true,
    };
    let change = book.smallest_change(place, answers, today)?;
    change.answers.iter().all(is_near).then_some(change)
}
