//! `events.json`: what took place, when and where.

use serde::{Deserialize, Serialize};

use crate::domain::cite::Cite;
use crate::domain::date::Date;
use crate::domain::text::Bilingual;

/// The file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct EventFile {
    /// What kinds of events there are.
    pub kinds: Vec<Label>,
    /// Who holds them.
    pub organisers: Vec<Label>,
    /// The cities.
    pub places: Vec<Place>,
    /// The events, oldest first.
    pub events: Vec<Event>,
}

/// An id with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Label {
    /// Unique in its list.
    pub id: String,
    /// The words.
    pub name: Bilingual,
}

/// A city. Its point stands for the city, not for a street.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Place {
    /// Unique.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// WGS-84 latitude in degrees, to 0.01°.
    pub lat: f64,
    /// WGS-84 longitude in degrees, to 0.01°.
    pub lon: f64,
    /// The record in GeoNames (CC BY 4.0).
    pub geonames: u32,
    /// Whether it lies in mainland China: decides which map apps are offered.
    pub mainland: bool,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Event {
    /// The address of its page and its name in calendars. It stays when the day, the
    /// city or the title change.
    pub id: String,
    /// Its name.
    pub title: Bilingual,
    /// The first day.
    pub start: Date,
    /// The last day; the same as `start` for one day.
    pub end: Date,
    /// At what time, in the office's words: 14:00–16:30（中国時間）.
    pub hours: Option<Bilingual>,
    /// Whether it was called off. The page stays and says so.
    #[serde(default)]
    pub cancelled: bool,
    /// How often day, time, city or title have changed since it was announced:
    /// calendars take the entry with the larger number.
    #[serde(default)]
    pub revision: u32,
    /// When it was changed last; the day of the site's last change if left out.
    pub changed: Option<Date>,
    /// One of `kinds`.
    pub kind: String,
    /// One of `organisers`.
    pub organiser: String,
    /// One of `places`; `None` where the source names none.
    pub place: Option<String>,
    /// Other cities in which it took place too.
    #[serde(default)]
    pub further_places: Vec<String>,
    /// The house, where the source names it.
    pub venue: Option<Bilingual>,
    /// In which languages it is held.
    pub spoken: Option<Bilingual>,
    /// Where to register: a page to which the site may link.
    pub registration: Option<String>,
    /// The programmes it explains or belongs to.
    #[serde(default)]
    pub programmes: Vec<String>,
    /// A remark for visitors.
    pub note: Option<Bilingual>,
    /// A remark for the staff: what the source leaves open, how it was read, what
    /// was inferred. On no public page.
    pub staff_note: Option<Bilingual>,
    /// Pictures of it.
    #[serde(default)]
    pub photographs: Vec<Photograph>,
    /// Where it comes from.
    pub cite: Cite,
}

/// A picture of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Photograph {
    /// The picture, as a path below `public/`: `photographs/2025-11-01-dalian.jpg`.
    pub file: String,
    /// What is seen on it.
    pub caption: Bilingual,
    /// Who took it or gave leave to show it.
    pub credit: Bilingual,
}

impl Event {
    /// The ids of its cities; none where the source names none.
    pub fn cities(&self) -> impl Iterator<Item = &String> {
        self.place.iter().chain(&self.further_places)
    }
}
