//! What the prerendered document tells the app, and what the app tells the
//! document: base path, data, language, announcements.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use crate::domain::text::Lang;

/// The document; `None` where there is no browser.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root_attribute(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// The path under which the portal is served, as the prerenderer wrote it.
#[must_use]
pub fn base() -> String {
    root_attribute("data-base").unwrap_or_else(|| "/".to_owned())
}

/// The address of the data of this page, as the prerenderer wrote it. `None`
/// for a page that is only read.
#[must_use]
pub fn bundle_address() -> Option<String> {
    root_attribute("data-bundle")
}

/// The language of the page that stands.
#[must_use]
pub fn lang() -> Lang {
    match root_attribute("lang").as_deref() {
        Some("ja") => Lang::Ja,
        _ => Lang::Zh,
    }
}

/// The element of this id.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Hides the element of this id, or shows it.
pub fn hide(id: &str, is_hidden: bool) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.set_hidden(is_hidden);
    }
}

/// Says something to screen readers when they are done with what they say.
pub fn announce(text: &str) {
    if let Some(line) = document().and_then(|document| document.get_element_by_id("announcer")) {
        line.set_text_content(Some(text));
    }
}

pub(super) fn select(document: &Document, selector: &str) -> Option<Element> {
    document.query_selector(selector).ok().flatten()
}

/// Whether another page has been asked for, by what the loader has seen: what this one
/// still loads is ended then.
pub fn is_left() -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| root.has_attribute("data-left"))
}

/// Writes details for developers; readers see words chosen by the kind of
/// error.
pub fn log_error(detail: &str) {
    web_sys::console::error_1(&detail.into());
}
