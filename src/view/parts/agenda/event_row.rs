//! An event in the list: when, what, where, and whether it is over.

use leptos::prelude::*;

use crate::domain::content::event::Event;
use crate::domain::route::Page;
use crate::i18n;
use crate::view::components::{EventDays, Prose, cities, label};
use crate::view::page_context::page_context;

/// Where an event stands in the list of all.
pub fn anchor(event: &Event) -> String {
    format!("event-{}", event.id)
}

/// One of a list.
#[component]
pub fn EventRow(
    event: &'static Event,
    /// Whether it is over.
    is_past: bool,
    /// Its anchor, in the list of all.
    #[prop(optional)]
    id: Option<String>,
    /// What more there is to say or to do.
    #[prop(optional)]
    more: Option<AnyView>,
) -> impl IntoView {
    let page = page_context();
    let words = i18n::map(page.lang);
    let kind = label(page, &page.library().kinds, &event.kind);
    let mut place = cities(page, event);
    if let Some(venue) = &event.venue {
        place.push(' ');
        place.push_str(page.text(venue));
    }
    let over = is_past.then(|| view! { <span class="events__over">{words.over}</span> });
    let stop = id.is_some().then_some("-1");
    view! {
        <li class="events__item" id=id tabindex=stop>
            <p class="events__when"><EventDays event/>" "{over}</p>
            <p class="events__what">
                <a class="events__title" href=page.href(Page::Event(event.id.clone()))>
                    <Prose text=page.text(&event.title)/>
                </a>
            </p>
            <p class="events__facts"><Prose text=place/>" · "{kind}{more}</p>
        </li>
    }
    .into_any()
}
