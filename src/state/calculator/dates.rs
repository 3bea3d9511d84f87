//! When a stay can begin and when applications close, by the pattern of earlier
//! years.

use super::CalculatorState;
use crate::domain::content::programme::RoundPattern;
use crate::domain::date::Date;
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

    /// Whether a wished start is served by a round that is still open.
    #[must_use]
    pub fn is_served(self, place: usize, start: Date) -> bool {
        self.programme(place).is_some_and(|(rules, _)| {
            rounds::serving(&rules.patterns, start, self.today())
                .is_some_and(|round| round.state(self.today()) == RoundState::Open)
        })
    }
}
