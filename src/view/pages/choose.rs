//! `/`: choose a language. With scripts the visitor's own is shown instead,
//! in place.

use leptos::prelude::*;

use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::i18n::words;
use crate::view::site::Site;

/// Both languages side by side, each in its own words.
pub fn page(site: &Site) -> AnyView {
    let doors = Lang::ALL
        .into_iter()
        .map(|lang| {
            let title = site
                .library()
                .config
                .as_ref()
                .map(|config| config.title.get(lang).to_owned());
            view! {
                <li class="choose__door" lang=lang.html()>
                    <h2 class="choose__title">{title}</h2>
                    <p>{words(lang).home_lead}</p>
                    <a
                        class="button"
                        href=site.base().href(&Route::Page(lang, Page::Home))
                        hreflang=lang.html()
                        data-language=lang.code()
                    >
                        {lang.own_name()}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <main id="main" class="choose" tabindex="-1">
            <h1 class="choose__heading" tabindex="-1">
                <span lang="en">"JSPS Beijing Office"</span>
            </h1>
            <ul class="choose__doors">{doors}</ul>
        </main>
    }
    .into_any()
}
