//! The pages, and the parts of them that answer.
//!
//! - [`site`]: what pages and parts can reach.
//! - [`page_context`]: the page that is rendered, or that a part stands on.
//! - [`parts`]: what answers to a visitor, and where on a page it stands.
//! - `components`: what pages and parts share.
//!
//! Where pages are written: [`page`], from a route to a page, with its title and
//! description; `frame`, header and footer; `pages`, one file a route;
//! `pictures`, drawn from the data.
//!
//! In the browser: [`navigator`], which page stands, and what is mounted on it.
//!
//! No words stand here: they come from `i18n` or from the content.

pub mod components;
#[cfg(feature = "pages")]
mod frame;
#[cfg(feature = "csr")]
pub mod navigator;
#[cfg(feature = "pages")]
pub mod page;
pub mod page_context;
#[cfg(feature = "pages")]
mod pages;
pub mod parts;
#[cfg(feature = "pages")]
mod pictures;
pub mod site;
mod window_events;

#[cfg(feature = "pages")]
pub use self::page::has_page;
