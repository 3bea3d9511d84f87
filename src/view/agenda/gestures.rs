//! Fingers, wheel and keys on the map. While they move, the layers are moved
//! and nothing else; the state follows when they rest.

use leptos::prelude::{request_animation_frame, set_timeout};

use super::chart::{VIEW, draw};
use super::hand::{hand, length, middle, point, set_down, spread};
use super::live::now;
use super::state::{close, look};
use crate::domain::map::camera::Camera;
use crate::domain::map::projection::Point;
use crate::platform::pointer;
use crate::platform::{focus, sheet};
use crate::view::markup::{Element, Event};

/// A finger that moves less is a tap, in pixels.
const TAP: f64 = 8.0;
/// The second tap of a double one comes within so many milliseconds.
const DOUBLE_TAP_MS: f64 = 320.0;
/// A fling is what moved within the last so many milliseconds.
const FLING_MS: f64 = 90.0;
/// What is left of a fling's speed after each frame.
const FRICTION: f64 = 0.93;
/// Pixels for a press of an arrow.
const STEP: f64 = 80.0;

/// The window of the map, listening.
pub fn listening(window: Element) -> Element {
    window
        .on("pointerdown", move |event| down(&event))
        .on("pointermove", move |event| moved(&event))
        .on("pointerup", move |event| up(&event))
        .on("pointercancel", move |event| up(&event))
        .on("touchmove", |event| {
            // Two fingers are the map's; one may be the page's.
            if pointer::fingers(&event) > 1 {
                event.prevent_default();
            }
        })
        .on("wheel", move |event| wheel(&event))
        .on("keydown", move |event| key(&event))
        .on("scroll", |_| sheet::unscroll(VIEW))
}

fn down(event: &Event) {
    let state = now();
    let finger = pointer::read(event, VIEW);
    hand(|hand| {
        hand.turn += 1;
        if hand.fingers.is_empty() {
            // A fling may still be under way: it stops where it is.
            if !hand.moved {
                hand.camera = state.camera();
            }
            hand.view = state.view;
            hand.moved = false;
            hand.trail.clear();
        }
        hand.fingers.retain(|other| other.id != finger.id);
        hand.fingers.push(finger);
        set_down(hand);
    });
}

fn moved(event: &Event) {
    let finger = pointer::read(event, VIEW);
    let drawn = hand(|hand| {
        let place = hand
            .fingers
            .iter()
            .position(|other| other.id == finger.id)?;
        hand.fingers[place] = finger;
        let (from, now) = (&hand.from, &hand.fingers);
        match (from.as_slice(), now.as_slice()) {
            ([from], [now]) => {
                let by = Point {
                    x: now.x - from.x,
                    y: now.y - from.y,
                };
                // The whole sheet cannot be moved: the page may be.
                if hand.base.is_home() || (!hand.moved && length(by) < TAP) {
                    return None;
                }
                hand.camera = hand.base.dragged(hand.view, by);
                hand.trail.push(*now);
            }
            ([a, b, ..], [c, d, ..]) => {
                let (before, after) = (spread(*a, *b), spread(*c, *d));
                let factor = if before > 1.0 { after / before } else { 1.0 };
                let (from, to) = (middle(*a, *b), middle(*c, *d));
                hand.camera = hand.base.zoomed(hand.view, factor, from, to);
            }
            _ => return None,
        }
        if !hand.moved {
            hand.moved = true;
            for finger in &hand.fingers {
                pointer::capture(finger.id, VIEW);
            }
        }
        Some((hand.camera, hand.view))
    });
    if let Some((camera, view)) = drawn {
        draw(camera, view);
    }
}

/// What follows when a finger is lifted.
enum Then {
    Nothing,
    Rest(Camera),
    Fling(Point),
}

