//! The moving layers of the map, by the style objects of the browser: the
//! security policy lets a script set them, but no markup.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, SvgElement};

use super::document::document;

type Watcher = Box<dyn Fn()>;

thread_local! {
    static WATCHER: RefCell<Option<Watcher>> = const { RefCell::new(None) };
    static LISTENING: Cell<bool> = const { Cell::new(false) };
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Width and height of the element of this id in CSS pixels; nothing before it
/// stands.
#[must_use]
pub fn size(id: &str) -> (f64, f64) {
    element(id).map_or((0.0, 0.0), |element| {
        (
            f64::from(element.client_width()),
            f64::from(element.client_height()),
        )
    })
}

/// Sets a property of the element's style.
pub fn set(element: &Element, name: &str, value: &str) {
    let style = element
        .dyn_ref::<HtmlElement>()
        .map(HtmlElement::style)
        .or_else(|| element.dyn_ref::<SvgElement>().map(SvgElement::style));
    if let Some(style) = style {
        // Refused only for values that are none.
        let _ = style.set_property(name, value);
    }
}

/// The same for the element of this id.
pub fn set_by_id(id: &str, name: &str, value: &str) {
    if let Some(element) = element(id) {
        set(&element, name, value);
    }
}

/// The browser scrolls what is focused into sight, even in a window that shows
/// all it has. The map moves by its camera instead.
pub fn unscroll(id: &str) {
    if let Some(element) = element(id) {
        element.set_scroll_left(0);
        element.set_scroll_top(0);
    }
}

/// Whether the visitor wants no motion.
#[must_use]
pub fn is_still() -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches())
}

/// Tells when the window has another size. One watcher at a time.
pub fn watch_size(then: impl Fn() + 'static) {
    WATCHER.with(|watcher| *watcher.borrow_mut() = Some(Box::new(then)));
    if LISTENING.with(|listening| listening.replace(true)) {
        return;
    }
    let Some(window) = web_sys::window() else {
        return;
    };
    let call = Closure::<dyn FnMut()>::new(|| {
        WATCHER.with(|watcher| {
            if let Some(then) = watcher.borrow().as_ref() {
                then();
            }
        });
    });
    let _ = window.add_event_listener_with_callback("resize", call.as_ref().unchecked_ref());
    call.forget();
}

/// Ends the watch.
pub fn unwatch_size() {
    WATCHER.with(|watcher| *watcher.borrow_mut() = None);
}
