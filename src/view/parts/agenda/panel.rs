//! The selected event, or the events of the chosen cities, beside the map; on a
//! phone a sheet at the bottom of the window.

use leptos::prelude::*;

use super::ids::VIEW;
use crate::domain::route::Page;
use crate::i18n;
use crate::platform::{focus, pointer};
use crate::state::agenda::{AgendaState, Listed, Panel};
use crate::view::components::{EventDays, EventFacts, PageLink, Prose, label};
use crate::view::page_context::{PageContext, page_context};

/// The id of the panel.
const ID: &str = "map-panel";
/// The id of its heading, which takes the focus.
const HEADING: &str = "map-panel-heading";

/// A tap on a pin.
pub fn press(state: AgendaState, place: usize) {
    focus::remember(ID);
    if state.press(place) {
        focus_heading();
    }
}

/// Shows an event.
pub fn select(state: AgendaState, event: usize) {
    focus::remember(ID);
    state.select(event);
    focus_heading();
}

/// Closes it; the focus goes back.
pub fn close(state: AgendaState) {
    state.close();
    request_animation_frame(|| focus::give_back(VIEW));
}

/// It stands before the next frame.
fn focus_heading() {
    request_animation_frame(|| focus::give(HEADING));
}

/// The panel's place.
#[component]
pub fn PanelPlace() -> impl IntoView {
    let state: AgendaState = expect_context();
    let content = move || match state.panel.get() {
        Panel::Closed => ().into_any(),
        Panel::Cities => view! { <Cities/> }.into_any(),
        Panel::Event(event) => view! { <Selected event/> }.into_any(),
    };
    view! {
        <div
            id=ID
            on:keydown=move |event| {
                if pointer::key(&event) == "Escape" {
                    close(state);
                }
            }
        >
            {content}
        </div>
    }
    .into_any()
}

#[component]
fn Frame(name: Signal<String>, children: Children) -> impl IntoView {
    let page = page_context();
    let state: AgendaState = expect_context();
    let prose = move || view! { <Prose text=name.get()/> };
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <div class="panel__head">
                <h2 class="panel__heading" id=HEADING tabindex="-1">{prose}</h2>
                <button class="panel__close" type="button" on:click=move |_| close(state)>
                    {i18n::map(page.lang).close}
                </button>
            </div>
            {children()}
        </section>
    }
    .into_any()
}

/// One event.
#[component]
fn Selected(event: usize) -> impl IntoView {
    let page = page_context();
    let state: AgendaState = expect_context();
    let words = i18n::map(page.lang);
    let event = &state.events()[event];
    let kind = label(page, &page.library().kinds, &event.kind);
    let back = move || {
        state.leads_back().then(|| {
            let name = i18n::filled(words.back_to, &[&city_names(state, page)]);
            let back = move |_| {
                state.back();
                focus_heading();
            };
            view! { <button class="agenda__clear" type="button" on:click=back>{name}</button> }
        })
    };
    let name = Signal::stored(page.text(&event.title).to_owned());
    view! {
        <Frame name>
            {back}
            <p class="events__facts"><span class="tag">{kind}</span></p>
            <EventFacts event/>
            <PageLink to=Page::Event(event.id.clone()) class="go">{words.open_page}</PageLink>
        </Frame>
    }
    .into_any()
}

fn city_names(state: AgendaState, page: PageContext) -> String {
    let name = |id: &String| {
        let place = page.library().place(id)?;
        Some(page.text(&place.name))
    };
    let names: Vec<&str> = state.filter(|filter| filter.places.iter().filter_map(name).collect());
    i18n::map(page.lang).cities(&names)
}

/// The events of the chosen cities; each opens here.
#[component]
fn Cities() -> impl IntoView {
    let page = page_context();
    let state: AgendaState = expect_context();
    let words = i18n::map(page.lang);
    let name = Signal::derive(move || {
        let count = state.found.with(Vec::len);
        words.pin(&city_names(state, page), count)
    });
    let rows = move || {
        let row = |listed: Listed| {
            let event = &state.events()[listed.event];
            let open = move |_| select(state, listed.event);
            view! {
                <li>
                    <button class="panel__event" type="button" on:click=open>
                        <span class="events__when"><EventDays event/></span>
                        " "
                        <Prose text=page.text(&event.title)/>
                    </button>
                </li>
            }
            .into_any()
        };
        state.found.get().into_iter().map(row).collect_view()
    };
    view! { <Frame name><ul>{rows}</ul></Frame> }.into_any()
}
