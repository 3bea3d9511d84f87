//! The lines of whole tens of degrees, as the data of an SVG path.
//!
//! In this projection a meridian is straight and a parallel an arc of a circle,
//! so that sixteen short commands draw them exactly. They are written out here,
//! and a test draws them again.

/// Meridians from 60° to 170° E between 10° and 60° N, and parallels from 20°
/// to 50° N between them.
pub const GRATICULE: &str = "M184 -914L-1670 1848M487 -733L-1066 2209M808 -585L-426 2505M1142 -471L240 2731M1486 -394L927 2886M1837 -353L1626 2967M2190 -349L2330 2975M2541 -382L3031 2908M2887 -453L3721 2768M3223 -559L4392 2556M3547 -700L5037 2274M3853 -875L5649 1926M-1284 1274A5979 5979 0 0 0 5276 1343M-917 727A5321 5321 0 0 0 4920 789M-558 192A4676 4676 0 0 0 4572 246M-195 -348A4025 4025 0 0 0 4221 -302";

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;
    use crate::domain::map::functions::Functions;
    use crate::domain::map::projection::{Lambert, SCALE, on_sheet};

    const NATIVE: Functions = Functions::NATIVE;

    #[test]
    fn the_lines_are_those_of_the_projection() {
        let point = |lat: f64, lon: f64| {
            let point = on_sheet(NATIVE, lat, lon);
            format!("{} {}", point.x.round(), point.y.round())
        };
        let mut drawn = String::new();
        for lon in (60..=170).step_by(10).map(f64::from) {
            let (from, to) = (point(60.0, lon), point(10.0, lon));
            write!(drawn, "M{from}L{to}").expect("a string");
        }
        for lat in (20..=50).step_by(10).map(f64::from) {
            let radius = (Lambert::EAST_ASIA.parallel(NATIVE, lat) * SCALE).round();
            let (from, to) = (point(lat, 60.0), point(lat, 170.0));
            write!(drawn, "M{from}A{radius} {radius} 0 0 0 {to}").expect("a string");
        }
        assert_eq!(GRATICULE, drawn);
    }
}
