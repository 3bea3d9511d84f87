//! One event.

use leptos::prelude::*;

use crate::domain::content::event::{Event, Photograph};
use crate::domain::library::Library;
use crate::domain::route::Page;
use crate::domain::text::Lang;
use crate::i18n;
use crate::view::components::{EventFacts, Phrases, Prose, Trail, WechatHint, label};
use crate::view::page_context::{PageContext, page_context};

/// When and where, in a sentence: the page's description.
#[must_use]
pub fn description(library: &Library, event: &Event, lang: Lang) -> String {
    let words = i18n::words(lang);
    let place = event
        .place
        .as_ref()
        .and_then(|id| library.place(id))
        .map_or(words.place_unknown, |place| place.name.get(lang));
    let venue = event
        .venue
        .as_ref()
        .map(|venue| format!(" {}", venue.get(lang)))
        .unwrap_or_default();
    format!(
        "{}{} {place}{venue}",
        i18n::cancelled(event, lang),
        i18n::date_range(event.start, event.end, lang)
    )
}

/// Its name with place and day: several events are called alike.
pub fn full_name(library: &Library, event: &Event, lang: Lang) -> String {
    let city = event.place.as_ref().and_then(|id| library.place(id));
    let city = city.map_or("", |place| place.name.get(lang));
    let day = i18n::date_range(event.start, event.end, lang);
    let when = format!("{city} {day}");
    format!("{}（{}）", i18n::called(event, lang), when.trim_start())
}

/// The page.
#[component]
pub fn EventPage(event: &'static Event) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    view! {
        <Trail name=words.events to=Page::Events/>
        <h1 class="h1" tabindex="-1"><Phrases text=page.text(&event.title)/></h1>
        <p class="names">{label(page, &page.library().kinds, &event.kind)}</p>
        <div class="narrow">
            <Photographs photographs=&event.photographs/>
            <EventFacts event/>
            <WechatHint/>
        </div>
        <nav class="neighbours" aria-label=words.events>{neighbours(page, event)}</nav>
    }
}

#[component]
fn Photographs(photographs: &'static [Photograph]) -> impl IntoView {
    let page = page_context();
    photographs
        .iter()
        .map(|one| {
            let caption = page.text(&one.caption);
            view! {
                <figure class="photograph">
                    <img src=page.site.base().file(&one.file) alt=caption loading="lazy"/>
                    <figcaption class="small quiet">
                        <Prose text=caption/>
                        "　"
                        <Prose text=page.text(&one.credit)/>
                    </figcaption>
                </figure>
            }
        })
        .collect_view()
}

/// The event before and the one after.
fn neighbours(page: PageContext, event: &Event) -> AnyView {
    let words = page.words;
    let events = &page.library().events;
    let at = events.iter().position(|one| one.id == event.id);
    let link = |index: Option<usize>, label: &'static str| {
        let near = events.get(index?)?;
        let href = page.href(Page::Event(near.id.clone()));
        Some(view! {
            <a class="neighbours__link" href=href>
                <span class="term">{label}</span>
                <Prose text=i18n::called(near, page.lang)/>
            </a>
        })
    };
    view! {
        {link(at.and_then(|at| at.checked_sub(1)), words.earlier_event)}
        {link(at.map(|at| at + 1), words.later_event)}
    }
    .into_any()
}
