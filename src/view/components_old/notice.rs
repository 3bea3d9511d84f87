//! A message in the place of what could not be shown.

use crate::view::folio::Folio;
use crate::view::markup::{Element, IntoPiece, Piece, el};

/// Says that a part is missing, if its data file could not be read. The file
/// is named for the staff.
pub fn missing_part(folio: &Folio, file: &str) -> Option<Piece> {
    folio
        .library()
        .lacks(file)
        .then(|| notice(folio, format!("{file}.json")).into_piece())
}

/// The same, hidden, with room for the name of a file: what the browser shows
/// in front of a part that it cannot build.
pub fn for_later(folio: &Folio) -> Piece {
    notice(folio, String::new())
        .attr("id", "part-missing")
        .attr("hidden", "")
        .into_piece()
}

/// The message, with the name of a file.
pub fn notice(folio: &Folio, file: String) -> Element {
    el("div.notice")
        .attr("role", "alert")
        .with(el("p.notice__heading").with(folio.words.part_missing))
        .with(el("p").with(folio.words.part_missing_text))
        .with(el("p.quiet").with(el("code").with(file)))
}
