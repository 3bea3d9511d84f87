//! Opening files: dropped or chosen. One in another encoding is named as what it is,
//! and opened once it is mended.

use desk::draft::{Dropped, dropped, file_of};
use desk::words::words;
use leptos::prelude::*;
use portal::domain::check::finding::{Finding, Kind};
use portal::i18n::check::{Tongue, told};

use crate::browser;
use crate::state::{Desk, desk};

/// What came of a file.
#[derive(Clone)]
enum Opened {
    Done(String),
    Foreign(String),
    Broken(&'static str, Finding, Option<String>),
}

/// The place for files.
#[component]
pub fn Opening() -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let outcomes: RwSignal<Vec<Opened>> = RwSignal::new(Vec::new());
    let take = move |event: web_sys::Event| {
        outcomes.set(Vec::new());
        let each = move |name: String, bytes: Vec<u8>| {
            let outcome = open(desk, name, &bytes);
            outcomes.update(|all| all.push(outcome));
        };
        browser::read(browser::files_of(&event), each);
    };
    let empty = |event: web_sys::MouseEvent| {
        event_target::<web_sys::HtmlInputElement>(&event).set_value("");
    };
    let rows = move || {
        let outcomes = outcomes.get().into_iter();
        outcomes.map(|one| said(desk, one)).collect_view()
    };
    let forget = RwSignal::new(false);
    let forget_all = move |_| {
        if forget.get_untracked() {
            desk.forget();
        }
        forget.update(|sure| *sure = !*sure);
    };
    view! {
        <details
            class="desk-open"
            on:dragover=|event| event.prevent_default()
            on:drop=move |event| {
                event.prevent_default();
                take(event.into());
            }
        >
            <summary>{words.open}</summary>
            <p>{words.open_hint}</p>
            // The same file chosen again would be no change.
            <input
                type="file"
                id="open-files"
                multiple
                accept=".json"
                on:click=empty
                on:change=take
            />
            <p class="small quiet">{words.kept}</p>
            <button class="button button--quiet" id="forget" type="button" on:click=forget_all>
                {words.forget}
            </button>
            {move || forget.get().then(|| view! { <p role="alert">{words.forget_sure}</p> })}
        </details>
        <div role="status" id="opened">{rows}</div>
    }
}

fn open(desk: Desk, name: String, bytes: &[u8]) -> Opened {
    let Some(file) = file_of(&name) else {
        return Opened::Foreign(name);
    };
    match dropped(bytes) {
        Dropped::Sound(text) => {
            desk.open(file, text);
            Opened::Done(name)
        }
        Dropped::Broken(fault, mended) => {
            let finding = Finding {
                file,
                pointer: String::new(),
                path: Vec::new(),
                kind: Kind::File(fault),
            };
            Opened::Broken(file, finding, mended)
        }
    }
}

fn said(desk: Desk, outcome: Opened) -> AnyView {
    let lang = desk.lang.get();
    let words = words(lang);
    match outcome {
        Opened::Done(name) => view! { <p>{words.opened.replace('#', &name)}</p> }.into_any(),
        Opened::Foreign(name) => {
            view! { <p class="notice">{words.not_ours.replace('#', &name)}</p> }.into_any()
        }
        Opened::Broken(file, finding, mended) => {
            let told = told(&finding, Tongue::In(lang));
            let is_mended = RwSignal::new(false);
            let mend = mended.map(|text| {
                let mend = move |_| {
                    desk.open(file, text.clone());
                    is_mended.set(true);
                };
                view! {
                    <button
                        class="button"
                        type="button"
                        data-mend=file
                        disabled=move || is_mended.get()
                        on:click=mend
                    >
                        {words.mend_file}
                    </button>
                }
            });
            view! {
                <div class="notice" role="alert">
                    <p>{told.place}</p>
                    <p>{told.what}"。"{told.mend}</p>
                    {mend}
                    {move || is_mended.get().then_some(words.mended)}
                </div>
            }
            .into_any()
        }
    }
}
