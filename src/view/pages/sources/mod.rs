//! The public sources: what rests on each, of which years, when it was last
//! compared. What is not public stays with the staff.

mod resting;

use leptos::prelude::*;

use self::resting::Resting;
use crate::domain::cite::{Source, SourceKind};
use crate::domain::public_host::public_url;
use crate::i18n;
use crate::view::components::{Fact, Facts, Fold, MissingPart, OutLink, Section, anchor};
use crate::view::page_context::{PageContext, page_context};

/// The page.
#[component]
pub fn SourcesPage() -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let resting = resting::count(page.library());
    let sources = &page.library().sources;
    let brochure = sources
        .iter()
        .filter(|source| source.kind == SourceKind::Brochure)
        .map(|source| brochure(page, source, &resting))
        .collect_view();
    view! {
        <h1 class="h1" tabindex="-1">{words.sources}</h1>
        <p class="lead">{words.sources_lead}</p>
        <MissingPart file="sources"/>
        <Section id="confidence" title=words.marks_heading>
            <Facts>
                <Fact label=words.mark_none>{words.mark_none_meaning}</Fact>
                <Fact label=page.common.mark_earlier>{words.mark_earlier_meaning}</Fact>
                <Fact label=page.common.mark_to_confirm>{words.mark_to_confirm_meaning}</Fact>
            </Facts>
        </Section>
        <Section id="list" title=words.source_list>
            {brochure}
            {hosts(page, &resting)}
        </Section>
    }
}

/// The public sources by their hosts, each host folded; at the end together those of
/// hosts that have one page here, whose titles say whose it is.
fn hosts(page: PageContext, resting: &Resting) -> AnyView {
    let mut hosts: Vec<(&str, Vec<&'static Source>)> = Vec::new();
    for source in &page.library().sources {
        let Some((_, name)) = source.url.as_deref().and_then(public_url) else {
            continue;
        };
        match hosts.iter_mut().find(|(host, _)| *host == name) {
            Some((_, sources)) => sources.push(source),
            None => hosts.push((name, vec![source])),
        }
    }
    hosts.sort_by_key(|(_, sources)| std::cmp::Reverse(sources.len()));
    let (several, single): (Vec<_>, Vec<_>) = hosts
        .into_iter()
        .partition(|(_, sources)| sources.len() > 1);
    let others: Vec<&Source> = single
        .into_iter()
        .flat_map(|(_, sources)| sources)
        .collect();
    let others = (!others.is_empty()).then_some((page.words.other_hosts, others));
    several
        .into_iter()
        .chain(others)
        .map(|(name, sources)| {
            let side = (page.words.sources_count)(sources.len());
            let entries = sources
                .into_iter()
                .map(|source| entry(page, source, resting));
            let entries = entries.collect_view();
            view! { <Fold title=name side=side><ul class="list sources">{entries}</ul></Fold> }
        })
        .collect_view()
        .into_any()
}

fn entry(page: PageContext, source: &'static Source, resting: &Resting) -> AnyView {
    let words = page.words;
    let facts: Vec<String> = [
        Some((words.page_language)(&source.language).to_owned()),
        resting.statements(&source.id).map(words.statements_resting),
        years(page, &source.id, resting),
    ]
    .into_iter()
    .flatten()
    .collect();
    let checked = i18n::date(source.checked, page.lang);
    view! {
        <li id=source.id.clone()>
            <OutLink href=source.url.clone().unwrap_or_default()>{page.text(&source.title)}</OutLink>
            <span class="term">
                {facts.join(" · ")}
                " · "
                {words.checked_on}
                " "
                <time datetime=source.checked.to_string()>{checked}</time>
            </span>
        </li>
    }
    .into_any()
}

fn years(page: PageContext, id: &str, resting: &Resting) -> Option<String> {
    let years: Vec<String> = resting
        .years(id)
        .map(|label| i18n::year_label(label, page.lang))
        .collect();
    (!years.is_empty()).then(|| years.join("、"))
}

/// The brochure, with its sections.
fn brochure(page: PageContext, source: &'static Source, resting: &Resting) -> AnyView {
    let words = page.words;
    let sections = source
        .sections
        .iter()
        .map(|section| {
            let reference = format!("{}#{}", source.id, section.id);
            let facts: Vec<String> = [
                section.page.map(words.page_number),
                resting.statements(&reference).map(words.statements_resting),
            ]
            .into_iter()
            .flatten()
            .collect();
            view! {
                <li id=anchor(&reference)>
                    {page.text(&section.title)}
                    <span class="term">{facts.join(" · ")}</span>
                </li>
            }
        })
        .collect_view();
    let count = resting.statements(&source.id).map(words.statements_resting);
    view! {
        <p class="h3" id=source.id.clone()>{page.text(&source.title)}</p>
        <p class="small quiet">{count}</p>
        <Fold title=words.brochure_sections side=source.sections.len().to_string()>
            <ul class="list">{sections}</ul>
        </Fold>
    }
    .into_any()
}