fn up(event: &Event) {
    let finger = pointer::read(event, VIEW);
    let is_cancelled = event.type_() == "pointercancel";
    let then = hand(|hand| {
        if hand.fingers.iter().all(|other| other.id != finger.id) {
            return Then::Nothing;
        }
        hand.fingers.retain(|other| other.id != finger.id);
        set_down(hand);
        if !hand.fingers.is_empty() {
            return Then::Nothing;
        }
        if hand.moved {
            let first = hand
                .trail
                .iter()
                .find(|one| finger.time - one.time < FLING_MS)
                .copied();
            hand.trail.clear();
            return match first {
                Some(first) if finger.time > first.time && !sheet::is_still() => {
                    let time = finger.time - first.time;
                    Then::Fling(Point {
                        x: (finger.x - first.x) / time,
                        y: (finger.y - first.y) / time,
                    })
                }
                _ => Then::Rest(hand.camera),
            };
        }
        if is_cancelled || pointer::is_on(event, "button") {
            hand.tap = None;
            return Then::Nothing;
        }
        let before = hand.tap.replace(finger);
        match before {
            Some(tap)
                if finger.time - tap.time < DOUBLE_TAP_MS && spread(tap, finger) < 4.0 * TAP =>
            {
                hand.tap = None;
                let at = point(finger);
                Then::Rest(hand.camera.zoomed(hand.view, 2.0, at, at))
            }
            _ => Then::Nothing,
        }
    });
    match then {
        Then::Nothing => {}
        Then::Rest(camera) => rest(camera),
        Then::Fling(speed) => fling(speed, hand(|hand| hand.turn)),
    }
}

/// The camera stands: the state follows.
fn rest(camera: Camera) {
    hand(|hand| {
        hand.moved = false;
        hand.camera = camera;
    });
    look(camera);
}

/// The sheet goes on by itself, slower and slower. `speed` in pixels for a
/// millisecond.
fn fling(speed: Point, turn: u32) {
    const FRAME_MS: f64 = 16.0;
    let Some((camera, view)) = hand(|hand| {
        let by = Point {
            x: speed.x * FRAME_MS,
            y: speed.y * FRAME_MS,
        };
        (hand.turn == turn).then(|| {
            hand.camera = hand.camera.dragged(hand.view, by);
            (hand.camera, hand.view)
        })
    }) else {
        return;
    };
    draw(camera, view);
    let slower = Point {
        x: speed.x * FRICTION,
        y: speed.y * FRICTION,
    };
    if length(slower) < 0.03 {
        rest(camera);
    } else {
        request_animation_frame(move || fling(slower, turn));
    }
}

/// The wheel is the page's, unless the map has the focus or a modifier is held.
fn wheel(event: &Event) {
    let (by, modified) = pointer::wheel(event);
    if !modified && !focus::is_in(VIEW) {
        return;
    }
    event.prevent_default();
    let (x, y) = pointer::spot(event, VIEW);
    let at = Point { x, y };
    let state = now();
    let (camera, view, turn) = hand(|hand| {
        if !hand.moved {
            hand.camera = state.camera();
        }
        hand.view = state.view;
        hand.moved = true;
        hand.turn += 1;
        let factor = (1.0 - by * 0.002).clamp(0.5, 2.0);
        hand.camera = hand.camera.zoomed(hand.view, factor, at, at);
        (hand.camera, hand.view, hand.turn)
    });
    draw(camera, view);
    let settled = move || {
        if hand(|hand| hand.turn == turn) {
            rest(camera);
        }
    };
    set_timeout(settled, std::time::Duration::from_millis(160));
}

fn key(event: &Event) {
    let name = pointer::key(event);
    let (x, y) = match name.as_str() {
        "ArrowLeft" => (STEP, 0.0),
        "ArrowRight" => (-STEP, 0.0),
        "ArrowUp" => (0.0, STEP),
        "ArrowDown" => (0.0, -STEP),
        "+" | "=" => return step_zoom(1.6),
        "-" => return step_zoom(0.625),
        "0" | "Home" => {
            event.prevent_default();
            return step_zoom(0.0);
        }
        "Escape" => return close(),
        _ => return,
    };
    let state = now();
    let before = state.camera();
    // At home the arrows are the page's.
    if !before.is_home() {
        event.prevent_default();
        rest(before.dragged(state.view, Point { x, y }));
    }
}

/// Nearer or farther around the middle; the whole sheet with a factor of 0. The
/// focus stays on the map even if its pin has gone into another.
pub fn step_zoom(factor: f64) {
    let was_in = focus::is_in(VIEW);
    let state = now();
    let middle = Point {
        x: state.view.width / 2.0,
        y: state.view.height / 2.0,
    };
    rest(state.camera().zoomed(state.view, factor, middle, middle));
    if was_in && !focus::is_in(VIEW) {
        focus::give(VIEW);
    }
}
