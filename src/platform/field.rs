//! What stands in fields, and the order of elements.

use wasm_bindgen::{JsCast, JsValue};
pub use web_sys::Event;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

use super::document::document;

/// What a listener is called with, as what it is.
#[must_use]
pub fn event(value: JsValue) -> Event {
    value.unchecked_into()
}

fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// What was typed into the field.
#[must_use]
pub fn value(event: &Event) -> String {
    input(event).map_or_else(String::new, |field| field.value())
}

/// Whether something stands in the field that the browser cannot read, such as
/// half a date. Its text is then hidden from us.
#[must_use]
pub fn is_half_typed(event: &Event) -> bool {
    input(event).is_some_and(|field| field.validity().bad_input())
}

/// Whether the box is ticked.
#[must_use]
pub fn is_checked(event: &Event) -> bool {
    input(event).is_some_and(|field| field.checked())
}

/// Whether a part that unfolds is open now.
#[must_use]
pub fn is_open(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|part| part.has_attribute("open"))
}

/// Ticks or clears a box.
pub fn set_checked(element: &Element, checked: bool) {
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        field.set_checked(checked);
    }
}

/// Puts a text into a field, but never under the hands of someone typing.
pub fn set_value(element: &Element, text: &str) {
    let active = document().and_then(|document| document.active_element());
    if active.is_some_and(|active| active.is_same_node(Some(element))) {
        return;
    }
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        // An empty text also takes half a date away, which reads as empty.
        if text.is_empty() || field.value() != text {
            field.set_value(text);
        }
    }
}

/// Selects everything in a field for several lines.
pub fn select_all(id: &str) {
    let field = document()
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(field) = field {
        let _ = field.focus();
        field.select();
    }
}

/// Puts the elements of these ids into this order inside their parent. What
/// already stands right is not touched.
pub fn arrange(ids: &[String]) {
    let Some(document) = document() else { return };
    let elements: Vec<Element> = ids
        .iter()
        .filter_map(|id| document.get_element_by_id(id))
        .collect();
    let Some(parent) = elements.first().and_then(|first| first.parent_element()) else {
        return;
    };
    let mut at = parent.first_element_child();
    for element in elements {
        match at {
            Some(ref standing) if standing.is_same_node(Some(&element)) => {
                at = standing.next_element_sibling();
            }
            ref standing => {
                let before = standing.as_ref().map(|standing| standing.as_ref());
                let _ = parent.insert_before(&element, before);
            }
        }
    }
}
