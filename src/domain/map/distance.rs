//! How far cities are from each other.

use std::f64::consts::PI;

use super::functions::Functions;

const DEGREE: f64 = PI / 180.0;
/// The mean radius of the earth (IUGG).
const RADIUS_KM: f64 = 6_371.009;

/// The great circle between two points given as latitude and longitude in
/// degrees, in whole kilometres. (The haversine formula: exact for near points
/// too.)
#[must_use]
pub fn kilometres(functions: Functions, from: (f64, f64), to: (f64, f64)) -> u32 {
    let half = |degrees: f64| {
        let sine = (functions.sin)(degrees * DEGREE / 2.0);
        sine * sine
    };
    let cos = |degrees: f64| (functions.cos)(degrees * DEGREE);
    let share = half(to.0 - from.0) + cos(from.0) * cos(to.0) * half(to.1 - from.1);
    // Rounding may leave a hair above 1 at the antipode.
    let angle = 2.0 * (functions.asin)(share.min(1.0).sqrt());
    (RADIUS_KM * angle + 0.5) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_distances_come_out() {
        for (from, to, expected) in [
            // A quarter of a meridian: 10,007.5 km on this sphere.
            ((0.0, 0.0), (90.0, 0.0), 10_008),
            ((0.0, 10.0), (0.0, -170.0), 20_015),
            ((39.91, 116.4), (39.91, 116.4), 0),
            // One degree of a meridian: 111.195 km.
            ((30.0, 120.0), (31.0, 120.0), 111),
            // Nashville to Los Angeles: the example that implementations are
            // compared by, 2,887.26 km where the radius is 6,372.8 km.
            ((36.12, -86.67), (33.94, -118.40), 2_886),
        ] {
            let found = kilometres(Functions::NATIVE, from, to);
            assert_eq!(found, expected, "{from:?} {to:?}");
            assert_eq!(found, kilometres(Functions::NATIVE, to, from));
        }
    }
}
