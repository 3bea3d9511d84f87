//! The next frame with its time, on the clock of the events.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Acts before the next frame, at its time in milliseconds.
pub fn next(then: impl FnOnce(f64) + 'static) {
    let then = Closure::once_into_js(then);
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(then.unchecked_ref());
    }
}
