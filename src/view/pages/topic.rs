//! A topic: a page of its own beside the programmes, or a section of the
//! office's page.

use crate::domain::content::topic::{Shelf, Topic};
use crate::domain::route::Page;
use crate::view::components_old::{event_list, figures, links, names, prose, statements, trail};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};
use crate::view::pictures::{offices, spans};

/// Whether a topic has a page of its own.
#[must_use]
pub fn has_page(topic: &Topic) -> bool {
    topic.shelf == Shelf::Programmes
}

/// The page of a topic.
pub fn page(folio: &Folio, topic: &Topic) -> Piece {
    let words = folio.words;
    (
        trail::trail(folio, Some((words.programmes, Page::Programmes))),
        el("p.kicker").with((words.shelf)(topic.shelf)),
        names::heading(folio, &topic.name),
        el("p.lead").with(prose::text(folio, &topic.lead)),
        inside(folio, topic, Level::Second),
    )
        .into_piece()
}

/// A topic as a section; its headings are one step lower.
pub fn section(folio: &Folio, topic: &Topic) -> Piece {
    el("section.topic")
        .attr("aria-labelledby", topic.id.clone())
        .with(
            el("h2")
                .attr("id", topic.id.clone())
                .with(topic.name.get(folio.lang).to_owned()),
        )
        .with(
            topic
                .name
                .is_proposal()
                .then(|| names::others(folio, &topic.name)),
        )
        .with(el("p.topic__lead").with(prose::text(folio, &topic.lead)))
        .with(inside(folio, topic, Level::Third))
        .into_piece()
}

/// How deep the headings inside a topic stand.
#[derive(Clone, Copy)]
enum Level {
    Second,
    Third,
}

impl Level {
    fn heading(self, text: &'static str) -> Piece {
        match self {
            Self::Second => el("h2").with(text).into_piece(),
            Self::Third => el("h3").with(text).into_piece(),
        }
    }
}

fn inside(folio: &Folio, topic: &Topic, level: Level) -> Piece {
    let words = folio.words;
    let body = topic
        .body
        .iter()
        .map(|statement| statements::paragraph(folio, statement))
        .collect::<Piece>();
    let figures = (!topic.figures.is_empty()).then(|| figures::list(folio, &topic.figures));
    let offices = (!topic.offices.is_empty()).then(|| {
        (
            level.heading(words.pictures.offices),
            offices::list(folio, &topic.offices),
        )
    });
    let history = (!topic.history.is_empty()).then(|| history(folio, topic));
    let notes = (!topic.notes.is_empty()).then(|| {
        (
            level.heading(words.notes),
            statements::list(folio, &topic.notes),
        )
    });
    let events: Vec<_> = topic
        .events
        .iter()
        .rev()
        .filter_map(|id| folio.library().event(id))
        .collect();
    let events = (!events.is_empty()).then(|| {
        (
            level.heading(words.its_events),
            event_list::list(folio, events.into_iter()),
        )
    });
    let links = (!topic.links.is_empty()).then(|| {
        (
            level.heading(words.official_pages),
            links::list(folio, &topic.links),
        )
    });
    (body, figures, offices, history, notes, events, links).into_piece()
}

/// The history of a topic up to the year of the edition.
pub fn history(folio: &Folio, topic: &Topic) -> Piece {
    spans::history(folio, &topic.history, this_year(folio))
}

/// The year of the edition, up to which time lines run.
fn this_year(folio: &Folio) -> i32 {
    let config = folio.library().config.as_ref();
    let edition = config.and_then(|config| config.edition.get(..4)?.parse().ok());
    edition.unwrap_or_default()
}
