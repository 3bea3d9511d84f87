//! One field over everything; before script, everything as a list.

use crate::view::components_old::{notice, trail};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};
use crate::view::search;

/// The page.
pub fn page(folio: &Folio) -> Piece {
    let words = folio.words;
    (
        trail::trail(folio, None),
        el("h1.title").attr("tabindex", "-1").with(words.search),
        el("p.lead").with(words.search_lead),
        notice::for_later(folio),
        search::written(folio),
        search::all(folio),
    )
        .into_piece()
}
