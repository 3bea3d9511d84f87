//! The office's desk in the browser. Everything happens on the device.
//!
//! - `state`: the files as they are being edited, what the check says of them;
//! - `browser`: files in and out, what the device keeps;
//! - `fields`: the controls that forms are made of;
//! - `app`: the frame; `events`, `notices`, `money`, `office`, `texts`, `plain`,
//!   `confirm`, `take`: one page each; `findings`: what the check says; `opening`: files
//!   that are dropped; `outdated`: drafts of older data; `preview`: the page of the site,
//!   made by the site's own components.

// As in the portal's library.
#![cfg_attr(not(debug_assertions), deny(unused))]

#[allow(
    clippy::disallowed_methods,
    reason = "this is where the browser is asked"
)]
mod browser;

mod app;
mod confirm;
mod events;
mod fields;
mod findings;
mod money;
mod notices;
mod office;
mod opening;
mod outdated;
mod plain;
mod preview;
mod state;
mod take;
mod texts;

fn main() {
    std::panic::set_hook(Box::new(|info| {
        portal::platform::document::log_error(&info.to_string());
    }));
    let Some(place) = browser::element("desk") else {
        return;
    };
    leptos::mount::mount_to(place, app::App).forget();
}
