//! The moving layers of the map, by direct styles: a script may set them, markup may
//! not.

use super::ids::{PINS, SHEET};
use crate::domain::map::camera::{Camera, View};
use crate::platform::sheet;
use crate::state::agenda::AgendaState;

/// The id of a pin.
pub fn pin_id(place: usize) -> String {
    format!("pin-{place}")
}

/// Where the pins stand on the sheet: it never changes.
pub fn place_pins(state: AgendaState) {
    state.record(|record| {
        for (place, point) in record.points.iter().enumerate() {
            let id = pin_id(place);
            let whole = |number: f64| ((number + 0.5) as u32).to_string();
            sheet::set_by_id(&id, "--x", &whole(point.x));
            sheet::set_by_id(&id, "--y", &whole(point.y));
        }
    });
}

/// Moves the layers, by two styles: at once while fingers are down, and when the
/// state has changed. The sheet is as wide as the window at home.
pub fn draw(camera: Camera, view: View, is_moving: bool) {
    let corner = camera.corner(view);
    let (x, y) = (thousandths(corner.x), thousandths(corner.y));
    let zoom = thousandths(camera.zoom);
    let at = format!("translate({x}px,{y}px)");
    let hint = if is_moving { "transform" } else { "auto" };
    sheet::set_by_id(SHEET, "will-change", hint);
    sheet::set_by_id(SHEET, "transform", &format!("{at} scale({zoom})"));
    sheet::set_by_id(PINS, "transform", &at);
    sheet::set_by_id(PINS, "--scale", &millionths(camera, view));
    if !is_moving {
        sheet::set_by_id(SHEET, "--zoom", &zoom);
    }
}

/// A number with three decimals. Writing a float would link five kilobytes.
fn thousandths(number: f64) -> String {
    let whole = (number.abs() * 1000.0 + 0.5) as u32;
    let sign = if number < 0.0 { "-" } else { "" };
    format!("{sign}{}.{:03}", whole / 1000, whole % 1000)
}

/// Millionths of a pixel for a unit of the sheet: the style sheet reckons with
/// them.
fn millionths(camera: Camera, view: View) -> String {
    ((camera.scale(view) * 1e6) as u32).to_string()
}
