//! The pages, and the parts of them that answer. Built from plain values.
//!
//! - [`site`]: what pages and parts can reach.
//! - [`folio`]: one page being set: its language, its words, its footnotes.
//! - [`islands`]: the parts that answer, and where on a page they stand:
//!   `calculator`, `agenda` (list, map and time line), `case_book`, `search`.
//! - `components`: what pages and parts share. [`markup`]: elements as values.
//!   `once`: what is made for each language and day.
//!
//! Where pages are written: [`page`], from a route to a page, with its title and
//! description; `frame`, header and footer; `pages`, one file a route;
//! `pictures`, drawn from the data.
//!
//! In the browser: [`app`], which page stands, and what of it is alive; `kept`, the
//! pages that stood before.
//!
//! No words stand here: they come from `i18n` or from the content.

mod agenda;
#[cfg(feature = "csr")]
pub mod app;

mod case_book;
pub mod components;
mod components_old;
pub mod folio;
#[cfg(feature = "ssr")]
mod frame;
pub mod islands;
#[cfg(feature = "csr")]
mod kept;
pub mod markup;
mod once;
#[cfg(feature = "ssr")]
pub mod page;
pub mod page_context;
#[cfg(feature = "ssr")]
mod pages;
pub mod parts;
#[cfg(feature = "ssr")]
mod pictures;
mod search;
pub mod site;

#[cfg(feature = "ssr")]
pub use self::page::has_page;
#[cfg(feature = "ssr")]
pub use self::search::index::index;
