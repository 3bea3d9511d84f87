//! What stands beside the answers: the typed rate, unfolded parts, ticks of the
//! checklist, what was copied last.

use leptos::prelude::*;

use super::CalculatorState;
use crate::domain::exchange;

/// What was copied last, and whether it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// Which of the buttons.
    pub what: &'static str,
    /// The text.
    pub text: String,
    /// Whether the browser took it.
    pub done: bool,
}

impl CalculatorState {
    /// The rate as typed.
    #[must_use]
    pub fn rate(self) -> String {
        self.rate.get()
    }

    /// Another rate.
    pub fn set_rate(self, rate: String) {
        self.rate.set(rate);
    }

    /// Whether what was typed is no rate.
    #[must_use]
    pub fn is_rate_wrong(self) -> bool {
        self.rate
            .with(|rate| !rate.trim().is_empty() && exchange::read_rate(rate).is_none())
    }

    /// Yuan for so many yen: at the typed rate, else at that of the data.
    #[must_use]
    pub fn yuan(self, yen: u64) -> Option<u64> {
        let rate = self.rate.with(|typed| match typed.trim().is_empty() {
            true => self.book.exchange().map(|rate| rate.yuan_e4_per_100_yen),
            false => exchange::read_rate(typed),
        })?;
        exchange::yuan(yen, rate)
    }

    /// Whether a part is unfolded.
    #[must_use]
    pub fn is_unfolded(self, id: &str) -> bool {
        self.unfolded.with(|open| open.iter().any(|one| one == id))
    }

    /// Unfolds a part, or folds it.
    pub fn unfold(self, id: &str, open: bool) {
        if untrack(|| self.is_unfolded(id)) != open {
            self.unfolded.update(|all| {
                all.retain(|one| one != id);
                if open {
                    all.push(id.to_owned());
                }
            });
        }
    }

    /// Whether a step of a programme's checklist is ticked.
    #[must_use]
    pub fn is_ticked(self, programme: &str, step: u8) -> bool {
        self.ticks.with(|ticks| ticks.has(programme, step))
    }

    /// Ticks a step of a programme's checklist, or clears it.
    pub fn set_tick(self, programme: &str, step: u8, ticked: bool) {
        if untrack(|| self.is_ticked(programme, step)) != ticked {
            self.ticks
                .update(|ticks| ticks.set(programme, step, ticked));
        }
    }

    /// What was copied last.
    #[must_use]
    pub fn copied(self) -> Option<Copied> {
        self.copied.get()
    }

    /// Something was copied, or could not be.
    pub fn set_copied(self, copied: Option<Copied>) {
        self.copied.set(copied);
    }
}
