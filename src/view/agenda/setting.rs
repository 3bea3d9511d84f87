//! What does not change while the page stands.

use crate::domain::agenda::filter::Index;
use crate::domain::agenda::months::{Span, record};
use crate::domain::content::config::MapMode;
use crate::domain::content::event::Event;
use crate::domain::library::Library;
use crate::domain::map::distance::kilometres;
use crate::domain::map::projection::{Point, on_sheet};
use crate::domain::text::Lang;
use crate::i18n::{self, MapWords};
use crate::platform::maths;
use crate::view::folio::Folio;
use crate::view::once::Once;
use crate::view::site::Site;

/// The record, made ready.
pub struct Setting {
    /// The site.
    pub site: Site,
    /// The language of the page.
    pub lang: Lang,
    /// The words of the page.
    words: &'static MapWords,
    /// The events, made ready for being searched.
    pub index: Index,
    /// Where each city lies on the sheet.
    pub points: Vec<Point>,
    /// How many events took place in each.
    pub totals: Vec<usize>,
    /// The cities of each event, as places in the list of cities.
    pub cities: Vec<Vec<usize>>,
    /// The cities from west to east: the order in which they are tabbed to.
    pub eastward: Vec<usize>,
    /// The months of the time line.
    pub record: Option<Span>,
}

thread_local! {
    static MADE: Once<Setting> = const { Once::new() };
}

/// What does not change while the page stands.
pub fn kept(folio: &Folio) -> &'static Setting {
    MADE.with(|made| made.get(folio, || Setting::new(folio)))
}

impl Setting {
    /// Of the page that is being set.
    pub fn new(folio: &Folio) -> Self {
        let library = folio.library();
        let functions = maths::functions();
        let points: Vec<Point> = library
            .places
            .iter()
            .map(|place| on_sheet(functions, place.lat, place.lon))
            .collect();
        let mut eastward: Vec<usize> = Vec::new();
        for at in 0..points.len() {
            let place = eastward.partition_point(|other| points[*other].x < points[at].x);
            eastward.insert(place, at);
        }
        let mut totals = vec![0; points.len()];
        let mut cities = Vec::with_capacity(library.events.len());
        for event in &library.events {
            let mut of_event = Vec::new();
            for id in event.cities() {
                if let Some(at) = library.places.iter().position(|place| place.id == *id) {
                    totals[at] += 1;
                    of_event.push(at);
                }
            }
            cities.push(of_event);
        }
        Self {
            site: folio.site,
            lang: folio.lang,
            words: super::words(folio.lang),
            index: Index::new(library),
            points,
            totals,
            cities,
            eastward,
            record: record(&library.events, folio.site.today()),
        }
    }

    /// A folio for a part of the page.
    pub fn folio(&self) -> Folio {
        Folio::new(self.site, self.lang)
    }

    /// The words of the page.
    pub fn words(&self) -> &'static MapWords {
        self.words
    }

    /// The words that all pages share.
    pub fn common(&self) -> &'static i18n::CommonWords {
        i18n::common(self.lang)
    }

    /// The content.
    pub fn library(&self) -> &'static Library {
        self.site.library()
    }

    /// The events, oldest first.
    pub fn events(&self) -> &'static [Event] {
        &self.library().events
    }

    /// What of the map is wanted.
    pub fn map_mode(&self) -> MapMode {
        let config = self.library().config.as_ref();
        config.map_or_else(MapMode::default, |config| config.map)
    }

    /// The name of a city.
    pub fn city(&self, place: usize) -> &'static str {
        self.library().places[place].name.get(self.lang)
    }

    /// The id of a city.
    pub fn id(&self, place: usize) -> &'static String {
        &self.library().places[place].id
    }

    /// Its place in the list of cities.
    pub fn place_of(&self, id: &str) -> Option<usize> {
        self.library()
            .places
            .iter()
            .position(|place| place.id == id)
    }

    /// How far an event took place from a point, in kilometres; the nearest of
    /// its cities counts.
    pub fn away(&self, event: usize, from: (f64, f64)) -> Option<u32> {
        let far = |at: &usize| {
            let place = &self.library().places[*at];
            kilometres(maths::functions(), from, (place.lat, place.lon))
        };
        self.cities[event].iter().map(far).min()
    }
}
