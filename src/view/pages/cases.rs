//! The case book: the cases by which the calculator is tested.

use crate::domain::route::Page;
use crate::view::case_book;
use crate::view::components_old::{notice, trail};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// The page.
pub fn page(folio: &Folio) -> Piece {
    let words = folio.words;
    (
        trail::trail(folio, Some((words.calculator, Page::Calculator))),
        el("h1.title").attr("tabindex", "-1").with(words.cases),
        el("p.lead").with(words.cases_description),
        el("p").with(words.cases_lead),
        notice::for_later(folio),
        case_book::written(folio),
    )
        .into_piece()
}
