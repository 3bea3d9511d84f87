//! The home page: what this is for whom, three doors, figures at a glance.

use leptos::prelude::*;

use crate::domain::content::config::Config;
use crate::domain::content::event::Event;
use crate::domain::content::programme::Programme;
use crate::domain::route::Page;
use crate::i18n;
use crate::view::components::{event_list, money, notice, prose};
use crate::view::folio::Folio;

/// How many events the home page shows.
const LATEST: usize = 4;

/// The page.
pub fn page(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    view! {
        <div class="dawn">
            <h1 class="dawn__heading" tabindex="-1">{words.home_heading}</h1>
            <p class="dawn__lead">{words.home_lead}</p>
        </div>
        {notice::missing_part(folio, "config")}
        {notices(folio)}
        {doors(folio)}
        {glance(folio)}
        {latest(folio)}
        <section aria-labelledby="promises">
            <h2 id="promises">{words.promises}</h2>
            <ul class="promises">
                {words.promise_list.map(|promise| view! { <li>{promise}</li> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

fn notices(folio: &Folio<'_>) -> Option<AnyView> {
    let Config { notices, .. } = folio.library().config.as_ref()?;
    if notices.is_empty() {
        return None;
    }
    let items = notices
        .iter()
        .map(|notice| {
            view! {
                <li>
                    <time datetime=notice.date.to_string()>
                        {i18n::date(notice.date, folio.lang)}
                    </time>
                    " " {prose::text(folio, &notice.text)}
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="notice" aria-labelledby="notices">
                <h2 id="notices">{folio.words.notices}</h2>
                <ul>{items}</ul>
            </section>
        }
        .into_any(),
    )
}

fn doors(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    let doors = [
        (
            words.door_calculator,
            words.door_calculator_text,
            Page::Calculator,
        ),
        (
            words.door_programmes,
            words.door_programmes_text,
            Page::Programmes,
        ),
        (words.door_events, words.door_events_text, Page::Events),
    ]
    .map(|(title, text, page)| {
        view! {
            <li class="door">
                <a class="door__link" href=folio.href(page)>{title}</a>
                <p class="door__text">{text}</p>
            </li>
        }
    })
    .collect_view();
    view! {
        <section aria-labelledby="doors">
            <h2 id="doors" class="visually-hidden">{words.doors}</h2>
            <ul class="doors">{doors}</ul>
        </section>
    }
    .into_any()
}

/// For whom, how much, how long: one row a programme.
fn glance(folio: &Folio<'_>) -> AnyView {
    let rows = folio
        .library()
        .programmes
        .iter()
        .map(|programme| glance_row(folio, programme))
        .collect_view();
    view! {
        <section aria-labelledby="glance">
            <h2 id="glance">{folio.words.audiences}</h2>
            {notice::missing_part(folio, "programmes")}
            <ul class="glance">{rows}</ul>
        </section>
    }
    .into_any()
}

fn glance_row(folio: &Folio<'_>, programme: &Programme) -> AnyView {
    let amount = money::headline_view(folio, programme).map(|amount| {
        let cite = money::headline(programme).map(|item| prose::cite(folio, &item.cite));
        view! { <span class="glance__amount">{amount} {cite}</span> }
    });
    view! {
        <li class="glance__row">
            <span class="glance__who">{prose::text(folio, &programme.audience.text)}</span>
            <a class="glance__name" href=folio.href(Page::Programme(programme.id.clone()))>
                {programme.name.get(folio.lang).to_owned()}
            </a>
            <span class="glance__period">{prose::text(folio, &programme.period.short)}</span>
            {amount}
        </li>
    }
    .into_any()
}

/// Upcoming events first when there are any, else the latest ones.
fn latest(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    let events = &folio.library().events;
    let upcoming: Vec<&Event> = match folio.site.today() {
        Some(today) => events.iter().filter(|event| event.end >= today).collect(),
        None => Vec::new(),
    };
    let (heading, shown) = if upcoming.is_empty() {
        (
            words.latest_events,
            events.iter().rev().take(LATEST).collect(),
        )
    } else {
        (words.upcoming_events, upcoming)
    };
    view! {
        <section aria-labelledby="latest">
            <h2 id="latest">{heading}</h2>
            {notice::missing_part(folio, "events")}
            {event_list::list(folio, shown.into_iter().take(LATEST))}
            <p><a href=folio.href(Page::Events)>{words.all_events}</a></p>
        </section>
    }
    .into_any()
}
