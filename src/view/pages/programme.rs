//! One programme: key figures, for whom, money, period, how to apply, results,
//! rules, events, official pages.

use super::{not_found, topic};
use crate::domain::content::programme::{Filer, Programme};
use crate::domain::route::Page;
use crate::view::components::{
    event_list, figures, links, money, names, notice, outcomes, prose, rounds, statements, trail,
};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};
use crate::view::pictures::results;

/// The page of a programme, or of a topic beside the programmes.
pub fn page(folio: &Folio<'_>, id: &str) -> Piece {
    if let Some(programme) = folio.library().programme(id) {
        return sheet(folio, programme);
    }
    match folio.library().topic(id) {
        Some(found) if topic::has_page(found) => topic::page(folio, found),
        // A data file that is missing is no wrong address.
        _ => notice::missing_part(folio, "programmes").unwrap_or_else(|| not_found::page(folio)),
    }
}

/// A part of the page: its anchor, its heading, its body.
struct Part {
    id: &'static str,
    heading: &'static str,
    body: Piece,
}

fn sheet(folio: &Folio<'_>, programme: &Programme) -> Piece {
    let words = folio.words;
    let family = programme
        .family
        .as_ref()
        .map(|family| el("p.kicker").with(family.get(folio.lang).to_owned()));
    let top = (
        trail::trail(folio, Some((words.programmes, Page::Programmes))),
        family,
        names::heading(folio, &programme.name),
        el("p.lead").with(prose::text(folio, &programme.lead)),
        key_figures(folio, programme),
    );
    let parts = parts(folio, programme);
    let contents = parts
        .iter()
        .map(|part| {
            el("li").with(
                el("a")
                    .attr("href", format!("#{}", part.id))
                    .with(part.heading),
            )
        })
        .collect::<Piece>();
    let parts = parts
        .into_iter()
        .map(|part| {
            el("section")
                .attr("aria-labelledby", part.id)
                .with(el("h2").attr("id", part.id).with(part.heading))
                .with(part.body)
        })
        .collect::<Piece>();
    (
        top,
        el("nav.contents")
            .attr("aria-label", words.on_this_page)
            .with(el("ul").with(contents)),
        parts,
    )
        .into_piece()
}

/// What a reader looks for first.
pub fn key_figures(folio: &Folio<'_>, programme: &Programme) -> Piece {
    let words = folio.words;
    let amount = money::headline_view(folio, programme).map(|amount| {
        let cite = programme
            .headline()
            .map(|item| prose::cite(folio, &item.cite));
        let personal = programme.filing.by != Filer::BothSides;
        let remark = (!personal).then_some(words.no_personal_stipend);
        el("div.key key--money")
            .with(el("dt").with(words.money))
            .with(
                el("dd")
                    .with(amount)
                    .with(remark.map(|text| el("span.figure__note").with(text)))
                    .with(cite),
            )
    });
    el("dl.keys")
        .attr("aria-label", words.key_figures)
        .with(amount)
        .with(
            el("div.key").with(el("dt").with(words.for_whom)).with(
                el("dd")
                    .with(el("span.key__text").with(prose::text(folio, &programme.audience.text)))
                    .with(prose::cite(folio, &programme.audience.cite)),
            ),
        )
        .with(
            el("div.key").with(el("dt").with(words.period)).with(
                el("dd")
                    .with(el("span.key__text").with(prose::text(folio, &programme.period.short)))
                    .with(prose::cite(folio, &programme.period.cite)),
            ),
        )
        .with(
            el("div.key").with(el("dt").with(words.who_files)).with(
                el("dd")
                    .with(el("span.key__text").with((words.filer)(programme.filing.by)))
                    .with(prose::cite(folio, &programme.filing.cite)),
            ),
        )
        .into_piece()
}

fn parts(folio: &Folio<'_>, programme: &Programme) -> Vec<Part> {
    let words = folio.words;
    let mut parts = vec![Part {
        id: "for-whom",
        heading: words.for_whom,
        body: (
            statements::paragraph(folio, &programme.purpose),
            el("h3").with(words.fields),
            statements::paragraph(folio, &programme.fields),
        )
            .into_piece(),
    }];
    let mut add = |there: bool, id, heading, body: &dyn Fn() -> Piece| {
        if there {
            parts.push(Part {
                id,
                heading,
                body: body(),
            });
        }
    };
    add(!programme.money.is_empty(), "money", words.money, &|| {
        money::statement(folio, programme)
    });
    add(true, "period", words.period, &|| {
        el("p.statement")
            .with(prose::text(folio, &programme.period.text))
            .with(" ")
            .with(prose::cite(folio, &programme.period.cite))
            .into_piece()
    });
    add(true, "how-to-apply", words.how_to_apply, &|| {
        (
            el("p.statement")
                .with(prose::text(folio, &programme.filing.text))
                .with(" ")
                .with(prose::cite(folio, &programme.filing.cite)),
            statements::steps(folio, &programme.steps),
        )
            .into_piece()
    });
    add(
        !programme.rounds.is_empty(),
        "rounds",
        words.rounds,
        &|| rounds::table(folio, &programme.rounds, None),
    );
    add(!programme.rules.is_empty(), "rules", words.rules, &|| {
        (
            el("p.quiet").with(words.rules_hint),
            statements::rules(folio, programme),
        )
            .into_piece()
    });
    let has_numbers = !programme.results.is_empty() || !programme.figures.is_empty();
    add(has_numbers, "results", words.results, &|| {
        let outcomes = (!programme.results.is_empty()).then(|| {
            (
                results::fields(folio, &programme.results),
                outcomes::list(folio, &programme.results, outcomes::Bars::Without),
                el("p.quiet").with(words.pictures.results_unsaid),
            )
        });
        let others =
            (!programme.figures.is_empty()).then(|| figures::list(folio, &programme.figures));
        (outcomes, others).into_piece()
    });
    add(!programme.notes.is_empty(), "notes", words.notes, &|| {
        statements::list(folio, &programme.notes)
    });
    add(!programme.gaps.is_empty(), "gaps", words.gaps, &|| {
        (
            el("p.quiet").with(words.gaps_hint).with(" ").with(
                el("a")
                    .attr("href", format!("{}#contact", folio.href(Page::Office)))
                    .with(words.ask_office),
            ),
            statements::list(folio, &programme.gaps),
        )
            .into_piece()
    });
    let events: Vec<_> = folio
        .library()
        .events
        .iter()
        .rev()
        .filter(|event| event.programmes.contains(&programme.id))
        .collect();
    add(!events.is_empty(), "events", words.related_events, &|| {
        event_list::list(folio, events.iter().copied())
    });
    add(
        !programme.links.is_empty(),
        "links",
        words.official_pages,
        &|| links::list(folio, &programme.links),
    );
    parts
}
