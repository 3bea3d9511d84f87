//! Structured data (schema.org) for search engines, where it has the type.

use serde_json::{Value, json};

use crate::domain::content::event::Event;
use crate::domain::content::topic::Contact;
use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::i18n::words;
use crate::view::page::Summary;
use crate::view::site::Site;

/// The objects of a page: what it is about, and the way to it.
pub fn objects(site: Site, origin: &str, route: &Route, summary: &Summary) -> Vec<Value> {
    let address = |route: &Route| format!("{origin}{}", site.base().href(route));
    let Route::Page(lang, page) = route else {
        return Vec::new();
    };
    let library = site.library();
    let subject = match page {
        Page::Home => Some(json!({
            "@type": "WebSite",
            "name": summary.title,
            "description": summary.description,
            "inLanguage": lang.html(),
            "url": address(route),
            "publisher": publisher(library.contact.as_ref(), *lang),
        })),
        Page::Office => library
            .contact
            .as_ref()
            .map(|contact| publisher(Some(contact), *lang)),
        Page::Programme(id) => library.programme(id).map(|_| {
            json!({
                "@type": "MonetaryGrant",
                "name": summary.name,
                "description": summary.description,
                "inLanguage": lang.html(),
                "url": address(route),
                "funder": publisher(None, *lang),
            })
        }),
        Page::Event(id) => library
            .event(id)
            .map(|event| event_object(site, event, *lang, &address(route))),
        Page::Glossary => Some(json!({
            "@type": "DefinedTermSet",
            "name": summary.name,
            "description": summary.description,
            "inLanguage": lang.html(),
            "url": address(route),
        })),
        _ => None,
    };
    subject
        .into_iter()
        .chain(trail(*lang, page, summary, &address))
        .map(|mut object| {
            if let Some(map) = object.as_object_mut() {
                map.insert("@context".to_owned(), "https://schema.org".into());
            }
            object
        })
        .collect()
}

/// JSPS, or its Beijing office with its address.
fn publisher(contact: Option<&Contact>, lang: Lang) -> Value {
    match contact {
        Some(contact) => json!({
            "@type": "Organization",
            "name": contact.name.get(lang),
            "address": contact.address.get(lang),
            "telephone": contact.telephone,
            "email": contact.email,
            "url": contact.website,
        }),
        None => json!({
            "@type": "Organization",
            "name": "Japan Society for the Promotion of Science",
            "url": "https://www.jsps.go.jp/",
        }),
    }
}

fn event_object(site: Site, event: &Event, lang: Lang, address: &str) -> Value {
    let library = site.library();
    let place = event.place.as_ref().and_then(|id| library.place(id));
    let venue = event.venue.as_ref().map(|venue| venue.get(lang));
    let organiser = library
        .organisers
        .iter()
        .find(|label| label.id == event.organiser)
        .map(|label| label.name.get(lang));
    let mut object = json!({
        "@type": "Event",
        "name": event.title.get(lang),
        "startDate": event.start.to_string(),
        "endDate": event.end.to_string(),
        "eventStatus": if event.cancelled {
            "https://schema.org/EventCancelled"
        } else {
            "https://schema.org/EventScheduled"
        },
        "inLanguage": lang.html(),
        "url": address,
        "organizer": {"@type": "Organization", "name": organiser},
    });
    if let (Some(map), Some(place)) = (object.as_object_mut(), place) {
        map.insert(
            "location".to_owned(),
            json!({
                "@type": "Place",
                "name": venue.unwrap_or_else(|| place.name.get(lang)),
                "address": place.name.get(lang),
            }),
        );
    }
    object
}

/// Home, the page above, this page. Nothing for the home page.
fn trail(
    lang: Lang,
    page: &Page,
    summary: &Summary,
    address: &dyn Fn(&Route) -> String,
) -> Option<Value> {
    let parent = page.parent()?;
    let words = words(lang);
    let mut steps = vec![(words.home, Page::Home)];
    match parent {
        Page::Programmes => steps.push((words.programmes, Page::Programmes)),
        Page::Events => steps.push((words.events, Page::Events)),
        _ => {}
    }
    let mut items: Vec<Value> = steps
        .into_iter()
        .map(|(name, page)| json!({"name": name, "item": address(&Route::Page(lang, page))}))
        .collect();
    items.push(json!({"name": summary.name, "item": address(&Route::Page(lang, page.clone()))}));
    for (index, item) in items.iter_mut().enumerate() {
        if let Some(map) = item.as_object_mut() {
            map.insert("@type".to_owned(), "ListItem".into());
            map.insert("position".to_owned(), (index + 1).into());
        }
    }
    Some(json!({"@type": "BreadcrumbList", "itemListElement": items}))
}
