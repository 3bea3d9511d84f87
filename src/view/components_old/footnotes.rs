//! The sources of a page, laid under it when it is written.

use super::prose::source_title;
use crate::domain::route::Page;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// The id by which a source or one of its sections is found on the sources page.
pub fn anchor(reference: &str) -> String {
    reference.replace('#', "-")
}

/// The sources named on the page, in the order of their numbers. Laid last.
pub fn footnotes(folio: &Folio) -> Option<Piece> {
    let references = folio.references();
    if references.is_empty() {
        return None;
    }
    let items = references
        .iter()
        .enumerate()
        .map(|(index, reference)| footnote(folio, index + 1, reference))
        .collect::<Piece>();
    Some(
        el("section.footnotes")
            .attr("aria-labelledby", "footnotes-heading")
            .with(
                el("h2.footnotes__heading")
                    .attr("id", "footnotes-heading")
                    .with(folio.words.sources),
            )
            .with(el("ol.footnotes__list").with(items))
            .into_piece(),
    )
}

fn footnote(folio: &Folio, number: usize, reference: &str) -> Piece {
    let words = folio.words;
    let source = folio.library().source(reference);
    let title = source.map_or_else(
        || reference.to_owned(),
        |source| source_title(folio, source, reference),
    );
    let place = format!("{}#{}", folio.href(Page::Sources), anchor(reference));
    let url = source.and_then(|source| source.public_url());
    let is_listed = url.is_some() || reference.starts_with("brochure");
    let outside = url.map(|url| {
        let language = source.map_or("", |source| (words.page_language)(&source.language));
        (
            " ",
            el("a.external")
                .attr("href", url.to_owned())
                .attr("rel", "noopener")
                .with(words.open_page),
            el("span.quiet").with("（").with(language).with("）"),
        )
    });
    el("li")
        .attr("id", format!("note-{number}"))
        .attr("data-source", reference.to_owned())
        .with(match is_listed {
            true => el("a").attr("href", place).with(title),
            false => el("span").with(title),
        })
        .with(outside)
        .into_piece()
}
