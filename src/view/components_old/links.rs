//! Links out of the portal.

use crate::domain::content::programme::Link;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// Official pages with their language. They open in the same window: inside
/// WeChat another one may never come.
pub fn list(folio: &Folio, links: &[Link]) -> Piece {
    let items = links
        .iter()
        .map(|link| {
            let language = (folio.words.page_language)(&link.language);
            el("li")
                .with(
                    el("a.external")
                        .attr("href", link.url.clone())
                        .attr("rel", "noopener")
                        .with(link.label.get(folio.lang).to_owned()),
                )
                .with(el("span.quiet").with("（").with(language).with("）"))
                .with(el("span.links__address").with(link.url.clone()))
        })
        .collect::<Piece>();
    el("ul.links").with(items).into_piece()
}
