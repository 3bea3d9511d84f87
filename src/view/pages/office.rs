//! The Beijing office: what it is, its partners and networks, how to reach it.

use crate::domain::content::topic::{Contact, Shelf};
use crate::view::components_old::{copying, notice, prose, trail};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};
use crate::view::pages::topic;

/// The page.
pub fn page(folio: &Folio) -> Piece {
    let words = folio.words;
    let topics: Vec<_> = folio.library().shelf(Shelf::Office).collect();
    let contents = topics
        .iter()
        .map(|topic| {
            let name = topic.name.get(folio.lang).to_owned();
            el("li").with(el("a").attr("href", format!("#{}", topic.id)).with(name))
        })
        .collect::<Piece>();
    let sections = topics
        .into_iter()
        .map(|found| topic::section(folio, found))
        .collect::<Piece>();
    let contact = folio
        .library()
        .contact
        .as_ref()
        .map(|contact| contact_section(folio, contact));
    (
        trail::trail(folio, None),
        el("h1.title").attr("tabindex", "-1").with(words.office),
        el("p.lead").with(words.office_lead),
        notice::missing_part(folio, "topics"),
        el("nav.contents")
            .attr("aria-label", words.on_this_page)
            .with(
                el("ul")
                    .with(el("li").with(el("a").attr("href", "#contact").with(words.contact)))
                    .with(contents),
            ),
        contact,
        sections,
    )
        .into_piece()
}

fn contact_section(folio: &Folio, contact: &Contact) -> Piece {
    let words = folio.words;
    el("section")
        .attr("aria-labelledby", "contact")
        .with(el("h2").attr("id", "contact").with(words.contact))
        .with(
            el("dl.facts")
                .with(
                    el("div")
                        .with(el("dt").with(words.address))
                        .with(el("dd").with(prose::text(folio, &contact.address))),
                )
                .with(
                    el("div").with(el("dt").with(words.telephone)).with(
                        el("dd")
                            .with(
                                el("a")
                                    .attr("id", "office-telephone")
                                    .attr("href", format!("tel:{}", contact.telephone))
                                    .with(contact.telephone.clone()),
                            )
                            .with(copying::button(folio.lang, "office-telephone")),
                    ),
                )
                .with(
                    el("div").with(el("dt").with(words.email)).with(
                        el("dd")
                            .with(
                                el("a")
                                    .attr("id", "office-email")
                                    .attr("href", format!("mailto:{}", contact.email))
                                    .with(contact.email.clone()),
                            )
                            .with(copying::button(folio.lang, "office-email")),
                    ),
                )
                .with(
                    el("div").with(el("dt").with(words.website)).with(
                        el("dd").with(
                            el("a.external")
                                .attr("href", contact.website.clone())
                                .attr("rel", "noopener")
                                .with(contact.website.clone()),
                        ),
                    ),
                )
                .with(
                    el("div")
                        .with(el("dt").with(words.wechat))
                        .with(el("dd").with(prose::text(folio, &contact.wechat))),
                ),
        )
        .with(prose::cite(folio, &contact.cite))
        .into_piece()
}
