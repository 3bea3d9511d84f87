//! What an entry of the browser's history holds beside its address: a text that
//! outlives a reload, and is there again after a step back or forth.

use std::cell::{Cell, RefCell};

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::History;

type Watcher = Box<dyn Fn(Option<String>)>;

thread_local! {
    static WATCHER: RefCell<Option<Watcher>> = const { RefCell::new(None) };
    static LISTENING: Cell<bool> = const { Cell::new(false) };
}

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

/// Tells of every step back or forth with the text of the entry that stands then.
/// One watcher at a time.
pub fn watch(then: impl Fn(Option<String>) + 'static) {
    WATCHER.with(|watcher| *watcher.borrow_mut() = Some(Box::new(then)));
    if LISTENING.with(|listening| listening.replace(true)) {
        return;
    }
    let Some(window) = web_sys::window() else {
        return;
    };
    let call = Closure::<dyn FnMut()>::new(|| {
        WATCHER.with(|watcher| {
            if let Some(then) = watcher.borrow().as_ref() {
                then(text());
            }
        });
    });
    let _ = window.add_event_listener_with_callback("popstate", call.as_ref().unchecked_ref());
    call.forget();
}

/// Ends the watch.
pub fn unwatch() {
    WATCHER.with(|watcher| *watcher.borrow_mut() = None);
}
