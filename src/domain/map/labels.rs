//! On which side of its pin a name is written: nowhere over another pin or
//! name, nowhere over the edge.

use super::camera::View;
use super::projection::Point;

/// Half of a pin, with the air around it, in pixels.
pub const PIN: f64 = 15.0;
/// How high a line of text is.
const LINE: f64 = 18.0;

/// A side of a pin, in the order in which they are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Right.
    Right,
    /// Left.
    Left,
    /// Above.
    Above,
    /// Below.
    Below,
}

impl Side {
    const ALL: [Self; 4] = [Self::Right, Self::Left, Self::Above, Self::Below];

    /// As the style sheet knows it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Left => "left",
            Self::Above => "above",
            Self::Below => "below",
        }
    }
}

/// A pin that is seen, and how wide its name is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pin {
    /// Its middle in the view.
    pub at: Point,
    /// The width of its name in pixels.
    pub width: f64,
}

/// Left, top, right, bottom.
type Frame = [f64; 4];

/// The frame of a name on a side.
#[must_use]
pub fn frame(pin: &Pin, side: Side) -> Frame {
    let Point { x, y } = pin.at;
    let (half, width) = (LINE / 2.0, pin.width);
    match side {
        Side::Right => [x + PIN, y - half, x + PIN + width, y + half],
        Side::Left => [x - PIN - width, y - half, x - PIN, y + half],
        Side::Above => [x - width / 2.0, y - PIN - LINE, x + width / 2.0, y - PIN],
        Side::Below => [x - width / 2.0, y + PIN, x + width / 2.0, y + PIN + LINE],
    }
}

fn overlap(a: &Frame, b: &Frame) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/// A side for each name, the first pins first; `None` where there is no room.
#[must_use]
pub fn sides(view: View, pins: &[Pin]) -> Vec<Option<Side>> {
    let mut taken: Vec<Frame> = pins
        .iter()
        .map(|pin| {
            let Point { x, y } = pin.at;
            // A hair smaller than where names begin, so that they may touch.
            let half = PIN - 1.0;
            [x - half, y - half, x + half, y + half]
        })
        .collect();
    let mut out = Vec::with_capacity(pins.len());
    for pin in pins {
        let found = Side::ALL.into_iter().find(|side| {
            let frame = frame(pin, *side);
            let inside = frame[0] >= 0.0
                && frame[1] >= 0.0
                && frame[2] <= view.width
                && frame[3] <= view.height;
            inside && !taken.iter().any(|other| overlap(other, &frame))
        });
        if let Some(side) = found {
            taken.push(frame(pin, side));
        }
        out.push(found);
    }
    out
}

/// How wide a name is, in pixels, at most: every letter as wide as a Chinese
/// one. Measuring in the document would cost a layout.
#[must_use]
pub fn width(name: &str) -> f64 {
    const LETTER: f64 = 13.5;
    name.chars().count() as f64 * LETTER + 4.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: View = View {
        width: 300.0,
        height: 200.0,
    };

    fn pin(x: f64, y: f64) -> Pin {
        Pin {
            at: Point { x, y },
            width: 60.0,
        }
    }

    #[test]
    fn names_turn_away_from_the_edges() {
        for (x, y, expected) in [
            (100.0, 100.0, Side::Right),
            (290.0, 100.0, Side::Left),
            (10.0, 100.0, Side::Right),
        ] {
            assert_eq!(sides(VIEW, &[pin(x, y)]), [Some(expected)]);
        }
        let narrow = View {
            width: 70.0,
            ..VIEW
        };
        assert_eq!(sides(narrow, &[pin(35.0, 100.0)]), [Some(Side::Above)]);
        assert_eq!(sides(narrow, &[pin(35.0, 20.0)]), [Some(Side::Below)]);
    }

    #[test]
    fn names_cover_neither_pins_nor_names() {
        let pins = [pin(100.0, 100.0), pin(140.0, 100.0), pin(180.0, 100.0)];
        let found = sides(VIEW, &pins);
        assert_eq!(found[0], Some(Side::Left), "a pin stands on the right");
        let frames: Vec<Frame> = pins
            .iter()
            .zip(&found)
            .filter_map(|(pin, side)| Some(frame(pin, (*side)?)))
            .collect();
        for (at, one) in frames.iter().enumerate() {
            for other in &frames[at + 1..] {
                assert!(!overlap(one, other), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn where_there_is_no_room_there_is_no_name() {
        let tiny = View {
            width: 40.0,
            height: 40.0,
        };
        assert_eq!(sides(tiny, &[pin(20.0, 20.0)]), [None]);
    }
}
