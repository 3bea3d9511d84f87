//! The events as list, map and time line, in step. The list is the interface; map
//! and time line illustrate it.
//!
//! - `written`: the page before script: pins and months are links into the list;
//! - `announced`: what comes next, or that nothing does;
//! - `map`, `timeline`, `panel`: what stands on one side; `gestures`: what moves the
//!   map, in `layers`; `labels`: which name stands where;
//! - `filters`, `list`: what stands on the other side.

#[cfg(feature = "pages")]
mod announced;
mod event_row;
mod filters;
mod gestures;
mod ground;
mod ids;
mod labels;
mod layers;
mod list;
mod map;
mod panel;
mod timeline;
#[cfg(feature = "pages")]
mod written;

use leptos::ev;
use leptos::prelude::*;

pub use self::filters::Filters;
use self::ids::VIEW;
pub use self::ids::{ID, record};
use self::list::List;
use self::map::Map;
use self::panel::PanelPlace;
use self::timeline::TimeLine;

#[cfg(feature = "pages")]
pub use self::written::{StillPicture, Written};
use crate::domain::map::camera::View;
use crate::i18n;
use crate::platform::{copy, document, field, fragment, remembered, sheet};
use crate::state::agenda::AgendaState;
use crate::view::page_context::{PageContext, page_context};
use crate::view::window_events::on_window;

/// The line that says whether the link was copied.
const SAID: &str = "agenda-said";

/// Opens what the address holds, in the window that the page was written with.
pub fn open(state: AgendaState) {
    state.resize(measured());
    state.open(&fragment::read());
}

/// The window of the map as it stands; a phone's where none stands.
#[must_use]
pub fn measured() -> View {
    let (width, height) = sheet::size(VIEW);
    if width < 1.0 || height < 1.0 {
        return View {
            width: 358.0,
            height: 235.0,
        };
    }
    View { width, height }
}

/// The map. With it everything begins to follow the state.
#[component]
pub fn MapColumn() -> impl IntoView {
    follow(expect_context(), page_context());
    view! { <Map/> }.into_any()
}

/// Time line and panel.
#[component]
pub fn TimeColumn() -> impl IntoView {
    view! {
        <TimeLine/>
        <PanelPlace/>
    }
    .into_any()
}

/// What is found, and what can be taken along of it.
#[component]
pub fn Found() -> impl IntoView {
    view! {
        <div class="agenda__found">
            <List/>
            <TakeAlong/>
        </div>
    }
    .into_any()
}

/// Keeps address, window and announcer in step with the state.
fn follow(state: AgendaState, page: PageContext) {
    Effect::new(move |before: Option<()>| {
        let link = state.link.get();
        // What was just opened stands in the address already.
        if before.is_some() || !link.is_empty() {
            remembered::write(ID, &link);
        }
    });
    Effect::new(move |before: Option<_>| {
        let now = (state.found.get(), state.camera());
        if let Some((found, camera)) = before {
            if found != now.0 {
                let words = i18n::map(page.lang);
                document::announce(&words.shown(now.0.len(), state.events().len()));
            } else if camera != now.1 {
                document::announce(&untrack(|| labels::in_sight(state, page)));
            }
        }
        now
    });
    Effect::new(move || {
        on_window(ev::hashchange, move || state.open(&fragment::current()));
        let measure = move || state.resize(measured());
        on_window(ev::resize, measure);
        measure();
    });
}

/// The link to what is shown, and a printed sheet of it.
#[component]
fn TakeAlong() -> impl IntoView {
    let words = i18n::map(page_context().lang);
    let state: AgendaState = expect_context();
    let copy_link = move |_| {
        let link = fragment::address_with(&untrack(|| state.link.get()));
        copy::copy(link, move |done| {
            field::tell(SAID, if done { words.copied } else { words.not_copied });
        });
    };
    view! {
        <p class="agenda__buttons">
            <button class="button button--quiet" type="button" on:click=copy_link>
                {words.copy_link}
            </button>
            <button
                class="button button--quiet not-in-wechat"
                type="button"
                on:click=|_| copy::print("events")
            >
                {words.print}
            </button>
            <span id=SAID role="status"></span>
        </p>
    }
}
