//! Fingers, mouse, wheel and keys, as numbers.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent};

use super::document::document;
use super::field::Event;
use crate::domain::map::finger::Finger;
use crate::domain::map::projection::Point;

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Reads a pointer, measured in the element of this id.
#[must_use]
pub fn read(event: &Event, within: &str) -> Finger {
    let pointer: &PointerEvent = event.unchecked_ref();
    Finger {
        id: pointer.pointer_id(),
        at: spot(event, within),
        time: event.time_stamp(),
    }
}

/// Where a mouse event took place, measured in the element of this id.
#[must_use]
pub fn spot(event: &Event, within: &str) -> Point {
    let mouse: &MouseEvent = event.unchecked_ref();
    let frame = element(within).map(|element| element.get_bounding_client_rect());
    let (left, top) = frame.map_or((0.0, 0.0), |frame| (frame.left(), frame.top()));
    Point {
        x: f64::from(mouse.client_x()) - left,
        y: f64::from(mouse.client_y()) - top,
    }
}

/// From now on the element of this id gets all of the pointer's events, and
/// the click that ends them.
pub fn capture(id: i32, within: &str) {
    if let Some(element) = element(within) {
        // Refused for a pointer that is gone.
        let _ = element.set_pointer_capture(id);
    }
}

/// Whether a click follows a link in this window.
#[must_use]
pub fn is_plain(event: &Event) -> bool {
    let mouse: &MouseEvent = event.unchecked_ref();
    let has_key = mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key();
    mouse.button() == 0 && !has_key
}

/// Whether a mouse button, or a finger, is down.
#[must_use]
pub fn is_pressed(event: &Event) -> bool {
    let mouse: &MouseEvent = event.unchecked_ref();
    mouse.buttons() & 1 == 1
}

/// How many fingers are on the screen.
#[must_use]
pub fn fingers(event: &Event) -> u32 {
    let touch: &TouchEvent = event.unchecked_ref();
    touch.touches().length()
}

/// How far the wheel was turned, in pixels, and whether a modifier was held:
/// browsers tell a pinch on a touchpad in this way.
#[must_use]
pub fn wheel(event: &Event) -> (f64, bool) {
    let wheel: &WheelEvent = event.unchecked_ref();
    let unit = if wheel.delta_mode() == 0 { 1.0 } else { 18.0 };
    (wheel.delta_y() * unit, wheel.ctrl_key() || wheel.meta_key())
}

/// The key that was pressed; empty with a modifier, which means something else,
/// and while an input method composes: then it is the input method's, as this
/// number says in every browser.
#[must_use]
pub fn key(event: &Event) -> String {
    let key: &KeyboardEvent = event.unchecked_ref();
    let is_composed = key.key_code() == 229;
    if key.ctrl_key() || key.meta_key() || key.alt_key() || is_composed {
        return String::new();
    }
    key.key()
}

/// Whether the event took place on something that the selector names.
#[must_use]
pub fn is_on(event: &Event, selector: &str) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}
