//! What is listed, and in which order.

use crate::domain::agenda::record::Record;

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

/// The newest first, or the nearest, and of equally near ones the newest.
pub(super) fn listed(record: &Record, asked: &[usize], near: &Near) -> Vec<Listed> {
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
