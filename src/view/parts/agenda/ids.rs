//! By what the views of the events know each other, and what they are made of.

use crate::domain::agenda::record::Record;
use crate::platform::maths;
use crate::view::site::Site;

/// The id of the whole.
pub const ID: &str = "agenda";
/// The id of the window in which the map is seen.
pub const VIEW: &str = "map-view";
/// The ids of the layers in it.
pub const SHEET: &str = "map-sheet";
/// The layer of the pins.
pub const PINS: &str = "map-pins";

/// The record of the site's events.
pub fn record(site: Site) -> Record {
    Record::new(site.library(), maths::functions(), site.today())
}
