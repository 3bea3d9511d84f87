//! Which part of the sheet is seen, and how gestures move it.

use super::projection::{HEIGHT, Point, WIDTH};

/// The nearest view, in steps of the whole sheet's: nearer, the coast would
/// show how coarse it is.
pub const NEAREST: f64 = 5.0;

/// The window in which the map is seen, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct View {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// What is seen: how near, and the point of the sheet in the middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// 1 for the whole sheet, up to [`NEAREST`].
    pub zoom: f64,
    /// The middle of the view, on the sheet.
    pub centre: Point,
}

/// The nearest zoom that is allowed; for a number that is none, the farthest.
fn allowed(zoom: f64) -> f64 {
    if zoom > 1.0 { zoom.min(NEAREST) } else { 1.0 }
}

impl Default for Camera {
    fn default() -> Self {
        Self::HOME
    }
}

impl Camera {
    /// The whole sheet.
    pub const HOME: Self = Self {
        zoom: 1.0,
        centre: Point {
            x: WIDTH / 2.0,
            y: HEIGHT / 2.0,
        },
    };

    /// Pixels for a unit of the sheet.
    #[must_use]
    pub fn scale(&self, view: View) -> f64 {
        self.zoom * (view.width / WIDTH).min(view.height / HEIGHT)
    }

    /// Whether the whole sheet is seen.
    #[must_use]
    pub fn is_home(&self) -> bool {
        self.zoom < 1.005
    }

    /// Where the upper left corner of the sheet lies in the view.
    #[must_use]
    pub fn corner(&self, view: View) -> Point {
        let scale = self.scale(view);
        Point {
            x: view.width / 2.0 - self.centre.x * scale,
            y: view.height / 2.0 - self.centre.y * scale,
        }
    }

    /// Where a point of the sheet is seen.
    #[must_use]
    pub fn seen(&self, view: View, point: Point) -> Point {
        let (corner, scale) = (self.corner(view), self.scale(view));
        Point {
            x: corner.x + point.x * scale,
            y: corner.y + point.y * scale,
        }
    }

    /// What is seen at a point of the view.
    #[must_use]
    pub fn under(&self, view: View, seen: Point) -> Point {
        let (corner, scale) = (self.corner(view), self.scale(view));
        Point {
            x: (seen.x - corner.x) / scale,
            y: (seen.y - corner.y) / scale,
        }
    }

    /// Not farther than the whole sheet, not nearer than allowed, and nothing
    /// but the sheet in sight.
    #[must_use]
    pub fn kept(self, view: View) -> Self {
        let zoom = allowed(self.zoom);
        let scale = Self { zoom, ..self }.scale(view);
        let within = |at: f64, size: f64, seen: f64| {
            let half = seen / scale / 2.0;
            if half * 2.0 >= size {
                size / 2.0
            } else {
                at.max(half).min(size - half)
            }
        };
        Self {
            zoom,
            centre: Point {
                x: within(self.centre.x, WIDTH, view.width),
                y: within(self.centre.y, HEIGHT, view.height),
            },
        }
    }

    /// After dragging the sheet by so many pixels.
    #[must_use]
    pub fn dragged(self, view: View, by: Point) -> Self {
        let scale = self.scale(view);
        Self {
            centre: Point {
                x: self.centre.x - by.x / scale,
                y: self.centre.y - by.y / scale,
            },
            ..self
        }
        .kept(view)
    }

    /// Nearer or farther by a factor: what was seen at `from` is then seen at
    /// `to`, as far as the edges allow. A pinch moves from the old middle of
    /// the fingers to the new one; a wheel keeps the two the same.
    #[must_use]
    pub fn zoomed(self, view: View, factor: f64, from: Point, to: Point) -> Self {
        let anchor = self.under(view, from);
        let zoom = allowed(self.zoom * factor);
        let scale = Self { zoom, ..self }.scale(view);
        Self {
            zoom,
            centre: Point {
                x: anchor.x - (to.x - view.width / 2.0) / scale,
                y: anchor.y - (to.y - view.height / 2.0) / scale,
            },
        }
        .kept(view)
    }

