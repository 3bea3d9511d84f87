//! Eligibility and stipend: for every programme its length, money and
//! conditions, readable without a single answer.

use leptos::prelude::*;

use crate::domain::content::programme::Programme;
use crate::domain::route::Page;
use crate::view::components::{money, notice, prose, statements, trail};
use crate::view::folio::Folio;

/// The page.
pub fn page(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    let programmes = &folio.library().programmes;
    let contents = programmes
        .iter()
        .map(|programme| {
            view! {
                <li>
                    <a href=format!("#{}", programme.id)>
                        {programme.name.get(folio.lang).to_owned()}
                    </a>
                </li>
            }
        })
        .collect_view();
    let sections = programmes
        .iter()
        .map(|programme| section(folio, programme))
        .collect_view();
    view! {
        {trail::trail(folio, None)}
        <h1 class="title" tabindex="-1">{words.calculator}</h1>
        <p class="lead">{words.calculator_lead}</p>
        {notice::missing_part(folio, "programmes")}
        <nav class="contents" aria-label=words.rules_table><ul>{contents}</ul></nav>
        {sections}
    }
    .into_any()
}

fn section(folio: &Folio<'_>, programme: &Programme) -> AnyView {
    let words = folio.words;
    let amount = money::headline(programme).and_then(|item| {
        let amount = money::headline_view(folio, programme)?;
        Some(view! { <p class="card__amount">{amount} " " {prose::cite(folio, &item.cite)}</p> })
    });
    view! {
        <section class="conditions" aria-labelledby=programme.id.clone()>
            <h2 id=programme.id.clone()>
                <a href=folio.href(Page::Programme(programme.id.clone()))>
                    {programme.name.get(folio.lang).to_owned()}
                </a>
            </h2>
            {amount}
            <p class="statement">
                {words.period} " " {prose::text(folio, &programme.period.short)} " "
                {prose::cite(folio, &programme.period.cite)}
            </p>
            {statements::rules(folio, programme)}
        </section>
    }
    .into_any()
}
