//! Terms in three languages, and look-alikes that mislead.

use leptos::prelude::*;

use crate::domain::content::glossary::{GlossaryFile, LookAlike, Term};
use crate::view::components::{Fold, MissingPart, Prose, Section};
use crate::view::page_context::page_context;

/// Into so many folds the terms are parted.
const FOLDS: usize = 4;

/// The page.
#[component]
pub fn GlossaryPage() -> impl IntoView {
    let words = page_context().words;
    let glossary = page_context().library().glossary.as_ref();
    view! {
        <h1 class="h1" tabindex="-1">{words.glossary}</h1>
        <p class="lead">{words.glossary_lead}</p>
        <MissingPart file="glossary"/>
        <div class="narrow">{glossary.map(|glossary| view! { <Lists glossary/> })}</div>
    }
}

#[component]
fn Lists(glossary: &'static GlossaryFile) -> impl IntoView {
    let words = page_context().words;
    let pairs = glossary
        .look_alikes
        .iter()
        .map(|pair| view! { <Pair pair/> })
        .collect_view();
    view! {
        <Section id="look-alikes" title=words.look_alikes>
            <p class="small quiet">{words.look_alikes_lead}</p>
            <div class="look-alikes">{pairs}</div>
        </Section>
        <Section id="terms" title=words.terms>{folds(glossary)}</Section>
    }
}

/// A word, what it looks like, and behind it what it means.
#[component]
fn Pair(pair: &'static LookAlike) -> impl IntoView {
    let page = page_context();
    view! {
        <details class="fold look-alike" id=format!("look-alike-{}", pair.id)>
            <summary>
                <span class="look-alike__word" lang="ja">{pair.ja.as_str()}</span>
                <span class="fold__side">
                    {page.words.looks_like}
                    " "
                    <span lang="zh-Hans">{pair.zh.as_str()}</span>
                </span>
            </summary>
            <div class="fold__body"><Prose text=page.text(&pair.warning)/></div>
        </details>
    }
}

/// The terms in their order, some at a time: the first and the last of each fold
/// say what is in it.
fn folds(glossary: &'static GlossaryFile) -> AnyView {
    let page = page_context();
    glossary
        .terms
        .chunks(glossary.terms.len().div_ceil(FOLDS).max(1))
        .map(|terms| {
            let name =
                |term: Option<&'static Term>| term.map_or("", |term| term.name.get(page.lang));
            let title = format!("{} – {}", name(terms.first()), name(terms.last()));
            let rows = terms
                .iter()
                .map(|term| view! { <TermRow term/> })
                .collect_view();
            view! {
                <Fold title=title side=terms.len().to_string()><ul class="list">{rows}</ul></Fold>
            }
        })
        .collect_view()
        .into_any()
}

#[component]
fn TermRow(term: &'static Term) -> impl IntoView {
    let page = page_context();
    let other = page.lang.other();
    let small = |text: Option<&'static str>, lang: &'static str| {
        text.map(|text| view! { <span class="terms__other" lang=lang>{text}</span> })
    };
    let meaning = term.meaning.as_ref().map(|meaning| {
        view! { <span class="term"><Prose text=page.text(meaning)/></span> }
    });
    view! {
        <li id=format!("term-{}", term.id)>
            <b>{term.name.get(page.lang)}</b>
            {small(Some(term.name.get(other)), other.html())}
            {small(term.reading.as_deref(), "ja")}
            {small(term.name.en.as_deref(), "en")}
            {meaning}
        </li>
    }
}