    /// As near as all the points are seen, with room around them.
    #[must_use]
    pub fn framing(view: View, points: &[Point]) -> Self {
        let [first, ..] = points else {
            return Self::HOME;
        };
        let (mut low, mut high) = (*first, *first);
        for point in points {
            low.x = low.x.min(point.x);
            low.y = low.y.min(point.y);
            high.x = high.x.max(point.x);
            high.y = high.y.max(point.y);
        }
        // Half of the view stays around them.
        let fit = Self::HOME.scale(view) * 2.0;
        let across = view.width / ((high.x - low.x).max(1.0) * fit);
        let down = view.height / ((high.y - low.y).max(1.0) * fit);
        Self {
            zoom: across.min(down),
            centre: Point {
                x: (low.x + high.x) / 2.0,
                y: (low.y + high.y) / 2.0,
            },
        }
        .kept(view)
    }

    /// Moved just far enough that a point is seen, `margin` pixels from the
    /// edges.
    #[must_use]
    pub fn revealing(self, view: View, point: Point, margin: f64) -> Self {
        let seen = self.seen(view, point);
        let push = |at: f64, size: f64| at.max(margin).min(size - margin) - at;
        self.dragged(
            view,
            Point {
                x: push(seen.x, view.width),
                y: push(seen.y, view.height),
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHONE: View = View {
        width: 358.0,
        height: 236.0,
    };

    fn point(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    fn near(a: Point, b: Point) -> bool {
        (a.x - b.x).abs() < 1e-6 && (a.y - b.y).abs() < 1e-6
    }

    #[test]
    fn at_home_the_whole_sheet_is_seen_and_cannot_be_dragged() {
        let home = Camera::HOME;
        for corner in [point(0.0, 0.0), point(WIDTH, HEIGHT)] {
            let seen = home.seen(PHONE, corner);
            assert!((-0.01..=PHONE.width + 0.01).contains(&seen.x), "{seen:?}");
            assert!((-0.01..=PHONE.height + 0.01).contains(&seen.y), "{seen:?}");
        }
        assert_eq!(home.dragged(PHONE, point(80.0, -40.0)), home);
        assert!(home.is_home() && home.kept(PHONE).is_home());
    }

    #[test]
    fn a_pinch_keeps_the_land_under_the_fingers() {
        let (from, to) = (point(150.0, 120.0), point(170.0, 110.0));
        let before = Camera::HOME.under(PHONE, from);
        let camera = Camera::HOME.zoomed(PHONE, 2.5, from, to);
        assert!((camera.zoom - 2.5).abs() < 1e-9);
        assert!(near(camera.under(PHONE, to), before));
    }

    #[test]
    fn the_sheet_always_fills_the_view() {
        for (x, y) in [(0.0, 0.0), (1e9, 1e9), (-1e9, 50.0), (f64::NAN, 0.0)] {
            let camera = Camera {
                zoom: 3.0,
                centre: point(x, y),
            }
            .kept(PHONE);
            let corner = camera.corner(PHONE);
            assert!(corner.x <= 1e-6 && corner.y <= 1e-6, "{corner:?}");
            let end = camera.seen(PHONE, point(WIDTH, HEIGHT));
            assert!(end.x >= PHONE.width - 1e-6 && end.y >= PHONE.height - 1e-6);
        }
    }

    #[test]
    fn zoom_stays_within_its_bounds() {
        for zoom in [-1.0, 0.0, f64::NAN, 0.5] {
            let wild = Camera {
                zoom,
                ..Camera::HOME
            };
            assert!((wild.kept(PHONE).zoom - 1.0).abs() < 1e-9);
        }
        let middle = point(100.0, 100.0);
        let far = Camera::HOME.zoomed(PHONE, 1e6, middle, middle);
        assert!((far.zoom - NEAREST).abs() < 1e-9);
    }

    #[test]
    fn framed_points_are_seen() {
        let cities = [point(2281.0, 1606.0), point(2350.0, 1542.0)];
        let camera = Camera::framing(PHONE, &cities);
        assert!(camera.zoom > 2.0);
        for city in cities {
            let seen = camera.seen(PHONE, city);
            assert!(seen.x > 20.0 && seen.x < PHONE.width - 20.0, "{seen:?}");
            assert!(seen.y > 20.0 && seen.y < PHONE.height - 20.0, "{seen:?}");
        }
        assert!(Camera::framing(PHONE, &[]).is_home());
    }

    #[test]
    fn a_focused_pin_comes_into_sight() {
        let camera = Camera {
            zoom: 4.0,
            centre: point(1000.0, 1500.0),
        }
        .kept(PHONE);
        let city = point(3290.0, 1079.0);
        assert!(camera.seen(PHONE, city).x > PHONE.width);
        let seen = camera.revealing(PHONE, city, 24.0).seen(PHONE, city);
        assert!(seen.x <= PHONE.width - 23.9 && seen.y >= 23.9, "{seen:?}");
    }
}
