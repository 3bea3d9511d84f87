//! Text with its foreign runs marked, and the mark of a source.

use crate::domain::cite::{Cite, Confidence};
use crate::domain::script::runs;
use crate::domain::text::{Bilingual, Lang};
use crate::i18n::year_label;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// A text in the language of the page; originals in the other one carry their
/// own `lang`.
pub fn text(folio: &Folio, text: &Bilingual) -> Piece {
    marked(text.get(folio.lang), folio.lang)
}

/// A text in a language, with its foreign runs marked.
pub fn marked(text: &str, lang: Lang) -> Piece {
    let parts = runs(text, lang);
    if let [only] = parts.as_slice()
        && only.lang == lang
    {
        return only.text.to_owned().into_piece();
    }
    parts
        .into_iter()
        .map(|run| {
            let text = run.text.to_owned();
            if run.lang == lang {
                text.into_piece()
            } else {
                el("span")
                    .attr("lang", run.lang.html())
                    .with(text)
                    .into_piece()
            }
        })
        .collect::<Piece>()
        .into_piece()
}

/// The mark behind a statement: how sure, of which year, and its footnotes.
pub fn cite(folio: &Folio, cite: &Cite) -> Piece {
    let words = folio.common;
    let kind = match cite.confidence {
        Confidence::Brochure => "cite cite--brochure",
        Confidence::OfficialCurrent | Confidence::OfficialOlder => "cite cite--official",
        Confidence::Secondary | Confidence::Derived | Confidence::Gap => "cite cite--unsure",
    };
    let year = (cite.confidence != Confidence::Gap)
        .then(|| format!("・{}", year_label(cite.year, folio.lang)));
    let marks = cite
        .source
        .iter()
        .map(|reference| {
            let number = folio.footnote(reference);
            el("a.cite__mark")
                .attr("href", format!("#note-{number}"))
                .attr("aria-label", format!("{}{number}", words.source))
                .with(number)
        })
        .collect::<Piece>();
    el("small")
        .attr("class", kind)
        .with(words.confidence(cite.confidence))
        .with(year)
        .with(marks)
        .into_piece()
}
