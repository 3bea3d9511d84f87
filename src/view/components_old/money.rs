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
