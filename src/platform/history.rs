//! What an entry of the browser's history holds beside its address: a text that
//! outlives a reload, and is there again after a step back or forth.

use wasm_bindgen::JsValue;
use web_sys::History;

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// The text of the entry that stands; `None` for one that is not ours.
#[must_use]
pub fn text() -> Option<String> {
    history()?.state().ok()?.as_string()
}

/// Another text for the entry that stands.
pub fn replace(text: &str) {
    if let Some(history) = history() {
        // Safari refuses more than a hundred changes in half a minute.
        let _ = history.replace_state_with_url(&JsValue::from_str(text), "", None);
    }
}

/// A new entry with the same address.
pub fn push(text: &str) {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::from_str(text), "", None);
    }
}

/// A step back, as by the browser's button.
pub fn back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}
