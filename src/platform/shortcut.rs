//! A key that brings the focus to a field, wherever on the page it is pressed.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

use super::document::{document, element};
use super::{focus, pointer};

thread_local! {
    static LISTENING: Cell<bool> = const { Cell::new(false) };
}

/// From now on the key leads to the field of this id, on pages that have it.
/// Where something is typed it stays a letter.
pub fn watch(key: &'static str, field: &'static str) {
    if LISTENING.with(|listening| listening.replace(true)) {
        return;
    }
    let Some(document) = document() else { return };
    let call = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if pointer::key(&event) != key || pointer::is_on(&event, "input, textarea, select") {
            return;
        }
        if element(field).is_some() {
            event.prevent_default();
            focus::give(field);
        }
    });
    // Refused only for a listener that is no function.
    let _ = document.add_event_listener_with_callback("keydown", call.as_ref().unchecked_ref());
    call.forget();
}
