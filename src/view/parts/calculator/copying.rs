//! Buttons that copy a text; what could not be copied is shown, selected.

use leptos::prelude::*;

use super::context::calculator;
use crate::platform::{copy, field};
use crate::state::calculator::Copied;

/// A button that copies what `text` says at that moment.
#[component]
pub fn CopyText(
    /// Which of the buttons: where the line about it stands.
    what: &'static str,
    /// What the button says.
    label: &'static str,
    /// The text.
    text: Callback<(), String>,
) -> impl IntoView {
    let state = calculator().state;
    let press = move |_| {
        let text = text.run(());
        copy::copy(text.clone(), move |done| {
            state.set_copied(Some(Copied { what, text, done }));
            if !done {
                // The field stands after the next frame.
                request_animation_frame(move || field::select_all(&shown(what)));
            }
        });
    };
    view! {
        <button type="button" class="go" on:click=press>
            {label}
        </button>
    }
}

fn shown(what: &str) -> String {
    format!("{what}-text")
}

/// Whether the last copy of these buttons worked; the text where it did not.
#[component]
pub fn CopyLine(
    /// Which of the buttons.
    what: &'static str,
) -> impl IntoView {
    let words = calculator().words;
    let state = calculator().state;
    let last = move || state.copied().filter(|copied| copied.what == what);
    let said = move || match last() {
        Some(Copied { done: true, .. }) => words.copied,
        Some(_) => words.not_copied,
        None => "",
    };
    view! {
        <p class="copied" role="status">{said}</p>
        {move || {
            let failed = last().filter(|copied| !copied.done);
            failed
                .map(|copied| {
                    view! {
                        <textarea
                            class="input copied__text"
                            id=shown(what)
                            readonly
                            rows="6"
                            aria-label=words.copied_text
                        >
                            {copied.text}
                        </textarea>
                    }
                })
        }}
    }
}
