//! Drafts that were begun before the built-in data changed: which of the two is to be
//! used, and what either choice means.

use desk::changes::{Names, changes};
use desk::words::words;
use leptos::prelude::*;
use portal::domain::text::Lang;
use portal::i18n::check::file_name;

use crate::browser;
use crate::state::{Desk, desk};

/// A question for each such file.
#[component]
pub fn Outdated() -> impl IntoView {
    let desk = desk();
    move || {
        let lang = desk.lang.get();
        let files = desk.outdated.get().into_iter();
        files
            .map(|file| view! { <Choice file lang/> })
            .collect_view()
    }
}

#[component]
fn Choice(file: &'static str, lang: Lang) -> impl IntoView {
    let desk = desk();
    let words = words(lang);
    let name = format!("{}（{file}.json）", file_name(file, lang));
    let save = move |_| {
        let text = untrack(|| desk.text(file));
        browser::download(&format!("{file}-draft.json"), &text);
    };
    let [newer, own] = untrack(|| differences(desk, file, lang));
    let list = |title: &'static str, lines: Vec<String>| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <details>
                <summary>{title}"（"{lines.len()}"）"</summary>
                <ul class="desk-list">{lines.collect_view()}</ul>
            </details>
        }
    };
    view! {
        <section class="notice" role="alert" data-outdated=file>
            <p><strong>{words.outdated.replace('#', &name)}</strong></p>
            <p>{words.outdated_means}</p>
            {list(words.newer_changes, newer)}
            {list(words.own_changes, own)}
            <p class="desk-buttons">
                <button class="button" type="button" data-keep=file on:click=move |_| desk.keep_draft(file)>
                    {words.keep_draft}
                </button>
                {words.keep_draft_hint}
            </p>
            <p class="desk-buttons">
                <button class="button" type="button" data-new=file on:click=move |_| desk.take_new(file)>
                    {words.take_new}
                </button>
                {words.take_new_hint}
            </p>
            <button class="button button--quiet" type="button" on:click=save>
                {words.save_draft}
            </button>
        </section>
    }
}

/// What the newer data changed, and what the draft did. Without the older data, which
/// an earlier desk did not keep, both are counted from the newer ones.
fn differences(desk: Desk, file: &'static str, lang: Lang) -> [Vec<String>; 2] {
    let texts = desk.texts();
    let new = desk.built_in(file);
    let names = Names::new(texts.values().map(String::as_str).chain([new]), lang);
    let opened = desk.opened(file);
    let between = |before: &str, after: &str| changes(file, before, after, &names, lang);
    [between(&opened, new), between(&opened, &texts[file])]
}
