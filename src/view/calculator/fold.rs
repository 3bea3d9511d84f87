//! A part that stays folded until it is wanted.

use leptos::prelude::untrack;

use super::desk::Desk;
use crate::platform::field;
use crate::view::markup::{Element, el};

/// Whether a part is open.
pub fn is_open(desk: Desk, id: &'static str) -> bool {
    desk.state().open.contains(&id)
}

/// Opens a part or folds it.
pub fn set(desk: Desk, id: &'static str, open: bool) {
    if untrack(|| is_open(desk, id)) != open {
        desk.change(|state| {
            state.open.retain(|other| *other != id);
            if open {
                state.open.push(id);
            }
        });
    }
}

/// The part with its heading; what it holds is put in by the caller.
pub fn part(desk: Desk, id: &'static str, heading: &'static str) -> Element {
    el("details.fold")
        .attr("id", id)
        .live_flag("open", move || is_open(desk, id))
        .on("toggle", move |event| {
            set(desk, id, field::is_open(&event));
        })
        .with(el("summary.fold__head").with(el("h2").with(heading)))
}
