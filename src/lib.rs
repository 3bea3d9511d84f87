//! The portal to the programmes of JSPS for researchers in China.
//!
//! In reading order: [`domain`] is pure and knows neither browser nor view;
//! `i18n` holds the words of the interface; `platform` adapts the browser, one
//! thing a file; `state` is what changes while a part is used; `view` is the pages; `prerender` writes them to files. The
//! walls between them are in ARCHITECTURE.md and held by tests.

// Clippy sees all features at once. What one of the browser's programs carries without
// using it shows where it is compiled alone, for a release.
#![cfg_attr(not(debug_assertions), deny(unused))]

pub mod domain;
pub mod i18n;
#[cfg(feature = "view")]
#[allow(
    clippy::disallowed_methods,
    reason = "this is where the browser is asked"
)]
pub mod platform;
#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(feature = "view")]
pub mod state;
#[cfg(feature = "view")]
pub mod view;
