//! What is known of an event: when, where, by whom, and how to take it along.
//! On the event's own page and in the panel beside the map.

use leptos::prelude::*;

use super::{
    CopyButton, EventDays, Evidence, Fact, Facts, OutLink, PageLink, Prose, cities, label,
};
use crate::domain::agenda::{calendar, map_apps};
use crate::domain::content::event::{Event, Place};
use crate::domain::public_host::public_url;
use crate::domain::route::{Page, Route};
use crate::i18n;
use crate::view::page_context::{PageContext, page_context};

/// The field with the text to copy.
const TEXT: &str = "event-text";

/// The facts of an event.
#[component]
pub fn EventFacts(event: &'static Event) -> impl IntoView {
    let page = page_context();
    let words = page.common;
    let venue = event.venue.as_ref().map(|venue| {
        view! { <Fact label=words.venue><Prose text=page.text(venue)/></Fact> }
    });
    let spoken = event.spoken.as_ref().map(|spoken| {
        view! { <Fact label=words.spoken><Prose text=page.text(spoken)/></Fact> }
    });
    let registration = registration(page, event).map(|address| {
        view! { <Fact label=words.registration><OutLink href=address>{address}</OutLink></Fact> }
    });
    let note = event.note.as_ref().map(|note| {
        view! {
            <Fact label=words.remark class="facts__row--text"><Prose text=page.text(note)/></Fact>
        }
    });
    let programmes = (!event.programmes.is_empty()).then(|| {
        view! { <Fact label=words.programmes_explained>{programme_links(page, event)}</Fact> }
    });
    let over = (!event.cancelled && !is_ahead(page, event)).then(|| {
        view! { " " <span class="events__over">{i18n::map(page.lang).over}</span> }
    });
    view! {
        <Facts>
            <Fact label=words.date><EventDays event/>{over}<Evidence cite=&event.cite/></Fact>
            <Fact label=words.place>{places(page, event)}</Fact>
            {venue}
            <Fact label=words.organiser>
                {label(page, &page.library().organisers, &event.organiser)}
            </Fact>
            {spoken}
            {registration}
            {programmes}
            {note}
            {is_ahead(page, event).then(|| view! { <TakeAlong event/> })}
        </Facts>
    }
}

/// Whether it is not over yet. Without a clock, on the day on which the content was
/// last changed.
fn is_ahead(page: PageContext, event: &Event) -> bool {
    let updated = page.library().config.as_ref().map(|config| config.updated);
    let day = page.site.today().or(updated);
    day.is_none_or(|day| event.end >= day)
}

/// Where to register, while that is of use.
fn registration(page: PageContext, event: &'static Event) -> Option<&'static str> {
    let (address, _) = public_url(event.registration.as_deref()?)?;
    (is_ahead(page, event) && !event.cancelled).then_some(address)
}

/// The cities, each with its ways into a map app.
fn places(page: PageContext, event: &'static Event) -> AnyView {
    let found: Vec<AnyView> = event
        .cities()
        .filter_map(|id| page.library().place(id))
        .map(|place| view! { <City place/> }.into_any())
        .collect();
    if found.is_empty() {
        return page.common.place_unknown.into_any();
    }
    found.into_any()
}

/// The city in the page's language, then in the other script.
#[component]
fn City(place: &'static Place) -> impl IntoView {
    let page = page_context();
    let words = i18n::map(page.lang);
    let other = page.lang.other();
    let (here, there) = (page.text(&place.name), place.name.get(other));
    let original = (here != there).then(|| {
        view! { "（"<span lang=other.html()>{there}</span>"）" }
    });
    let apps = map_apps::links(place, page.lang)
        .into_iter()
        .map(|(app, address)| view! { <li><OutLink href=address>{words.app(app)}</OutLink></li> })
        .collect_view();
    view! {
        {here}
        {original}
        <span class="small quiet">{words.open_map}"（"{words.city_point}"）"</span>
        <ul class="apps">{apps}</ul>
    }
}

fn programme_links(page: PageContext, event: &'static Event) -> AnyView {
    event
        .programmes
        .iter()
        .filter_map(|id| Some((id, page.library().programme_name(id)?)))
        .map(|(id, name)| {
            let to = Page::Programme(id.clone());
            view! { <span class="facts__link"><PageLink to>{page.text(name)}</PageLink></span> }
        })
        .collect_view()
        .into_any()
}

/// A calendar's file; inside WeChat, which opens none, a text to copy. Which of
/// the two is seen, the style sheet decides. None for what is over.
#[component]
fn TakeAlong(event: &'static Event) -> impl IntoView {
    let page = page_context();
    let words = i18n::map(page.lang);
    let href = page
        .site
        .base()
        .file(&calendar::event_file(page.lang, event));
    view! {
        <Fact label=words.calendar class="not-in-wechat">
            <a href=href type="text/calendar" rel="external">{words.calendar_file}</a>
        </Fact>
        <Fact label=words.text class="in-wechat">
            <span class="small quiet">{words.text_hint}</span>
            <textarea
                class="input takeaway__text"
                id=TEXT
                readonly
                rows="5"
                aria-label=words.text
            >
                {in_words(page, event)}
            </textarea>
            <CopyButton of=TEXT/>
        </Fact>
    }
}

/// The event as text, with its address.
fn in_words(page: PageContext, event: &Event) -> String {
    let library = page.library();
    let mut place = cities(page, event);
    if let Some(venue) = &event.venue {
        place.push(' ');
        place.push_str(page.text(venue));
    }
    let origin = library
        .config
        .as_ref()
        .map_or("", |config| &config.site_origin);
    let route = Route::Page(page.lang, Page::Event(event.id.clone()));
    [
        &i18n::called(event, page.lang),
        &i18n::date_range(event.start, event.end, page.lang),
        &place,
        label(page, &library.organisers, &event.organiser),
        &format!("{origin}{}", page.site.base().href(&route)),
    ]
    .join("\n")
}

#[cfg(all(test, feature = "pages"))]
mod tests {
    use super::*;
    use crate::domain::content::event::EventFile;
    use crate::domain::library::Library;
    use crate::domain::route::Base;
    use crate::domain::text::Lang;
    use crate::view::page_context::render;
    use crate::view::site::Site;

    #[test]
    fn only_what_lies_ahead_is_offered_for_the_calendar() {
        let text = include_str!("../../../public/data/events.json");
        let file: EventFile = serde_json::from_str(text).expect("events.json");
        let library = Library {
            events: file.events,
            ..Library::default()
        };
        let written = Site::written(library, Base::new("/"));
        let event = &written.library().events[0];
        for (day, is_offered) in [("2020-01-01", true), ("2030-01-01", false)] {
            let site = Site::new(written.library(), written.base(), day.parse().ok());
            for lang in Lang::ALL {
                let html = render(PageContext::new(site, lang), move || {
                    view! { <EventFacts event/> }
                });
                for part in [".ics", "<textarea"] {
                    assert_eq!(html.contains(part), is_offered, "{part} {day}");
                }
            }
        }
    }
}
