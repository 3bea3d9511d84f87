//! The reader's place on the page: kept across a change of language, whose
//! texts have other lengths, and handed to the heading on navigation.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlAnchorElement, HtmlElement, ScrollBehavior, ScrollToOptions};

use super::document::{document, select};
use super::{fragment, language, pointer};
use crate::domain::text::Lang;

/// What the reader looks at is the last part that begins above this line, in
/// CSS pixels from the top of the window.
const READING_LINE: f64 = 120.0;

/// A part of the page and how far its top is from the top of the window.
struct Place {
    id: String,
    top: f64,
}

thread_local! {
    /// Where the reader was when the language was switched.
    static KEPT: RefCell<Option<Option<Place>>> = const { RefCell::new(None) };
}

/// Listens for a tap on a language: remembers the language and the place, and
/// lets the fragment go along. Links to a page that keeps answers in its fragment, on
/// that page, and to its parts move the reader only.
pub fn watch_links() {
    let Some(document) = document() else { return };
    let call = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        let Some(target) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        if fragment::go_to_part(&target, &event) {
            return;
        }
        if is_to_itself(&target, &event) {
            event.prevent_default();
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
            return focus_heading();
        }
        let link = target.closest("a[data-language]").ok().flatten();
        let lang = link
            .as_ref()
            .and_then(|link| link.get_attribute("data-language"))
            .and_then(|code| Lang::from_code(&code));
        if let (Some(link), Some(lang)) = (link, lang) {
            fragment::carry(&link);
            language::remember(lang);
            KEPT.with(|kept| *kept.borrow_mut() = Some(current()));
        }
    });
    // In the capture phase: before the router acts on the tap.
    let _ = document.add_event_listener_with_callback_and_bool(
        "click",
        call.as_ref().unchecked_ref(),
        true,
    );
    call.forget();
}

/// Whether it is a tap on a link to the page that stands, which holds state that the
/// link does not have.
fn is_to_itself(target: &Element, event: &Event) -> bool {
    let link = target.closest("a[href]").ok().flatten();
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    link.is_some_and(|link| {
        fragment::holds_state()
            && link.pathname() == path()
            && link.hash().is_empty()
            && pointer::is_plain(event)
    })
}

fn current() -> Option<Place> {
    let parts = document()?.query_selector_all("main [id]").ok()?;
    let mut found = None;
    for index in 0..parts.length() {
        let Some(part) = parts
            .get(index)
            .and_then(|node| node.dyn_into::<Element>().ok())
        else {
            continue;
        };
        let top = part.get_bounding_client_rect().top();
        if top <= READING_LINE {
            found = Some(Place { id: part.id(), top });
        }
    }
    found
}

/// Whether the page that comes is the same in the other language.
#[must_use]
pub fn is_kept() -> bool {
    KEPT.with(|kept| kept.borrow().is_some())
}

/// After a change of language: the same part at the same height, the focus on
/// the switch that was used. At the top of the page nothing moves.
pub fn restore() {
    let kept = KEPT.with(|kept| kept.borrow_mut().take());
    let Some(document) = document() else { return };
    if let Some(Some(place)) = kept
        && let Some(part) = document.get_element_by_id(&place.id)
        && let Some(window) = web_sys::window()
    {
        let by = part.get_bounding_client_rect().top() - place.top;
        let options = ScrollToOptions::new();
        options.set_top(by);
        options.set_behavior(ScrollBehavior::Instant);
        window.scroll_by_with_scroll_to_options(&options);
    }
    focus("#language-switch");
}

/// Follows a link to an address of this site, as a tap would.
pub fn go(address: &str) {
    let link = document().and_then(|document| {
        let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
        link.set_attribute("href", address).ok()?;
        document.body()?.append_child(&link).ok()?;
        Some(link)
    });
    if let Some(link) = link {
        link.click();
        link.remove();
    }
}

/// Leaves it to the browser to open an address.
pub fn leave(address: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let location = window.location();
    let standing = location.pathname().unwrap_or_default();
    // Refused only for what is no address.
    let _ = location.assign(address);
    // A second tap may have changed the address already: then only the fragment would.
    if address.split('#').next() == Some(standing.as_str()) {
        let _ = location.reload();
    }
}

/// The path of this page in the other language.
#[must_use]
pub fn other_language() -> Option<String> {
    let href = select(&document()?, "#language-switch")?.get_attribute("href")?;
    Some(href.split('#').next().unwrap_or_default().to_owned())
}

/// The path of the address.
#[must_use]
pub fn path() -> String {
    web_sys::window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default()
}

/// After navigation: the focus on the heading of the new page, unless a field of
/// it has taken the focus already.
pub fn focus_heading() {
    if !super::focus::is_in("main") {
        focus("main h1");
    }
}

fn focus(selector: &str) {
    let element = document()
        .and_then(|document| select(&document, selector))
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}
