//! The way back: breadcrumbs above a page.

use crate::domain::route::Page;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// Home, then the page above this one.
pub fn trail(folio: &Folio, above: Option<(&'static str, Page)>) -> Piece {
    let above = above
        .map(|(label, page)| el("li").with(el("a").attr("href", folio.href(page)).with(label)));
    el("nav.trail")
        .attr("aria-label", folio.words.breadcrumb)
        .with(
            el("ol.trail__list")
                .with(
                    el("li").with(
                        el("a")
                            .attr("href", folio.href(Page::Home))
                            .with(folio.words.home),
                    ),
                )
                .with(above),
        )
        .into_piece()
}
