//! No such page: a way on.

use leptos::prelude::*;

use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::i18n::words;
use crate::view::folio::Folio;
use crate::view::site::Site;

/// The page.
pub fn page(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    let ways = [
        (words.home, Page::Home),
        (words.programmes, Page::Programmes),
        (words.calculator, Page::Calculator),
        (words.events, Page::Events),
        (words.office, Page::Office),
    ]
    .map(|(label, page)| view! { <li><a href=folio.href(page)>{label}</a></li> })
    .collect_view();
    view! {
        <h1 class="title" tabindex="-1">{words.not_found}</h1>
        <p class="lead">{words.not_found_text}</p>
        <ul class="ways">{ways}</ul>
    }
    .into_any()
}

/// The page where not even a language is known: both, each in its own words.
pub fn both(site: &Site) -> AnyView {
    let parts = Lang::ALL
        .into_iter()
        .map(|lang| {
            let words = words(lang);
            view! {
                <li class="choose__door" lang=lang.html()>
                    <h2 class="choose__title">{words.not_found}</h2>
                    <p>{words.not_found_text}</p>
                    <a class="button" href=site.base().href(&Route::Page(lang, Page::Home))>
                        {words.home}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <main id="main" class="choose" tabindex="-1">
            <h1 class="choose__heading" tabindex="-1">"404"</h1>
            <ul class="choose__doors">{parts}</ul>
        </main>
    }
    .into_any()
}
