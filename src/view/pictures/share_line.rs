//! A line as long as the applications, its thick part as long as the awards.

use leptos::prelude::*;

use super::along;
use crate::domain::content::programme::Outcome;

/// The line; the figures above it say the same.
#[component]
pub fn ShareLine(outcome: &'static Outcome) -> impl IntoView {
    let selected = along(outcome.selected.into(), outcome.applied.into());
    view! {
        <svg class="share-line" aria-hidden="true">
            <line class="share-line__all" x1="0" x2="100%" y1="10" y2="10"/>
            <line class="share-line__selected" x1="0" x2=selected y1="10" y2="10"/>
            <line class="share-line__end" x1="100%" x2="100%" y1="5" y2="15"/>
        </svg>
    }
}
