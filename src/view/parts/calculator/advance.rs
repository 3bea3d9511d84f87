//! Where one question stands at a time: the way to the next one, by a tap that
//! answers it or by the button.

use std::time::Duration;

use leptos::prelude::*;

use super::going::go_to_current;
use super::ids::{self, Place};
use crate::domain::eligibility::facts::FactKind;
use crate::domain::eligibility::index::FactIndex;
use crate::platform::controls;
use crate::state::calculator::{CalculatorState, Stage};

/// Long enough to see what was chosen, and for a double tap to end on the question
/// on which it began.
const PAUSE: Duration = Duration::from_millis(350);

/// As long as a new question cannot have been read: a press on the button is the
/// second of a double press then, or came just as a tap led on.
const UNREAD: Duration = Duration::from_millis(500);

/// Whether the last tap on a question says all that it asks.
pub(super) fn leads_on(state: CalculatorState, fact: FactIndex) -> bool {
    matches!(
        state.book().fact(fact).kind,
        FactKind::Choice | FactKind::Boolean | FactKind::Length
    )
}

/// The way to the next question.
#[derive(Clone, Copy)]
pub(super) struct Advance {
    state: CalculatorState,
    /// How often something was done: a way that waits is given up for another one.
    turn: StoredValue<u32>,
    /// The turn that led to a question which is not read yet.
    unread: StoredValue<Option<u32>>,
}

impl Advance {
    /// Of this calculator; it ends with the owner.
    pub(super) fn new(state: CalculatorState) -> Self {
        Self {
            state,
            turn: StoredValue::new(0),
            unread: StoredValue::new(None),
        }
    }

    /// Whoever does something else stays: something was done by the control of this
    /// id. What is not the button itself says that the question is read.
    pub(super) fn stay(self, id: &str) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        if id != ids::FORWARD {
            self.unread.set_value(None);
        }
    }

    /// The button: leaves the question, unless it was meant for the one before.
    pub(super) fn by_button(self) {
        if self.unread.get_value().is_none() {
            self.forward();
        }
    }

    /// On, however it came to it.
    fn forward(self) {
        self.state.forward();
        go_to_current(self.state);
        let turn = Some(self.turn.get_value());
        self.unread.set_value(turn);
        let read = move || {
            if self.unread.try_get_value() == Some(turn) {
                self.unread.set_value(None);
            }
        };
        set_timeout(read, UNREAD);
    }

    /// A finger or the mouse has chosen by the control of this id.
    pub(super) fn after_tap(self, id: &str) {
        if let Some(fact) = self.answered_by(id)
            && self.leads_on_from(fact)
        {
            let turn = self.turn.get_value();
            let go = move || {
                if self.turn.try_get_value() == Some(turn) && self.leads_on_from(fact) {
                    self.forward();
                }
            };
            set_timeout(go, PAUSE);
        }
    }

    /// The question that one tap on this control answers.
    fn answered_by(self, id: &str) -> Option<FactIndex> {
        let book = self.state.book();
        match ids::place(book, id)? {
            Place::Choice(fact, _) if leads_on(self.state, fact) => Some(fact),
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
