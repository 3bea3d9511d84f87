//! Which pins are seen, how many events each stands for, and where its name is
//! written.

use super::setting::Setting;
use crate::domain::map::camera::{Camera, View};
use crate::domain::map::clusters::{Spot, heads};
use crate::domain::map::labels::{self, Side, sides};

/// The pin of a city. It stands always, so that it keeps the focus; it is seen
/// only where `cities` is not empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pin {
    /// The cities it stands for, those with most events first.
    pub cities: Vec<usize>,
    /// How many events.
    pub count: usize,
    /// What is written beside it.
    pub name: String,
    /// On which side; `None` where there is no room.
    pub side: Option<Side>,
}

/// The pins for events at these places of the list, one for each city.
pub fn pins(setting: &Setting, events: &[usize], camera: Camera, view: View) -> Vec<Pin> {
    let mut counts = vec![0; setting.points.len()];
    for at in events {
        for place in &setting.cities[*at] {
            counts[*place] += 1;
        }
    }
    let there: Vec<usize> = (0..counts.len()).filter(|at| counts[*at] > 0).collect();
    let spots: Vec<Spot> = there
        .iter()
        .map(|at| Spot {
            at: setting.points[*at],
            weight: setting.totals[*at],
        })
        .collect();
    let mut pins = vec![Pin::default(); counts.len()];
    for (at, head) in heads(&spots, camera.scale(view)).into_iter().enumerate() {
        let (place, pin) = (there[at], &mut pins[there[head]]);
        pin.count += counts[place];
        let among = pin
            .cities
            .partition_point(|other| counts[*other] >= counts[place]);
        pin.cities.insert(among, place);
    }
    let words = setting.words();
    let mut names = Vec::new();
    let mut seen = Vec::new();
    for (at, pin) in pins.iter_mut().enumerate() {
        if pin.cities.is_empty() {
            continue;
        }
        let cities: Vec<&str> = pin.cities.iter().map(|at| setting.city(*at)).collect();
        pin.name = words.cities(&cities);
        names.push(labels::Pin {
            at: camera.seen(view, setting.points[at]),
            width: labels::width(&pin.name),
        });
        seen.push(at);
    }
    for (at, side) in seen.into_iter().zip(sides(view, &names)) {
        pins[at].side = side;
    }
    pins
}
