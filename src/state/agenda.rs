//! The events: what is asked for, what of the map is seen, which event is open.
//!
//! All of it stands in the fragment of the address, apart from where the device
//! is, which is never written down.

pub mod gesture;

use leptos::prelude::*;

use self::gesture::Gesture;
use crate::domain::agenda::address::{self, Opened};
use crate::domain::agenda::filter::{Filter, NOWHERE};
use crate::domain::agenda::months::{Month, Span};
use crate::domain::agenda::record::{Cluster, Record};
use crate::domain::content::event::Event;
use crate::domain::map::camera::{Camera, View};

/// Events are listed in portions, so that the page stays light.
pub const PORTION: usize = 60;

/// From where it is measured how far the events are.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Near {
    /// It is not asked for.
    #[default]
    Nothing,
    /// A city, by its id.
    City(String),
    /// The device was asked where it is.
    Asked,
    /// The device: latitude and longitude in degrees.
    Device(f64, f64),
    /// The device does not tell.
    Silent,
}

/// An event that is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its place in the record.
    pub event: usize,
    /// How far it is in kilometres, where that is asked for.
    pub away: Option<u32>,
}

/// What the panel beside the map shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Panel {
    /// Nothing.
    Closed,
    /// The events of the chosen cities.
    Cities,
    /// One event.
    Event(usize),
}

/// The state of the events. The same in both languages.
#[derive(Clone, Copy)]
pub struct AgendaState {
    record: StoredValue<Record>,
    filter: RwSignal<Filter>,
    near: RwSignal<Near>,
    event: RwSignal<Option<String>>,
    are_cities_open: RwSignal<bool>,
    camera: RwSignal<Camera>,
    view: RwSignal<View>,
    portions: RwSignal<usize>,
    /// What the fingers on the map are doing.
    pub gesture: StoredValue<Gesture>,
    /// The events that are asked for, as they are listed.
    pub found: Memo<Vec<Listed>>,
    /// The pins, one for each city.
    pub clusters: Memo<Vec<Cluster>>,
    /// How many of the events fall into each month of the time line.
    pub months: Memo<Vec<u32>>,
    /// What the panel shows.
    pub panel: Memo<Panel>,
    /// All of it as a fragment, without its `#`.
    pub link: Memo<String>,
}

impl AgendaState {
    /// Everything is asked for, the whole map is seen in a window of this size.
    #[must_use]
    pub fn new(record: Record, view: View) -> Self {
        let record = StoredValue::new(record);
        let filter = RwSignal::new(Filter::default());
        let near = RwSignal::new(Near::Nothing);
        let event = RwSignal::new(None::<String>);
        let are_cities_open = RwSignal::new(false);
        let camera = RwSignal::new(Camera::HOME);
        let view = RwSignal::new(view);
        let asked = Memo::new(move |_| {
            record.with_value(|record| {
                filter.with(|filter| record.index().find(record.events(), filter))
            })
        });
        let found = Memo::new(move |_| {
            record.with_value(|record| {
                asked.with(|asked| near.with(|near| listed(record, asked, near)))
            })
        });
        // A pin stands for what is there besides the chosen cities, too: so that
        // another one can be chosen.
        let anywhere = Memo::new(move |_| {
            record.with_value(|record| {
                filter.with(|filter| {
                    let anywhere = Filter {
                        places: Vec::new(),
                        ..filter.clone()
                    };
                    record.index().find(record.events(), &anywhere)
                })
            })
        });
        let clusters = Memo::new(move |_| {
            let scale = camera.get().kept(view.get()).scale(view.get());
            record.with_value(|record| anywhere.with(|anywhere| record.clusters(anywhere, scale)))
        });
        let months = Memo::new(move |_| {
            record.with_value(|record| asked.with(|asked| record.months(asked)))
        });
        let panel = Memo::new(move |_| {
            let place = event.with(|id| {
                let id = id.as_deref()?;
                record.with_value(|record| record.events().iter().position(|one| one.id == id))
            });
            match place {
                Some(event) => Panel::Event(event),
                None if are_cities_open.get() => Panel::Cities,
                None => Panel::Closed,
            }
        });
        let link = Memo::new(move |_| {
            let near = near.get();
            address::encode(&Opened {
                filter: filter.get(),
                event: event.get(),
                near: if let Near::City(id) = near {
                    Some(id)
                } else {
                    None
                },
                camera: Some(camera.get()),
                is_cut: false,
            })
        });
        Self {
            record,
            filter,
            near,
            event,
            are_cities_open,
            camera,
            view,
            portions: RwSignal::new(0),
            gesture: StoredValue::new(Gesture::default()),
            found,
            clusters,
            months,
            panel,
            link,
        }
    }

    /// Reads something of the record.
    pub fn record<T>(&self, read: impl FnOnce(&Record) -> T) -> T {
        self.record.with_value(read)
    }

    /// The events, oldest first.
    #[must_use]
    pub fn events(&self) -> &'static [Event] {
        self.record(Record::events)
    }

    /// Reads what is asked for.
    pub fn filter<T>(&self, read: impl FnOnce(&Filter) -> T) -> T {
        self.filter.with(read)
    }

    /// Whether nothing is left out of the list, and nothing sorted otherwise.
    #[must_use]
    pub fn is_all(&self) -> bool {
        let is_by_time = self
            .near
            .with(|near| !matches!(near, Near::City(_) | Near::Device(..)));
        is_by_time && self.filter.with(Filter::is_empty)
    }

    /// From where it is measured how far the events are.
    #[must_use]
    pub fn near(&self) -> Near {
        self.near.get()
    }

    /// What of the map is seen.
    #[must_use]
    pub fn camera(&self) -> Camera {
        self.camera.get().kept(self.view.get())
    }

    /// The window of the map.
    #[must_use]
    pub fn view(&self) -> View {
        self.view.get()
    }

    /// The months that are asked for.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.filter.with(|filter| filter.span)
    }

    /// How many events are shown of those that are listed.
    #[must_use]
    pub fn shown(&self) -> usize {
        PORTION * (self.portions.get() + 1)
    }

    /// Takes over what a fragment holds; one that is not ours changes nothing, and
    /// neither does the one that is held already.
    pub fn open(&self, fragment: &str) {
        let Some(opened) = address::decode(fragment) else {
            return;
        };
        if address::encode(&opened) == self.link.get_untracked() {
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

    /// Asks for other events.
    pub fn ask(&self, change: impl FnOnce(&mut Filter)) {
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

    /// The mouse draws over the months, with its button down.
    pub fn stretch_to(&self, month: Month) {
        self.ask(|filter| {
            let first = filter.span.map_or(month, |span| span.first);
            filter.span = Some(Span::between(first, month));
        });
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

/// The newest first, or the nearest, and of equally near ones the newest.
fn listed(record: &Record, asked: &[usize], near: &Near) -> Vec<Listed> {
    let from = match near {
        Near::City(id) => record.place_of(id).map(|place| {
            let place = &record.places()[place];
            (place.lat, place.lon)
        }),
        Near::Device(lat, lon) => Some((*lat, *lon)),
        Near::Nothing | Near::Asked | Near::Silent => None,
    };
    let one = |event: &usize| Listed {
        event: *event,
        away: from.and_then(|from| record.away(*event, from)),
    };
    let mut out: Vec<Listed> = asked.iter().rev().map(one).collect();
    if from.is_some() {
        out.sort_by_key(|one| one.away.unwrap_or(u32::MAX));
    }
    out
}
