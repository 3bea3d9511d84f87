//! The frame of the desk: its pages, what the check says, and the preview beside.

use desk::summary::is_mendable;
use desk::words::words;
use leptos::prelude::*;
use portal::domain::check::letters;
use portal::i18n::check::{Tongue, told};
use serde_json::json;

use crate::browser;
use crate::confirm::Confirm;
use crate::events::Events;
use crate::money::Money;
use crate::notices::Notices;
use crate::office::Office;
use crate::opening::Opening;
use crate::plain::Plain;
use crate::preview::Preview;
use crate::state::{Desk, Tab, desk};
use crate::take::Take;
use crate::texts::Texts;

/// The desk.
#[component]
pub fn App() -> impl IntoView {
    let desk = Desk::new();
    provide_context(desk);
    Effect::new(move || {
        let lang = desk.lang.get();
        browser::name_page(lang.html(), words(lang).title);
        browser::keep("jsps-desk-1-lang", Some(lang.code()));
    });
    view! {
        <div class="desk">
            {move || view! { <Head lang=desk.lang.get()/> }}
            <div class="desk-sides">
                <main class="desk-main" id="main">
                    <Findings/>
                    {move || {
                        // Another language is another form; what was typed is in the files.
                        desk.lang.track();
                        tab(desk.tab.get())
                    }}
                </main>
                <Preview/>
            </div>
        </div>
    }
}

fn tab(tab: Tab) -> AnyView {
    match tab {
        Tab::Events => view! { <Events/> }.into_any(),
        Tab::Notices => view! { <Notices/> }.into_any(),
        Tab::Money => view! { <Money/> }.into_any(),
        Tab::Office => view! { <Office/> }.into_any(),
        Tab::Texts => view! { <Texts/> }.into_any(),
        Tab::Plain => view! { <Plain/> }.into_any(),
        Tab::Confirm => view! { <Confirm/> }.into_any(),
        Tab::Take => view! { <Take/> }.into_any(),
    }
}

#[component]
fn Head(lang: portal::domain::text::Lang) -> impl IntoView {
    let desk = desk();
    let words = words(lang);
    let tabs = [
        (Tab::Events, words.events, "events"),
        (Tab::Notices, words.notices, "notices"),
        (Tab::Money, words.money, "money"),
        (Tab::Office, words.office, "office"),
        (Tab::Texts, words.texts, "texts"),
        (Tab::Confirm, words.confirm, "confirm"),
        (Tab::Plain, words.plain, "plain"),
        (Tab::Take, words.take, "take"),
    ];
    let tabs = tabs.map(|(tab, name, id)| {
        let current = move || (desk.tab.get() == tab).then_some("page");
        let open = move |_| {
            desk.page.set(None);
            desk.tab.set(tab);
        };
        view! {
            <button
                class="desk-tab"
                type="button"
                data-tab=id
                aria-current=current
                on:click=open
            >
                {name}
            </button>
        }
    });
    let other = lang.other();
    view! {
        <header class="desk-head">
            <h1>{words.title}</h1>
            <p class="quiet">{words.lead}</p>
            <button
                class="button button--quiet"
                id="other-language"
                type="button"
                lang=other.html()
                on:click=move |_| desk.lang.set(other)
            >
                {words.other_language}
            </button>
            <Opening/>
            <nav class="desk-tabs" aria-label=words.title>{tabs.into_iter().collect_view()}</nav>
        </header>
    }
}

/// What the check says of all files.
#[component]
fn Findings() -> impl IntoView {
    let desk = desk();
    let body = move || {
        let lang = desk.lang.get();
        let words = words(lang);
        let findings = desk.checked.with(|checked| checked.findings.clone());
        if desk.is_checking.get() {
            return view! { <p class="desk-state" data-state="checking">{words.checking}</p> }
                .into_any();
        }
        if findings.is_empty() {
            return view! { <p class="desk-state" data-state="sound">{words.sound}</p> }.into_any();
        }
        let count = words.problems.replace('#', &findings.len().to_string());
        let mend = findings.iter().any(is_mendable).then(|| {
            view! {
                <button class="button" id="mend-letters" type="button" on:click=move |_| mend(desk)>
                    {words.mend_letters}
                </button>
            }
        });
        let rows = findings.iter().map(|finding| {
            let told = told(finding, Tongue::In(lang));
            view! {
                <li class="desk-item">
                    <p>{told.place}</p>
                    <p><strong>{told.what}</strong>" "{told.mend}</p>
                </li>
            }
        });
        view! {
            <details class="desk-state" data-state="unsound" open>
                <summary>{count}</summary>
                {mend}
                <ul class="desk-list">{rows.collect_view()}</ul>
            </details>
        }
        .into_any()
    };
    view! { <div role="status" id="findings">{body}</div> }
}

/// Takes out of the texts that were found what nobody typed, where it is certain what
/// was meant.
fn mend(desk: Desk) {
    let found = desk
        .checked
        .with_untracked(|checked| checked.findings.clone());
    for one in found.iter().filter(|one| is_mendable(one)) {
        let text = untrack(|| desk.words(one.file, &one.pointer));
        let mended = letters::mended(&text).trim().to_owned();
        desk.put(one.file, &one.pointer, Some(json!(mended)));
    }
}
