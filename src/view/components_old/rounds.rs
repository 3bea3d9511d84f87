//! Known rounds: past ones as past, so that the pattern is seen.

use crate::domain::content::programme::Round;
use crate::domain::date::Date;
use crate::i18n;
use crate::view::components_old::prose;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// One block a round: a table of this width does not fit a phone. Where there
/// is a clock, `today` marks the deadlines that are over.
pub fn table(folio: &Folio, rounds: &[Round], today: Option<Date>) -> Piece {
    let blocks = rounds
        .iter()
        .map(|round| block(folio, round, today))
        .collect::<Piece>();
    (
        el("p.quiet").with(folio.common.rounds_hint),
        el("ul.rounds").with(blocks),
    )
        .into_piece()
}

fn block(folio: &Folio, round: &Round, today: Option<Date>) -> Piece {
    let words = folio.common;
    let day = |date: Date| i18n::date(date, folio.lang);
    let stay = match (round.start_from, round.start_to) {
        (Some(from), Some(to)) => Some(i18n::date_range(from, to, folio.lang)),
        (Some(one), None) | (None, Some(one)) => Some(day(one)),
        (None, None) => None,
    };
    let rows = [
        (
            words.deadline,
            round.deadline.map(|deadline| {
                let is_over = today.is_some_and(|today| deadline < today);
                let over = if is_over { words.deadline_over } else { "" };
                format!("{}{over}", day(deadline))
            }),
        ),
        (
            words.result_announced,
            round
                .result
                .as_ref()
                .map(|text| text.get(folio.lang).to_owned()),
        ),
        (words.stay_begins, stay),
        (
            words.places,
            round.places.map(|places| i18n::people(places, folio.lang)),
        ),
    ]
    .into_iter()
    .filter_map(|(label, value)| {
        let value = value?;
        Some(
            el("div")
                .with(el("dt").with(label))
                .with(el("dd").with(value)),
        )
    })
    .collect::<Piece>();
    let note = round
        .note
        .as_ref()
        .map(|note| el("p").with(prose::text(folio, note)));
    el("li.round")
        .with(el("h3.round__name").with(prose::text(folio, &round.label)))
        .with(el("dl.round__dates").with(rows))
        .with(note)
        .with(prose::cite(folio, &round.cite))
        .into_piece()
}
