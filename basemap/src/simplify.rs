//! Fewer points, the same shape: Visvalingam and Whyatt's method. The point
//! whose triangle with its neighbours is least goes first. Mike Bostock's
//! weighting spares what would leave a sharp corner flat.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// On the sheet.
pub type Point = (f64, f64);

/// Simplifies a line; its ends stay. No point is left whose triangle is smaller
/// than `least`, but never fewer than `fewest` points.
pub fn simplify(points: &[Point], least: f64, fewest: usize) -> Vec<Point> {
    let count = points.len();
    let mut before: Vec<usize> = (0..count).map(|at| at.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (1..=count).collect();
    let mut left = vec![true; count];
    let mut areas = vec![f64::INFINITY; count];
    let mut queue = BinaryHeap::new();
    // Areas are never negative: their bits sort as they do.
    let key = |area: f64| Reverse(area.to_bits());
    for at in 1..count.saturating_sub(1) {
        areas[at] = weight(points[at - 1], points[at], points[at + 1]);
        queue.push((key(areas[at]), Reverse(at)));
    }
    let mut standing = count;
    while let Some((Reverse(bits), Reverse(at))) = queue.pop() {
        let area = f64::from_bits(bits);
        if !left[at] || area.to_bits() != areas[at].to_bits() {
            continue;
        }
        if area >= least || standing <= fewest {
            break;
        }
        left[at] = false;
        standing -= 1;
        let (a, b) = (before[at], after[at]);
        after[a] = b;
        before[b] = a;
        for near in [a, b] {
            if near == 0 || near + 1 == count {
                continue;
            }
            let own = weight(points[before[near]], points[near], points[after[near]]);
            // Never less than what went before: else a whole bay would go at once.
            areas[near] = own.max(area);
            queue.push((key(areas[near]), Reverse(near)));
        }
    }
    (0..count)
        .filter(|at| left[*at])
        .map(|at| points[at])
        .collect()
}

/// The area of the triangle, weighted: a sharp corner counts less than a
/// gentle bend.
fn weight(a: Point, b: Point, c: Point) -> f64 {
    let area = ((b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)).abs() / 2.0;
    let (ux, uy, vx, vy) = (a.0 - b.0, a.1 - b.1, c.0 - b.0, c.1 - b.1);
    let lengths = ux.hypot(uy) * vx.hypot(vy);
    if lengths == 0.0 {
        return 0.0;
    }
    let cosine = (ux * vx + uy * vy) / lengths;
    area * (1.0 - 0.7 * cosine)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_corners_go_and_large_ones_stay() {
        let line = [
            (0.0, 0.0),
            (10.0, 0.2),
            (20.0, 0.0),
            (30.0, 25.0),
            (40.0, 0.0),
        ];
        assert_eq!(
            simplify(&line, 10.0, 2),
            [(0.0, 0.0), (20.0, 0.0), (30.0, 25.0), (40.0, 0.0)]
        );
        assert_eq!(simplify(&line, 1e9, 2), [(0.0, 0.0), (40.0, 0.0)]);
        assert_eq!(simplify(&line, 1e9, 4).len(), 4);
        assert_eq!(simplify(&line, 0.0, 2), line);
        assert_eq!(simplify(&[], 1.0, 2), []);
    }
}
