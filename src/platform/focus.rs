//! Where the focus came from, and bringing it back there.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::document::{document, element};

thread_local! {
    static CAME_FROM: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

fn active() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Remembers what has the focus, unless it lies in the element of this id: then
/// what was remembered before still holds.
pub fn remember(unless_in: &str) {
    let from = active().filter(|from| {
        // Safari gives a tapped button no focus: then it is the body's.
        from.tab_index() >= 0
            && from
                .closest(&format!("#{unless_in}"))
                .is_ok_and(|found| found.is_none())
    });
    if from.is_some() {
        CAME_FROM.with(|came_from| *came_from.borrow_mut() = from);
    }
}

/// Brings the focus back to where it was remembered; to the element of this id
/// if that is no longer seen.
pub fn give_back(otherwise: &str) {
    let from = CAME_FROM.with(|came_from| came_from.borrow_mut().take());
    let seen = |from: &HtmlElement| from.is_connected() && from.offset_width() > 0;
    match from.filter(seen) {
        Some(from) => focus(&from),
        None => give(otherwise),
    }
}

/// Brings the focus to the element of this id, without scrolling.
pub fn give(id: &str) {
    let element = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        focus(&element);
    }
}

/// Brings the focus to the field of this id where someone has a mouse and has
/// not begun with anything: on a phone the keyboard would cover the page.
pub fn give_ready(id: &str) {
    let has_mouse = web_sys::window()
        .and_then(|window| {
            window
                .match_media("(hover: hover) and (pointer: fine)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches());
    let has_begun =
        active().is_some_and(|active| !matches!(active.tag_name().as_str(), "BODY" | "H1"));
    if has_mouse && !has_begun {
        give(id);
    }
}

/// Whether the focus is in the element of this id.
#[must_use]
pub fn is_in(id: &str) -> bool {
    active().is_some_and(|active| {
        active
            .closest(&format!("#{id}"))
            .is_ok_and(|found| found.is_some())
    })
}

/// Whether nothing has the focus: what had it is gone.
#[must_use]
pub fn is_lost() -> bool {
    active().is_none_or(|active| active.tag_name() == "BODY")
}

/// Brings the focus from a button in a list to the one before or after.
pub fn step(event: &Event, forward: bool) {
    let item = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|button| button.parent_element());
    let next = item.and_then(|item| {
        if forward {
            item.next_element_sibling()
        } else {
            item.previous_element_sibling()
        }
    });
    let button = next
        .and_then(|item| item.first_element_child())
        .and_then(|button| button.dyn_into::<HtmlElement>().ok());
    if let Some(button) = button {
        let _ = button.focus();
    }
}
