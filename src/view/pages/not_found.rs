//! No such page: a way on.

use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::i18n::words;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};
use crate::view::pictures::horizon::{self, Sun};
use crate::view::site::Site;

/// The page.
pub fn page(folio: &Folio) -> Piece {
    let words = folio.words;
    let ways = [
        (words.home, Page::Home),
        (words.programmes, Page::Programmes),
        (words.calculator, Page::Calculator),
        (words.events, Page::Events),
        (words.office, Page::Office),
        (words.search_link, Page::Search),
    ]
    .map(|(label, page)| el("li").with(el("a").attr("href", folio.href(page)).with(label)))
    .into_iter()
    .collect::<Piece>();
    (
        horizon::drawing(Sun::Below),
        el("h1.title").attr("tabindex", "-1").with(words.not_found),
        el("p.lead").with(words.not_found_text),
        el("ul.ways").with(ways),
    )
        .into_piece()
}

/// The page where not even a language is known: both, each in its own words.
pub fn both(site: Site) -> Piece {
    let parts = Lang::ALL
        .into_iter()
        .map(|lang| {
            let words = words(lang);
            el("li.choose__door")
                .attr("lang", lang.html())
                .with(el("h2.choose__title").with(words.not_found))
                .with(el("p").with(words.not_found_text))
                .with(
                    el("a.button")
                        .attr("href", site.base().href(&Route::Page(lang, Page::Home)))
                        .with(words.home),
                )
                .with(
                    el("p.choose__way").with(
                        el("a")
                            .attr("href", site.base().href(&Route::Page(lang, Page::Search)))
                            .with(words.search_link),
                    ),
                )
        })
        .collect::<Piece>();
    el("main.choose")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .with(horizon::drawing(Sun::Below))
        .with(el("h1.choose__heading").attr("tabindex", "-1").with("404"))
        .with(el("ul.choose__doors").with(parts))
        .into_piece()
}
