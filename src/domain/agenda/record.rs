//! What does not change while the events are looked at: where their cities lie,
//! which cities an event has, over which months they spread.

use super::filter::Index;
use super::months::{Month, Span, counts, record};
use crate::domain::content::event::{Event, Place};
use crate::domain::date::Date;
use crate::domain::library::Library;
use crate::domain::map::clusters::{Spot, heads};
use crate::domain::map::distance::kilometres;
use crate::domain::map::functions::Functions;
use crate::domain::map::projection::{Point, on_sheet};

/// The events and their cities, ready to be filtered and drawn.
#[derive(Clone, Debug)]
pub struct Record {
    library: &'static Library,
    functions: Functions,
    index: Index,
    /// The day from which an event is past.
    pub today: Option<Date>,
    /// Where each city lies on the sheet.
    pub points: Vec<Point>,
    /// How many events took place in each city.
    totals: Vec<usize>,
    /// The cities of each event, as places in the list of cities.
    cities: Vec<Vec<usize>>,
    /// The cities from west to east: the order in which they are tabbed to.
    pub eastward: Vec<usize>,
    /// The months of the time line; `None` without events.
    pub span: Option<Span>,
}

/// Cities drawn as one pin: it stands where `head` lies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cluster {
    /// The cities, those with most events first; empty for a city that stands in
    /// another's cluster.
    pub cities: Vec<usize>,
    /// How many events.
    pub count: usize,
}

impl Record {
    /// Of the content. `functions`: sines and powers; `today`: the day in Japan,
    /// without a clock the day on which the content was last changed.
    #[must_use]
    pub fn new(library: &'static Library, functions: Functions, today: Option<Date>) -> Self {
        let points: Vec<Point> = library
            .places
            .iter()
            .map(|place| on_sheet(functions, place.lat, place.lon))
            .collect();
        let mut eastward: Vec<usize> = (0..points.len()).collect();
        eastward.sort_by(|a, b| points[*a].x.total_cmp(&points[*b].x));
        let place_of = |id: &String| library.places.iter().position(|place| place.id == *id);
        let cities: Vec<Vec<usize>> = library
            .events
            .iter()
            .map(|event| event.cities().filter_map(place_of).collect())
            .collect();
        let mut totals = vec![0; points.len()];
        for at in cities.iter().flatten() {
            totals[*at] += 1;
        }
        let updated = library.config.as_ref().map(|config| config.updated);
        // Of the time line, too: the app would add months to the one that was written.
        let today = today.or(updated);
        Self {
            library,
            functions,
            index: Index::new(library),
            today,
            points,
            totals,
            cities,
            eastward,
            span: record(&library.events, today),
        }
    }

    /// The events, oldest first.
    #[must_use]
    pub fn events(&self) -> &'static [Event] {
        &self.library.events
    }

    /// The cities.
    #[must_use]
    pub fn places(&self) -> &'static [Place] {
        &self.library.places
    }

    /// The place of a city in the list of cities.
    #[must_use]
    pub fn place_of(&self, id: &str) -> Option<usize> {
        self.places().iter().position(|place| place.id == id)
    }

    /// What words are looked for in.
    #[must_use]
    pub const fn index(&self) -> &Index {
        &self.index
    }

    /// Whether an event is over.
    #[must_use]
    pub fn is_past(&self, event: &Event) -> bool {
        self.today.is_some_and(|today| event.end < today)
    }

    /// How far an event took place from a point given in degrees, in kilometres;
    /// the nearest of its cities counts.
    #[must_use]
    pub fn away(&self, event: usize, from: (f64, f64)) -> Option<u32> {
        let far = |at: &usize| {
            let place = &self.places()[*at];
            kilometres(self.functions, from, (place.lat, place.lon))
        };
        self.cities[event].iter().map(far).min()
    }

    /// How many of the events fall into each month of the time line.
    #[must_use]
    pub fn months(&self, events: &[usize]) -> Vec<u32> {
        let events = events.iter().map(|at| &self.events()[*at]);
        self.span.map_or_else(Vec::new, |span| counts(span, events))
    }

    /// The month at a place of the time line.
    #[must_use]
    pub fn month(&self, place: usize) -> Option<Month> {
        Some(Month(self.span?.first.0 + i32::try_from(place).ok()?))
    }

    /// Whether an event took place in one of the cities.
    #[must_use]
    pub fn is_in(&self, event: usize, cities: &[usize]) -> bool {
        self.cities[event].iter().any(|city| cities.contains(city))
    }

    /// The pins for these events at a scale, one for each city: those that would
    /// cover each other are one.
    #[must_use]
    pub fn clusters(&self, events: &[usize], scale: f64) -> Vec<Cluster> {
        let mut counts = vec![0; self.points.len()];
        for at in events {
            for place in &self.cities[*at] {
                counts[*place] += 1;
            }
        }
        let there: Vec<usize> = (0..counts.len()).filter(|at| counts[*at] > 0).collect();
        let spot = |at: &usize| Spot {
            at: self.points[*at],
            weight: self.totals[*at],
        };
        let spots: Vec<Spot> = there.iter().map(spot).collect();
        let mut out = vec![Cluster::default(); counts.len()];
        for (at, head) in heads(&spots, scale).into_iter().enumerate() {
            let (place, cluster) = (there[at], &mut out[there[head]]);
            cluster.count += counts[place];
            let cities = &mut cluster.cities;
            let among = cities.partition_point(|other| counts[*other] >= counts[place]);
            cities.insert(among, place);
        }
        out
    }
}
