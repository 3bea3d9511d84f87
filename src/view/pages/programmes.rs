//! All programmes: as cards, as one table, and what stands beside them.

use crate::domain::content::programme::Programme;
use crate::domain::content::topic::Shelf;
use crate::domain::route::Page;
use crate::i18n;
use crate::view::components_old::{money, notice, prose, trail};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};
use crate::view::pictures::{results, sums, year};

/// The page.
pub fn page(folio: &Folio) -> Piece {
    let words = folio.words;
    let programmes = &folio.library().programmes;
    let cards = programmes
        .iter()
        .map(|programme| card(folio, programme))
        .collect::<Piece>();
    (
        trail::trail(folio, None),
        el("h1.title").attr("tabindex", "-1").with(words.programmes),
        el("p.lead").with(words.programmes_lead),
        notice::missing_part(folio, "programmes"),
        (
            contents(folio),
            el("ul.cards").with(cards),
            table(folio, programmes),
            results::of_all(folio),
            sums::of_all(folio),
            year::of_all(folio),
        ),
        around(folio),
    )
        .into_piece()
}

/// The ways to what stands under the cards.
fn contents(folio: &Folio) -> Piece {
    let words = folio.words;
    let ways = [
        ("compare", words.compare),
        ("results", words.pictures.results),
        ("sums", words.pictures.sums),
        ("year", words.pictures.year),
        ("around", words.around_programmes),
    ]
    .into_iter()
    .map(|(id, name)| el("li").with(el("a").attr("href", format!("#{id}")).with(name)))
    .collect::<Piece>();
    el("nav.contents")
        .attr("aria-label", words.on_this_page)
        .with(el("ul").with(ways))
        .into_piece()
}

fn card(folio: &Folio, programme: &Programme) -> Piece {
    let words = folio.words;
    let amount = match money::headline_view(folio, programme) {
        Some(amount) => amount,
        None => prose::text(folio, &programme.period.short),
    };
    el("li.card")
        .attr("id", programme.id.clone())
        .with(el("p.card__who").with(prose::text(folio, &programme.audience.text)))
        .with(
            el("h2.card__name").with(
                el("a")
                    .attr("href", folio.href(Page::Programme(programme.id.clone())))
                    .with(programme.name.get(folio.lang).to_owned()),
            ),
        )
        .with(el("p.card__lead").with(prose::text(folio, &programme.lead)))
        .with(el("p.card__amount").with(amount))
        .with(
            el("p.card__facts")
                .with(prose::text(folio, &programme.period.short))
                .with(" · ")
                .with(words.who_files)
                .with(" ")
                .with((words.filer)(programme.filing.by)),
        )
        .into_piece()
}

fn table(folio: &Folio, programmes: &[Programme]) -> Piece {
    let words = folio.words;
    let rows = programmes
        .iter()
        .map(|programme| table_row(folio, programme))
        .collect::<Piece>();
    let heads = [
        words.programme,
        words.for_whom,
        words.period,
        words.money,
        words.results,
        words.who_files,
    ]
    .map(|head| el("th").attr("scope", "col").with(head))
    .into_iter()
    .collect::<Piece>();
    el("section")
        .attr("aria-labelledby", "compare")
        .with(el("h2").attr("id", "compare").with(words.compare))
        .with(el("p.quiet only-narrow").with(words.compare_hint))
        .with(
            el("div.scroller")
                .attr("role", "group")
                .attr("aria-labelledby", "compare")
                .attr("tabindex", "0")
                .with(
                    el("table.compare")
                        .with(el("thead").with(el("tr").with(heads)))
                        .with(el("tbody").with(rows)),
                ),
        )
        .into_piece()
}

fn table_row(folio: &Folio, programme: &Programme) -> Piece {
    let words = folio.words;
    let amount = programme.headline().and_then(|item| {
        let amount = i18n::money(item, folio.lang)?;
        Some((
            words.pay(item.pay),
            " ",
            amount,
            " ",
            prose::cite(folio, &item.cite),
        ))
    });
    let results = programme
        .results
        .iter()
        .map(|outcome| {
            el("span.compare__result")
                .with(prose::text(folio, &outcome.label))
                .with(" ")
                .with(i18n::count(outcome.applied, folio.lang))
                .with(" → ")
                .with(i18n::count(outcome.selected, folio.lang))
                .with(" ")
                .with(prose::cite(folio, &outcome.cite))
        })
        .collect::<Piece>();
    el("tr")
        .with(
            el("th").attr("scope", "row").with(
                el("a")
                    .attr("href", folio.href(Page::Programme(programme.id.clone())))
                    .with(programme.name.get(folio.lang).to_owned()),
            ),
        )
        .with(
            el("td")
                .with(prose::text(folio, &programme.audience.text))
                .with(" ")
                .with(prose::cite(folio, &programme.audience.cite)),
        )
        .with(
            el("td")
                .with(prose::text(folio, &programme.period.short))
                .with(" ")
                .with(prose::cite(folio, &programme.period.cite)),
        )
        .with(el("td").with(amount))
        .with(el("td").with(results))
        .with(
            el("td")
                .with((words.filer)(programme.filing.by))
                .with(" ")
                .with(prose::cite(folio, &programme.filing.cite)),
        )
        .into_piece()
}

fn around(folio: &Folio) -> Piece {
    let words = folio.words;
    let items = folio
        .library()
        .shelf(Shelf::Programmes)
        .map(|topic| {
            el("li")
                .with(
                    el("a")
                        .attr("href", folio.href(Page::Programme(topic.id.clone())))
                        .with(topic.name.get(folio.lang).to_owned()),
                )
                .with(el("p").with(prose::text(folio, &topic.lead)))
        })
        .collect::<Piece>();
    el("section")
        .attr("aria-labelledby", "around")
        .with(el("h2").attr("id", "around").with(words.around_programmes))
        .with(el("p").with(words.around_programmes_text))
        .with(notice::missing_part(folio, "topics"))
        .with(el("ul.topics").with(items))
        .into_piece()
}
