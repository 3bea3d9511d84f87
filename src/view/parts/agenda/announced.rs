//! What comes next; or, plainly, that nothing is announced, what was held last, and
//! whom to ask.

use leptos::prelude::*;

use super::event_row::EventRow;
use crate::domain::agenda::record::Record;
use crate::domain::content::event::Event;
use crate::domain::route::Page;
use crate::i18n;
use crate::view::components::{PageLink, cities};
use crate::view::page_context::{PageContext, page_context};

/// The notice above map and list.
#[component]
pub fn Announced(record: StoredValue<Record>) -> impl IntoView {
    let page = page_context();
    let words = i18n::map(page.lang);
    let (upcoming, last) = record.with_value(|record| {
        let events = record.events().iter();
        let (past, upcoming): (Vec<&Event>, Vec<&Event>) =
            events.partition(|event| record.is_past(event));
        let last = past.into_iter().rev().find(|event| !event.cancelled);
        (upcoming, last)
    });
    if upcoming.is_empty() {
        let last = last.map(|event| i18n::filled(words.held_last, &[&in_words(page, event)]));
        return view! {
            <div class="agenda__announced">
                <p class="agenda__none">{words.none_announced}</p>
                {last.map(|last| view! { <p>{last}</p> })}
                <p><PageLink to=Page::Office part="contact">{words.ask_next}</PageLink></p>
            </div>
        }
        .into_any();
    }
    let rows = upcoming.into_iter();
    let rows = rows.map(|event| view! { <EventRow event is_past=false/> }.into_any());
    view! {
        <section class="agenda__announced" aria-labelledby="announced">
            <h2 class="agenda__none" id="announced">{words.upcoming}</h2>
            <ol class="events">{rows.collect_view()}</ol>
        </section>
    }
    .into_any()
}

/// An event in a sentence: day, name, city.
fn in_words(page: PageContext, event: &Event) -> String {
    let days = i18n::date_range(event.start, event.end, page.lang);
    let title = i18n::called(event, page.lang);
    format!("{days} {title}（{}）", cities(page, event))
}
