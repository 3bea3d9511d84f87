//! Terms in three languages, and look-alikes that mislead.

use leptos::prelude::*;

use crate::domain::content::glossary::{GlossaryFile, LookAlike, Term};
use crate::view::components::{notice, prose, trail};
use crate::view::folio::Folio;

/// The page.
pub fn page(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    let body = folio
        .library()
        .glossary
        .as_ref()
        .map(|glossary| lists(folio, glossary));
    view! {
        {trail::trail(folio, None)}
        <h1 class="title" tabindex="-1">{words.glossary}</h1>
        <p class="lead">{words.glossary_lead}</p>
        {notice::missing_part(folio, "glossary")}
        {body}
    }
    .into_any()
}

fn lists(folio: &Folio<'_>, glossary: &GlossaryFile) -> AnyView {
    let words = folio.words;
    let look_alikes = glossary
        .look_alikes
        .iter()
        .map(|pair| look_alike(folio, pair))
        .collect_view();
    let terms = glossary
        .terms
        .iter()
        .map(|term| row(folio, term))
        .collect_view();
    view! {
        <section aria-labelledby="look-alikes">
            <h2 id="look-alikes">{words.look_alikes}</h2>
            <p>{words.look_alikes_lead}</p>
            <dl class="look-alikes">{look_alikes}</dl>
        </section>
        <section aria-labelledby="terms">
            <h2 id="terms">{words.terms}</h2>
            <ul class="terms">{terms}</ul>
        </section>
    }
    .into_any()
}

fn look_alike(folio: &Folio<'_>, pair: &LookAlike) -> AnyView {
    view! {
        <div id=format!("look-alike-{}", pair.id)>
            <dt>
                <span class="look-alikes__word" lang="ja">{pair.ja.clone()}</span>
                <span class="look-alikes__other">
                    {folio.words.looks_like} " " <span lang="zh-Hans">{pair.zh.clone()}</span>
                </span>
            </dt>
            <dd>{prose::text(folio, &pair.warning)}</dd>
        </div>
    }
    .into_any()
}

fn row(folio: &Folio<'_>, term: &Term) -> AnyView {
    let words = folio.words;
    let reading = term.reading.clone().map(|reading| {
        view! { <span class="terms__reading" lang="ja">{reading}</span> }
    });
    let english = term.name.en.clone().map(|english| {
        view! { <span class="terms__english" lang="en">{english}</span> }
    });
    let meaning = term
        .meaning
        .as_ref()
        .map(|meaning| view! { <p>{prose::text(folio, meaning)}</p> });
    let marks = term
        .source
        .iter()
        .map(|reference| {
            let number = folio.footnote(reference);
            view! {
                <a
                    class="cite__mark"
                    href=format!("#note-{number}")
                    aria-label=format!("{}{number}", words.source)
                >
                    {number}
                </a>
            }
        })
        .collect_view();
    view! {
        <li id=format!("term-{}", term.id)>
            <p class="terms__pair">
                <strong lang="ja">{term.name.ja.clone()}</strong> {reading}
                <strong lang="zh-Hans">{term.name.zh.clone()}</strong> {english}
            </p>
            {meaning}
            <small class="cite">
                {(words.name_status)(term.name.zh_status)} " " {marks}
            </small>
        </li>
    }
    .into_any()
}
