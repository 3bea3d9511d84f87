//! The plan, backwards from the wished start to this week.

use leptos::prelude::*;

use super::context::calculator;

/// The time line.
#[component]
pub fn Plan(
    /// The place of the programme.
    place: usize,
) -> impl IntoView {
    let all = calculator();
    let _ = (all.state, place);
}
