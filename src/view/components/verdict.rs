//! The sign beside a verdict: told apart by shape, not by colour.

use leptos::prelude::*;

use crate::domain::eligibility::evaluate::Verdict;

/// The sign of a verdict. The word stands beside it.
#[component]
pub fn VerdictMark(verdict: Verdict) -> impl IntoView {
    let drawing = match verdict {
        Verdict::Fits => "M3 8.500 6.500 12 13 4.500",
        Verdict::Open => "M8 3a5 5 0 1 0 .01 0",
        Verdict::AskOffice => "M8 3v6M8 12v.5",
        Verdict::DoesNotFit => "M4 4l8 8M12 4l-8 8",
        // A tick within an open ring: nothing against it, not yet decided.
        Verdict::NoObstacle => "M12.500 5.500A5.500 5.500 0 1 0 13.500 8M5.500 8 8 10.500 14 4",
    };
    view! {
        <svg class="verdict-mark" viewBox="0 0 16 16" data-verdict=verdict.word() aria-hidden="true">
            <path d=drawing/>
        </svg>
    }
}
