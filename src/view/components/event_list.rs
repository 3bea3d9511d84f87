//! Events as a list: the interface of everything that took place.

use leptos::prelude::*;

use super::prose;
use crate::domain::content::event::{Event, Label};
use crate::domain::route::Page;
use crate::i18n;
use crate::view::folio::Folio;

/// The words of an id in one of the lists of `events.json`; the id itself if
/// it is not there.
pub fn label(folio: &Folio<'_>, list: &[Label], id: &str) -> String {
    list.iter().find(|label| label.id == id).map_or_else(
        || id.to_owned(),
        |label| label.name.get(folio.lang).to_owned(),
    )
}

/// The city, or that none is known.
pub fn city(folio: &Folio<'_>, event: &Event) -> String {
    event
        .place
        .as_ref()
        .and_then(|id| folio.library().place(id))
        .map_or_else(
            || folio.words.place_unknown.to_owned(),
            |place| place.name.get(folio.lang).to_owned(),
        )
}

/// The days of an event, with the days of the week.
pub fn days(folio: &Folio<'_>, event: &Event) -> AnyView {
    let weekday = |date| format!("（{}）", i18n::weekday(date, folio.lang));
    let text = if event.start == event.end {
        format!(
            "{}{}",
            i18n::date(event.start, folio.lang),
            weekday(event.start)
        )
    } else {
        i18n::date_range(event.start, event.end, folio.lang)
    };
    view! { <time datetime=event.start.to_string()>{text}</time> }.into_any()
}

/// Events in the given order.
pub fn list<'e>(folio: &Folio<'_>, events: impl Iterator<Item = &'e Event>) -> AnyView {
    let items = events.map(|event| item(folio, event, None)).collect_view();
    view! { <ol class="events">{items}</ol> }.into_any()
}

/// The same, each with an anchor: once on a page.
pub fn anchored_list<'e>(folio: &Folio<'_>, events: impl Iterator<Item = &'e Event>) -> AnyView {
    let items = events
        .map(|event| item(folio, event, Some(format!("event-{}", event.id))))
        .collect_view();
    view! { <ol class="events">{items}</ol> }.into_any()
}

fn item(folio: &Folio<'_>, event: &Event, anchor: Option<String>) -> AnyView {
    let kind = label(folio, &folio.library().kinds, &event.kind);
    view! {
        <li class="events__item" id=anchor>
            <p class="events__when">{days(folio, event)}</p>
            <div class="events__what">
                <a class="events__title" href=folio.href(Page::Event(event.id.clone()))>
                    {prose::text(folio, &event.title)}
                </a>
                <p class="events__facts">
                    <span class="tag">{kind}</span> " "
                    {city(folio, event)}
                </p>
            </div>
        </li>
    }
    .into_any()
}
