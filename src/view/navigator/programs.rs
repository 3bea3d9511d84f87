//! The programs: one for each part that answers. Everything that only one of them needs
//! is reached from here alone, so that the compiler leaves it out of the others.

use std::rc::Rc;

use leptos::prelude::*;

use super::Navigator;
use super::mounting::Piece;
use crate::domain::fault::Fault;
use crate::domain::library::Library;
use crate::state::agenda::AgendaState;
use crate::state::search::SearchState;
use crate::view::page_context::PageContext;
use crate::view::parts::{Part, agenda, search};

/// What a program can do on a page that names it.
pub struct Program {
    /// The part that it mounts.
    pub(super) part: Part,
    /// Reads the bundle of the part.
    pub(super) read: fn(&[u8]) -> Result<Library, Fault>,
    /// Mounts the part; by steps, where what is written can be read meanwhile.
    pub(super) mount: fn(&Rc<Navigator>, PageContext, bool),
}

/// On the calculator, and on the pages that are only read.
pub const CALCULATOR: Program = Program {
    part: Part::Calculator,
    read: Library::from_rules,
    mount: Navigator::attach_calculator,
};

/// On the list of events and the pages of single events.
pub const EVENTS: Program = Program {
    part: Part::Agenda,
    read: Library::from_events,
    mount: |navigator, page, by_steps| {
        navigator.mount_pieces(open_agenda, AGENDA, page, by_steps);
    },
};

/// On the page of the search.
pub const SEARCH: Program = Program {
    part: Part::Search,
    read: Library::from_search,
    mount: |navigator, page, by_steps| {
        navigator.mount_pieces(open_search, FIELD, page, by_steps);
    },
};

/// Piece by piece, each in a task of its own.
const AGENDA: &[Piece] = &[
    Piece {
        replaces: "#agenda > .agenda__picture > .map",
        view: || view! { <agenda::MapColumn/> }.into_any(),
    },
    Piece {
        replaces: "#agenda > .agenda__picture > .time-line",
        view: || view! { <agenda::TimeColumn/> }.into_any(),
    },
    Piece {
        replaces: "#agenda > .agenda__list > .filters",
        view: || view! { <agenda::Filters/> }.into_any(),
    },
    Piece {
        replaces: "#agenda > .agenda__list > .agenda__found",
        view: || view! { <agenda::Found/> }.into_any(),
    },
];

const FIELD: &[Piece] = &[Piece {
    replaces: "#search",
    view: || view! { <search::Search/> }.into_any(),
}];

fn open_agenda(page: PageContext) {
    let make = || AgendaState::new(agenda::record(page.site), agenda::measured());
    agenda::open(kept(make));
}

fn open_search(page: PageContext) {
    if let Some(index) = &page.library().index {
        search::open(kept(|| SearchState::new(index)));
    }
}

/// The state of a part, made once and kept in the current owner, which is the app's. What
/// it holds on the next page says the fragment with which that opens.
fn kept<S: Clone + Send + Sync + 'static>(make: impl FnOnce() -> S) -> S {
    use_context().unwrap_or_else(|| {
        let state = make();
        provide_context(state.clone());
        state
    })
}
