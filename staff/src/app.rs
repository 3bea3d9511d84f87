//! The frame of the desk: its pages, and the preview beside.

use desk::words::words;
use leptos::prelude::*;

use crate::browser;
use crate::confirm::Confirm;
use crate::events::Events;
use crate::findings::Findings;
use crate::money::Money;
use crate::notices::Notices;
use crate::office::Office;
use crate::opening::Opening;
use crate::outdated::Outdated;
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
                    <Outdated/>
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
