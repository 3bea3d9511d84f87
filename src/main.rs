//! The browser's entry: load the content, build the app in the place of the
//! prerendered page. Nothing else.

use std::cell::Cell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use portal::domain::library::Library;
use portal::domain::route::Base;
use portal::platform::{clock, document, events, fetch, language, place, takeover};
use portal::view::app::App;
use portal::view::site::Site;

fn main() {
    std::panic::set_hook(Box::new(|info| {
        document::log_error(&info.to_string());
        events::send(events::STOPPED);
    }));
    let standing = Rc::new(Cell::new(false));
    let again = Rc::clone(&standing);
    let tries = Cell::new(1);
    events::listen(events::RETRY, move || {
        tries.set(tries.get() + 1);
        attempt(&again, tries.get());
    });
    place::watch_links();
    attempt(&standing, 1);
}

/// One try. Several may be under way; the first that succeeds builds the app.
fn attempt(standing: &Rc<Cell<bool>>, number: u32) {
    let standing = Rc::clone(standing);
    let Some(address) = document::bundle_address() else {
        return failed("the page does not name its data");
    };
    // A broken answer may stand in a cache: another try asks by another address.
    let address = if number > 1 {
        format!("{address}?again={number}")
    } else {
        address
    };
    let then = move |text: Result<String, String>| {
        if standing.get() {
            return;
        }
        match text.and_then(|text| Library::from_bundle(&text).map_err(|fault| fault.detail)) {
            Ok(library) => {
                for fault in &library.faults {
                    document::log_error(&format!("{}: {}", fault.file, fault.detail));
                }
                standing.set(true);
                take_over(library);
            }
            Err(detail) => failed(&detail),
        }
    };
    fetch::text(address, Box::new(then));
}

fn failed(detail: &str) {
    document::log_error(&format!("data/site.json: {detail}"));
    events::send(events::FAILED);
}

fn take_over(library: Library) {
    let site = Site::new(
        library,
        Base::new(&document::base()),
        language::preferred(),
        clock::today_in_japan(),
    );
    let stands = takeover::take_over(move |parent| {
        mount_to(parent, move || view! { <App site=site /> }).forget();
    });
    events::send(if stands {
        events::READY
    } else {
        events::FAILED
    });
}
