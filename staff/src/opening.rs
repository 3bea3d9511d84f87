//! Opening files: dropped or chosen. One in another encoding is named as what it is,
//! and opened once it is mended.

use desk::draft::{Dropped, dropped, file_of};
use desk::words::words;
use leptos::prelude::*;
use portal::domain::check::finding::{Finding, Kind};
use portal::i18n::check::{Tongue, file_name, told};

use crate::browser;
use crate::state::{Desk, desk};

/// What came of a file.
#[derive(Clone)]
enum Opened {
    Done(String),
    Foreign(String),
    Broken(&'static str, Finding, Option<String>),
    Mended,
    /// It would undo what was changed: its name and text wait for an answer.
    Asks(&'static str, String, String),
    Left(String),
}

type Outcomes = RwSignal<Vec<Opened>>;

/// The place for files.
#[component]
pub fn Opening() -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let outcomes: Outcomes = RwSignal::new(Vec::new());
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
        let all = outcomes.get().into_iter().enumerate();
        all.map(|(at, one)| said(desk, one, outcomes, at))
            .collect_view()
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
            let done = Opened::Done(name.clone());
            asked(desk, file, name, text, done)
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

/// Opens a file, unless that would undo what was changed in it.
fn asked(desk: Desk, file: &'static str, name: String, text: String, done: Opened) -> Opened {
    if desk.would_lose(file, &text) {
        return Opened::Asks(file, name, text);
    }
    desk.open(file, text);
    done
}

/// What came of a file, in words; an answer puts another outcome in its place.
fn said(desk: Desk, outcome: Opened, outcomes: Outcomes, at: usize) -> AnyView {
    let lang = desk.lang.get_untracked();
    let words = words(lang);
    let answer = move |outcome: Opened| {
        outcomes.update(|all| {
            if let Some(one) = all.get_mut(at) {
                *one = outcome;
            }
        });
    };
    match outcome {
        Opened::Done(name) => view! { <p>{words.opened.replace('#', &name)}</p> }.into_any(),
        Opened::Mended => view! { <p>{words.mended}</p> }.into_any(),
        Opened::Left(name) => view! { <p>{words.not_opened.replace('#', &name)}</p> }.into_any(),
        Opened::Foreign(name) => {
            view! { <p class="notice">{words.not_ours.replace('#', &name)}</p> }.into_any()
        }
        Opened::Asks(file, name, text) => {
            let left = Opened::Left(name.clone());
            let open = move |_| {
                desk.open(file, text.clone());
                answer(Opened::Done(name.clone()));
            };
            view! {
                <div class="notice" role="alert">
                    <p>{words.open_loses.replace('#', file_name(file, lang))}</p>
                    <p class="desk-buttons">
                        <button
                            class="button"
                            type="button"
                            data-keep-edits=file
                            on:click=move |_| answer(left.clone())
                        >
                            {words.keep_edits}
                        </button>
                        <button
                            class="button button--quiet"
                            type="button"
                            data-open-anyway=file
                            on:click=open
                        >
                            {words.open_anyway}
                        </button>
                    </p>
                </div>
            }
            .into_any()
        }
        Opened::Broken(file, finding, mended) => {
            let told = told(&finding, Tongue::In(lang));
            let mend = mended.map(|text| {
                let mend = move |_| {
                    let name = format!("{file}.json");
                    answer(asked(desk, file, name, text.clone(), Opened::Mended));
                };
                view! {
                    <button class="button" type="button" data-mend=file on:click=mend>
                        {words.mend_file}
                    </button>
                }
            });
            view! {
                <div class="notice" role="alert">
                    <p>{told.place}</p>
                    <p>{told.what}"。"{told.mend}</p>
                    {mend}
                </div>
            }
            .into_any()
        }
    }
}
