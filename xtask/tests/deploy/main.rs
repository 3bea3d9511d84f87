//! The configurations of `deploy/` do for the built site what they promise.
//! `cargo xtask test deploy` names its folder in `PORTAL_DIST`.
//!
//! - [`host`]: a real nginx with `deploy/nginx.conf`, and a plain client.
//! - the others: what is asked of it, and of `deploy/_headers`.

#[path = "../shared/answer.rs"]
mod answer;
mod caching;
mod forms;
mod host;
mod paths;
mod policies;
mod rules;
