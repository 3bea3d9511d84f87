//! Events in the brochure: as rows of a table, and all of them by their cities beside
//! a map.

use leptos::prelude::*;

use crate::domain::content::event::{Event, Photograph, Place};
use crate::domain::route::Page;
use crate::i18n::{brochure, called, days};
use crate::view::components::{Prose, cities};
use crate::view::page_context::{PageContext, page_context};
use crate::view::parts::agenda::StillPicture;

/// Day, name and place of each.
#[component]
pub fn EventTable(events: Vec<&'static Event>) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let rows = events
        .iter()
        .map(|event| view! { <EventRow event/> }.into_any())
        .collect_view();
    (!events.is_empty()).then(|| {
        view! {
            <table class="rows events-table">
                <caption class="visually-hidden">{brochure(page.lang).events}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.date}</th>
                        <th scope="col">{brochure(page.lang).event}</th>
                        <th scope="col">{words.place}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    })
}

#[component]
fn EventRow(event: &'static Event) -> impl IntoView {
    let page = page_context();
    let venue = event.venue.as_ref().map(|venue| {
        view! { <span class="events-table__venue"><Prose text=page.text(venue)/></span> }
    });
    view! {
        <tr>
            <td><time datetime=event.start.to_string()>{days(event.start, event.end)}</time></td>
            <td>{title(page, event)}</td>
            <td>{cities(page, event)}" "{venue}</td>
        </tr>
    }
}

/// Events in a few words each, name, day, city, and pictures of them.
#[component]
pub fn Occasions(events: Vec<&'static Event>) -> impl IntoView {
    let page = page_context();
    let comma = page.common.comma;
    let pictures = events
        .iter()
        .flat_map(|event| &event.photographs)
        .map(|one| view! { <Picture one/> }.into_any())
        .collect::<Vec<_>>();
    let pictures =
        (!pictures.is_empty()).then(|| view! { <div class="pictures">{pictures}</div> }.into_any());
    let items = events
        .iter()
        .map(|event| {
            let place = event.cities().next().is_some();
            let place = place.then(|| format!("{comma}{}", cities(page, event)));
            let when = days(event.start, event.end);
            view! { <li>{title(page, event)}"（"{when}{place}"）"</li> }.into_any()
        })
        .collect::<Vec<_>>();
    (!items.is_empty()).then(|| view! { <ul class="occasions">{items}</ul> {pictures} })
}

fn title(page: PageContext, event: &'static Event) -> AnyView {
    let href = page.href(Page::Event(event.id.clone()));
    view! { <a href=href><Prose text=called(event, page.lang)/></a> }.into_any()
}

#[component]
fn Picture(one: &'static Photograph) -> impl IntoView {
    let page = page_context();
    let caption = page.text(&one.caption);
    view! {
        <figure class="picture">
            <img src=page.site.base().file(&one.file) alt=caption/>
            <figcaption>
                <Prose text=caption/>
                "　"
                <Prose text=page.text(&one.credit)/>
            </figcaption>
        </figure>
    }
}

/// The map, and the events of each city, those with the most first.
#[component]
pub fn EventMap(id: &'static str) -> impl IntoView {
    let page = page_context();
    let library = page.library();
    let words = brochure(page.lang);
    let in_city = |city: Option<&Place>| -> Vec<&'static Event> {
        let is_here = |event: &&Event| match city {
            Some(place) => event.cities().any(|city| *city == place.id),
            None => event.cities().next().is_none(),
        };
        library.events.iter().filter(is_here).collect()
    };
    let mut groups: Vec<_> = library
        .places
        .iter()
        .map(|place| (Some(place), in_city(Some(place))))
        .collect();
    groups.sort_by_key(|(_, events)| std::cmp::Reverse(events.len()));
    groups.push((None, in_city(None)));
    groups.retain(|(_, events)| !events.is_empty());
    let cities = groups
        .into_iter()
        .map(|(place, events)| view! { <City place events/> }.into_any())
        .collect_view();
    view! {
        <section class="part part--wide" aria-labelledby=id>
            <div><h3 class="part__title" id=id>{words.events_by_city}</h3></div>
            <div class="part__body">
                <StillPicture/>
                <dl class="cities">{cities}</dl>
            </div>
        </section>
    }
}

#[component]
fn City(place: Option<&'static Place>, events: Vec<&'static Event>) -> impl IntoView {
    let page = page_context();
    let name = place.map_or(page.common.place_unknown, |place| page.text(&place.name));
    let items = events
        .into_iter()
        .map(|event| {
            view! {
                <dd>
                    <span class="cities__day">{days(event.start, event.end)}</span>
                    " "
                    <Prose text=called(event, page.lang)/>
                </dd>
            }
        })
        .collect_view();
    view! { <div class="cities__one"><dt>{name}</dt>{items}</div> }
}
