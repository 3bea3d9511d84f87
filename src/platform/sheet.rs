//! The moving layers of the map, by the style objects of the browser: the
//! security policy lets a script set them, but no markup.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, SvgElement};

use super::document::document;

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Width and height of the element of this id in CSS pixels; nothing before it
/// stands.
#[must_use]
pub fn size(id: &str) -> (f64, f64) {
    element(id).map_or((0.0, 0.0), |element| {
        (
            f64::from(element.client_width()),
            f64::from(element.client_height()),
        )
    })
}

/// Sets a property of the element's style.
pub fn set(element: &Element, name: &str, value: &str) {
    let style = element
        .dyn_ref::<HtmlElement>()
        .map(HtmlElement::style)
        .or_else(|| element.dyn_ref::<SvgElement>().map(SvgElement::style));
    if let Some(style) = style {
        // Refused only for values that are none.
        let _ = style.set_property(name, value);
    }
}

/// The same for the element of this id.
pub fn set_by_id(id: &str, name: &str, value: &str) {
    if let Some(element) = element(id) {
        set(&element, name, value);
    }
}

/// The browser scrolls what is focused into sight, even in a window that shows
/// all it has. The map moves by its camera instead.
pub fn unscroll(id: &str) {
    if let Some(element) = element(id) {
        element.set_scroll_left(0);
        element.set_scroll_top(0);
    }
}

/// Whether the visitor wants no motion.
#[must_use]
pub fn is_still() -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches())
}
