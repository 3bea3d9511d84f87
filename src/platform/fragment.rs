//! The fragment of the address, where the calculator keeps its answers: read, and
//! replaced without a new entry in the history.
//!
//! It is never sent anywhere; `remembered` keeps it for the tab. A page whose fragment
//! holds state says so by an element with `data-fragment`; there a link to a part of
//! the page moves the reader without taking the fragment away.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::document::{document, select};
use super::frame;

/// Sent at a part of the page, and up from there, before the reader is brought
/// to it: whoever has folded it away brings it out.
pub const SHOW: &str = "portal:show";

thread_local! {
    /// The fragment that a page is opened with: of a language link that was tapped, whose
    /// address follows only when the new page stands, or what was remembered.
    static CARRIED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The fragment that stands in the address, with its `#`, or nothing.
#[must_use]
pub fn current() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// The fragment with which a page is opened: one that was brought along, else what
/// stands in the address.
#[must_use]
pub fn read() -> String {
    CARRIED
        .with(|carried| carried.borrow_mut().take())
        .unwrap_or_else(current)
}

/// Opens the page that comes with this fragment, unless a language link has brought one.
pub fn bring(fragment: String) {
    CARRIED.with(|carried| {
        carried.borrow_mut().get_or_insert(fragment);
    });
}

/// Whether a fragment holds nothing: it is empty, or names a part of the page.
#[must_use]
pub fn is_of_no_state(fragment: &str) -> bool {
    let name = fragment.trim_start_matches('#');
    name.is_empty() || super::document::element(name).is_some()
}

/// The whole address of this page.
#[must_use]
pub fn address() -> String {
    web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default()
}

/// The address of this page with another fragment: what the bar says may be old,
/// where the browser refuses to change it.
#[must_use]
pub fn address_with(fragment: &str) -> String {
    let address = address();
    let plain = address.split('#').next().unwrap_or_default();
    if fragment.is_empty() {
        plain.to_owned()
    } else {
        format!("{plain}#{fragment}")
    }
}

/// Scheme and host of this page.
#[must_use]
pub fn origin() -> String {
    web_sys::window()
        .and_then(|window| window.location().origin().ok())
        .unwrap_or_default()
}

/// Replaces the fragment; an empty one goes together with its `#`.
pub fn write(fragment: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let place = window.location();
    let path = place.pathname().unwrap_or_default() + &place.search().unwrap_or_default();
    let address = if fragment.is_empty() {
        path
    } else {
        format!("{path}#{fragment}")
    };
    // Safari refuses more than a hundred changes in half a minute; the next
    // change writes all of it again.
    if let Ok(history) = window.history() {
        let state = history.state().unwrap_or_default();
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
}

/// Whether a part stands whose state the fragment holds.
#[must_use]
pub fn holds_state() -> bool {
    document().is_some_and(|document| select(&document, "[data-fragment]").is_some())
}

/// The link to the other language takes the fragment along.
pub(super) fn carry(link: &Element) {
    let fragment = current();
    if !holds_state() || fragment.is_empty() {
        return;
    }
    let href = link.get_attribute("href").unwrap_or_default();
    let plain = href.split('#').next().unwrap_or_default();
    let _ = link.set_attribute("href", &format!("{plain}{fragment}"));
    CARRIED.with(|carried| *carried.borrow_mut() = Some(fragment));
}

/// A tap on a link to a part of a page that holds state: the reader goes
/// there, the fragment stays. Whether it was one.
pub(super) fn go_to_part(target: &Element, event: &Event) -> bool {
    if !holds_state() {
        return false;
    }
    let Some(part) = target
        .closest("a[href^='#']")
        .ok()
        .flatten()
        .and_then(|link| link.get_attribute("href"))
        .and_then(|href| document()?.get_element_by_id(href.strip_prefix('#')?))
    else {
        return false;
    };
    event.prevent_default();
    go_to(&part);
    true
}

/// Brings a part of the page into view and gives it the focus.
pub fn go_to_id(id: &str) {
    if let Some(part) = document().and_then(|document| document.get_element_by_id(id)) {
        go_to(&part);
    }
}

fn go_to(part: &Element) {
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(SHOW, &init) {
        // The answer says whether a listener cancelled it; ours do not.
        let _ = part.dispatch_event(&event);
    }
    // What was brought out stands after the next frame.
    let part = part.clone();
    frame::next(move |_| {
        part.scroll_into_view();
        if let Some(part) = part.dyn_ref::<HtmlElement>() {
            if part.tab_index() < 0 && !part.has_attribute("tabindex") {
                let _ = part.set_attribute("tabindex", "-1");
            }
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = part.focus_with_options(&options);
        }
    });
}
