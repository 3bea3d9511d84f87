//! A finger or the mouse on the map.

use super::projection::Point;

/// Where it is, and when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finger {
    /// Which one.
    pub id: i32,
    /// CSS pixels from the upper left corner of the map.
    pub at: Point,
    /// Milliseconds since the page was opened.
    pub time: f64,
}

/// How long a way is.
#[must_use]
pub fn length(way: Point) -> f64 {
    (way.x * way.x + way.y * way.y).sqrt()
}

impl Finger {
    /// The way from another finger to this one.
    #[must_use]
    pub fn way_from(&self, other: &Self) -> Point {
        Point {
            x: self.at.x - other.at.x,
            y: self.at.y - other.at.y,
        }
    }

    /// How far two fingers are apart.
    #[must_use]
    pub fn spread(&self, other: &Self) -> f64 {
        length(self.way_from(other))
    }

    /// What lies between two fingers.
    #[must_use]
    pub fn middle(&self, other: &Self) -> Point {
        Point {
            x: (self.at.x + other.at.x) / 2.0,
            y: (self.at.y + other.at.y) / 2.0,
        }
    }
}
