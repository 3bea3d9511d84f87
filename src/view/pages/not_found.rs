//! No such page: a way on.

use leptos::prelude::*;

use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::i18n::words;
use crate::view::components::{Door, Doors};
use crate::view::page_context::page_context;
use crate::view::pictures::Bridge;

/// The page.
#[component]
pub fn NotFound() -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let ways = [
        (words.home, Page::Home),
        (words.programmes, Page::Programmes),
        (words.calculator, Page::Calculator),
        (words.events, Page::Events),
        (words.search_link, Page::Search),
    ]
    .map(|(name, to)| view! { <Door href=page.href(to) name/> })
    .collect_view();
    view! {
        <h1 class="h1" tabindex="-1">{words.not_found}</h1>
        <p class="lead">{words.not_found_text}</p>
        <Doors>{ways}</Doors>
    }
}

/// The page where not even a language is known: both, each in its own words.
#[component]
pub fn NotFoundInBoth() -> impl IntoView {
    let site = page_context().site;
    let parts = Lang::ALL
        .map(|lang| {
            let words = words(lang);
            let href = |page| site.base().href(&Route::Page(lang, page));
            view! {
                <li class="choose__door" lang=lang.html()>
                    <h2 class="h2">{words.not_found}</h2>
                    <p>{words.not_found_text}</p>
                    <a class="button" href=href(Page::Home)>{words.home}</a>
                    <p><a class="go" href=href(Page::Search)>{words.search_link}</a></p>
                </li>
            }
        })
        .collect_view();
    view! {
        <main class="main main--home" id="main" tabindex="-1">
            <Bridge/>
            <div class="choose page">
                <h1 class="h1" tabindex="-1">"404"</h1>
                <ul class="choose__doors">{parts}</ul>
            </div>
        </main>
    }
}
