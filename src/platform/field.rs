//! What stands in fields and texts of the page.

use wasm_bindgen::{JsCast, JsValue};
pub use web_sys::Event;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

use super::document::{document, element};

/// The most letters that a field for words takes: laying out a pasted book holds a
/// browser up for a second.
pub const MOST_OF_WORDS: &str = "1000";
/// The most letters that a field for a number or a day takes.
pub const MOST_OF_A_NUMBER: &str = "40";

/// What a listener is called with, as what it is.
#[must_use]
pub fn event(value: JsValue) -> Event {
    value.unchecked_into()
}

fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// What was typed into the field or chosen from its list.
#[must_use]
pub fn value(event: &Event) -> String {
    event
        .target()
        .and_then(|field| {
            js_sys::Reflect::get(&field, &"value".into())
                .ok()?
                .as_string()
        })
        .unwrap_or_default()
}

/// Says something in the element of this id.
pub fn tell(id: &str, text: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        set_text(&element, text);
    }
}

/// Whether the box is ticked.
#[must_use]
pub fn is_checked(event: &Event) -> bool {
    input(event).is_some_and(|field| field.checked())
}

/// Whether the box of this id is ticked.
#[must_use]
pub fn is_ticked(id: &str) -> bool {
    element(id)
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|field| field.checked())
}

/// What stands in the field of this id, and whether the browser cannot read it.
/// `None` where nothing was typed.
#[must_use]
pub fn typed_before(id: &str) -> Option<(String, bool)> {
    let field: HtmlInputElement = element(id)?.dyn_into().ok()?;
    let (text, is_half) = (field.value(), field.validity().bad_input());
    (is_half || !text.is_empty()).then_some((text, is_half))
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

/// Puts a text into a field or chooses it in a list, but never under the hands of someone typing.
pub fn set_value(element: &Element, text: &str) {
    let active = document().and_then(|document| document.active_element());
    if !active.is_some_and(|active| active.is_same_node(Some(element))) {
        put_value(element, text);
    }
}

/// Puts a text into a field, whoever is typing: they asked for it.
pub fn put_value(element: &Element, text: &str) {
    let standing = js_sys::Reflect::get(element, &"value".into()).unwrap_or_default();
    // An empty text also takes half a date away, which reads as empty.
    if text.is_empty() || standing.as_string().as_deref() != Some(text) {
        // Refused only by what is no object.
        let _ = js_sys::Reflect::set(element, &"value".into(), &text.into());
    }
}

/// Puts a text into an element, if it has another one.
pub fn set_text(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// What stands in the element of this id.
#[must_use]
pub fn text_of(id: &str) -> String {
    document()
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|element| element.text_content())
        .unwrap_or_default()
}

/// Selects what stands in the element of this id, for the visitor to copy it.
pub fn select(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    if element.is_instance_of::<HtmlTextAreaElement>() {
        return select_all(id);
    }
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    if let Some(selection) = selection {
        // Refused only for what stands in no page.
        let _ = selection.select_all_children(&element);
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
