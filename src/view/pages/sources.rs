//! Every source, what rests on it, its year, when it was last checked; and the
//! slips of the brochure.

use leptos::prelude::*;

use crate::domain::cite::{Confidence, Slip, Source, SourceKind};
use crate::domain::text::Lang;
use crate::i18n;
use crate::view::components::{notice, prose, trail};
use crate::view::folio::Folio;

mod resting;

/// The page.
pub fn page(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    let resting = resting::count(folio.library());
    let group = |kind: SourceKind| {
        folio
            .library()
            .sources
            .iter()
            .filter(|source| source.kind == kind)
            .map(|source| entry(folio, source, &resting))
            .collect_view()
    };
    view! {
        {trail::trail(folio, None)}
        <h1 class="title" tabindex="-1">{words.sources}</h1>
        <p class="lead">{words.sources_lead}</p>
        {notice::missing_part(folio, "sources")}
        {confidences(folio)}
        <section aria-labelledby="list">
            <h2 id="list">{words.source_list}</h2>
            <h3>{words.footer_edition}</h3>
            <ul class="sources">{group(SourceKind::Brochure)}</ul>
            <h3>{words.official_sources}</h3>
            <ul class="sources">{group(SourceKind::Official)}</ul>
            <h3>{words.secondary_sources}</h3>
            <ul class="sources">{group(SourceKind::Secondary)}</ul>
        </section>
        {slips(folio)}
    }
    .into_any()
}

fn confidences(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    let rows = [
        Confidence::Brochure,
        Confidence::OfficialCurrent,
        Confidence::OfficialOlder,
        Confidence::Secondary,
        Confidence::Derived,
        Confidence::Gap,
    ]
    .map(|confidence| {
        view! {
            <div>
                <dt>{(words.confidence)(confidence)}</dt>
                <dd>{(words.confidence_meaning)(confidence)}</dd>
            </div>
        }
    })
    .collect_view();
    view! {
        <section aria-labelledby="confidence">
            <h2 id="confidence">{words.confidence_heading}</h2>
            <dl class="facts">{rows}</dl>
        </section>
    }
    .into_any()
}

fn entry(folio: &Folio<'_>, source: &Source, resting: &resting::Resting) -> AnyView {
    let words = folio.words;
    let title = source.title.get(folio.lang).to_owned();
    let title = match &source.url {
        Some(url) => view! {
            <a class="external" href=url.clone() rel="noopener">{title}</a>
        }
        .into_any(),
        None => view! { <span>{title}</span> }.into_any(),
    };
    let statements = resting
        .statements(&source.id)
        .map(|count| format!(" · {}", (words.statements_resting)(count)));
    let years = resting
        .years(&source.id)
        .map(|label| i18n::year_label(label, folio.lang))
        .collect::<Vec<_>>()
        .join("、");
    let years = (!years.is_empty()).then(|| format!(" · {years}"));
    let unlinked = (source.url.is_none() && source.kind != SourceKind::Brochure)
        .then(|| format!(" · {}", words.not_linked));
    let sections = (!source.sections.is_empty()).then(|| sections(folio, source, resting));
    view! {
        <li id=source.id.clone()>
            {title}
            <span class="sources__facts">
                {(words.page_language)(&source.language)} {unlinked} {statements} {years}
                " · " {words.checked_on} " "
                <time datetime=source.checked.to_string()>
                    {i18n::date(source.checked, folio.lang)}
                </time>
            </span>
            {sections}
        </li>
    }
    .into_any()
}

fn sections(folio: &Folio<'_>, source: &Source, resting: &resting::Resting) -> AnyView {
    let words = folio.words;
    let items = source
        .sections
        .iter()
        .map(|section| {
            let reference = format!("{}#{}", source.id, section.id);
            let count = resting
                .statements(&reference)
                .map(|count| format!(" · {}", (words.statements_resting)(count)));
            let page = section.page.map(words.page_number);
            view! {
                <li id=prose::anchor(&reference)>
                    {section.title.get(folio.lang).to_owned()}
                    <span class="sources__facts">{page} {count}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="sources__sections" aria-label=words.brochure_sections>{items}</ul> }
        .into_any()
}

fn slips(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    let items = folio
        .library()
        .slips
        .iter()
        .map(|slip| slip_entry(folio, slip))
        .collect_view();
    view! {
        <section aria-labelledby="slips">
            <h2 id="slips">{words.slips}</h2>
            <p>{words.slips_lead}</p>
            <ul class="slips">{items}</ul>
        </section>
    }
    .into_any()
}

fn slip_entry(folio: &Folio<'_>, slip: &Slip) -> AnyView {
    let words = folio.words;
    let read_as = slip.read_as.as_ref().map(|text| {
        view! { <div><dt>{words.read_as}</dt><dd lang="ja">{prose::marked(text, Lang::Ja)}</dd></div> }
    });
    view! {
        <li id=format!("slip-{}", slip.id)>
            <dl class="facts facts--tight">
                <div><dt>{words.printed}</dt><dd lang="">{slip.printed.clone()}</dd></div>
                {read_as}
                <div><dt>{words.reason}</dt><dd>{prose::text(folio, &slip.reason)}</dd></div>
            </dl>
        </li>
    }
    .into_any()
}
