//! A topic: a page of its own beside the programmes or behind the office's page.

use leptos::prelude::*;

use super::programme::Figures;
use crate::domain::content::event::Event;
use crate::domain::content::topic::{Milestone, Office, Shelf, Topic};
use crate::domain::route::Page;
use crate::i18n;
use crate::view::components::{
    Basis, EventList, Evidence, Fact, Facts, Fold, NameHeading, OfficialLinks, Prose, Said,
    Section, Statements, Trail,
};
use crate::view::page_context::{PageContext, page_context};

/// How many events are shown before the others are folded.
const EVENTS_SHOWN: usize = 5;

/// The page of a topic.
#[component]
pub fn TopicPage(topic: &'static Topic) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let (name, above) = match topic.shelf {
        Shelf::Programmes => (words.programmes, Page::Programmes),
        Shelf::Office => (words.office, Page::Office),
    };
    let body = topic
        .body
        .iter()
        .map(|one| view! { <div class="text"><Said text=&one.text cite=&one.cite/></div> })
        .collect_view();
    view! {
        <Trail name to=above/>
        <NameHeading name=&topic.name/>
        <div class="narrow">
            <p class="lead"><Prose text=page.text(&topic.lead)/></p>
            <div class="topic__body">{body}</div>
            <Figures figures=&topic.figures/>
            <Basis/>
            {(!topic.offices.is_empty()).then(|| view! { <Offices offices=&topic.offices/> })}
            {(!topic.history.is_empty()).then(|| view! { <History history=&topic.history/> })}
            <More topic/>
        </div>
    }
}

#[component]
fn More(topic: &'static Topic) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let events = events(page, topic);
    let notes = (!topic.notes.is_empty()).then(|| {
        view! {
            <Section id="notes" title=words.notes>
                <Statements statements=&topic.notes/>
            </Section>
        }
    });
    let events = (!events.is_empty()).then(|| {
        let (shown, folded) = events.split_at(events.len().min(EVENTS_SHOWN));
        let (shown, folded) = (shown.to_vec(), folded.to_vec());
        let more = (!folded.is_empty()).then(|| {
            let side = page.common.event_count(folded.len());
            view! { <Fold title=words.earlier_events side=side><EventList events=folded/></Fold> }
        });
        view! {
            <Section id="events" title=words.its_events><EventList events=shown/>{more}</Section>
        }
    });
    let links = (!topic.links.is_empty()).then(|| {
        view! {
            <Section id="links" title=words.official_pages>
                <OfficialLinks links=&topic.links/>
            </Section>
        }
    });
    view! { {notes} {events} {links} }
}

fn events(page: PageContext, topic: &Topic) -> Vec<&'static Event> {
    let ids = topic.events.iter().rev();
    ids.filter_map(|id| page.library().event(id)).collect()
}

/// What happened, oldest first.
#[component]
pub fn History(history: &'static [Milestone]) -> impl IntoView {
    let page = page_context();
    let rows = history
        .iter()
        .map(|one| {
            let when = i18n::known_span(&one.when, one.until.as_deref(), page.lang);
            view! {
                <Fact label=when>
                    <Said text=&one.text cite=&one.cite/>
                </Fact>
            }
        })
        .collect_view();
    view! {
        <Section id="history" title=page.words.history>
            <div class="facts--text"><Facts>{rows}</Facts></div>
        </Section>
    }
}

/// The society's offices outside Japan.
#[component]
pub fn Offices(offices: &'static [Office]) -> impl IntoView {
    let page = page_context();
    let rows = offices
        .iter()
        .map(|office| {
            let adviser = office.adviser.then(|| {
                view! { <span class="quiet">"　"{page.words.pictures.adviser}</span> }
            });
            view! {
                <li>
                    <Prose text=page.text(&office.name)/>
                    {adviser}
                    <Evidence cite=&office.cite/>
                </li>
            }
        })
        .collect_view();
    view! {
        <Section id="offices" title=page.words.pictures.offices>
            <ul class="offices">{rows}</ul>
        </Section>
    }
}
