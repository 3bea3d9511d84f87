//! One programme: key figures, for whom, money, period, how to apply, results,
//! rules, events, official pages.

use leptos::prelude::*;

use super::{not_found, topic};
use crate::domain::content::programme::{Filer, Programme};
use crate::domain::route::Page;
use crate::view::components::{
    event_list, figures, links, money, names, notice, outcomes, prose, statements, trail,
};
use crate::view::folio::Folio;

mod rounds;

/// The page of a programme, or of a topic beside the programmes.
pub fn page(folio: &Folio<'_>, id: &str) -> AnyView {
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
    body: AnyView,
}

fn sheet(folio: &Folio<'_>, programme: &Programme) -> AnyView {
    let words = folio.words;
    let family = programme.family.as_ref().map(|family| {
        view! { <p class="kicker">{family.get(folio.lang).to_owned()}</p> }
    });
    let top = view! {
        {trail::trail(folio, Some((words.programmes, Page::Programmes)))}
        {family}
        {names::heading(folio, &programme.name)}
        <p class="lead">{prose::text(folio, &programme.lead)}</p>
        {key_figures(folio, programme)}
    };
    let parts = parts(folio, programme);
    let contents = parts
        .iter()
        .map(|part| view! { <li><a href=format!("#{}", part.id)>{part.heading}</a></li> })
        .collect_view();
    let parts = parts
        .into_iter()
        .map(|part| {
            view! {
                <section aria-labelledby=part.id>
                    <h2 id=part.id>{part.heading}</h2>
                    {part.body}
                </section>
            }
        })
        .collect_view();
    view! {
        {top}
        <nav class="contents" aria-label=words.on_this_page>
            <ul>{contents}</ul>
        </nav>
        {parts}
    }
    .into_any()
}

fn key_figures(folio: &Folio<'_>, programme: &Programme) -> AnyView {
    let words = folio.words;
    let amount = money::headline_view(folio, programme).map(|amount| {
        let cite = money::headline(programme).map(|item| prose::cite(folio, &item.cite));
        let personal = programme.filing.by != Filer::BothSides;
        let remark = (!personal).then_some(words.no_personal_stipend);
        view! {
            <div class="key key--money">
                <dt>{words.money}</dt>
                <dd>{amount} {remark.map(|text| view! { <span class="figure__note">{text}</span> })} {cite}</dd>
            </div>
        }
    });
    view! {
        <dl class="keys" aria-label=words.key_figures>
            {amount}
            <div class="key">
                <dt>{words.for_whom}</dt>
                <dd>
                    <span class="key__text">{prose::text(folio, &programme.audience.text)}</span>
                    {prose::cite(folio, &programme.audience.cite)}
                </dd>
            </div>
            <div class="key">
                <dt>{words.period}</dt>
                <dd>
                    <span class="key__text">{prose::text(folio, &programme.period.short)}</span>
                    {prose::cite(folio, &programme.period.cite)}
                </dd>
            </div>
            <div class="key">
                <dt>{words.who_files}</dt>
                <dd>
                    <span class="key__text">{(words.filer)(programme.filing.by)}</span>
                    {prose::cite(folio, &programme.filing.cite)}
                </dd>
            </div>
        </dl>
    }
    .into_any()
}

fn parts(folio: &Folio<'_>, programme: &Programme) -> Vec<Part> {
    let words = folio.words;
    let mut parts = vec![Part {
        id: "for-whom",
        heading: words.for_whom,
        body: view! {
            {statements::paragraph(folio, &programme.purpose)}
            <h3>{words.fields}</h3>
            {statements::paragraph(folio, &programme.fields)}
        }
        .into_any(),
    }];
    let mut add = |there: bool, id, heading, body: &dyn Fn() -> AnyView| {
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
        view! {
            <p class="statement">
                {prose::text(folio, &programme.period.text)} " "
                {prose::cite(folio, &programme.period.cite)}
            </p>
        }
        .into_any()
    });
    add(true, "how-to-apply", words.how_to_apply, &|| {
        view! {
            <p class="statement">
                {prose::text(folio, &programme.filing.text)} " "
                {prose::cite(folio, &programme.filing.cite)}
            </p>
            {statements::steps(folio, &programme.steps)}
        }
        .into_any()
    });
    add(
        !programme.rounds.is_empty(),
        "rounds",
        words.rounds,
        &|| rounds::table(folio, &programme.rounds),
    );
    add(!programme.rules.is_empty(), "rules", words.rules, &|| {
        view! {
            <p class="quiet">{words.rules_hint}</p>
            {statements::rules(folio, programme)}
        }
        .into_any()
    });
    let has_numbers = !programme.results.is_empty() || !programme.figures.is_empty();
    add(has_numbers, "results", words.results, &|| {
        let outcomes =
            (!programme.results.is_empty()).then(|| outcomes::list(folio, &programme.results));
        let others =
            (!programme.figures.is_empty()).then(|| figures::list(folio, &programme.figures));
        view! { {outcomes} {others} }.into_any()
    });
    add(!programme.notes.is_empty(), "notes", words.notes, &|| {
        statements::list(folio, &programme.notes)
    });
    add(!programme.gaps.is_empty(), "gaps", words.gaps, &|| {
        view! {
            <p class="quiet">
                {words.gaps_hint} " "
                <a href=format!("{}#contact", folio.href(Page::Office))>{words.ask_office}</a>
            </p>
            {statements::list(folio, &programme.gaps)}
        }
        .into_any()
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
