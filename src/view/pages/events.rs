//! All events: list, map and time line.

use crate::view::agenda;
use crate::view::components_old::{copying, notice, trail};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// The page.
pub fn page(folio: &Folio) -> Piece {
    let words = folio.words;
    let missing = notice::missing_part(folio, "events");
    let agenda = missing.is_none().then(|| agenda::written(folio));
    (
        trail::trail(folio, None),
        el("h1.title").attr("tabindex", "-1").with(words.events),
        el("p.lead").with(words.events_lead),
        missing,
        notice::for_later(folio),
        copying::wechat_hint(folio),
        agenda,
    )
        .into_piece()
}
