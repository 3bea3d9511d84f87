//! A part that answers takes the place of what was written there: it is mounted
//! beside the page, then put in its place, whole or column by column. Nothing
//! flashes, nothing jumps, the focus stays where it was.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement};

use super::document::{document, select};
use super::frame;

/// How many pieces of a place wait to be laid out.
const HELD: &str = "data-held";

/// Whether the page has a place of this id.
#[must_use]
pub fn is_wanted(id: &str) -> bool {
    document().is_some_and(|document| document.get_element_by_id(id).is_some())
}

/// An element of no page, to mount a part in.
#[must_use]
pub fn beside() -> Option<HtmlElement> {
    document()?.create_element("div").ok()?.dyn_into().ok()
}

/// Puts what was mounted beside the page in the place of what the selector names.
pub fn take_place(selector: &str, beside: &HtmlElement) {
    let parts = js_sys::Array::new();
    while let Some(part) = beside.first_child() {
        parts.push(&part);
        // Refused only for a node that stands elsewhere.
        let _ = beside.remove_child(&part);
    }
    if let Some(old) = document().and_then(|document| select(&document, selector)) {
        replace(&old, &parts);
    }
}

fn replace(old: &Element, parts: &js_sys::Array) {
    let active = document().and_then(|document| document.active_element());
    let focus = active.and_then(|active| path_to(old, &active));
    let held = old.parent_element().and_then(hold);
    // Refused only for a node that cannot stand there.
    let _ = old.replace_with_with_node(parts);
    if let Some(held) = held {
        release(held);
    }
    if let Some(path) = focus
        && let Some(element) = follow(&path)
    {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Keeps a place as high as it is. WebKit lays out what is new in two passes where it
/// is measured by its container, and between them the page may be so short that its
/// reader is moved.
fn hold(place: Element) -> Option<HtmlElement> {
    let place: HtmlElement = place.dyn_into().ok()?;
    let height = format!("{}px", place.offset_height());
    // Refused only for what is no length.
    let _ = place.style().set_property("min-height", &height);
    count_holds(&place, 1);
    Some(place)
}

/// How often a place is held: the next piece in it may come before the last is laid out.
fn count_holds(place: &HtmlElement, more: i32) -> i32 {
    let held = place.get_attribute(HELD).and_then(|held| held.parse().ok());
    let now = held.unwrap_or(0) + more;
    // Refused only for what is no name.
    let _ = match now {
        0 => place.remove_attribute(HELD),
        _ => place.set_attribute(HELD, &now.to_string()),
    };
    now
}

/// Lets it be as high as what stands in it, once that has been laid out: with the next
/// frame, not at once, so that building and laying out are tasks of their own.
fn release(place: HtmlElement) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let let_go = Closure::once_into_js(move || {
        if count_holds(&place, -1) == 0 {
            // Refused only for what can only be read.
            let _ = place.style().remove_property("min-height");
        }
    });
    frame::next(move |_| {
        let _ = window.set_timeout_with_callback(let_go.unchecked_ref());
    });
}

/// Says in the place of a part that it cannot be had: the words and the name of
/// the file stand in the template that the page brings along.
pub fn excuse(id: &str, file: &str) {
    let Some(document) = document() else { return };
    let notice = document
        .get_element_by_id("part-missing")
        .and_then(|notice| notice.dyn_into::<HtmlElement>().ok());
    let place = document.get_element_by_id(id);
    let (Some(notice), Some(place)) = (notice, place) else {
        return;
    };
    if let Ok(Some(name)) = notice.query_selector("code") {
        name.set_text_content(Some(file));
    }
    if let Some(parent) = place.parent_node() {
        // Refused only for a node that stands elsewhere.
        let _ = parent.insert_before(&notice, Some(&place));
    }
    notice.set_hidden(false);
}

/// Tells tests and style sheets that everything on the page answers.
pub fn mark_live(live: bool) {
    let Some(app) = document().and_then(|document| document.get_element_by_id("app")) else {
        return;
    };
    // Refused only for names that are no attribute names.
    if live {
        let _ = app.set_attribute("data-live", "");
    } else {
        let _ = app.remove_attribute("data-live");
    }
}

/// Whether a page is on its way.
#[must_use]
pub fn is_busy() -> bool {
    document()
        .and_then(|document| document.get_element_by_id("app"))
        .and_then(|app| app.get_attribute("aria-busy"))
        .as_deref()
        == Some("true")
}

/// Tells readers of the screen, and the style sheet, that a page is on its way.
pub fn mark_busy(busy: bool) {
    let Some(app) = document().and_then(|document| document.get_element_by_id("app")) else {
        return;
    };
    let _ = app.set_attribute("aria-busy", if busy { "true" } else { "false" });
}

/// The way to an element: the id of what it stands in, and its place in there.
/// What was written and what is built have the same ids.
fn path_to(root: &Element, inner: &Element) -> Option<(String, Vec<u32>)> {
    if !root.contains(Some(inner)) {
        return None;
    }
    let mut path = Vec::new();
    let mut at = inner.clone();
    while at.id().is_empty() {
        let mut index = 0;
        let mut before = at.previous_element_sibling();
        while let Some(sibling) = before {
            index += 1;
            before = sibling.previous_element_sibling();
        }
        path.push(index);
        at = at.parent_element()?;
    }
    path.reverse();
    Some((at.id(), path))
}

fn follow((id, path): &(String, Vec<u32>)) -> Option<HtmlElement> {
    let mut at = document()?.get_element_by_id(id)?;
    for index in path {
        at = at.children().item(*index)?;
    }
    at.dyn_into().ok()
}

/// The element of this id, emptied, for a part to be mounted in.
#[must_use]
pub fn emptied(id: &str) -> Option<HtmlElement> {
    let place: HtmlElement = document()?.get_element_by_id(id)?.dyn_into().ok()?;
    place.set_text_content(None);
    Some(place)
}
