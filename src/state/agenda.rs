//! The events: what is asked for, what of the map is seen, which event is open.
//!
//! All of it stands in the fragment of the address, apart from where the device
//! is, which is never written down.

pub mod gesture;
mod listed;
#[cfg(test)]
mod tests;
mod transitions;

use leptos::prelude::*;

use self::gesture::Gesture;
use self::listed::listed;
pub use self::listed::{Listed, Near, PORTION, Panel};
use crate::domain::agenda::address::{self, Opened};
use crate::domain::agenda::filter::Filter;
use crate::domain::agenda::months::Span;
use crate::domain::agenda::record::{Cluster, Record};
use crate::domain::content::event::Event;
use crate::domain::map::camera::{Camera, View};

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
}
