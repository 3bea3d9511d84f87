//! The browser, one thing a file. Everything here is harmless natively: it
//! answers `None` or does nothing. No other module touches `web_sys`.

pub mod clock;
pub mod controls;
pub mod copy;
pub mod document;
pub mod events;
pub mod fetch;
pub mod fetched_page;
pub mod field;
pub mod focus;
pub mod fragment;
pub mod frame;
pub mod history;
pub mod host;
pub mod language;
pub mod maths;
pub mod pick;
pub mod place;
pub mod pointer;
pub mod position;
pub mod remembered;
pub mod sheet;
pub mod shortcut;
pub mod takeover;
pub mod task;
pub mod width;
