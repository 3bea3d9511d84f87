//! The built portal in real Chromium, WebKit and Firefox, in both languages, on a
//! phone and a desktop. Each test is one visit: its own server, a page of its own, and a
//! console that must stay clean. `cargo xtask test` builds the site first and
//! names its folder in `PORTAL_DIST`.
//!
//! - [`visit`]: how a visit begins and ends.
//! - [`states`]: what a visitor can have before them.
//! - [`pages`]: every page as it is written.
//! - `judged`: what every state and every page is judged by.
//! - the others: what a visitor does and sees.

mod addresses;
mod answers;
mod axe;
mod brochure;
mod calculator;
mod coming_back;
mod composing;
mod controls;
mod desk;
mod early;
mod engines;
mod faults;
mod find;
mod heights;
mod judged;
mod language;
mod layout;
mod mangled;
mod map;
mod matrix;
mod navigation;
mod pages;
mod personas;
mod restored;
mod search;
mod states;
mod takeover;
mod tree;
mod visit;
mod wechat;
