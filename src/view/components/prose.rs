//! Running text: runs in the other language carry their own `lang`, and a
//! statement is followed by the mark of its evidence.

use std::borrow::Cow;

use leptos::prelude::*;

use super::Evidence;
#[cfg(feature = "pages")]
use super::OutLink;
use crate::domain::cite::{Cite, Grade};
#[cfg(feature = "pages")]
use crate::domain::prose::{Piece, pieces};
use crate::domain::script::{phrases, runs, split_end};
use crate::domain::text::{Bilingual, Lang};
use crate::view::page_context::page_context;

/// How many characters stay on one line with the mark behind them.
const KEPT: usize = 2;

/// A text in the language of the page.
#[component]
pub fn Prose(#[prop(into)] text: Cow<'static, str>) -> impl IntoView {
    marked(text, page_context().lang)
}

/// A statement, and behind it the mark of its evidence where it needs one.
/// Stands in a `li`, `dd` or `div`: the note opens as a block.
#[component]
pub fn Said(text: &'static Bilingual, cite: &'static Cite) -> impl IntoView {
    let page = page_context();
    let text = page.text(text);
    if cite.grade() == Grade::Current {
        return marked(text.into(), page.lang);
    }
    let (head, tail) = split_end(text, page.lang, KEPT);
    view! {
        {marked(head.into(), page.lang)}
        <span class="keep">{tail}<Evidence cite/></span>
    }
    .into_any()
}

fn marked(text: Cow<'static, str>, lang: Lang) -> AnyView {
    let parts = runs(&text, lang);
    if let [only] = parts.as_slice()
        && only.lang == lang
    {
        return text.into_any();
    }
    parts
        .into_iter()
        .map(|run| {
            let text = run.text.to_owned();
            if run.lang == lang {
                text.into_any()
            } else {
                view! { <span lang=run.lang.html()>{text}</span> }.into_any()
            }
        })
        .collect_view()
        .into_any()
}

/// A text in the language of the page whose public addresses are links.
#[cfg(feature = "pages")]
#[component]
pub fn Linked(text: &'static str) -> impl IntoView {
    let lang = page_context().lang;
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => marked(words.into(), lang),
            Piece::Address(address) => {
                view! { <OutLink href=address>{address}</OutLink> }.into_any()
            }
        })
        .collect_view()
}

/// A heading in phrases that are not broken while they fit.
#[component]
pub fn Phrases(#[prop(into)] text: Cow<'static, str>) -> impl IntoView {
    phrases(&text)
        .into_iter()
        .map(|(phrase, space)| view! { <span class="ph">{phrase}</span> {space} })
        .collect_view()
}
