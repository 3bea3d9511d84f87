//! Lambert's conformal conic projection of a sphere, and the sheet of the map.
//!
//! Formulas: J. P. Snyder, *Map Projections: A Working Manual* (USGS
//! Professional Paper 1395, 1987), pages 106 and 107.

use std::f64::consts::{FRAC_PI_4, PI};

use super::functions::Functions;

const DEGREE: f64 = PI / 180.0;

/// A point on the sheet, in its units from the upper left corner; or, in the
/// view, in CSS pixels from there.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// The constants of a Lambert projection of the unit sphere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lambert {
    /// Snyder's `n`: how far the cone is opened.
    pub opening: f64,
    /// Snyder's `F`.
    pub factor: f64,
    /// Snyder's `ρ₀`: the radius of the parallel through the origin.
    pub radius: f64,
    /// The central meridian in degrees.
    pub meridian: f64,
}

impl Lambert {
    /// The projection of the map: true at 27° and 47° N, centred on 35° N,
    /// 116° E. A test derives these numbers again.
    pub const EAST_ASIA: Self = Self {
        opening: 0.604_921_186_711_407_2,
        factor: 1.980_784_098_320_783_2,
        radius: 1.334_528_568_178_466,
        meridian: 116.0,
    };

    /// The radius of a parallel.
    #[must_use]
    pub fn parallel(&self, functions: Functions, lat: f64) -> f64 {
        let half = FRAC_PI_4 + lat * DEGREE / 2.0;
        self.factor / (functions.pow)((functions.tan)(half), self.opening)
    }

    /// To the right and upwards from the origin, in radii of the sphere.
    #[must_use]
    pub fn project(&self, functions: Functions, lat: f64, lon: f64) -> (f64, f64) {
        let radius = self.parallel(functions, lat);
        let angle = self.opening * (lon - self.meridian) * DEGREE;
        (
            radius * (functions.sin)(angle),
            self.radius - radius * (functions.cos)(angle),
        )
    }
}

/// The sheet is so many units wide. 1,700 m each, where the scale is true.
pub const WIDTH: f64 = 4000.0;
/// And so many high.
pub const HEIGHT: f64 = 2630.0;

/// Units of the sheet for a radius of the sphere. The sheet reaches from 76° E
/// to 154° E on the parallel of 35° N; a test derives these numbers again.
pub const SCALE: f64 = 3_744.791_528_450_522;
/// Where the left edge lies, in radii.
const LEFT: f64 = -0.546_987_022_971_809_3;
/// Where the upper edge lies, in radii: at 55° N on the central meridian.
const TOP: f64 = 0.349_148_799_683_002_94;

/// Where a point of the earth lies on the sheet.
#[must_use]
pub fn on_sheet(functions: Functions, lat: f64, lon: f64) -> Point {
    let (x, y) = Lambert::EAST_ASIA.project(functions, lat, lon);
    Point {
        x: (x - LEFT) * SCALE,
        y: (TOP - y) * SCALE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NATIVE: Functions = Functions::NATIVE;

    /// The constants from the standard parallels and the origin, in degrees.
    fn derived(first: f64, second: f64, origin: f64, meridian: f64) -> Lambert {
        let tan = |lat: f64| (FRAC_PI_4 + lat * DEGREE / 2.0).tan();
        let cos = |lat: f64| (lat * DEGREE).cos();
        let opening = (cos(first) / cos(second)).ln() / (tan(second) / tan(first)).ln();
        let factor = cos(first) * tan(first).powf(opening) / opening;
        Lambert {
            opening,
            factor,
            radius: factor / tan(origin).powf(opening),
            meridian,
        }
    }

    /// Snyder's inverse, page 107.
    fn inverse(of: &Lambert, x: f64, y: f64) -> (f64, f64) {
        let up = of.radius - y;
        let radius = x.hypot(up) * of.opening.signum();
        let angle = x.atan2(up);
        let lat = 2.0 * (of.factor / radius).powf(1.0 / of.opening).atan() - PI / 2.0;
        (lat / DEGREE, angle / of.opening / DEGREE + of.meridian)
    }

    /// The numerical example of the sphere, Snyder, page 295.
    #[test]
    fn the_published_example_comes_out() {
        let snyder = derived(33.0, 45.0, 23.0, -96.0);
        assert!((snyder.opening - 0.630_477_7).abs() < 5e-8);
        assert!((snyder.factor - 1.955_000_2).abs() < 5e-8);
        assert!((snyder.radius - 1.507_142_9).abs() < 5e-8);
        let (x, y) = snyder.project(NATIVE, 35.0, -75.0);
        assert!((x - 0.296_678_5).abs() < 5e-8, "{x}");
        assert!((y - 0.246_211_2).abs() < 5e-8, "{y}");
    }

    #[test]
    fn the_constants_of_the_map_are_those_of_its_parallels() {
        let of = derived(27.0, 47.0, 35.0, 116.0);
        let ours = Lambert::EAST_ASIA;
        for (a, b) in [
            (of.opening, ours.opening),
            (of.factor, ours.factor),
            (of.radius, ours.radius),
        ] {
            assert!((a - b).abs() < 1e-12, "{a} {b}");
        }
        for (lat, lon, expected, is_x) in [
            (35.0, 76.0, 0.0, true),
            (35.0, 154.0, WIDTH, true),
            (55.0, 116.0, 0.0, false),
            (15.0, 116.0, HEIGHT, false),
        ] {
            let point = on_sheet(NATIVE, lat, lon);
            let found = if is_x { point.x } else { point.y };
            // The height is rounded up to whole units.
            assert!((found - expected).abs() < 0.5, "{lat} {lon}: {found}");
        }
    }

    #[test]
    fn degrees_come_back() {
        let lambert = Lambert::EAST_ASIA;
        for lat in (15..=55).step_by(5) {
            for lon in (76..=154).step_by(6) {
                let (lat, lon) = (f64::from(lat), f64::from(lon));
                let (x, y) = lambert.project(NATIVE, lat, lon);
                let (north, east) = inverse(&lambert, x, y);
                assert!((north - lat).abs() < 1e-9 && (east - lon).abs() < 1e-9);
            }
        }
    }

    /// Conformal: at every point a step east is as long as a step north of the
    /// same length, and stands at a right angle to it.
    #[test]
    fn angles_are_kept() {
        let lambert = Lambert::EAST_ASIA;
        let step = 1e-5;
        for lat in [18.0, 27.0, 36.0, 47.0, 54.0] {
            for lon in [80.0_f64, 104.0, 116.0, 140.0] {
                let (x, y) = lambert.project(NATIVE, lat, lon);
                let (nx, ny) = lambert.project(NATIVE, lat + step, lon);
                let (ex, ey) = lambert.project(NATIVE, lat, lon + step / (lat * DEGREE).cos());
                let (north, east) = ((nx - x, ny - y), (ex - x, ey - y));
                let ratio = north.0.hypot(north.1) / east.0.hypot(east.1);
                let dot = north.0 * east.0 + north.1 * east.1;
                assert!((ratio - 1.0).abs() < 1e-4, "{lat} {lon}: {ratio}");
                assert!(dot.abs() / (step * step * DEGREE * DEGREE) < 1e-4);
            }
        }
    }
}
