//! What lies under the pins, and what it is made of.

use leptos::prelude::*;

use crate::domain::content::config::MapMode;
use crate::domain::map::graticule::GRATICULE;
use crate::i18n;
use crate::view::page_context::{PageContext, page_context};

/// What of the map is wanted.
pub fn mode(page: PageContext) -> MapMode {
    let config = page.library().config.as_ref();
    config.map_or_else(MapMode::default, |config| config.map)
}

/// Land, lakes and rivers, as the configuration wants them.
#[component]
pub fn Ground() -> impl IntoView {
    let page = page_context();
    let file = page.site.base().file("basemap.svg");
    let part = |name: &str, class: &'static str| {
        let href = format!("{file}#{name}");
        view! { <use_ href=href class=class/> }.into_any()
    };
    let land = (mode(page) == MapMode::Physical).then(|| {
        [
            part("land", "map__shore map__shore--far"),
            part("land", "map__shore"),
            part("land", "map__land"),
            part("lakes", "map__lakes"),
            part("rivers", "map__rivers"),
        ]
        .collect_view()
    });
    view! {
        <svg
            class="map__ground"
            viewBox="0 0 4000 2630"
            width="4000"
            height="2630"
            aria-hidden="true"
        >
            <path class="map__degrees" vector-effect="non-scaling-stroke" d=GRATICULE></path>
            {land}
        </svg>
    }
    .into_any()
}

/// What the map is made of, and what it cannot say.
#[component]
pub fn Credit() -> impl IntoView {
    let page = page_context();
    let words = i18n::map(page.lang);
    let config = page.library().config.as_ref();
    let number = config.and_then(|config| config.map_review_number.as_ref());
    let number = number.map(|number| format!(" {}", i18n::filled(words.review_number, &[number])));
    view! { <figcaption class="map__credit">{words.credit}{number}</figcaption> }
}
