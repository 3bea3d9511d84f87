//! What is known of an event: when, where, by whom, about what, and how to take
//! it along. On the event's own page and in the panel beside the map.

use super::{copying, event_list, prose};
use crate::domain::agenda::{calendar, map_apps};
use crate::domain::content::event::{Event, Place};
use crate::domain::route::{Page, Route};
use crate::i18n;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// The field with the text to copy.
const TEXT: &str = "event-text";

fn row(label: &'static str, value: Piece, class: &'static str) -> Piece {
    el("div")
        .attr("class", (!class.is_empty()).then_some(class))
        .with(el("dt").with(label))
        .with(el("dd").with(value))
        .into_piece()
}

/// The list of facts. The source is named on the event's own page only, which
/// has footnotes.
pub fn facts(folio: &Folio, event: &Event, with_source: bool) -> Piece {
    let words = folio.common;
    let venue = event
        .venue
        .as_ref()
        .map(|venue| row(words.venue, prose::text(folio, venue), ""));
    let note = event
        .note
        .as_ref()
        .map(|note| row(words.remark, prose::text(folio, note), ""));
    let programmes = (!event.programmes.is_empty()).then(|| {
        row(
            words.programmes_explained,
            programme_links(folio, event),
            "",
        )
    });
    let source = with_source.then(|| row(words.source, prose::cite(folio, &event.cite), ""));
    let organiser = event_list::label(folio, &folio.library().organisers, &event.organiser);
    el("dl.facts")
        .with(row(words.date, event_list::days(folio, event), ""))
        .with(row(words.place, cities(folio, event), ""))
        .with(venue)
        .with(row(words.organiser, organiser.into_piece(), ""))
        .with(programmes)
        .with(note)
        .with(source)
        .with(take_along(folio, event))
        .into_piece()
}

/// The cities, each with its ways into a map app.
fn cities(folio: &Folio, event: &Event) -> Piece {
    let found: Vec<Piece> = event
        .cities()
        .filter_map(|id| folio.library().place(id))
        .map(|place| city(folio, place))
        .collect();
    if found.is_empty() {
        return folio.common.place_unknown.into_piece();
    }
    Piece::Many(found)
}

/// The city in the page's language, then in the other script.
fn city(folio: &Folio, place: &Place) -> Piece {
    let words = i18n::map(folio.lang);
    let other = folio.lang.other();
    let here = place.name.get(folio.lang).to_owned();
    let there = place.name.get(other).to_owned();
    let original = (here != there).then(|| {
        (
            "（",
            el("span").attr("lang", other.html()).with(there),
            "）",
        )
    });
    let apps = map_apps::links(place, folio.lang)
        .into_iter()
        .map(|(app, address)| {
            el("li").with(
                el("a.external")
                    .attr("href", address)
                    .attr("rel", "noopener")
                    .with(words.app(app)),
            )
        })
        .collect::<Piece>();
    (
        here,
        original,
        el("p.quiet apps__hint")
            .with(words.open_map)
            .with("（")
            .with(words.city_point)
            .with("）"),
        el("ul.apps").with(apps),
    )
        .into_piece()
}

fn programme_links(folio: &Folio, event: &Event) -> Piece {
    let links = event
        .programmes
        .iter()
        .filter_map(|id| Some((id, folio.library().programme_name(id)?)))
        .map(|(id, name)| {
            el("li").with(
                el("a")
                    .attr("href", folio.href(Page::Programme(id.clone())))
                    .with(name.get(folio.lang).to_owned()),
            )
        })
        .collect::<Piece>();
    el("ul.plain").with(links).into_piece()
}

/// A calendar's file; inside WeChat, which opens none, a text to copy. Which of
/// the two is seen, the style sheet decides.
fn take_along(folio: &Folio, event: &Event) -> Piece {
    let words = i18n::map(folio.lang);
    let file = calendar::event_file(folio.lang, event);
    let link = el("a")
        .attr("href", folio.site.base().file(&file))
        .attr("type", "text/calendar")
        .attr("rel", "external")
        .attr("class", "tap")
        .with(words.calendar_file);
    let text = el("textarea.input takeaway__text")
        .attr("id", TEXT)
        .attr("readonly", "")
        .attr("rows", "5")
        .attr("aria-label", words.text)
        .with(in_words(folio, event));
    (
        row(words.calendar, link.into_piece(), "not-in-wechat"),
        row(
            words.text,
            (
                el("p.quiet").with(words.text_hint),
                text,
                copying::button(folio.lang, TEXT),
            )
                .into_piece(),
            "in-wechat",
        ),
    )
        .into_piece()
}

/// The event as text, with its address.
fn in_words(folio: &Folio, event: &Event) -> String {
    let library = folio.library();
    let mut place = event_list::city(folio, event);
    if let Some(venue) = &event.venue {
        place.push(' ');
        place.push_str(venue.get(folio.lang));
    }
    let origin = library
        .config
        .as_ref()
        .map_or("", |config| &config.site_origin);
    let page = Route::Page(folio.lang, Page::Event(event.id.clone()));
    [
        event.title.get(folio.lang),
        &i18n::date_range(event.start, event.end, folio.lang),
        &place,
        event_list::label(folio, &library.organisers, &event.organiser),
        &format!("{origin}{}", folio.site.base().href(&page)),
    ]
    .join("\n")
}
