//! Which name stands beside a pin, and on which side of it.

use leptos::prelude::*;

use crate::domain::agenda::record::{Cluster, Record};
use crate::domain::map::camera::{Camera, View};
use crate::domain::map::labels::{self, Side, sides};
use crate::i18n;
use crate::state::agenda::AgendaState;
use crate::view::page_context::PageContext;

/// What is written at a pin.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Label {
    /// The cities that it stands for.
    pub name: String,
    /// How many events.
    pub count: usize,
    /// On which side; `None` where there is no room.
    pub side: Option<Side>,
}

/// The labels of these pins, one for each city.
pub fn labels(
    page: PageContext,
    record: &Record,
    clusters: &[Cluster],
    camera: Camera,
    view: View,
) -> Vec<Label> {
    let city = |at: &usize| page.text(&record.places()[*at].name);
    let name = |cluster: &Cluster| {
        let cities: Vec<&str> = cluster.cities.iter().map(city).collect();
        i18n::map(page.lang).cities(&cities)
    };
    let mut out: Vec<Label> = clusters
        .iter()
        .map(|cluster| Label {
            name: name(cluster),
            count: cluster.count,
            side: None,
        })
        .collect();
    let seen: Vec<usize> = (0..out.len()).filter(|at| out[*at].count > 0).collect();
    let pins: Vec<labels::Pin> = seen
        .iter()
        .map(|at| labels::Pin {
            at: camera.seen(view, record.points[*at]),
            width: labels::width(&out[*at].name),
        })
        .collect();
    for (at, side) in seen.into_iter().zip(sides(view, &pins)) {
        out[at].side = side;
    }
    out
}

/// The same, following the state.
pub fn followed(state: AgendaState, page: PageContext) -> Memo<Vec<Label>> {
    Memo::new(move |_| {
        let (camera, view) = (state.camera(), state.view());
        state.record(|record| {
            let of = |clusters: &Vec<Cluster>| labels(page, record, clusters, camera, view);
            state.clusters.with(of)
        })
    })
}

/// What is in sight, in words.
pub fn in_sight(state: AgendaState, page: PageContext) -> String {
    let words = i18n::map(page.lang);
    let (camera, view) = (state.camera(), state.view());
    let names: Vec<String> = state.record(|record| {
        let labels = state
            .clusters
            .with(|clusters| labels(page, record, clusters, camera, view));
        let is_seen = |at: &&usize| {
            let seen = camera.seen(view, record.points[**at]);
            let is_inside = seen.x >= 0.0 && seen.y >= 0.0;
            labels[**at].count > 0 && is_inside && seen.x <= view.width && seen.y <= view.height
        };
        let seen = record.eastward.iter().filter(is_seen);
        seen.map(|at| words.pin(&labels[*at].name, labels[*at].count))
            .collect()
    });
    match names.is_empty() {
        true => words.nothing_seen.to_owned(),
        false => i18n::filled(words.seen, &[&names.join(", ")]),
    }
}
