//! Names: the heading of a page with the original beside it where a reader
//! needs it.

use crate::domain::text::{Lang, Name};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// The `h1` of a page about something with a name: Chinese pages show the
/// Japanese original, both show the English name.
pub fn heading(folio: &Folio, name: &Name) -> Piece {
    (
        el("h1.title")
            .attr("tabindex", "-1")
            .with(name.get(folio.lang).to_owned()),
        others(folio, name),
    )
        .into_piece()
}

/// The name in the other languages, with the status of a translation of ours.
pub fn others(folio: &Folio, name: &Name) -> Piece {
    let words = folio.words;
    let original = (folio.lang == Lang::Zh).then(|| {
        el("span.names__one")
            .with(el("span.names__label").with(words.japanese))
            .with(el("span").attr("lang", "ja").with(name.ja.clone()))
    });
    let chinese = (folio.lang == Lang::Ja).then(|| {
        el("span.names__one")
            .with(el("span.names__label").with(words.chinese))
            .with(el("span").attr("lang", "zh-Hans").with(name.zh.clone()))
    });
    let english = name.en.as_ref().map(|english| {
        el("span.names__one")
            .with(el("span.names__label").with(words.english))
            .with(el("span").attr("lang", "en").with(english.clone()))
    });
    let status = name
        .is_proposal()
        .then(|| el("span.names__status").with((words.name_status)(name.zh_status)));
    el("p.names")
        .with(original)
        .with(chinese)
        .with(english)
        .with(status)
        .into_piece()
}
