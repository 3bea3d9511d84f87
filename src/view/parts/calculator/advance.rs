//! Where one question stands at a time, a tap that answers it leads to the next one.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::attach::go_to_current;
use super::ids::{self, Place};
use crate::domain::eligibility::facts::FactKind;
use crate::domain::eligibility::index::FactIndex;
use crate::platform::controls;
use crate::state::calculator::{CalculatorState, Stage};

/// Long enough to see what was chosen, and for a double tap to end on the question
/// on which it began.
const PAUSE: Duration = Duration::from_millis(350);

/// The way to the next question, while it waits.
#[derive(Clone, Copy)]
pub(super) struct Advance {
    state: CalculatorState,
    waiting: StoredValue<Option<TimeoutHandle>>,
}

impl Advance {
    /// Of this calculator; it ends with the owner.
    pub(super) fn new(state: CalculatorState) -> Self {
        let advance = Self {
            state,
            waiting: StoredValue::new(None),
        };
        on_cleanup(move || advance.stay());
        advance
    }

    /// Whoever does something else stays.
    pub(super) fn stay(self) {
        if let Some(waiting) = self.waiting.try_update_value(Option::take).flatten() {
            waiting.clear();
        }
    }

    /// A finger or the mouse has chosen by the control of this id.
    pub(super) fn after_tap(self, id: &str) {
        let Some(fact) = self.answered_by(id) else {
            return;
        };
        let go = move || {
            if self.leads_on_from(fact) {
                self.state.forward();
                go_to_current(self.state);
            }
        };
        if self.leads_on_from(fact) {
            self.waiting
                .set_value(set_timeout_with_handle(go, PAUSE).ok());
        }
    }

    /// The question that one tap on this control answers.
    fn answered_by(self, id: &str) -> Option<FactIndex> {
        let book = self.state.book();
        match ids::place(book, id)? {
            Place::Choice(fact, _) if book.fact(fact).kind != FactKind::Choices => Some(fact),
            // The unit comes after the number.
            Place::Unit(fact) => Some(fact),
            _ => None,
        }
    }

    /// Whether this question stands alone, is answered, and is not the last one.
    fn leads_on_from(self, fact: FactIndex) -> bool {
        untrack(|| {
            self.state.stage() == Stage::Asking
                && self.state.current() == Some(fact)
                && self.state.given(fact).is_some()
                && self.state.after().is_some()
        }) && controls::is_shown(ids::FORWARD)
    }
}
