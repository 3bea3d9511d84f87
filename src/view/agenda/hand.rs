//! What the fingers on the map are doing.

use std::cell::RefCell;

use crate::domain::map::camera::{Camera, View};
use crate::domain::map::projection::Point;
use crate::platform::pointer::Pointer;

/// What the fingers are doing.
#[derive(Default)]
pub struct Hand {
    /// Where each finger is.
    pub fingers: Vec<Pointer>,
    /// Where they were when the camera was last set down.
    pub from: Vec<Pointer>,
    /// The camera then.
    pub base: Camera,
    /// The camera now.
    pub camera: Camera,
    /// The window.
    pub view: View,
    /// Whether this is more than a tap.
    pub moved: bool,
    /// Where the last finger was shortly before.
    pub trail: Vec<Pointer>,
    /// The last tap.
    pub tap: Option<Pointer>,
    /// Counts what is under way: what is older has been overtaken.
    pub turn: u32,
}

thread_local! {
    static HAND: RefCell<Hand> = RefCell::default();
}

/// Acts on it.
pub fn hand<T>(act: impl FnOnce(&mut Hand) -> T) -> T {
    HAND.with(|hand| act(&mut hand.borrow_mut()))
}

/// Where a finger is.
pub fn point(pointer: Pointer) -> Point {
    Point {
        x: pointer.x,
        y: pointer.y,
    }
}

/// How long a way is.
pub fn length(way: Point) -> f64 {
    (way.x * way.x + way.y * way.y).sqrt()
}

/// How far two fingers are apart.
pub fn spread(a: Pointer, b: Pointer) -> f64 {
    length(Point {
        x: a.x - b.x,
        y: a.y - b.y,
    })
}

/// What lies between two fingers.
pub fn middle(a: Pointer, b: Pointer) -> Point {
    Point {
        x: (a.x + b.x) / 2.0,
        y: (a.y + b.y) / 2.0,
    }
}

/// From here on the fingers are measured anew.
pub fn set_down(hand: &mut Hand) {
    hand.from = hand.fingers.clone();
    hand.base = hand.camera;
}
