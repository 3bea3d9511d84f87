//! The pure core: what the office says, as types and arithmetic.
//!
//! No I/O, no clock, no browser, no view: everything it needs is an argument.
//!
//! Reading order: [`text`] and [`date`] (the smallest words), [`cite`] (where a
//! statement comes from), [`content`] (the JSON files as types), [`check`]
//! (what a correct set of files is), [`library`] (what the pages see),
//! [`route`] and [`head`] (addresses and what
//! a page says of itself to the world).

#[cfg(feature = "staff")]
pub mod check;
pub mod cite;
pub mod content;
pub mod date;
pub mod figure;
pub mod head;
pub mod library;
pub mod route;
pub mod script;
pub mod text;
pub mod year_label;
