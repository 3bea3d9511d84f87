//! One event.

use crate::domain::content::event::Event;
use crate::domain::library::Library;
use crate::domain::route::Page;
use crate::domain::text::Lang;
use crate::i18n;
use crate::view::components_old::{copying, event_facts, event_list, notice, prose, trail};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

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
pub fn page(folio: &Folio, id: &str) -> Option<Piece> {
    match folio.library().event(id) {
        Some(event) => Some(sheet(folio, event)),
        None => notice::missing_part(folio, "events"),
    }
}

fn sheet(folio: &Folio, event: &Event) -> Piece {
    let words = folio.words;
    (
        trail::trail(folio, Some((words.events, Page::Events))),
        el("p.kicker").with(event_list::label(
            folio,
            &folio.library().kinds,
            &event.kind,
        )),
        el("h1.title")
            .attr("tabindex", "-1")
            .with(prose::text(folio, &event.title)),
        event_facts::facts(folio, event, true),
        copying::wechat_hint(folio),
        neighbours(folio, event),
    )
        .into_piece()
}

/// The event before and the one after.
fn neighbours(folio: &Folio, event: &Event) -> Piece {
    let words = folio.words;
    let events = &folio.library().events;
    let at = events.iter().position(|one| one.id == event.id);
    let link = |index: Option<usize>, label: &'static str| {
        let near = events.get(index?)?;
        Some(
            el("li").with(el("span.quiet").with(label)).with(" ").with(
                el("a")
                    .attr("href", folio.href(Page::Event(near.id.clone())))
                    .with(prose::text(folio, &near.title)),
            ),
        )
    };
    el("ul.neighbours")
        .with(link(
            at.and_then(|at| at.checked_sub(1)),
            words.earlier_event,
        ))
        .with(link(at.map(|at| at + 1), words.later_event))
        .into_piece()
}
