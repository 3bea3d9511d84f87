//! Which fiscal years are open, as a time line that is also a list.

use super::setting::Setting;
use crate::domain::eligibility::tri::Tri;
use crate::domain::eligibility::years::YearReport;
use crate::view::markup::{IntoPiece, Piece, el};

/// The time line; nothing for a programme without a rule about years.
pub fn line(setting: &'static Setting, years: &[YearReport]) -> Piece {
    if years.is_empty() {
        return Piece::Many(Vec::new());
    }
    let words = setting.words();
    let is_settled = years.iter().all(|year| year.open != Tri::Open);
    let last_open = years.iter().rfind(|year| year.open == Tri::Met);
    // Where the last year of the line is open, no later one closes.
    let is_closing = years.last().is_some_and(|year| year.open == Tri::NotMet);
    let sentence = match last_open {
        Some(year) if is_settled && is_closing => Some(words.last_year(year.fiscal_year)),
        None if is_settled => Some(words.no_year.to_owned()),
        _ => None,
    };
    let items = years
        .iter()
        .map(|year| item(setting, year))
        .collect::<Piece>();
    (
        el("h3").with(words.years),
        sentence.map(|sentence| el("p").with(sentence)),
        el("ol.years").with(items),
    )
        .into_piece()
}

fn item(setting: &'static Setting, year: &YearReport) -> Piece {
    let words = setting.words();
    let (style, word) = match year.open {
        Tri::Met => ("fits", words.year_open),
        Tri::NotMet => ("does_not_fit", words.year_closed),
        Tri::Open => ("open", words.year_unknown),
    };
    let folio = setting.folio();
    let small = |text: String| el("span.years__small").with(text);
    el("li.years__one")
        .attr("data-verdict", style)
        .with(el("span.years__year").with(folio.common.fiscal_year(year.fiscal_year.0)))
        .with(
            el("span.years__open")
                .with(el("span").attr("aria-hidden", "true").attr("class", "mark"))
                .with(word),
        )
        .with(year.boundary.map(|day| small(words.boundary(day))))
        .with((!year.confirmed).then(|| small(words.not_confirmed.to_owned())))
        .into_piece()
}
