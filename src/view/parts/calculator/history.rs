//! The browser's history follows what is shown, and what is shown follows the steps
//! that someone takes in it. The answers stay what they are.

use leptos::prelude::*;

use super::going::go_to_current;
use crate::platform::{fragment, history, width};
use crate::state::calculator::CalculatorState;
use crate::state::calculator::way::{Entry, Way};

fn way() -> Option<Way> {
    history::text().map(|text| Way::parse(&text))
}

/// Follows until the current owner ends. To be called when the answers of the address
/// were read.
pub fn follow(state: CalculatorState) {
    // A page that was opened again, or reached by a step back.
    if let Some(way) = way() {
        state.arrive(&way);
    }
    Effect::new(move |_| {
        let Some(stop) = state.stop() else { return };
        match state.entry(&way().unwrap_or_default(), stop, width::is_wide()) {
            Entry::Same => {}
            Entry::Replaced(way) => history::replace(&way.text()),
            Entry::Pushed(way) => history::push(&way.text()),
        }
    });
    history::watch(move |text| {
        let Some(way) = text.map(|text| Way::parse(&text)) else {
            return;
        };
        // The address of that entry holds the answers of then.
        fragment::write(&untrack(|| state.address()));
        if state.arrive(&way) {
            go_to_current(state);
        }
        fragment::write(&untrack(|| state.address()));
    });
    on_cleanup(history::unwatch);
}

/// Back to the question before: where the browser would lead there, too, by its way.
pub fn back(state: CalculatorState) {
    if way().is_some_and(|way| untrack(|| state.is_back(&way))) {
        history::back();
    } else {
        state.back();
        go_to_current(state);
    }
}
