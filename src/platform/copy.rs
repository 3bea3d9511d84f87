//! Copying in three steps, as in-app browsers need: the clipboard, a selection
//! with the old command, and, if neither works, the caller's own way. What is
//! not copied is never said to be.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlDocument, HtmlTextAreaElement};

use super::document::document;
use super::{field, task};

/// A clipboard that has not answered by then does not answer: a question to the
/// visitor that nobody sees, in some browsers inside of apps.
const ANSWER_LIMIT_MS: i32 = 1_500;

/// Copies a text and tells whether it was. Only within a tap.
pub fn copy(text: String, then: impl FnOnce(bool) + 'static) {
    let Some(written) = by_clipboard(&text) else {
        then(by_command(&text).unwrap_or(false));
        return;
    };
    task::start(Box::pin(async move {
        let written = wasm_bindgen_futures::JsFuture::from(written).await;
        // The limit answers with `false`, the clipboard with nothing. What a clipboard says
        // is believed: to read what it keeps, the visitor would have to be asked.
        let is_written = written.is_ok_and(|answer| answer != JsValue::FALSE);
        then(is_written || by_command(&text).unwrap_or(false));
    }));
}

/// The clipboard's answer, or that of the limit. `None` without a clipboard, and
/// for one that refuses at once.
fn by_clipboard(text: &str) -> Option<Promise> {
    // Without a secure context there is no clipboard, whatever its type says.
    let window = web_sys::window().filter(web_sys::Window::is_secure_context)?;
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let answer = write.call1(&clipboard, &text.into()).ok()?;
    let limit = Promise::new(&mut |resolve, _| {
        // Refused only for a function that is none.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_1(
            &resolve,
            ANSWER_LIMIT_MS,
            &JsValue::FALSE,
        );
    });
    Some(Promise::race(&Array::of2(&answer, &limit)))
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
/// `what` tells the style sheet by `data-print` which part is meant, until it is
/// printed: on phones the dialogue opens later than this returns.
pub fn print(what: &str) {
    let root = document().and_then(|document| document.document_element());
    let (Some(root), Some(window)) = (root, web_sys::window()) else {
        return;
    };
    // Refused only for names that are no attribute names.
    let _ = root.set_attribute("data-print", what);
    let done = Closure::<dyn FnMut()>::new(move || {
        let _ = root.remove_attribute("data-print");
    })
    .into_js_value();
    // Whoever touches the page again has left the dialogue, also where it does not
    // say so.
    let once = web_sys::AddEventListenerOptions::new();
    once.set_once(true);
    for event in ["afterprint", "pointerdown", "keydown"] {
        let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
            event,
            done.unchecked_ref(),
            &once,
        );
    }
    let _ = window.print();
}
