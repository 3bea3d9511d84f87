//! Terms in three languages, and look-alikes that mislead.

use crate::domain::content::glossary::{GlossaryFile, LookAlike, Term};
use crate::view::components_old::{notice, prose, trail};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// The page.
pub fn page(folio: &Folio) -> Piece {
    let words = folio.words;
    let body = folio
        .library()
        .glossary
        .as_ref()
        .map(|glossary| lists(folio, glossary));
    (
        trail::trail(folio, None),
        el("h1.title").attr("tabindex", "-1").with(words.glossary),
        el("p.lead").with(words.glossary_lead),
        notice::missing_part(folio, "glossary"),
        body,
    )
        .into_piece()
}

fn lists(folio: &Folio, glossary: &GlossaryFile) -> Piece {
    let words = folio.words;
    let look_alikes = glossary
        .look_alikes
        .iter()
        .map(|pair| look_alike(folio, pair))
        .collect::<Piece>();
    let terms = glossary
        .terms
        .iter()
        .map(|term| row(folio, term))
        .collect::<Piece>();
    (
        el("section")
            .attr("aria-labelledby", "look-alikes")
            .with(el("h2").attr("id", "look-alikes").with(words.look_alikes))
            .with(el("p").with(words.look_alikes_lead))
            .with(el("dl.look-alikes").with(look_alikes)),
        el("section")
            .attr("aria-labelledby", "terms")
            .with(el("h2").attr("id", "terms").with(words.terms))
            .with(el("ul.terms").with(terms)),
    )
        .into_piece()
}

fn look_alike(folio: &Folio, pair: &LookAlike) -> Piece {
    el("div")
        .attr("id", format!("look-alike-{}", pair.id))
        .with(
            el("dt")
                .with(
                    el("span.look-alikes__word")
                        .attr("lang", "ja")
                        .with(pair.ja.clone()),
                )
                .with(
                    el("span.look-alikes__other")
                        .with(folio.words.looks_like)
                        .with(" ")
                        .with(el("span").attr("lang", "zh-Hans").with(pair.zh.clone())),
                ),
        )
        .with(el("dd").with(prose::text(folio, &pair.warning)))
        .into_piece()
}

fn row(folio: &Folio, term: &Term) -> Piece {
    let words = folio.words;
    let reading = term
        .reading
        .clone()
        .map(|reading| el("span.terms__reading").attr("lang", "ja").with(reading));
    let english = term
        .name
        .en
        .clone()
        .map(|english| el("span.terms__english").attr("lang", "en").with(english));
    let meaning = term
        .meaning
        .as_ref()
        .map(|meaning| el("p").with(prose::text(folio, meaning)));
    let marks = term
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
    el("li")
        .attr("id", format!("term-{}", term.id))
        .with(
            el("p.terms__pair")
                .with(el("strong").attr("lang", "ja").with(term.name.ja.clone()))
                .with(reading)
                .with(
                    el("strong")
                        .attr("lang", "zh-Hans")
                        .with(term.name.zh.clone()),
                )
                .with(english),
        )
        .with(meaning)
        .with(
            el("small.cite")
                .with((words.name_status)(term.name.zh_status))
                .with(" ")
                .with(marks),
        )
        .into_piece()
}
