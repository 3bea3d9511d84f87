//! Whether the window is wide enough for two columns.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::MediaQueryList;

/// From here on the style sheet puts questions and answer side by side.
const WIDE: &str = "(min-width: 56rem)";

/// A watch of the window's width; it ends when it is dropped.
pub struct Watch {
    query: MediaQueryList,
    call: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        let call = self.call.as_ref().unchecked_ref();
        let _ = self
            .query
            .remove_event_listener_with_callback("change", call);
    }
}

fn query() -> Option<MediaQueryList> {
    web_sys::window()?.match_media(WIDE).ok().flatten()
}

/// Whether it is now.
#[must_use]
pub fn is_wide() -> bool {
    query().is_some_and(|query| query.matches())
}

/// Tells whenever that changes.
#[must_use]
pub fn watch(then: impl Fn(bool) + 'static) -> Option<Watch> {
    let query = query()?;
    let read = query.clone();
    let call = Closure::<dyn FnMut()>::new(move || then(read.matches()));
    query
        .add_event_listener_with_callback("change", call.as_ref().unchecked_ref())
        .ok()?;
    Some(Watch { query, call })
}
