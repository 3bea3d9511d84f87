//! Fingers, wheel and keys on the map. While they move, the layers are moved and
//! nothing else; the state follows when they rest.

use std::time::Duration;

use leptos::prelude::*;

use super::ids::VIEW;
use super::layers::{follow, stand};
use super::panel;
use crate::domain::map::camera::{Camera, View};
use crate::domain::map::projection::Point;
use crate::platform::field::Event;
use crate::platform::{focus, frame, pointer, sheet};
use crate::state::agenda::AgendaState;
use crate::state::agenda::gesture::{Gesture, Lifted};

/// Pixels for a press of an arrow.
const STEP: f64 = 80.0;
/// The wheel rests after so many milliseconds.
const WHEEL_REST: Duration = Duration::from_millis(160);

fn with<T>(state: AgendaState, act: impl FnOnce(&mut Gesture) -> T) -> T {
    let mut gesture = state.gesture.write_value();
    act(&mut gesture)
}

/// A finger is put down.
pub fn down(state: AgendaState, event: &Event) {
    let finger = pointer::read(event, VIEW);
    let (camera, view) = untrack(|| (state.camera(), state.view()));
    with(state, |gesture| gesture.down(finger, camera, view));
}

/// A finger moves.
pub fn moved(state: AgendaState, event: &Event) {
    if !pointer::is_pressed(event) {
        // A mouse may have been let go beside the map, which captures what is drawn and
        // not what is only pressed.
        return up(state, event);
    }
    let finger = pointer::read(event, VIEW);
    let moved = with(state, |gesture| gesture.moved(finger));
    if let Some(moved) = moved {
        for id in moved.captured {
            pointer::capture(id, VIEW);
        }
        draw_moved(state);
    }
}

/// Where the gesture has led. The state is what the sheet was drawn for.
fn draw_moved(state: AgendaState) {
    let (camera, view) = with(state, |gesture| (gesture.camera, gesture.view));
    follow(untrack(|| state.camera()), camera, view);
}

/// A finger is lifted, or was lifted before, or the browser takes it for itself.
pub fn up(state: AgendaState, event: &Event) {
    let finger = pointer::read(event, VIEW);
    let is_tap = event.type_() == "pointerup" && !pointer::is_on(event, "button");
    let flies = !sheet::is_still();
    let (lifted, camera, turn) = with(state, |gesture| {
        let lifted = gesture.up(finger, is_tap, flies);
        (lifted, gesture.camera, gesture.turn)
    });
    match lifted {
        Lifted::Nothing => {}
        Lifted::Rest => rest(state, camera),
        Lifted::Fling(speed) => fling(state, speed, turn, finger.time),
    }
}

/// The camera stands: the state follows.
fn rest(state: AgendaState, camera: Camera) {
    with(state, |gesture| gesture.rest(camera));
    state.look(camera);
    // Where it stands as before, nothing follows.
    let (camera, view) = untrack(|| (state.camera(), state.view()));
    stand(camera, view);
}

/// The sheet goes on by itself, slower and slower, from where it was at this time.
fn fling(state: AgendaState, speed: Point, turn: u32, from: f64) {
    frame::next(move |now| {
        let flown = with(state, |gesture| {
            (gesture.turn == turn).then(|| (gesture.fly(speed, from, now), gesture.camera))
        });
        let Some((slower, camera)) = flown else {
            return;
        };
        draw_moved(state);
        match slower {
            Some(slower) => fling(state, slower, turn, now),
            None => rest(state, camera),
        }
    });
}

/// The wheel is the page's, unless the map has the focus or a modifier is held.
pub fn wheel(state: AgendaState, event: &Event) {
    let (by, is_modified) = pointer::wheel(event);
    if !is_modified && !focus::is_in(VIEW) {
        return;
    }
    event.prevent_default();
    let at = pointer::spot(event, VIEW);
    let (camera, view) = untrack(|| (state.camera(), state.view()));
    let (camera, turn) = with(state, |gesture| {
        gesture.wheel(by, at, camera, view);
        (gesture.camera, gesture.turn)
    });
    draw_moved(state);
    let settled = move || {
        if with(state, |gesture| gesture.turn) == turn {
            rest(state, camera);
        }
    };
    set_timeout(settled, WHEEL_REST);
}

/// Where a key or a button finds the map: in flight, it stops there.
fn standing(state: AgendaState) -> (Camera, View) {
    let (camera, view) = untrack(|| (state.camera(), state.view()));
    (with(state, |gesture| gesture.now(camera)), view)
}

/// A key on the map.
pub fn key(state: AgendaState, event: &Event) {
    let (x, y) = match pointer::key(event).as_str() {
        "ArrowLeft" => (STEP, 0.0),
        "ArrowRight" => (-STEP, 0.0),
        "ArrowUp" => (0.0, STEP),
        "ArrowDown" => (0.0, -STEP),
        "+" | "=" => return step_zoom(state, 1.6),
        "-" => return step_zoom(state, 0.625),
        "0" | "Home" => {
            event.prevent_default();
            return step_zoom(state, 0.0);
        }
        "Escape" => return panel::close(state),
        _ => return,
    };
    let (before, view) = standing(state);
    // At home the arrows are the page's.
    if !before.is_home() {
        event.prevent_default();
        rest(state, before.dragged(view, Point { x, y }));
    }
}

/// Nearer or farther around the middle; the whole sheet with a factor of 0. The
/// focus stays on the map even if its pin has gone into another.
pub fn step_zoom(state: AgendaState, factor: f64) {
    let was_in = focus::is_in(VIEW);
    let (camera, view) = standing(state);
    let middle = Point {
        x: view.width / 2.0,
        y: view.height / 2.0,
    };
    rest(state, camera.zoomed(view, factor, middle, middle));
    // The pins follow before the next frame. Whoever has gone elsewhere until then
    // stays there.
    request_animation_frame(move || {
        if was_in && focus::is_lost() {
            focus::give(VIEW);
        }
    });
}
