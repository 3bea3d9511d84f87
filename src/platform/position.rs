//! Where the device is: asked for only within a tap, given to the caller, kept
//! nowhere.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Position, PositionOptions};

/// Calls back with latitude and longitude in degrees, or `None` if the visitor
/// or the device does not tell them.
pub fn ask(then: impl Fn(Option<(f64, f64)>) + Clone + 'static) {
    let geolocation = web_sys::window()
        .map(|window| window.navigator())
        .and_then(|navigator| navigator.geolocation().ok())
        .filter(|geolocation| AsRef::<JsValue>::as_ref(geolocation).is_object());
    let Some(geolocation) = geolocation else {
        return then(None);
    };
    let failed = then.clone();
    let found = Closure::once_into_js(move |position: JsValue| {
        let position: Position = position.unchecked_into();
        let coordinates = position.coords();
        then(Some((coordinates.latitude(), coordinates.longitude())));
    });
    let refused = Closure::once_into_js(move |_: JsValue| failed(None));
    let options = PositionOptions::new();
    // A city is enough: no satellite need be waited for.
    options.set_timeout(10_000);
    options.set_maximum_age(600_000);
    let _ = geolocation.get_current_position_with_error_callback_and_options(
        found.unchecked_ref(),
        Some(refused.unchecked_ref()),
        &options,
    );
}
