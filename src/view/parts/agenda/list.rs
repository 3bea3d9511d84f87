//! The list of the events: upcoming ones first, then by year; or the nearest first.
//! In portions, so that ten thousand do not weigh the page down.

use leptos::prelude::*;

use super::event_row::{EventRow, anchor};
use super::panel;
use crate::domain::agenda::record::Record;
use crate::domain::content::event::Event;
use crate::i18n;
use crate::platform::focus;
use crate::state::agenda::{AgendaState, Listed};
use crate::view::page_context::{PageContext, page_context};

/// The id of the list.
const RESULTS: &str = "agenda-results";

/// The list in step with what is asked for.
#[component]
pub fn List() -> impl IntoView {
    let page = page_context();
    let state: AgendaState = expect_context();
    let words = i18n::map(page.lang);
    let count = move || words.shown(state.found.with(Vec::len), state.events().len());
    let clear = move |_| {
        state.clear();
        focus::give(RESULTS);
    };
    let rows = move || {
        let found = state.found.get();
        if found.is_empty() {
            return view! { <p class="notice empty">{words.none_found}</p> }.into_any();
        }
        let shown = state.shown().min(found.len());
        let (these, others) = found.split_at(shown);
        let groups = state.record(|record| groups(page, record, these));
        let groups = groups.into_iter();
        let groups = groups.map(|group| view! { <Section group is_live=true/> }.into_any());
        let more = others
            .first()
            .map(|next| more(state, page, *next, others.len()));
        view! { {groups.collect_view()}{more} }.into_any()
    };
    view! {
        {move || state.is_cut().then(|| view! { <p class="notice" role="status">{words.link_cut}</p> })}
        <p class="agenda__count">
            <span>{count}</span>
            <button
                class="agenda__clear"
                type="button"
                hidden=move || state.is_all()
                on:click=clear
            >
                {words.clear}
            </button>
        </p>
        <div id=RESULTS tabindex="-1">{rows}</div>
    }
    .into_any()
}

/// The button that lists another portion, whose first event takes the focus.
fn more(state: AgendaState, page: PageContext, next: Listed, left: usize) -> AnyView {
    let next = anchor(&state.events()[next.event]);
    let show = move |_| {
        state.show_more();
        let next = next.clone();
        request_animation_frame(move || focus::give(&next));
    };
    let name = i18n::filled(i18n::map(page.lang).more, &[&left.to_string()]);
    view! {
        <button class="button button--quiet" type="button" on:click=show>{name}</button>
    }
    .into_any()
}

/// Events under a heading.
pub struct Group {
    id: String,
    name: String,
    events: Vec<(Listed, &'static Event, bool)>,
}

/// The events under their headings.
pub fn groups(page: PageContext, record: &Record, found: &[Listed]) -> Vec<Group> {
    let words = i18n::map(page.lang);
    let with_event = |listed: &Listed| {
        let event = &record.events()[listed.event];
        (*listed, event, record.is_past(event))
    };
    let found = found.iter().map(with_event);
    let group = |id: &str, name: &str, events: Vec<_>| Group {
        id: id.to_owned(),
        name: name.to_owned(),
        events,
    };
    let is_by_distance = |one: &(Listed, _, _)| one.0.away.is_some();
    if found.clone().next().as_ref().is_some_and(is_by_distance) {
        return vec![group("nearest", words.nearest_first, found.collect())];
    }
    let (past, mut upcoming): (Vec<_>, Vec<_>) = found.partition(|one| one.2);
    // What comes next stands first.
    upcoming.reverse();
    let mut out = Vec::new();
    if !upcoming.is_empty() {
        out.push(group("upcoming", words.upcoming, upcoming));
    }
    // The newest first: the same years lie together.
    for one in past {
        let year = one.1.start.year();
        let id = format!("year-{year}");
        match out.last_mut() {
            Some(last) if last.id == id => last.events.push(one),
            _ => {
                let name = i18n::filled(words.year, &[&year.to_string()]);
                out.push(group(&id, &name, vec![one]));
            }
        }
    }
    out
}

/// Events under a heading; with what a visitor can do, where there is one.
#[component]
pub fn Section(group: Group, is_live: bool) -> impl IntoView {
    let page = page_context();
    let count = page.common.event_count(group.events.len());
    let rows = group.events.into_iter().map(|(listed, event, is_past)| {
        let more = view! { <More listed event is_live/> }.into_any();
        view! { <EventRow event is_past id=anchor(event) more/> }.into_any()
    });
    let (id, labelled) = (group.id.clone(), group.id);
    view! {
        <section aria-labelledby=labelled>
            <h2 class="agenda__year" id=id>
                {group.name}" "<span class="quiet">{count}</span>
            </h2>
            <ol class="events">{rows.collect_view()}</ol>
        </section>
    }
    .into_any()
}

/// How far it is, and a button that opens it beside the map.
#[component]
fn More(listed: Listed, event: &'static Event, is_live: bool) -> impl IntoView {
    let page = page_context();
    let words = i18n::map(page.lang);
    let away = listed.away;
    let away = away.map(|away| format!(" {}", i18n::filled(words.away, &[&away.to_string()])));
    if !is_live {
        // It keeps the room of the button.
        let place = view! {
            " "
            <span class="events__summary events__summary--place" aria-hidden="true">
                {words.summary}
            </span>
        };
        return place.into_any();
    }
    let summary = {
        let state: AgendaState = expect_context();
        let days = i18n::date_range(event.start, event.end, page.lang);
        let name = format!(
            "{} {days} {}",
            words.summary,
            i18n::called(event, page.lang)
        );
        view! {
            " "
            <button
                class="events__summary"
                type="button"
                aria-label=name
                on:click=move |_| panel::select(state, listed.event)
            >
                {words.summary}
            </button>
        }
    };
    view! { {away}{summary} }.into_any()
}
