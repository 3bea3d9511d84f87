//! The browser's history follows what is shown, and what is shown follows the steps
//! that someone takes in it. The answers stay what they are.

use leptos::ev;
use leptos::prelude::*;

use super::going::go_to_current;
use crate::platform::{fragment, history, width};
use crate::state::calculator::CalculatorState;
use crate::state::calculator::history::{Change, HistoryPath};
use crate::view::window_events::on_window;

fn path() -> Option<HistoryPath> {
    history::text().map(|text| HistoryPath::parse(&text))
}

/// Brings the entry of the history in step with what is shown.
fn keep(state: CalculatorState) {
    let Some(screen) = state.screen() else { return };
    match state.history_change(&path().unwrap_or_default(), screen, width::is_wide()) {
        Change::None => {}
        Change::Replace(path) => history::replace(&path.text()),
        Change::Push(path) => history::push(&path.text()),
    }
}

/// Follows until the current owner ends. To be called when the answers of the address
/// were read.
pub fn follow(state: CalculatorState) {
    // A page that was opened again, or reached by a step back.
    if let Some(path) = path() {
        state.restore(&path);
    }
    Effect::new(move |_| keep(state));
    on_window(ev::popstate, move || {
        let Some(path) = path() else { return };
        if state.restore(&path) {
            go_to_current(state);
        }
        // The address of that entry holds the answers of then.
        fragment::write(&untrack(|| state.address()));
    });
}

/// Back to the question before: where the browser would lead there, too, by its way.
pub fn back(state: CalculatorState) {
    if path().is_some_and(|path| untrack(|| state.is_history_back(&path))) {
        history::back();
    } else {
        state.back();
        go_to_current(state);
    }
}
