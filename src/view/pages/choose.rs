//! `/`: choose a language. With scripts the visitor's own is shown instead,
//! in place.

use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::i18n::words;
use crate::view::markup::{IntoPiece, Piece, el};
use crate::view::pictures::horizon::{self, Sun};
use crate::view::site::Site;

/// Both languages side by side, each in its own words.
pub fn page(site: Site) -> Piece {
    let doors = Lang::ALL
        .into_iter()
        .map(|lang| {
            let title = site
                .library()
                .config
                .as_ref()
                .map(|config| config.title.get(lang).to_owned());
            el("li.choose__door")
                .attr("lang", lang.html())
                .with(el("h2.choose__title").with(title))
                .with(el("p").with(words(lang).home_lead))
                .with(
                    el("a.button")
                        .attr("href", site.base().href(&Route::Page(lang, Page::Home)))
                        .attr("hreflang", lang.html())
                        .attr("data-language", lang.code())
                        .with(lang.own_name()),
                )
        })
        .collect::<Piece>();
    el("main.choose")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .with(horizon::drawing(Sun::Rising))
        .with(
            el("h1.choose__heading")
                .attr("tabindex", "-1")
                .with(el("span").attr("lang", "en").with("JSPS Beijing Office")),
        )
        .with(el("ul.choose__doors").with(doors))
        .into_piece()
}
