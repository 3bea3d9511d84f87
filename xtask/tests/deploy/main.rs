//! The configurations of `deploy/` do for the built site what they promise.
//! `cargo xtask test deploy` names its folder in `PORTAL_DIST`.
//!
//! - [`host`]: a real nginx with `deploy/nginx.conf`, and a plain client.
//! - the others: what is asked of it, and of `deploy/_headers`.

// The site is put into nginx's folder by links, which other systems make in
// another way; nginx is a server for Unix.
#![cfg(unix)]

#[path = "../shared/answer.rs"]
mod answer;
mod caching;
mod forms;
mod host;
mod paths;
mod policies;
mod rules;
mod types;
