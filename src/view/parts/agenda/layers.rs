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

/// The map stands: the sheet has the width of its own, so that it is drawn sharp, and
/// no layer of its own.
pub fn stand(camera: Camera, view: View) {
    let at = corner(camera, view);
    sheet::set_by_id(SHEET, "--zoom", &thousandths(camera.zoom));
    sheet::set_by_id(SHEET, "transform", &at);
    sheet::set_by_id(SHEET, "will-change", "auto");
    pins(camera, view, &at);
}

/// The map follows fingers: what was drawn when it stood at `drawn` is moved and
/// enlarged as a picture. WebKitGTK enlarges what it has drawn without enlargement.
pub fn follow(drawn: Camera, camera: Camera, view: View) {
    let at = corner(camera, view);
    let scale = (camera.zoom / drawn.zoom * 1e6 + 0.5) as u32;
    sheet::set_by_id(SHEET, "will-change", "transform");
    sheet::set_by_id(SHEET, "transform", &format!("{at} scale({scale}e-6)"));
    pins(camera, view, &at);
}

fn corner(camera: Camera, view: View) -> String {
    let corner = camera.corner(view);
    let (x, y) = (thousandths(corner.x), thousandths(corner.y));
    format!("translate({x}px,{y}px)")
}

fn pins(camera: Camera, view: View, at: &str) {
    sheet::set_by_id(PINS, "transform", at);
    sheet::set_by_id(PINS, "--scale", &millionths(camera, view));
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
