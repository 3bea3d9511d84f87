//! All events, newest first, by fiscal year.

use leptos::prelude::*;

use crate::domain::content::event::Event;
use crate::domain::date::FiscalYear;
use crate::view::components::{event_list, notice, trail};
use crate::view::folio::Folio;

/// The page.
pub fn page(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    let events = &folio.library().events;
    let mut years: Vec<FiscalYear> = events
        .iter()
        .map(|event| event.start.fiscal_year())
        .collect();
    years.sort_unstable();
    years.dedup();
    let sections = years
        .into_iter()
        .rev()
        .map(|year| section(folio, year, events))
        .collect_view();
    view! {
        {trail::trail(folio, None)}
        <h1 class="title" tabindex="-1">{words.events}</h1>
        <p class="lead">{words.events_lead}</p>
        <p class="quiet">{words.japan_time_note}</p>
        {notice::missing_part(folio, "events")}
        {sections}
    }
    .into_any()
}

fn section(folio: &Folio<'_>, year: FiscalYear, events: &[Event]) -> AnyView {
    let words = folio.words;
    let of_year: Vec<&Event> = events
        .iter()
        .rev()
        .filter(|event| event.start.fiscal_year() == year)
        .collect();
    let id = format!("fiscal-{}", year.0);
    let heading = id.clone();
    let count = (words.event_count)(of_year.len());
    view! {
        <section aria-labelledby=id>
            <h2 id=heading>
                {(words.fiscal_year)(year.0)} " " <span class="quiet">{count}</span>
            </h2>
            {event_list::anchored_list(folio, of_year.into_iter())}
        </section>
    }
    .into_any()
}
