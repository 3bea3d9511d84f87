//! Every text of a file in both languages, side by side.

use desk::words::words;
use leptos::prelude::*;
use portal::domain::check::path::path;
use portal::domain::content::FILES;
use portal::i18n::check::{file_name, steps};
use serde_json::Value;

use crate::fields::{At, PairField, Readable};
use crate::state::{Desk, desk};

/// So many fields are shown at once.
const SHOWN: usize = 30;

/// A field for choosing a file.
#[component]
pub fn ChooseFile() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang.get_untracked();
    let words = words(lang);
    let rows = move || {
        let chosen = desk.file.get();
        let rows = FILES.into_iter().map(|file| {
            let name = format!("{}（{file}.json）", file_name(file, lang));
            view! { <option value=file prop:selected=file == chosen>{name}</option> }
        });
        rows.collect_view()
    };
    let choose = move |event| {
        let name = event_target_value(&event);
        if let Some(file) = FILES.into_iter().find(|file| *file == name) {
            desk.file.set(file);
            desk.page.set(None);
        }
    };
    view! {
        <div class="desk-field">
            <label class="desk-field__label" for="choose-file">{words.file}</label>
            <select class="input" id="choose-file" on:change=choose>{rows}</select>
        </div>
    }
}

/// The page.
#[component]
pub fn Texts() -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    view! {
        <p>{words.texts_hint}</p>
        <ChooseFile/>
        <div class="desk-field">
            <label class="desk-field__label" for="look-for">{words.look_for}</label>
            <input
                class="input"
                id="look-for"
                type="search"
                prop:value=move || desk.wanted.get()
                on:input=move |event| desk.wanted.set(event_target_value(&event))
            />
        </div>
        {move || {
            let file = desk.file.get();
            view! { <Readable file><List file/></Readable> }
        }}
    }
}

#[component]
fn List(file: &'static str) -> impl IntoView {
    let desk = desk();
    let lang = desk.lang.get_untracked();
    let words = words(lang);
    // Found when something is looked for, not while it is edited.
    let found = Memo::new(move |_| {
        let wanted = desk.wanted.get();
        untrack(|| pairs(desk, file, wanted.trim()))
    });
    move || {
        let found = found.get();
        let count = words.texts_shown.replace('#', &found.len().to_string());
        let count = (found.len() > SHOWN).then(|| view! { <p class="quiet">{count}</p> });
        let fields = found.into_iter().take(SHOWN).map(|pointer| {
            let label = untrack(|| desk.with(file, "", |value| path(Some(value), &pointer)));
            let label = steps(&label.unwrap_or_default(), lang);
            let (holder, name) = pointer.rsplit_once('/').unwrap_or_default();
            // As long as the page is shown: names are few and small.
            let name: &'static str = Box::leak(name.to_owned().into_boxed_str());
            let at = At::fixed(file, holder);
            view! { <PairField at name label rows=3/> }
        });
        view! { {count}{fields.collect_view()} }
    }
}

/// The places of all texts that hold some words.
fn pairs(desk: Desk, file: &'static str, wanted: &str) -> Vec<String> {
    fn walk(value: &Value, pointer: &str, wanted: &str, out: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                let text = |lang: &str| fields.get(lang).and_then(Value::as_str);
                if let (Some(ja), Some(zh)) = (text("ja"), text("zh"))
                    && (ja.contains(wanted) || zh.contains(wanted))
                {
                    out.push(pointer.to_owned());
                }
                for (name, inner) in fields {
                    walk(inner, &format!("{pointer}/{name}"), wanted, out);
                }
            }
            Value::Array(items) => {
                for (index, inner) in items.iter().enumerate() {
                    walk(inner, &format!("{pointer}/{index}"), wanted, out);
                }
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    desk.with(file, "", |value| walk(value, "", wanted, &mut out));
    out
}
