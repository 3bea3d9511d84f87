//! Programmes that pay a project or a meeting and nobody in person: budget,
//! period, how many are taken. Never a personal stipend.

use crate::domain::content::programme::Programme;
use crate::domain::stipend::quote::Note;
use crate::i18n::{self, CalculatorWords};
use crate::view::components_old::{figures, outcomes, prose};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// What is known of the money of a group.
pub fn part(folio: &Folio, words: &CalculatorWords, programme: &Programme) -> Piece {
    let amounts = programme
        .money
        .iter()
        .filter_map(|item| {
            let amount = i18n::money(item, folio.lang)?;
            Some(
                el("div")
                    .with(el("dt").with(prose::text(folio, &item.label)))
                    .with(
                        el("dd")
                            .with(folio.common.pay(item.pay))
                            .with(" ")
                            .with(el("strong").with(amount))
                            .with(prose::cite(folio, &item.cite)),
                    ),
            )
        })
        .collect::<Piece>();
    let period = el("div")
        .with(el("dt").with(folio.common.period))
        .with(el("dd").with(prose::text(folio, &programme.period.short)));
    (
        el("p").with(words.note(Note::NoPersonalStipend)),
        el("dl.facts facts--tight").with(amounts).with(period),
        (!programme.figures.is_empty()).then(|| figures::list(folio, &programme.figures)),
        (!programme.results.is_empty())
            .then(|| outcomes::list(folio, &programme.results, outcomes::Bars::With)),
    )
        .into_piece()
}
