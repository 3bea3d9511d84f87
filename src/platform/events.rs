//! Words between the app and the loader: events on the document.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

use super::document::document;

/// The app stands; the loader may clear its line.
pub const READY: &str = "portal:ready";
/// The content could not be had; the loader says so and offers a retry.
pub const FAILED: &str = "portal:failed";
/// A page could not be had; the loader says so and offers a retry.
pub const UNREACHED: &str = "portal:unreached";
/// The visitor asks for another try.
pub const RETRY: &str = "portal:retry";

/// Sends one of the words.
pub fn send(word: &str) {
    let Some(document) = document() else { return };
    if let Ok(event) = Event::new(word) {
        // The answer says whether a listener cancelled it; ours do not.
        let _ = document.dispatch_event(&event);
    }
}

/// Calls back at each of the words, for as long as the page lives.
pub fn listen(word: &str, then: impl FnMut() + 'static) {
    let Some(document) = document() else { return };
    let call = Closure::<dyn FnMut()>::new(then);
    // Refused only for a listener that is no function.
    let _ = document.add_event_listener_with_callback(word, call.as_ref().unchecked_ref());
    call.forget();
}
