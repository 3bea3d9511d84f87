//! Events in lists: days, cities, names.

use leptos::prelude::*;

#[cfg(feature = "pages")]
use super::Prose;
use crate::domain::content::event::{Event, Label};
#[cfg(feature = "pages")]
use crate::domain::route::Page;
use crate::i18n;
use crate::view::page_context::{PageContext, page_context};

/// The words of an id in one of the lists of `events.json`; nothing if it is not
/// there, which the check refuses.
#[must_use]
pub fn label(page: PageContext, list: &'static [Label], id: &str) -> &'static str {
    let label = list.iter().find(|label| label.id == id);
    label.map_or("", |label| page.text(&label.name))
}

/// The cities, or that none is known.
#[must_use]
pub fn cities(page: PageContext, event: &Event) -> String {
    let names: Vec<&str> = event
        .cities()
        .filter_map(|id| page.library().place(id))
        .map(|place| page.text(&place.name))
        .collect();
    if names.is_empty() {
        return page.common.place_unknown.to_owned();
    }
    names.join(page.common.list_comma)
}

/// The days of an event, with the day of the week of a single one, its hours, and
/// whether it was called off.
#[component]
pub fn EventDays(event: &'static Event) -> impl IntoView {
    let page = page_context();
    let lang = page.lang;
    let mut text = i18n::date_range(event.start, event.end, lang);
    if event.start == event.end {
        text.push_str(&format!("（{}）", i18n::weekday(event.start, lang)));
    }
    let hours = event
        .hours
        .as_ref()
        .map(|hours| format!(" {}", page.text(hours)));
    view! {
        <time datetime=event.start.to_string()>{text}</time>
        {hours}
        {event.cancelled.then(|| view! { " "<Cancelled/> })}
    }
}

/// That an event was called off.
#[component]
fn Cancelled() -> impl IntoView {
    view! { <strong class="cancelled">{page_context().common.cancelled}</strong> }
}

/// Events in the given order.
#[cfg(feature = "pages")]
#[component]
pub fn EventList(events: Vec<&'static Event>) -> impl IntoView {
    let rows = events
        .into_iter()
        .map(|event| view! { <EventRow event/> })
        .collect_view();
    view! { <ol class="log">{rows}</ol> }
}

/// One of a list: day, name and city.
#[cfg(feature = "pages")]
#[component]
pub fn EventRow(event: &'static Event) -> impl IntoView {
    let page = page_context();
    let href = page.href(Page::Event(event.id.clone()));
    view! {
        <li class="log__row">
            <span class="log__when"><EventDays event/></span>
            <span class="log__what">
                <a href=href><Prose text=page.text(&event.title)/></a>
                <span class="log__where">{cities(page, event)}</span>
            </span>
        </li>
    }
}
