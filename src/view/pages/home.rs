//! The home page: what this is, a first estimate, three doors, what comes next,
//! how to reach the office.

use leptos::prelude::*;

use crate::domain::content::config::Notice;
use crate::domain::content::event::Event;
use crate::domain::content::topic::Contact;
use crate::domain::route::Page;
use crate::i18n;
use crate::view::components::{
    Door, Doors, EventList, Fact, Facts, Linked, MissingPart, PageLink, Phrases, Prose, Section,
};
use crate::view::page_context::{PageContext, page_context};
use crate::view::parts::estimate::Estimate as Selectors;
use crate::view::pictures::Bridge;

/// The kind of event that explains the programmes.
const BRIEFING: &str = "briefing";

/// The page.
#[component]
pub fn HomePage() -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let notices = page
        .library()
        .config
        .as_ref()
        .map(|config| &config.notices[..]);
    view! {
        <Bridge/>
        <div class="home page">
            <div class="home__title">
                <h1 class="h1" tabindex="-1"><Phrases text=words.home_heading/></h1>
                <p class="lead">{words.home_lead}</p>
                <MissingPart file="config"/>
                {notices.map(|notices| view! { <Notices notices/> })}
            </div>
            <Estimate/>
            <section class="home__doors" aria-label=words.doors><HomeDoors/></section>
        </div>
        <div class="page pair">
            <Next/>
            {page.library().contact.as_ref().map(|contact| view! { <Reach contact/> })}
        </div>
    }
}

/// The two selectors; a way to the calculator where its rules cannot be read.
#[component]
fn Estimate() -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let library = page.library();
    let inner = match (library.rulebook(), &library.config) {
        (Ok(book), Some(config)) => view! { <Selectors book day=config.updated/> }.into_any(),
        _ => view! { <PageLink to=Page::Calculator class="button">{words.check_mine}</PageLink> }
            .into_any(),
    };
    view! {
        <section class="home__estimate" id="estimate" aria-label=words.calculator>
            <p class="home__ask">{words.estimate_lead}</p>
            {inner}
        </section>
    }
}

#[component]
fn HomeDoors() -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let compare = (words.door_programmes_of)(page.library().programmes.len());
    view! {
        <Doors>
            <Door href=page.href(Page::Programmes) name=compare text=words.door_programmes_text/>
            <Door
                href=page.href(Page::Questions)
                name=words.door_questions
                text=words.door_questions_text
            />
            <Door href=page.href(Page::Events) name=words.door_events text=words.door_events_text/>
        </Doors>
    }
}

#[component]
fn Notices(notices: &'static [Notice]) -> impl IntoView {
    let page = page_context();
    let items = notices
        .iter()
        .map(|notice| {
            let date = i18n::date(notice.date, page.lang);
            view! {
                <li>
                    <time datetime=notice.date.to_string()>{date}</time>
                    "　"
                    <Linked text=page.text(&notice.text)/>
                </li>
            }
        })
        .collect::<Vec<_>>();
    (!items.is_empty()).then(|| {
        view! { <ul class="list notices" aria-label=page.words.notices>{items}</ul> }
    })
}

/// What is announced, or that nothing is, and the briefings of the last year.
#[component]
fn Next() -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let (announced, earlier) = briefings(page);
    let body = if announced.is_empty() {
        let year = earlier.first().map(|event| event.start.fiscal_year().0);
        let lead = year.map(|year| {
            let line = (words.briefings_of_year)(year, earlier.len());
            view! { <p class="small quiet">{line}</p> }
        });
        view! {
            <p class="none">{words.nothing_announced}</p>
            {lead}
            <EventList events=earlier/>
        }
        .into_any()
    } else {
        view! { <EventList events=announced/> }.into_any()
    };
    view! {
        <Section id="next" title=words.briefings>
            <MissingPart file="events"/>
            {body}
            <p><PageLink to=Page::Events class="go">{words.all_events}</PageLink></p>
        </Section>
    }
}

/// Events that were still to come when the content was last changed, and the
/// briefings of the newest fiscal year that had any, newest first.
fn briefings(page: PageContext) -> (Vec<&'static Event>, Vec<&'static Event>) {
    let events = &page.library().events;
    let updated = page.library().config.as_ref().map(|config| config.updated);
    let announced = events
        .iter()
        .filter(|event| updated.is_some_and(|day| event.end >= day));
    let briefings = || events.iter().rev().filter(|event| event.kind == BRIEFING);
    let newest = briefings().next().map(|event| event.start.fiscal_year());
    let earlier = briefings().filter(|event| Some(event.start.fiscal_year()) == newest);
    (announced.collect(), earlier.collect())
}

#[component]
fn Reach(contact: &'static Contact) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    view! {
        <Section id="contact" title=words.contact_office>
            <Facts>
                <Fact label=words.telephone>
                    <a href=format!("tel:{}", contact.telephone)>{contact.telephone.as_str()}</a>
                </Fact>
                <Fact label=words.email>
                    <a href=format!("mailto:{}", contact.email)>{contact.email.as_str()}</a>
                </Fact>
                <Fact label=words.address><Prose text=page.text(&contact.address)/></Fact>
            </Facts>
        </Section>
    }
}
