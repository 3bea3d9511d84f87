//! Copying in three steps, as in-app browsers need: the clipboard, a selection
//! with the old command, and, if neither works, the caller's own way. What is
//! not copied is never said to be.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlDocument, HtmlTextAreaElement};

use super::document::document;
use super::{field, task};

/// Copies a text and tells whether it was. Only within a tap.
pub fn copy(text: String, then: impl FnOnce(bool) + 'static) {
    // Without a secure context there is no clipboard, whatever its type says.
    let clipboard = web_sys::window()
        .filter(web_sys::Window::is_secure_context)
        .map(|window| window.navigator())
        .filter(|navigator| {
            js_sys::Reflect::get(navigator, &"clipboard".into())
                .is_ok_and(|clipboard| clipboard.is_object())
        })
        .map(|navigator| navigator.clipboard());
    let Some(clipboard) = clipboard else {
        then(by_command(&text).unwrap_or(false));
        return;
    };
    task::start(Box::pin(async move {
        let written = wasm_bindgen_futures::JsFuture::from(clipboard.write_text(&text)).await;
        then(written.is_ok() || by_command(&text).unwrap_or(false));
    }));
}

/// Listens for taps on buttons with `data-copy`, the id of what they copy: in
/// the line `…-said` stands afterwards what their `data-done` or `data-failed`
/// says. What could not be copied is selected, for the visitor to do it.
pub fn watch() {
    let Some(document) = document() else { return };
    let call = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        let button = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|target| target.closest("[data-copy]").ok().flatten());
        let Some(button) = button else { return };
        let id = button.get_attribute("data-copy").unwrap_or_default();
        copy(field::text_of(&id), move |done| {
            let words = if done { "data-done" } else { "data-failed" };
            let words = button.get_attribute(words).unwrap_or_default();
            field::tell(&format!("{id}-said"), &words);
            if !done {
                field::select(&id);
            }
        });
    });
    // Refused only for a listener that is no function.
    let _ = document.add_event_listener_with_callback("click", call.as_ref().unchecked_ref());
    call.forget();
}

fn by_command(text: &str) -> Option<bool> {
    let document = document()?;
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    // Read-only, so that no keyboard comes up; out of sight, not hidden.
    area.set_read_only(true);
    area.set_class_name("visually-hidden");
    let before = document.active_element();
    document.body()?.append_child(&area).ok()?;
    area.select();
    let copied = document
        .dyn_ref::<HtmlDocument>()?
        .exec_command("copy")
        .unwrap_or(false);
    area.remove();
    if let Some(before) = before.and_then(|before| before.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = before.focus();
    }
    Some(copied)
}

/// Opens the browser's dialogue for printing; in-app browsers have none.
/// `what` tells the style sheet by `data-print` which part is meant.
pub fn print(what: &str) {
    let root = document().and_then(|document| document.document_element());
    if let (Some(root), Some(window)) = (root, web_sys::window()) {
        // Refused only for names that are no attribute names.
        let _ = root.set_attribute("data-print", what);
        // On phones `print` returns before anything is on paper.
        let over = Closure::once_into_js(move || {
            let _ = root.remove_attribute("data-print");
        });
        let options = web_sys::AddEventListenerOptions::new();
        options.set_once(true);
        let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
            "afterprint",
            over.unchecked_ref(),
            &options,
        );
        let _ = window.print();
    }
}
