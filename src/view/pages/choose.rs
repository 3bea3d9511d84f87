//! `/`: choose a language. With scripts the visitor's own is shown instead,
//! in place.

use leptos::prelude::*;

use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::i18n::words;
use crate::view::page_context::page_context;
use crate::view::pictures::Bridge;

/// Both languages side by side, each in its own words.
#[component]
pub fn Choose() -> impl IntoView {
    let site = page_context().site;
    let doors = Lang::ALL
        .map(|lang| {
            let config = site.library().config.as_ref();
            let title = config.map(|config| config.title.get(lang));
            let href = site.base().href(&Route::Page(lang, Page::Home));
            view! {
                <li class="choose__door" lang=lang.html()>
                    <h2 class="h2">{title}</h2>
                    <p>{words(lang).home_lead}</p>
                    <a class="button" href=href hreflang=lang.html() data-language=lang.code()>
                        {lang.own_name()}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <main class="main main--home" id="main" tabindex="-1">
            <Bridge/>
            <div class="choose page">
                <h1 class="h1" tabindex="-1" lang="en">"JSPS Beijing Office"</h1>
                <ul class="choose__doors">{doors}</ul>
            </div>
        </main>
    }
}
