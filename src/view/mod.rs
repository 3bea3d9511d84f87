//! The pages. Built from plain values: a page is a function of the site and
//! the route, the same in the browser and in the prerenderer.
//!
//! - [`site`]: what every page can reach.
//! - [`folio`]: one page being set: its language, its words, its footnotes.
//! - [`page`]: from a route to a page, with its title and description.
//! - [`app`]: the browser's side: router, focus, title.
//! - `agenda`: the events as list, map and time line, in step.
//! - `calculator`: what answers to the visitor on the calculator page.
//! - `frame`: header and footer. `pages`: one file a route. `components`: what
//!   pages share.
//!
//! No words stand here: they come from `i18n` or from the content.

mod agenda;
#[cfg(feature = "csr")]
pub mod app;
mod calculator;
mod components;
pub mod folio;
mod frame;
pub mod markup;
pub mod page;
mod pages;
pub mod site;

pub use self::pages::topic::has_page;
