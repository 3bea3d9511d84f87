//! Which programme's answer is shown, and trying a suggested change.

use leptos::prelude::*;

use super::CalculatorState;
use crate::domain::eligibility::answers::Answers;

/// Answers as they were before a suggested change was tried.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tried {
    pub before: Answers,
    pub chosen: Option<usize>,
}

impl CalculatorState {
    /// Tries a change that would make a programme fit, and shows it.
    pub fn try_change(self, place: usize, changed: Answers) {
        let tried = Tried {
            before: self.answers.get_untracked(),
            chosen: self.chosen.get_untracked(),
        };
        self.settle(changed);
        self.tried.set(Some(tried));
        self.chosen.set(Some(place));
    }

    /// Whether a suggested change is being tried.
    #[must_use]
    pub fn is_trying(self) -> bool {
        self.tried.with(Option::is_some)
    }

    /// Goes back to the answers before the change that was tried.
    pub fn take_back(self) {
        if let Some(tried) = self.tried.get_untracked() {
            self.tried.set(None);
            self.chosen.set(tried.chosen);
            self.settle(tried.before);
        }
    }

    /// The programme that the answer is about: chosen, or the one that suits best.
    #[must_use]
    pub fn shown(self) -> usize {
        self.chosen.get().unwrap_or_else(|| self.best.get())
    }

    /// Shows another programme's answer.
    pub fn choose(self, place: usize) {
        self.chosen.set(Some(place));
    }
}
