//! A message in the place of what could not be shown.

use leptos::prelude::*;

use crate::view::page_context::page_context;

/// Says that a part is missing, if its data file could not be read. The file
/// is named for the staff.
#[component]
pub fn MissingPart(
    /// The file, without its ending.
    file: &'static str,
) -> impl IntoView {
    page_context()
        .library()
        .lacks(file)
        .then(|| view! { <Notice file=format!("{file}.json")/> })
}

/// The same, hidden, with room for the name of a file: what the browser shows
/// before a part that it cannot build.
#[component]
pub fn PartNotice() -> impl IntoView {
    let words = page_context().words;
    view! {
        <div class="notice" role="alert" id="part-missing" hidden>
            <p class="notice__heading">{words.part_missing}</p>
            <p>{words.part_missing_text}</p>
            <p class="quiet"><code></code></p>
        </div>
    }
}

/// The message with the name of a file.
#[component]
pub fn Notice(#[prop(into)] file: String) -> impl IntoView {
    let words = page_context().words;
    view! {
        <div class="notice" role="alert">
            <p class="notice__heading">{words.part_missing}</p>
            <p>{words.part_missing_text}</p>
            <p class="quiet"><code>{file}</code></p>
        </div>
    }
}
