//! Lines and areas in degrees as the data of one SVG path.

use portal::domain::map::functions::Functions;
use portal::domain::map::projection::{HEIGHT, WIDTH, on_sheet};

use crate::simplify::{Point, simplify};
use crate::topology::Degrees;

/// So far beyond the sheet is drawn, that no edge of the clipping is seen.
const MARGIN: f64 = 40.0;

/// What is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Closed: land, lakes.
    Area,
    /// Open: rivers.
    Line,
}

impl Style {
    /// The least triangle that is kept, in square units of 1.7 km.
    fn least(self) -> f64 {
        match self {
            Self::Area => 3.0,
            Self::Line => 8.0,
        }
    }
}

/// Draws them all. Every island in the window stays, however small.
pub fn draw(shapes: &[Vec<Degrees>], style: Style) -> String {
    let mut out = String::new();
    let mut pen = (0, 0);
    for shape in shapes {
        let points: Vec<Point> = shape.iter().map(|point| projected(*point)).collect();
        match style {
            Style::Area => {
                let points = clipped(points);
                if points.len() >= 3 {
                    let rest = simplify(&closed(points), style.least(), 4);
                    write(&mut out, &mut pen, &rest, true);
                }
            }
            Style::Line => {
                if points.iter().any(|point| is_near(*point)) {
                    let rest = simplify(&points, style.least(), 2);
                    write(&mut out, &mut pen, &rest, false);
                }
            }
        }
    }
    out
}

fn is_near((x, y): Point) -> bool {
    (-MARGIN..=WIDTH + MARGIN).contains(&x) && (-MARGIN..=HEIGHT + MARGIN).contains(&y)
}

fn projected((lon, lat): Degrees) -> Point {
    // The cone has no south pole, and what lies behind it is far off the sheet.
    let lat = lat.clamp(-60.0, 89.0);
    let turned = (lon - 116.0 + 540.0).rem_euclid(360.0) - 180.0;
    let point = on_sheet(Functions::NATIVE, lat, turned + 116.0);
    (point.x, point.y)
}

fn closed(mut ring: Vec<Point>) -> Vec<Point> {
    if let (Some(first), Some(last)) = (ring.first().copied(), ring.last().copied())
        && first != last
    {
        ring.push(first);
    }
    ring
}

/// Sutherland and Hodgman's clipping, one edge of the window after the other.
fn clipped(mut ring: Vec<Point>) -> Vec<Point> {
    let (right, bottom) = (WIDTH + MARGIN, HEIGHT + MARGIN);
    // How far a point lies inside of each edge.
    let edges: [&dyn Fn(Point) -> f64; 4] = [
        &|(x, _)| x + MARGIN,
        &|(x, _)| right - x,
        &|(_, y)| y + MARGIN,
        &|(_, y)| bottom - y,
    ];
    for inside in edges {
        let mut kept = Vec::new();
        for at in 0..ring.len() {
            let (a, b) = (ring[at], ring[(at + 1) % ring.len()]);
            let (from, to) = (inside(a), inside(b));
            if from >= 0.0 {
                kept.push(a);
            }
            if (from >= 0.0) != (to >= 0.0) {
                let share = from / (from - to);
                kept.push((a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share));
            }
        }
        ring = kept;
    }
    ring
}

/// Whole units, each point told from the one before.
fn write(out: &mut String, pen: &mut (i32, i32), points: &[Point], close: bool) {
    let mut whole: Vec<(i32, i32)> = Vec::new();
    for (x, y) in points {
        let point = (x.round() as i32, y.round() as i32);
        if whole.last() != Some(&point) {
            whole.push(point);
        }
    }
    if close && whole.len() > 1 {
        whole.pop();
    }
    let Some(first) = whole.first().copied() else {
        return;
    };
    if close && whole.len() < 3 {
        // An island smaller than a unit is drawn as large as one.
        let (x, y) = first;
        whole = vec![(x, y), (x + 1, y), (x + 1, y + 1)];
    }
    let mut command = Some('m');
    for point in &whole {
        for number in [point.0 - pen.0, point.1 - pen.1] {
            match command.take() {
                Some(letter) => out.push(letter),
                None if number >= 0 => out.push(' '),
                None => {}
            }
            out.push_str(&number.to_string());
        }
        *pen = *point;
    }
    if close {
        out.push('z');
        *pen = first;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_around_the_sheet_is_clipped_to_it() {
        let far = 1e5;
        let square = vec![(-far, -far), (far, -far), (far, far), (-far, far)];
        let clipped = clipped(square);
        assert_eq!(clipped.len(), 4);
        assert!(clipped.iter().all(|point| is_near(*point)));
        assert!(super::clipped(vec![(far, far), (2.0 * far, far), (far, 2.0 * far)]).is_empty());
    }

    #[test]
    fn points_are_told_from_the_one_before() {
        let mut out = String::new();
        let mut pen = (0, 0);
        let square = [(10.0, 10.0), (20.0, 10.0), (20.0, 5.0), (10.0, 10.0)];
        write(&mut out, &mut pen, &square, true);
        write(&mut out, &mut pen, &[(12.0, 9.0), (13.0, 9.0)], false);
        assert_eq!(out, "m10 10 10 0 0-5zm2-1 1 0");
    }

    #[test]
    fn no_island_is_lost() {
        let tiny = vec![
            (120.0, 30.0),
            (120.001, 30.0),
            (120.0, 30.001),
            (120.0, 30.0),
        ];
        assert_eq!(draw(&[tiny], Style::Area).matches('m').count(), 1);
    }
}
