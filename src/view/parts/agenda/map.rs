//! The map: a sheet that is moved as a whole, and over it the pins, which are
//! moved with it but keep their size.

use leptos::prelude::*;

use super::ground::{Credit, Ground, mode};
use super::ids::{PINS, SHEET, VIEW};
use super::labels::{Label, followed};
use super::layers::{pin_id, place_pins, stand};
use super::{gestures, panel};
use crate::domain::content::config::MapMode;
use crate::i18n;
use crate::platform::{pointer, sheet};
use crate::state::agenda::AgendaState;
use crate::view::page_context::page_context;

/// How near the edge a pin that takes the focus may be, in pixels.
const MARGIN: f64 = 30.0;

/// The map; nothing where none is wanted.
#[component]
pub fn Map() -> impl IntoView {
    let page = page_context();
    let state: AgendaState = expect_context();
    let words = i18n::map(page.lang);
    if mode(page) == MapMode::Off {
        return ().into_any();
    }
    let labels = followed(state, page);
    let places = state.record(|record| record.eastward.clone());
    let pins = places.into_iter();
    let pins = pins.map(|place| view! { <Pin place labels/> }.into_any());
    Effect::new(move || place_pins(state));
    Effect::new(move || stand(state.camera(), state.view()));
    view! {
        <section class="map" aria-labelledby="map-heading">
            <h2 class="agenda__heading" id="map-heading">{words.map}</h2>
            <figure>
                <div class="map__frame">
                    <div
                        class="map__view"
                        id=VIEW
                        role="group"
                        tabindex="0"
                        aria-label=words.map
                        aria-describedby="map-hint"
                        data-near=move || (!state.camera().is_home()).then_some("")
                        on:pointerdown=move |event| gestures::down(state, &event)
                        on:pointermove=move |event| gestures::moved(state, &event)
                        on:pointerup=move |event| gestures::up(state, &event)
                        on:pointercancel=move |event| gestures::up(state, &event)
                        on:touchmove=move |event| {
                            // Two fingers are the map's; one may be the page's.
                            if pointer::fingers(&event) > 1 {
                                event.prevent_default();
                            }
                        }
                        on:wheel=move |event| gestures::wheel(state, &event)
                        on:keydown=move |event| gestures::key(state, &event)
                        on:scroll=move |_| sheet::unscroll(VIEW)
                    >
                        <div class="map__sheet" id=SHEET><Ground/></div>
                        <div class="map__pins" id=PINS>{pins.collect_view()}</div>
                    </div>
                    <Controls/>
                </div>
                <Credit/>
            </figure>
            <Nowhere/>
            <p class="visually-hidden" id="map-hint">{words.map_hint}</p>
        </section>
    }
    .into_any()
}

#[component]
fn Controls() -> impl IntoView {
    let state: AgendaState = expect_context();
    let words = i18n::map(page_context().lang);
    let buttons = [
        ("+", words.nearer, 1.6),
        ("−", words.farther, 0.625),
        ("○", words.whole, 0.0),
    ];
    let buttons = buttons.map(|(sign, name, factor)| {
        view! {
            <button
                class="map__button"
                type="button"
                aria-label=name
                on:click=move |_| gestures::step_zoom(state, factor)
            >
                <span aria-hidden="true">{sign}</span>
            </button>
        }
        .into_any()
    });
    view! { <div class="map__controls">{buttons.collect_view()}</div> }
}

/// The button of a city. It stands always, so that it keeps the focus; it is seen
/// where it stands for events. The style sheet writes number and name.
#[component]
fn Pin(place: usize, labels: Memo<Vec<Label>>) -> impl IntoView {
    let state: AgendaState = expect_context();
    let words = i18n::map(page_context().lang);
    let label = Memo::new(move |_| labels.with(|all| all.get(place).cloned().unwrap_or_default()));
    let is_chosen = move || {
        let is_chosen = |all: &Vec<_>| all.get(place).is_some_and(|one| state.is_chosen(one));
        state.clusters.with(is_chosen)
    };
    let reveal = move |_| {
        sheet::unscroll(VIEW);
        let point = state.record(|record| record.points[place]);
        let (camera, view) = untrack(|| (state.camera(), state.view()));
        state.look(camera.revealing(view, point, MARGIN));
    };
    view! {
        <button
            class="pin"
            type="button"
            id=pin_id(place)
            hidden=move || label.with(|label| label.count == 0)
            aria-label=move || label.with(|label| words.pin(&label.name, label.count))
            aria-pressed=move || is_chosen().to_string()
            data-side=move || label.with(|label| label.side.map(|side| side.name()))
            data-count=move || label.with(|label| label.count.to_string())
            data-name=move || label.with(|label| label.name.clone())
            on:click=move |_| panel::press(state, place)
            on:focus=reveal
        ></button>
    }
    .into_any()
}

/// Events without a known place are no pins, and not lost.
#[component]
fn Nowhere() -> impl IntoView {
    let page = page_context();
    let state: AgendaState = expect_context();
    let unknown = state.events().iter().filter(|event| event.place.is_none());
    let count = unknown.count();
    (count > 0).then(|| {
        let name = i18n::map(page.lang).pin(page.common.place_unknown, count);
        view! {
            <button
                class="button button--quiet"
                type="button"
                aria-pressed=move || state.is_nowhere().to_string()
                on:click=move |_| state.choose_nowhere()
            >
                {name}
            </button>
        }
    })
}
