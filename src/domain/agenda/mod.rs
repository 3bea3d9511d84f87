//! What took place, found again: by filters, months and distance, as a link,
//! as a calendar.
//!
//! - [`filter`]: which events are asked for, and finding them;
//! - [`months`]: the record month by month; [`record`]: the events made ready;
//! - [`address`]: filters, view and selected event as the fragment of a link;
//! - [`calendar`]: events as an iCalendar file;
//! - [`map_apps`]: a city's point in the visitor's own map.

pub mod address;
pub mod calendar;
pub mod filter;
pub mod map_apps;
pub mod months;
pub mod record;
