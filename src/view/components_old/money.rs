//! What is paid: the brochure's items first, then those of other sources,
//! which are never added up with them.

use super::{figures, prose};
use crate::domain::cite::Confidence;
use crate::domain::content::programme::{Money, Programme};
use crate::i18n;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// `月額 362,000円`, the digits large.
pub fn headline_view(folio: &Folio, programme: &Programme) -> Option<Piece> {
    let item = programme.headline()?;
    let amount = i18n::money(item, folio.lang)?;
    Some(
        (
            el("span.pay").with(folio.words.pay(item.pay)),
            " ",
            el("span.figure__number").with(figures::number(&amount)),
        )
            .into_piece(),
    )
}

/// The whole statement of what is paid.
pub fn statement(folio: &Folio, programme: &Programme) -> Piece {
    let words = folio.words;
    let (brochure, other): (Vec<&Money>, Vec<&Money>) = programme
        .money
        .iter()
        .partition(|item| item.cite.confidence == Confidence::Brochure);
    let brochure = (!brochure.is_empty()).then(|| table(folio, words.money_brochure, &brochure));
    let other = (!other.is_empty()).then(|| {
        (
            table(folio, words.money_other, &other),
            el("p.quiet").with(words.money_other_hint),
        )
    });
    (brochure, other).into_piece()
}

fn table(folio: &Folio, caption: &'static str, items: &[&Money]) -> Piece {
    let words = folio.words;
    let rows = items
        .iter()
        .map(|item| {
            let note = item
                .note
                .as_ref()
                .map(|note| el("span.money__note").with(prose::text(folio, note)));
            let amount = match i18n::money(item, folio.lang) {
                Some(amount) => (
                    el("span.pay").with(words.pay(item.pay)),
                    " ",
                    el("strong").with(figures::number(&amount)),
                )
                    .into_piece(),
                None => words.in_kind.into_piece(),
            };
            el("tr")
                .attr("id", format!("money-{}", item.id))
                .with(
                    el("th")
                        .attr("scope", "row")
                        .with(prose::text(folio, &item.label)),
                )
                .with(
                    el("td")
                        .with(amount)
                        .with(note)
                        .with(prose::cite(folio, &item.cite)),
                )
        })
        .collect::<Piece>();
    el("table.money")
        .with(el("caption").with(caption))
        .with(
            el("thead").with(
                el("tr")
                    .with(el("th").attr("scope", "col").with(words.item))
                    .with(el("th").attr("scope", "col").with(words.amount)),
            ),
        )
        .with(el("tbody").with(rows))
        .into_piece()
}
