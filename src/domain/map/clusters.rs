//! Cities too close to be tapped one by one become one pin.

use super::projection::Point;

/// A city on the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Where.
    pub at: Point,
    /// How many events took place there: the most stand for the others.
    pub weight: usize,
}

/// Pins nearer than this many pixels become one.
pub const APART: f64 = 36.0;

/// For each city the one that stands for it: itself, or the nearest of those
/// that stand for themselves. `scale` in pixels for a unit of the sheet.
///
/// Greedy, the weightiest first, by all events of a city: so what is chosen
/// depends neither on the order of the cities nor on what is filtered.
#[must_use]
pub fn heads(spots: &[Spot], scale: f64) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(spots.len());
    for at in 0..spots.len() {
        let place = order.partition_point(|other| before(&spots[*other], &spots[at]));
        order.insert(place, at);
    }
    let mut heads: Vec<usize> = Vec::new();
    let mut out = vec![0; spots.len()];
    for at in order {
        let mut nearest = None;
        let mut least = APART * APART;
        for head in &heads {
            let (a, b) = (spots[*head].at, spots[at].at);
            let (x, y) = ((a.x - b.x) * scale, (a.y - b.y) * scale);
            let far = x * x + y * y;
            if far < least {
                least = far;
                nearest = Some(*head);
            }
        }
        out[at] = nearest.unwrap_or_else(|| {
            heads.push(at);
            at
        });
    }
    out
}

/// The weightiest first; of equals the western, then the northern one.
fn before(a: &Spot, b: &Spot) -> bool {
    if a.weight != b.weight {
        return a.weight > b.weight;
    }
    (a.at.x, a.at.y) < (b.at.x, b.at.y)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(x: f64, y: f64, weight: usize) -> Spot {
        Spot {
            at: Point { x, y },
            weight,
        }
    }

    #[test]
    fn near_cities_are_told_apart_only_when_near_enough() {
        let spots = [
            spot(2281.0, 1606.0, 1),
            spot(2350.0, 1542.0, 3),
            spot(1385.0, 1545.0, 3),
        ];
        assert_eq!(heads(&spots, 0.09), [1, 1, 2]);
        assert_eq!(heads(&spots, 0.45), [0, 1, 2]);
        assert!(heads(&[], 1.0).is_empty());
    }

    #[test]
    fn a_city_goes_to_the_nearest_head() {
        let spots = [spot(0.0, 0.0, 9), spot(60.0, 0.0, 8), spot(34.0, 0.0, 1)];
        assert_eq!(heads(&spots, 1.0), [0, 1, 1]);
    }
}
