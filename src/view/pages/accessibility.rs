//! What was done so that everyone can read the portal, and what was not.

use crate::domain::content::topic::Contact;
use crate::i18n::{COMPARED, Chapter, accessibility, date};
use crate::view::components_old::{notice, prose, trail};
use crate::view::folio::Folio;
use crate::view::markup::{Element, IntoPiece, Piece, el};

/// The page.
pub fn page(folio: &Folio) -> Piece {
    let statement = accessibility(folio.lang);
    let sections = statement
        .sections
        .iter()
        .map(|part| section(folio, part))
        .collect::<Piece>();
    let contact = folio
        .library()
        .contact
        .as_ref()
        .map(|contact| ways(folio, contact));
    (
        trail::trail(folio, None),
        el("h1.title").attr("tabindex", "-1").with(statement.name),
        el("p.lead").with(statement.lead),
        sections,
        el("section")
            .attr("aria-labelledby", "report")
            .with(el("h2").attr("id", "report").with(statement.report))
            .with(el("p").with(statement.report_text))
            .with(notice::missing_part(folio, "topics"))
            .with(contact),
        el("p.quiet").with(statement.compared).with(" ").with(
            el("time")
                .attr("datetime", COMPARED.to_string())
                .with(date(COMPARED, folio.lang)),
        ),
    )
        .into_piece()
}

fn section(folio: &Folio, part: &'static Chapter) -> Element {
    let text = part
        .text
        .iter()
        .map(|text| el("p").with(prose::marked(text, folio.lang)))
        .collect::<Piece>();
    let items = (!part.items.is_empty()).then(|| {
        let items = part
            .items
            .iter()
            .map(|item| el("li").with(el("span").with(prose::marked(item, folio.lang))))
            .collect::<Piece>();
        el("ul.statements").with(items)
    });
    el("section")
        .attr("aria-labelledby", part.id)
        .with(el("h2").attr("id", part.id).with(part.heading))
        .with(text)
        .with(items)
}

fn ways(folio: &Folio, contact: &Contact) -> Element {
    let words = folio.words;
    let way = |name: &'static str, scheme: &str, what: &str| {
        el("div").with(el("dt").with(name)).with(
            el("dd").with(
                el("a")
                    .attr("href", format!("{scheme}:{what}"))
                    .with(what.to_owned()),
            ),
        )
    };
    el("dl.facts")
        .with(way(words.email, "mailto", &contact.email))
        .with(way(words.telephone, "tel", &contact.telephone))
}
