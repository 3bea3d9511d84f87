//! A button that copies what stands in an element. The browser's side of it is
//! `platform::copy`, which finds such buttons by their attributes: they work on
//! pages of which nothing else is alive.

use crate::domain::text::Lang;
use crate::i18n;
use crate::view::markup::{IntoPiece, Piece, el};

/// The button for the element of this id, and the line that says whether the
/// text was copied. Not shown before the app stands.
pub fn button(lang: Lang, id: &'static str) -> Piece {
    let words = i18n::map(lang);
    (
        el("button.button button--quiet")
            .attr("type", "button")
            .attr("data-copy", id)
            .attr("data-done", words.copied)
            .attr("data-failed", words.not_copied)
            .with(words.copy),
        el("p")
            .attr("id", format!("{id}-said"))
            .attr("role", "status"),
    )
        .into_piece()
}
