//! The pure core: what the office says, as types and arithmetic.
//!
//! No I/O, no clock, no browser, no view: everything it needs is an argument.
//!
//! Reading order: [`text`] and [`date`] (the smallest words), [`cite`] (where a
//! statement comes from), [`public_host`] (where a page may lead), [`content`] (the JSON files as types), [`check`]
//! (what a correct set of files is), [`library`] (what the pages see),
//! [`eligibility`] and [`stipend`] (for whom a programme is, and what it
//! pays), [`share`] and [`cases`] (answers as a link; cases with what is
//! expected of them), [`route`] and [`head`] (addresses and what a page says
//! of itself to the world), [`rounds`] and [`plan`]
//! (when applications close, and what to do by when), [`agenda`] and [`map`] (events found again, and the
//! geometry of where they took place), [`search`] (everything found again).

pub mod agenda;
pub mod amounts;
pub mod bundle;
pub mod cases;
#[cfg(feature = "staff")]
pub mod check;
pub mod cite;
pub mod confirmed;
pub mod content;
pub mod date;
pub mod eligibility;
pub mod exchange;
pub mod fault;
pub mod figure;
pub mod head;
pub mod length;
pub mod library;
pub mod link;
pub mod map;
pub mod plan;
pub mod prose;
pub mod public_host;
pub mod rounds;
pub mod route;
pub mod script;
pub mod search;
pub mod share;
pub mod stay;
pub mod stipend;
pub mod text;
pub mod year_label;
