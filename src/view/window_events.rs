//! What happens to the window, heard as long as a part stands.

use leptos::ev::EventDescriptor;
use leptos::prelude::*;

/// Calls back at each such event of the window until the current owner ends.
pub fn on_window<E: EventDescriptor>(event: E, then: impl Fn() + 'static) {
    let listener = window_event_listener_untyped(&event.name(), move |_| then());
    on_cleanup(move || listener.remove());
}
