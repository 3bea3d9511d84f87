//! One programme: key figures, for whom, money, period, how to apply, results,
//! rules, events, official pages.

use super::topic;
use crate::domain::content::programme::{Filer, Programme};
use crate::domain::content::section::Section;
use crate::domain::route::Page;
use crate::view::components_old::{
    event_list, figures, links, money, names, notice, outcomes, prose, rounds, statements, trail,
};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};
use crate::view::pictures::results;

/// The page of a programme, or of a topic beside the programmes.
pub fn page(folio: &Folio, id: &str) -> Option<Piece> {
    if let Some(programme) = folio.library().programme(id) {
        return Some(sheet(folio, programme));
    }
    match folio.library().topic(id) {
        Some(found) if topic::has_page(found) => Some(topic::page(folio, found)),
        // A data file that is missing is no wrong address.
        _ => notice::missing_part(folio, "programmes"),
    }
}

fn sheet(folio: &Folio, programme: &Programme) -> Piece {
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
    let sections: Vec<Section> = Section::of(programme, &folio.library().events).collect();
    let contents = sections
        .iter()
        .map(|section| {
            el("li").with(
                el("a")
                    .attr("href", format!("#{}", section.id()))
                    .with(words.section(*section)),
            )
        })
        .collect::<Piece>();
    let parts = sections
        .into_iter()
        .map(|section| {
            el("section")
                .attr("aria-labelledby", section.id())
                .with(
                    el("h2")
                        .attr("id", section.id())
                        .with(words.section(section)),
                )
                .with(body(folio, programme, section))
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
pub fn key_figures(folio: &Folio, programme: &Programme) -> Piece {
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

fn body(folio: &Folio, programme: &Programme, section: Section) -> Piece {
    let words = folio.words;
    match section {
        Section::ForWhom => (
            statements::paragraph(folio, &programme.purpose),
            el("h3").with(words.fields),
            statements::paragraph(folio, &programme.fields),
        )
            .into_piece(),
        Section::Money => money::statement(folio, programme),
        Section::Period => el("p.statement")
            .with(prose::text(folio, &programme.period.text))
            .with(" ")
            .with(prose::cite(folio, &programme.period.cite))
            .into_piece(),
        Section::HowToApply => (
            el("p.statement")
                .with(prose::text(folio, &programme.filing.text))
                .with(" ")
                .with(prose::cite(folio, &programme.filing.cite)),
            statements::steps(folio, &programme.steps),
        )
            .into_piece(),
        Section::Rounds => rounds::table(folio, &programme.rounds, None),
        Section::Rules => (
            el("p.quiet").with(words.rules_hint),
            statements::rules(folio, programme),
        )
            .into_piece(),
        Section::Results => {
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
        }
        Section::Notes => statements::list(folio, &programme.notes),
        Section::Gaps => (
            el("p.quiet").with(words.gaps_hint).with(" ").with(
                el("a")
                    .attr("href", format!("{}#contact", folio.href(Page::Office)))
                    .with(words.ask_office),
            ),
            statements::list(folio, &programme.gaps),
        )
            .into_piece(),
        Section::Events => {
            let events = folio.library().events.iter().rev();
            let events = events.filter(|event| event.programmes.contains(&programme.id));
            event_list::list(folio, events)
        }
        Section::Links => links::list(folio, &programme.links),
    }
}
