//! Eligibility and stipend: the place of the calculator, and below it for every
//! programme its length, money and conditions, readable without a single answer
//! and without script.

use crate::domain::content::programme::Programme;
use crate::domain::route::Page;
use crate::i18n;
use crate::view::calculator::{self, ID};
use crate::view::components_old::{copying, money, notice, prose, statements, trail};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// The page.
pub fn page(folio: &Folio) -> Piece {
    let words = folio.words;
    let programmes = &folio.library().programmes;
    let contents = programmes
        .iter()
        .map(|programme| {
            el("li").with(
                el("a")
                    .attr("href", format!("#{}", programme.id))
                    .with(programme.name.get(folio.lang).to_owned()),
            )
        })
        .collect::<Piece>();
    let sections = programmes
        .iter()
        .map(|programme| section(folio, programme))
        .collect::<Piece>();
    // After those of the sections: the calculator shows statements that they
    // do not.
    if let Ok(book) = folio.library().rulebook() {
        calculator::number_footnotes(folio, book);
    }
    (
        trail::trail(folio, None),
        el("h1.title").attr("tabindex", "-1").with(words.calculator),
        el("p.lead").with(i18n::calculator(folio.lang).lead),
        (
            notice::missing_part(folio, "programmes"),
            notice::missing_part(folio, "eligibility"),
            notice::for_later(folio),
            copying::wechat_hint(folio),
        ),
        place(folio),
        (
            el("h2.calculator__rules")
                .attr("id", "all-rules")
                .with(i18n::calculator(folio.lang).all_rules),
            el("p").with(
                el("a")
                    .attr("href", folio.href(Page::Cases))
                    .with(words.cases_link),
            ),
            el("nav.contents")
                .attr("aria-label", words.rules_table)
                .with(el("ul").with(contents)),
        ),
        sections,
    )
        .into_piece()
}

/// The questions of the calculator; its bare place where its rules are broken.
fn place(folio: &Folio) -> Piece {
    let library = folio.library();
    match (library.rulebook(), &library.config) {
        (Ok(book), Some(config)) => calculator::written(folio, book, config.updated),
        _ => el("div.calculator").attr("id", ID).into_piece(),
    }
}

fn section(folio: &Folio, programme: &Programme) -> Piece {
    let words = folio.words;
    let amount = programme.headline().and_then(|item| {
        let amount = money::headline_view(folio, programme)?;
        Some(
            el("p.card__amount")
                .with(amount)
                .with(" ")
                .with(prose::cite(folio, &item.cite)),
        )
    });
    el("section.conditions")
        .attr("aria-labelledby", programme.id.clone())
        .with(
            el("h2").attr("id", programme.id.clone()).with(
                el("a")
                    .attr("href", folio.href(Page::Programme(programme.id.clone())))
                    .with(programme.name.get(folio.lang).to_owned()),
            ),
        )
        .with(amount)
        .with(
            el("p.statement")
                .with(words.period)
                .with(" ")
                .with(prose::text(folio, &programme.period.short))
                .with(" ")
                .with(prose::cite(folio, &programme.period.cite)),
        )
        .with(statements::rules(folio, programme))
        .into_piece()
}
