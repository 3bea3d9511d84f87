//! What is taken away: the files that were changed, and what was changed in them.

use desk::changes::{Names, changes};
use desk::words::words;
use leptos::prelude::*;
use portal::i18n::check::file_name;

use crate::browser;
use crate::state::{Desk, desk};

/// The page.
#[component]
pub fn Take() -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let body = move || {
        let changed = desk.changed();
        if changed.is_empty() {
            return view! { <p>{words.nothing_changed}</p> }.into_any();
        }
        let lang = desk.lang.get();
        let files = changed.into_iter().map(|file| {
            let name = format!("{file}.json");
            let label = format!("{} {name}", words.download);
            let take = {
                let name = name.clone();
                move |_| browser::download(&name, &untrack(|| desk.text(file)))
            };
            view! {
                <li>
                    {file_name(file, lang)}" "
                    <button class="button" type="button" data-take=file on:click=take>{label}</button>
                </li>
            }
        });
        let lines = summary(desk)
            .into_iter()
            .map(|line| view! { <li>{line}</li> });
        let take_summary = move |_| {
            let text = untrack(|| summary(desk)).join("\n");
            browser::download("changes.txt", &format!("{text}\n"));
        };
        view! {
            <p>{words.take_hint}" "{words.give_to}</p>
            <h3>{words.changed_files}</h3>
            <ul class="desk-list">{files.collect_view()}</ul>
            <h3>{words.summary}</h3>
            <ul class="desk-list" id="summary">{lines.collect_view()}</ul>
            <button class="button button--quiet" type="button" id="take-summary" on:click=take_summary>
                {words.download_summary}
            </button>
        }
        .into_any()
    };
    let unsound = move || {
        let is_sound = desk.checked.with(|checked| checked.findings.is_empty());
        (!is_sound).then(|| view! { <p class="notice" role="alert">{words.not_yet}</p> })
    };
    view! { {unsound}{body} }
}

/// A line for each change.
fn summary(desk: Desk) -> Vec<String> {
    let lang = desk.lang.get();
    let texts = desk.texts();
    let names = Names::new(texts.values().map(String::as_str), lang);
    let changed = desk.changed().into_iter();
    changed
        .flat_map(|file| changes(file, &desk.opened(file), &desk.text(file), &names, lang))
        .collect()
}
