//! What a visitor does to the events.

use leptos::prelude::*;

use super::{AgendaState, Near, Panel};
use crate::domain::agenda::address;
use crate::domain::agenda::filter::{Filter, NOWHERE};
use crate::domain::agenda::months::{Month, Span};
use crate::domain::agenda::record::Cluster;
use crate::domain::map::camera::{Camera, View};

impl AgendaState {
    /// Takes over what a fragment holds; one that is not ours changes nothing, and
    /// neither does the one that is held already.
    pub fn open(&self, fragment: &str) {
        let Some(opened) = address::decode(fragment) else {
            return;
        };
        let is_held = address::encode(&opened) == self.link.get_untracked();
        if !is_held || opened.is_cut {
            self.is_cut.set(opened.is_cut);
        }
        if is_held {
            return;
        }
        self.portions.set(0);
        self.filter.set(opened.filter);
        self.near.set(opened.near.map_or(Near::Nothing, Near::City));
        self.event.set(opened.event);
        self.camera.set(opened.camera.unwrap_or(Camera::HOME));
        self.are_cities_open.set(false);
    }

    /// The window of the map has this size.
    pub fn resize(&self, view: View) {
        if self.view.get_untracked() != view {
            self.view.set(view);
        }
    }

    /// Whether the link that was opened may have lost something.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.is_cut.get()
    }

    /// Asks for other events.
    pub fn ask(&self, change: impl FnOnce(&mut Filter)) {
        self.is_cut.set(false);
        self.portions.set(0);
        self.filter.update(change);
    }

    /// Takes every filter back.
    pub fn clear(&self) {
        self.ask(|filter| *filter = Filter::default());
        self.near.set(Near::Nothing);
        self.are_cities_open.set(false);
    }

    /// Asks for one city, or for all.
    pub fn choose_city(&self, id: Option<String>) {
        self.ask(|filter| filter.places = id.into_iter().collect());
    }

    /// Asks for the events without a known place, or no longer for them.
    pub fn choose_nowhere(&self) {
        let was = untrack(|| self.is_nowhere());
        self.choose_city((!was).then(|| NOWHERE.to_owned()));
    }

    /// Whether the events without a known place are asked for.
    #[must_use]
    pub fn is_nowhere(&self) -> bool {
        self.filter.with(|filter| filter.places == [NOWHERE])
    }

    /// A tap on a month: it alone; beside a single one, all between them; on what
    /// is chosen, nothing more.
    pub fn choose_month(&self, month: Month) {
        self.ask(|filter| {
            filter.span = match filter.span {
                Some(span) if span.holds(month) => None,
                Some(span) if span.first == span.last => Some(Span::between(span.first, month)),
                _ => Some(Span::between(month, month)),
            };
        });
    }

    /// The mouse draws over the months, from the one on which its button went down.
    pub fn stretch(&self, from: Month, to: Month) {
        self.ask(|filter| filter.span = Some(Span::between(from, to)));
    }

    /// Measures from a city, or from nowhere.
    pub fn measure_from(&self, city: Option<String>) {
        self.near.set(city.map_or(Near::Nothing, Near::City));
    }

    /// The device is asked where it is.
    pub fn locate(&self) {
        self.near.set(Near::Asked);
    }

    /// It has told, or it does not; too late if something else is asked for.
    pub fn located(&self, found: Option<(f64, f64)>) {
        if self.near.get_untracked() == Near::Asked {
            self.near
                .set(found.map_or(Near::Silent, |(lat, lon)| Near::Device(lat, lon)));
        }
    }

    /// Lists another portion.
    pub fn show_more(&self) {
        self.portions.update(|portions| *portions += 1);
    }

    /// What of the map is seen from now on.
    pub fn look(&self, camera: Camera) {
        if self.camera.get_untracked() != camera {
            self.camera.set(camera);
        }
    }

    /// Whether all cities of a pin are chosen.
    #[must_use]
    pub fn is_chosen(&self, cluster: &Cluster) -> bool {
        let ids = self.ids(cluster);
        let is_asked = |places: &[String]| ids.iter().all(|id| places.contains(id));
        !ids.is_empty() && self.filter.with(|filter| is_asked(&filter.places))
    }

    /// A tap on the pin of a city: the first asks for its cities, the second comes
    /// nearer. Whether it was the first.
    pub fn press(&self, place: usize) -> bool {
        untrack(|| {
            let cluster = self.clusters.with(|all| all.get(place).cloned());
            let cluster = cluster.unwrap_or_default();
            let ids = self.ids(&cluster);
            let is_asked = self.filter.with(|filter| filter.places == ids);
            if is_asked && self.panel.get() == Panel::Cities {
                let points = self.record(|record| {
                    let cities = cluster.cities.iter();
                    cities.map(|at| record.points[*at]).collect::<Vec<_>>()
                });
                self.look(Camera::framing(self.view.get(), &points));
                return false;
            }
            self.ask(|filter| filter.places = ids);
            self.event.set(None);
            self.are_cities_open.set(true);
            true
        })
    }

    /// The ids of the cities of a pin.
    fn ids(&self, cluster: &Cluster) -> Vec<String> {
        self.record(|record| {
            let cities = cluster.cities.iter();
            cities.map(|at| record.places()[*at].id.clone()).collect()
        })
    }

    /// Shows an event in the panel.
    pub fn select(&self, event: usize) {
        self.event.set(Some(self.events()[event].id.clone()));
    }

    /// Whether the panel leads back from its event to those of its city.
    #[must_use]
    pub fn leads_back(&self) -> bool {
        self.are_cities_open.get()
    }

    /// From the panel's event back to the events of its city.
    pub fn back(&self) {
        self.event.set(None);
    }

    /// Closes the panel.
    pub fn close(&self) {
        self.event.set(None);
        self.are_cities_open.set(false);
    }
}
