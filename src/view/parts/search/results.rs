//! What was found, as links in a list, with what was looked for marked.

use leptos::prelude::*;

use super::field::{LIST, clear};
use crate::domain::route::Page;
use crate::domain::script::runs;
use crate::domain::search::{Entry, Kind};
use crate::domain::text::Lang;
use crate::i18n;
use crate::state::search::SearchState;
use crate::view::components::{PageLink, Prose};
use crate::view::page_context::{PageContext, page_context};

/// How many there are, and how many of them are shown; nothing without words.
pub fn count(state: SearchState, page: PageContext) -> String {
    let words = i18n::search(page.lang);
    let shown = state.answers().len() + state.shown().len();
    state.found.with(|found| match found {
        None => String::new(),
        Some(found) if found.entries.is_empty() => i18n::filled(words.none, &[&state.repeated()]),
        Some(found) => words.count(found.entries.len(), shown, found.is_partial),
    })
}

/// The list; what to try where nothing was found.
#[component]
pub fn Results() -> impl IntoView {
    let state: SearchState = expect_context();
    let page = page_context();
    let label = i18n::search(page.lang).results;
    move || {
        if state.found.with(Option::is_none) {
            return ().into_any();
        }
        let (answers, shown) = (state.answers(), state.shown());
        if answers.is_empty() && shown.is_empty() {
            return view! { <Nothing/> }.into_any();
        }
        let answers = answers.into_iter();
        let answers = answers.map(|entry| view! { <Answer entry/> }.into_any());
        let items = shown.into_iter().enumerate();
        let items = items.map(|(place, entry)| view! { <Item place entry/> }.into_any());
        view! {
            {answers.collect_view()}
            <ol class="search__list" id=LIST aria-label=label>{items.collect_view()}</ol>
        }
        .into_any()
    }
}

/// The name of an entry, behind the name of what it is a part of.
pub fn name(state: SearchState, entry: &Entry, lang: Lang) -> String {
    let own = entry.title.get(lang);
    match state.whole(entry) {
        Some(whole) => format!("{} › {own}", whole.title.get(lang)),
        None => own.to_owned(),
    }
}

/// A question with the sentence that answers it, and where to read on.
#[component]
fn Answer(entry: &'static Entry) -> impl IntoView {
    let page = page_context();
    let state: SearchState = expect_context();
    let lang = page.lang;
    let (base, words) = (page.site.base(), i18n::search(lang));
    let question = marked(state, page.text(&entry.title), lang);
    let answer = marked(state, page.text(&entry.line), lang);
    let door = entry.door(base, lang).map(|(href, name)| {
        view! { <p><a class="go" href=href><Prose text=name.to_owned()/></a></p> }
    });
    view! {
        <section class="search__answer">
            <p class="search__name">
                <span class="tag">{words.kind(entry.kind)}</span>
                <a class="search__link" href=entry.href(base, lang)>{question}</a>
            </p>
            <p>{answer}</p>
            {door}
        </section>
    }
    .into_any()
}

#[component]
fn Item(place: usize, entry: &'static Entry) -> impl IntoView {
    let page = page_context();
    let state: SearchState = expect_context();
    let lang = page.lang;
    let href = entry.href(page.site.base(), lang);
    let name = marked(state, &name(state, entry, lang), lang);
    // A term is known by its word in the other language as well.
    let other = (entry.kind == Kind::Term).then(|| {
        let other = lang.other();
        let text = marked(state, entry.title.get(other), other);
        view! { <span class="search__other" lang=other.html()>{text}</span> }
    });
    let line = page.text(&entry.line);
    let line = (!line.is_empty()).then(|| {
        view! { <p class="search__line">{marked(state, line, lang)}</p> }
    });
    let is_picked = move || (state.picked() == Some(place)).then_some("");
    view! {
        <li class="search__item" data-picked=is_picked>
            <p class="search__name">
                <span class="tag">{i18n::search(lang).kind(entry.kind)}</span>
                <a class="search__link" href=href>{name}</a>
                {other}
            </p>
            {line}
        </li>
    }
}

/// A text with what was looked for marked, and its foreign runs as such.
fn marked(state: SearchState, text: &str, lang: Lang) -> AnyView {
    runs(text, lang)
        .into_iter()
        .map(|run| {
            let mut parts: Vec<AnyView> = Vec::new();
            let mut done = 0;
            for (from, to) in state.marks(run.text) {
                parts.push(run.text[done..from].to_owned().into_any());
                let found = run.text[from..to].to_owned();
                parts.push(view! { <mark>{found}</mark> }.into_any());
                done = to;
            }
            parts.push(run.text[done..].to_owned().into_any());
            if run.lang == lang {
                return parts.into_any();
            }
            view! { <span lang=run.lang.html()>{parts}</span> }.into_any()
        })
        .collect_view()
        .into_any()
}

/// What to try, whom to ask.
#[component]
fn Nothing() -> impl IntoView {
    let page = page_context();
    let state: SearchState = expect_context();
    let words = i18n::search(page.lang);
    let tips = words.tips.iter();
    let tips = tips.map(|tip| view! { <li>{*tip}</li> }).collect_view();
    view! {
        <ul class="search__tips">{tips}</ul>
        <p class="search__ways">
            <button class="button button--quiet" type="button" on:click=move |_| clear(state)>
                {words.all}
            </button>
            <PageLink to=Page::Office part="contact">{words.ask}</PageLink>
        </p>
    }
}
