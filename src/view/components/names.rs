//! Names: the heading of a page with the original beside it where a reader
//! needs it.

use leptos::prelude::*;

use crate::domain::text::{Lang, Name};
use crate::view::folio::Folio;

/// The `h1` of a page about something with a name: Chinese pages show the
/// Japanese original, both show the English name.
pub fn heading(folio: &Folio<'_>, name: &Name) -> AnyView {
    view! {
        <h1 class="title" tabindex="-1">{name.get(folio.lang).to_owned()}</h1>
        {others(folio, name)}
    }
    .into_any()
}

/// The name in the other languages, with the status of a translation of ours.
pub fn others(folio: &Folio<'_>, name: &Name) -> AnyView {
    let words = folio.words;
    let original = (folio.lang == Lang::Zh).then(|| {
        view! {
            <span class="names__one">
                <span class="names__label">{words.japanese}</span>
                <span lang="ja">{name.ja.clone()}</span>
            </span>
        }
    });
    let chinese = (folio.lang == Lang::Ja).then(|| {
        view! {
            <span class="names__one">
                <span class="names__label">{words.chinese}</span>
                <span lang="zh-Hans">{name.zh.clone()}</span>
            </span>
        }
    });
    let english = name.en.as_ref().map(|english| {
        view! {
            <span class="names__one">
                <span class="names__label">{words.english}</span>
                <span lang="en">{english.clone()}</span>
            </span>
        }
    });
    let status = name.is_proposal().then(|| {
        view! { <span class="names__status">{(words.name_status)(name.zh_status)}</span> }
    });
    view! { <p class="names">{original} {chinese} {english} {status}</p> }.into_any()
}
