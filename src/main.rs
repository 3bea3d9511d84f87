//! The browser's entry: load the content, build the app in the place of the
//! prerendered page. Nothing else.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::Request;
use leptos::mount::mount_to;
use leptos::prelude::*;
use portal::domain::library::{Fault, Library};
use portal::domain::route::Base;
use portal::platform::{clock, document, events, language, place, takeover};
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
    wasm_bindgen_futures::spawn_local(async move {
        match load(number).await {
            Ok(_) if standing.get() => {}
            Ok(library) => {
                standing.set(true);
                take_over(library);
            }
            Err(fault) => {
                document::log_error(&format!("{}: {}", fault.file, fault.detail));
                events::send(events::FAILED);
            }
        }
    });
}

async fn load(number: u32) -> Result<Library, Fault> {
    let fault = |detail: String| Fault {
        file: "data/site.json".to_owned(),
        detail,
    };
    let address =
        document::bundle_address().ok_or_else(|| fault("the page does not name it".to_owned()))?;
    // A broken answer may stand in a cache: another try asks by another address.
    let address = if number > 1 {
        format!("{address}?again={number}")
    } else {
        address
    };
    let response = Request::get(&address)
        .send()
        .await
        .map_err(|error| fault(error.to_string()))?;
    if !response.ok() {
        return Err(fault(format!("status {}", response.status())));
    }
    let text = response
        .text()
        .await
        .map_err(|error| fault(error.to_string()))?;
    let library = Library::from_bundle(&text)?;
    for fault in &library.faults {
        document::log_error(&format!("{}: {}", fault.file, fault.detail));
    }
    Ok(library)
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
