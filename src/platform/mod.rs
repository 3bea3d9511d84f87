//! The browser, one thing a file. Everything here is harmless natively: it
//! answers `None` or does nothing. No other module touches `web_sys`.

pub mod clock;
pub mod copy;
pub mod document;
pub mod events;
pub mod fetch;
pub mod field;
pub mod fragment;
pub mod language;
pub mod place;
pub mod takeover;
