//! A topic: a page of its own beside the programmes, or a section of the
//! office's page.

use leptos::prelude::*;

use crate::domain::content::topic::{Milestone, Shelf, Topic};
use crate::domain::route::Page;
use crate::i18n;
use crate::view::components::{event_list, figures, links, names, prose, statements, trail};
use crate::view::folio::Folio;

/// Whether a topic has a page of its own.
#[must_use]
pub fn has_page(topic: &Topic) -> bool {
    topic.shelf == Shelf::Programmes
}

/// The page of a topic.
pub fn page(folio: &Folio<'_>, topic: &Topic) -> AnyView {
    let words = folio.words;
    view! {
        {trail::trail(folio, Some((words.programmes, Page::Programmes)))}
        <p class="kicker">{(words.shelf)(topic.shelf)}</p>
        {names::heading(folio, &topic.name)}
        <p class="lead">{prose::text(folio, &topic.lead)}</p>
        {inside(folio, topic, Level::Second)}
    }
    .into_any()
}

/// A topic as a section; its headings are one step lower.
pub fn section(folio: &Folio<'_>, topic: &Topic) -> AnyView {
    view! {
        <section class="topic" aria-labelledby=topic.id.clone()>
            <h2 id=topic.id.clone()>{topic.name.get(folio.lang).to_owned()}</h2>
            {topic.name.is_proposal().then(|| names::others(folio, &topic.name))}
            <p class="topic__lead">{prose::text(folio, &topic.lead)}</p>
            {inside(folio, topic, Level::Third)}
        </section>
    }
    .into_any()
}

/// How deep the headings inside a topic stand.
#[derive(Clone, Copy)]
enum Level {
    Second,
    Third,
}

impl Level {
    fn heading(self, text: &'static str) -> AnyView {
        match self {
            Self::Second => view! { <h2>{text}</h2> }.into_any(),
            Self::Third => view! { <h3>{text}</h3> }.into_any(),
        }
    }
}

fn inside(folio: &Folio<'_>, topic: &Topic, level: Level) -> AnyView {
    let words = folio.words;
    let body = topic
        .body
        .iter()
        .map(|statement| statements::paragraph(folio, statement))
        .collect_view();
    let figures = (!topic.figures.is_empty()).then(|| figures::list(folio, &topic.figures));
    let history = (!topic.history.is_empty()).then(|| history(folio, &topic.history));
    let notes = (!topic.notes.is_empty()).then(|| {
        view! {
            {level.heading(words.notes)}
            {statements::list(folio, &topic.notes)}
        }
    });
    let events: Vec<_> = topic
        .events
        .iter()
        .rev()
        .filter_map(|id| folio.library().event(id))
        .collect();
    let events = (!events.is_empty()).then(|| {
        view! {
            {level.heading(words.its_events)}
            {event_list::list(folio, events.into_iter())}
        }
    });
    let links = (!topic.links.is_empty()).then(|| {
        view! {
            {level.heading(words.official_pages)}
            {links::list(folio, &topic.links)}
        }
    });
    view! { {body} {figures} {history} {notes} {events} {links} }.into_any()
}

fn history(folio: &Folio<'_>, steps: &[Milestone]) -> AnyView {
    let items = steps
        .iter()
        .map(|step| {
            view! {
                <li>
                    <time class="history__when" datetime=step.when.clone()>
                        {i18n::month_or_day(&step.when, folio.lang)}
                    </time>
                    <span>
                        {prose::text(folio, &step.text)} " " {prose::cite(folio, &step.cite)}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="history" aria-label=folio.words.history>{items}</ol> }.into_any()
}
