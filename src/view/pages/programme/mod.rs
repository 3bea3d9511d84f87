//! One programme: what it is in a sentence and four facts, whether one can
//! apply, what one gets, how to apply, results, official pages, events.

mod money;
mod results;
mod rounds;
mod rules;

use leptos::prelude::*;

pub use self::money::Bill;
use self::results::Results;
pub use self::results::{Figures, OutcomeFigures};
use self::rounds::Rounds;
pub use self::rules::Rules;
use crate::domain::content::event::Event;
use crate::domain::content::programme::Programme;
use crate::domain::public_host::public_url;
use crate::domain::route::Page;
use crate::view::components::{
    Ends, EventList, Evidence, Fold, Headline, NameHeading, OfficialLinks, PageLink, Prose, Said,
    Section, Statements, Steps, Trail,
};
use crate::view::page_context::{PageContext, page_context};

/// How many events are shown before the others are folded.
const EVENTS_SHOWN: usize = 3;

/// The page of a programme.
#[component]
pub fn ProgrammePage(programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    view! {
        <Trail name=page.words.programmes to=Page::Programmes/>
        <div class="railed">
            <div class="railed__main">
                <NameHeading name=&programme.name/>
                <p class="lead"><Prose text=page.text(&programme.lead)/></p>
                <FourFacts programme/>
                <div class="only-narrow"><Actions programme/></div>
                <Sections programme/>
            </div>
            <Rail programme/>
        </div>
    }
}

/// What a reader looks for first.
#[component]
pub fn FourFacts(programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let pays = programme.headline().is_some().then(|| {
        view! { <div><dt>{words.money}</dt><dd><Headline programme/></dd></div> }
    });
    view! {
        <dl class="four" id="for-whom" aria-label=words.key_figures>
            <div>
                <dt>{words.for_whom}</dt>
                <dd>
                    <Prose text=page.text(&programme.audience.text)/>
                    <Evidence cite=&programme.audience.cite/>
                </dd>
            </div>
            <div id="period">
                <dt>{words.period}</dt>
                <dd>
                    <Prose text=page.text(&programme.period.short)/>
                    <Evidence cite=&programme.period.cite/>
                </dd>
            </div>
            {pays}
            <div>
                <dt>{words.who_files}</dt>
                <dd>
                    {(words.filer)(programme.filing.by)}
                    <Evidence cite=&programme.filing.cite/>
                </dd>
            </div>
        </dl>
    }
}

#[component]
fn Sections(programme: &'static Programme) -> impl IntoView {
    let words = page_context().words;
    view! {
        <Section id="rules" title=words.can_i_apply basis=true>
            <Rules programme/>
            <Fold title=words.purpose_and_fields>
                <ul class="list">
                    <li>
                        <span class="term">{words.purpose}</span>
                        <Said text=&programme.purpose.text cite=&programme.purpose.cite/>
                    </li>
                    <li>
                        <span class="term">{words.fields}</span>
                        <Said text=&programme.fields.text cite=&programme.fields.cite/>
                    </li>
                    <li>
                        <span class="term">{words.period}</span>
                        <Said text=&programme.period.text cite=&programme.period.cite/>
                    </li>
                </ul>
            </Fold>
        </Section>
        {(!programme.money.is_empty()).then(|| view! {
            <Section id="money" title=words.what_you_get><Bill programme/></Section>
        })}
        <Section id="how-to-apply" title=words.how_to_apply>
            <div class="text"><Said text=&programme.filing.text cite=&programme.filing.cite/></div>
            <Steps statements=&programme.steps/>
            <Rounds programme/>
        </Section>
        <Results programme/>
        <More programme/>
    }
}

/// Official pages, remarks and events.
#[component]
fn More(programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let events = events(page, programme);
    let notes = (!programme.notes.is_empty()).then(|| {
        view! {
            <Fold title=words.notes id="notes">
                <Statements statements=&programme.notes/>
            </Fold>
        }
    });
    let links = (!programme.links.is_empty() || !programme.notes.is_empty()).then(|| {
        view! {
            <Section id="links" title=words.official_pages>
                <OfficialLinks links=&programme.links/>
                {notes}
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
            <Section id="events" title=words.related_events>
                <EventList events=shown/>
                {more}
            </Section>
        }
    });
    view! { {links} {events} }
}

fn events(page: PageContext, programme: &Programme) -> Vec<&'static Event> {
    let events = page.library().events.iter().rev();
    events
        .filter(|event| event.programmes.contains(&programme.id))
        .collect()
}

/// What to do next.
#[component]
fn Actions(programme: &'static Programme) -> impl IntoView {
    let words = page_context().words;
    let official = programme
        .links
        .iter()
        .find_map(|link| public_url(&link.url));
    view! {
        <p class="actions">
            <PageLink to=Page::Calculator class="button">{words.check_mine}</PageLink>
        </p>
        <p class="actions__more">
            {official.map(|(url, _)| view! {
                <a class="go" href=url rel="noopener">{words.official_guide}</a>
            })}
            <PageLink to=Page::Office part="contact" class="go">{words.ask_office}</PageLink>
        </p>
    }
}

/// Contents and actions beside the page, where there is room.
#[component]
fn Rail(programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let has_events = !events(page, programme).is_empty();
    let entries = [
        ("rules", words.can_i_apply, true),
        ("money", words.what_you_get, !programme.money.is_empty()),
        ("how-to-apply", words.how_to_apply, true),
        ("results", words.results, results::has_any(programme)),
        (
            "links",
            words.official_pages,
            !programme.links.is_empty() || !programme.notes.is_empty(),
        ),
        ("events", words.related_events, has_events),
    ]
    .into_iter()
    .filter(|(.., is_there)| *is_there)
    .map(|(id, name, _)| view! { <li><a href=format!("#{id}")>{name}</a></li> })
    .collect_view();
    view! {
        <aside class="rail" aria-label=words.on_this_page>
            <Ends/>
            <ul class="rail__list">{entries}</ul>
            <Actions programme/>
        </aside>
    }
}
