//! All programmes: as cards, as one table, and what stands beside them.

use leptos::prelude::*;

use crate::domain::content::programme::Programme;
use crate::domain::content::topic::Shelf;
use crate::domain::route::Page;
use crate::i18n;
use crate::view::components::{money, notice, prose, trail};
use crate::view::folio::Folio;

/// The page.
pub fn page(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    let programmes = &folio.library().programmes;
    let cards = programmes
        .iter()
        .map(|programme| card(folio, programme))
        .collect_view();
    view! {
        {trail::trail(folio, None)}
        <h1 class="title" tabindex="-1">{words.programmes}</h1>
        <p class="lead">{words.programmes_lead}</p>
        {notice::missing_part(folio, "programmes")}
        <ul class="cards">{cards}</ul>
        {table(folio, programmes)}
        {around(folio)}
    }
    .into_any()
}

fn card(folio: &Folio<'_>, programme: &Programme) -> AnyView {
    let words = folio.words;
    let amount = match money::headline_view(folio, programme) {
        Some(amount) => amount,
        None => prose::text(folio, &programme.period.short),
    };
    view! {
        <li class="card" id=programme.id.clone()>
            <p class="card__who">{prose::text(folio, &programme.audience.text)}</p>
            <h2 class="card__name">
                <a href=folio.href(Page::Programme(programme.id.clone()))>
                    {programme.name.get(folio.lang).to_owned()}
                </a>
            </h2>
            <p class="card__lead">{prose::text(folio, &programme.lead)}</p>
            <p class="card__amount">{amount}</p>
            <p class="card__facts">
                {prose::text(folio, &programme.period.short)} " · " {words.who_files} " "
                {(words.filer)(programme.filing.by)}
            </p>
        </li>
    }
    .into_any()
}

fn table(folio: &Folio<'_>, programmes: &[Programme]) -> AnyView {
    let words = folio.words;
    let rows = programmes
        .iter()
        .map(|programme| table_row(folio, programme))
        .collect_view();
    let heads = [
        words.programme,
        words.for_whom,
        words.period,
        words.money,
        words.results,
        words.who_files,
    ]
    .map(|head| view! { <th scope="col">{head}</th> })
    .collect_view();
    view! {
        <section aria-labelledby="compare">
            <h2 id="compare">{words.compare}</h2>
            <p class="quiet only-narrow">{words.compare_hint}</p>
            <div class="scroller" role="region" aria-labelledby="compare" tabindex="0">
                <table class="compare">
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn table_row(folio: &Folio<'_>, programme: &Programme) -> AnyView {
    let words = folio.words;
    let amount = money::headline(programme).and_then(|item| {
        let amount = i18n::money(item, folio.lang)?;
        Some(view! { {(words.pay)(item.pay)} " " {amount} " " {prose::cite(folio, &item.cite)} })
    });
    let results = programme
        .results
        .iter()
        .map(|outcome| {
            view! {
                <span class="compare__result">
                    {prose::text(folio, &outcome.label)} " "
                    {i18n::count(outcome.applied, folio.lang)} " → "
                    {i18n::count(outcome.selected, folio.lang)}
                    " " {prose::cite(folio, &outcome.cite)}
                </span>
            }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">
                <a href=folio.href(Page::Programme(programme.id.clone()))>
                    {programme.name.get(folio.lang).to_owned()}
                </a>
            </th>
            <td>
                {prose::text(folio, &programme.audience.text)} " "
                {prose::cite(folio, &programme.audience.cite)}
            </td>
            <td>
                {prose::text(folio, &programme.period.short)} " "
                {prose::cite(folio, &programme.period.cite)}
            </td>
            <td>{amount}</td>
            <td>{results}</td>
            <td>{(words.filer)(programme.filing.by)} " " {prose::cite(folio, &programme.filing.cite)}</td>
        </tr>
    }
    .into_any()
}

fn around(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    let items = folio
        .library()
        .shelf(Shelf::Programmes)
        .map(|topic| {
            view! {
                <li>
                    <a href=folio.href(Page::Programme(topic.id.clone()))>
                        {topic.name.get(folio.lang).to_owned()}
                    </a>
                    <p>{prose::text(folio, &topic.lead)}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="around">
            <h2 id="around">{words.around_programmes}</h2>
            <p>{words.around_programmes_text}</p>
            {notice::missing_part(folio, "topics")}
            <ul class="topics">{items}</ul>
        </section>
    }
    .into_any()
}
