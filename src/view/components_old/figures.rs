//! Figures: large numbers with their label and source.

use super::prose;
use crate::domain::figure::Figure;
use crate::i18n;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// Stands between the ends of a range in both languages.
const RANGE_MARK: char = '～';

/// A row of figures.
pub fn list(folio: &Folio, figures: &[Figure]) -> Piece {
    let items = figures
        .iter()
        .map(|figure| {
            let note = figure
                .note
                .as_ref()
                .map(|note| el("span.figure__note").with(prose::text(folio, note)));
            el("div.figure")
                .with(el("dt").with(prose::text(folio, &figure.label)))
                .with(
                    el("dd")
                        .with(
                            el("span.figure__number")
                                .with(number(&i18n::figure(figure, folio.lang))),
                        )
                        .with(note)
                        .with(prose::cite(folio, &figure.cite)),
                )
        })
        .collect::<Piece>();
    el("dl.figures").with(items).into_piece()
}

/// A figure whose digits stand large and whose unit small.
pub fn number(text: &str) -> Piece {
    if text.chars().any(|letter| letter == RANGE_MARK) {
        // Two numbers with their units read better in one size.
        return text.to_owned().into_piece();
    }
    let is_digit = |letter: char| letter.is_ascii_digit() || matches!(letter, ',' | '.');
    let start = text.find(is_digit).unwrap_or(0);
    let end = text.rfind(is_digit).map_or(text.len(), |last| last + 1);
    let (before, digits, after) = (&text[..start], &text[start..end], &text[end..]);
    (small(before), digits.to_owned(), small(after)).into_piece()
}

fn small(text: &str) -> Option<Piece> {
    (!text.is_empty()).then(|| el("span.unit").with(text.to_owned()).into_piece())
}
