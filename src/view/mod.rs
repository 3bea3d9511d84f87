//! The pages, and the parts of them that answer. Built from plain values.
//!
//! - [`site`]: what pages and parts can reach.
//! - [`folio`]: one page being set: its language, its words, its footnotes.
//! - [`parts`]: what answers to a visitor, and where on a page it stands.
//! - `components`: what pages and parts share. [`markup`]: elements as values.
//!
//! Where pages are written: [`page`], from a route to a page, with its title and
//! description; `frame`, header and footer; `pages`, one file a route;
//! `pictures`, drawn from the data.
//!
//! In the browser: [`navigator`], which page stands, and what is mounted on it.
//!
//! No words stand here: they come from `i18n` or from the content.

mod calculator;
pub mod components;
mod components_old;
pub mod folio;
#[cfg(feature = "ssr")]
mod frame;
pub mod markup;
#[cfg(feature = "csr")]
pub mod navigator;
mod once;
#[cfg(feature = "ssr")]
pub mod page;
pub mod page_context;
#[cfg(feature = "ssr")]
mod pages;
pub mod parts;
#[cfg(feature = "ssr")]
mod pictures;
pub mod site;

#[cfg(feature = "ssr")]
pub use self::page::has_page;
