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

/// The public sources by their hosts, each host folded.
fn hosts(page: PageContext, resting: &Resting) -> AnyView {
    let public = || {
        let sources = page.library().sources.iter();
        sources.filter_map(|source| Some((public_url(source.url.as_deref()?)?.1, source)))
    };
    let mut names: Vec<&str> = Vec::new();
    for (host, _) in public() {
        if !names.contains(&host) {
            names.push(host);
        }
    }
    let size = |name: &str| public().filter(|(host, _)| *host == name).count();
    names.sort_by_key(|name| std::cmp::Reverse(size(name)));
    names
        .into_iter()
        .map(|name| {
            let entries = public()
                .filter(|(host, _)| *host == name)
                .map(|(_, source)| entry(page, source, resting))
                .collect::<Vec<_>>();
            let side = (page.words.sources_count)(entries.len());
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
