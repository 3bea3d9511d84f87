//! Events as a list: the interface of everything that took place.

use super::prose;
use crate::domain::content::event::{Event, Label};
use crate::domain::route::Page;
use crate::i18n;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// The words of an id in one of the lists of `events.json`; nothing if it is not
/// there, which the check refuses.
pub fn label(folio: &Folio, list: &'static [Label], id: &str) -> &'static str {
    let label = list.iter().find(|label| label.id == id);
    label.map_or("", |label| label.name.get(folio.lang))
}

/// The cities, or that none is known.
pub fn city(folio: &Folio, event: &Event) -> String {
    let mut out = String::new();
    for place in event.cities().filter_map(|id| folio.library().place(id)) {
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(place.name.get(folio.lang));
    }
    if out.is_empty() {
        out.push_str(folio.common.place_unknown);
    }
    out
}

/// The days of an event, with the days of the week.
pub fn days(folio: &Folio, event: &Event) -> Piece {
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
    el("time")
        .attr("datetime", event.start.to_string())
        .with(text)
        .into_piece()
}

/// Where an event stands in the list of all.
pub fn anchor(event: &Event) -> String {
    format!("event-{}", event.id)
}

/// One of a list, with an anchor, and with what more there is to say or to do.
pub fn item(folio: &Folio, event: &Event, anchor: Option<String>, more: Option<Piece>) -> Piece {
    let kind = label(folio, &folio.library().kinds, &event.kind);
    el("li.events__item")
        .attr("tabindex", anchor.as_ref().map(|_| "-1"))
        .attr("id", anchor)
        .with(el("p.events__when").with(days(folio, event)))
        .with(
            el("div.events__what")
                .with(
                    el("a.events__title")
                        .attr("href", folio.href(Page::Event(event.id.clone())))
                        .with(prose::text(folio, &event.title)),
                )
                .with(
                    el("p.events__facts")
                        .with(el("span.tag").with(kind))
                        .with(" ")
                        .with(city(folio, event))
                        .with(more),
                ),
        )
        .into_piece()
}
