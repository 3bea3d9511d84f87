//! Where the reader is brought when something else is shown.

use leptos::prelude::*;

use super::ids;
use crate::platform::fragment;
use crate::state::calculator::{CalculatorState, Stage};

/// Brings the reader to what is shown now.
pub fn go_to_current(state: CalculatorState) {
    let stage = untrack(|| state.stage());
    match (stage, untrack(|| state.current())) {
        (Stage::Asking, Some(fact)) => {
            fragment::go_to_id(&ids::question(state.book().fact(fact)));
        }
        (Stage::Asking, None) => fragment::go_to_id(ids::QUESTIONS),
        (Stage::Answer | Stage::Host, _) => fragment::go_to_id(ids::RESULTS_HEADING),
    }
}
