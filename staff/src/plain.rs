//! A file as it is, with what the check says beside it.

use desk::words::words;
use leptos::prelude::*;

use crate::state::desk;
use crate::texts::ChooseFile;

/// The page.
#[component]
pub fn Plain() -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let put = move |event| {
        let file = desk.file.get_untracked();
        desk.replace(file, event_target_value(&event));
    };
    view! {
        <p>{words.plain_hint}</p>
        <ChooseFile/>
        <textarea
            class="input desk-plain"
            id="plain-text"
            spellcheck="false"
            aria-label=words.plain
            prop:value=move || desk.text(desk.file.get())
            on:input=put
        ></textarea>
    }
}
