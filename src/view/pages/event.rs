//! One event.

use leptos::prelude::*;

use super::not_found;
use crate::domain::content::event::Event;
use crate::domain::library::Library;
use crate::domain::route::Page;
use crate::domain::text::Lang;
use crate::i18n;
use crate::view::components::{event_list, notice, prose, trail};
use crate::view::folio::Folio;

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
        .map(|venue| format!("（{}）", venue.get(lang)))
        .unwrap_or_default();
    format!(
        "{} {place}{venue}",
        i18n::date_range(event.start, event.end, lang)
    )
}

/// The page.
pub fn page(folio: &Folio<'_>, id: &str) -> AnyView {
    match folio.library().event(id) {
        Some(event) => sheet(folio, event),
        None => notice::missing_part(folio, "events").unwrap_or_else(|| not_found::page(folio)),
    }
}

fn sheet(folio: &Folio<'_>, event: &Event) -> AnyView {
    let words = folio.words;
    let library = folio.library();
    let row = |label: &'static str, value: AnyView| {
        view! { <div><dt>{label}</dt><dd>{value}</dd></div> }.into_any()
    };
    let venue = event
        .venue
        .as_ref()
        .map(|venue| row(words.venue, prose::text(folio, venue)));
    let note = event
        .note
        .as_ref()
        .map(|note| row(words.remark, prose::text(folio, note)));
    let programmes = (!event.programmes.is_empty())
        .then(|| row(words.programmes_explained, programme_links(folio, event)));
    view! {
        {trail::trail(folio, Some((words.events, Page::Events)))}
        <p class="kicker">{event_list::label(folio, &library.kinds, &event.kind)}</p>
        <h1 class="title" tabindex="-1">{prose::text(folio, &event.title)}</h1>
        <dl class="facts">
            {row(words.date, event_list::days(folio, event))}
            {row(words.place, place(folio, event))}
            {venue}
            {row(
                words.organiser,
                event_list::label(folio, &library.organisers, &event.organiser).into_any(),
            )}
            {programmes}
            {note}
            {row(words.source, prose::cite(folio, &event.cite))}
        </dl>
        {neighbours(folio, event)}
    }
    .into_any()
}

/// The city in the page's language, then in the other script.
fn place(folio: &Folio<'_>, event: &Event) -> AnyView {
    let found = event
        .place
        .as_ref()
        .and_then(|id| folio.library().place(id));
    match found {
        None => folio.words.place_unknown.into_any(),
        Some(place) => {
            let other = folio.lang.other();
            let here = place.name.get(folio.lang).to_owned();
            let there = place.name.get(other).to_owned();
            let original =
                (here != there).then(|| view! { "（" <span lang=other.html()>{there}</span> "）" });
            view! { {here} {original} }.into_any()
        }
    }
}

fn programme_links(folio: &Folio<'_>, event: &Event) -> AnyView {
    let links = event
        .programmes
        .iter()
        .filter_map(|id| folio.library().programme(id))
        .map(|programme| {
            view! {
                <li>
                    <a href=folio.href(Page::Programme(programme.id.clone()))>
                        {programme.name.get(folio.lang).to_owned()}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="plain">{links}</ul> }.into_any()
}

/// The event before and the one after.
fn neighbours(folio: &Folio<'_>, event: &Event) -> AnyView {
    let words = folio.words;
    let events = &folio.library().events;
    let at = events.iter().position(|one| one.id == event.id);
    let link = |index: Option<usize>, label: &'static str| {
        let near = events.get(index?)?;
        Some(view! {
            <li>
                <span class="quiet">{label}</span> " "
                <a href=folio.href(Page::Event(near.id.clone()))>
                    {prose::text(folio, &near.title)}
                </a>
            </li>
        })
    };
    view! {
        <ul class="neighbours">
            {link(at.and_then(|at| at.checked_sub(1)), words.earlier_event)}
            {link(at.map(|at| at + 1), words.later_event)}
        </ul>
    }
    .into_any()
}
