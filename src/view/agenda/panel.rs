//! The selected event, or the events of the chosen cities, beside the map; on a
//! phone a sheet at the bottom of the window.

use super::button;
use super::live::{Part, filled};
use super::setting::Setting;
use super::state::{State, back, close, select};
use crate::domain::route::Page;
use crate::i18n;
use crate::platform::pointer;
use crate::view::components_old::{event_facts, event_list, prose};
use crate::view::markup::{Element, IntoPiece, Piece, el};

/// The id of the panel.
pub const ID: &str = "map-panel";
/// The id of its heading, which takes the focus.
pub const HEADING: &str = "map-panel-heading";

/// The panel's place.
pub fn panel() -> Piece {
    let place = el("div").attr("id", ID).on("keydown", |event| {
        if pointer::key(&event) == "Escape" {
            close();
        }
    });
    filled(place, Part::Panel).into_piece()
}

/// Whether the panel shows something else than before.
pub fn is_other(state: &State, before: &State) -> bool {
    state.asked.event != before.asked.event
        || state.group != before.group
        || (state.group && state.found != before.found)
}

/// What it shows.
pub fn content(setting: &'static Setting, state: &State) -> Piece {
    let event = state.asked.event.as_ref();
    let event = event.and_then(|id| setting.events().iter().position(|event| event.id == *id));
    match event {
        Some(event) => selected(setting, state, event),
        None if state.group => group(setting, state),
        None => Piece::Many(Vec::new()),
    }
}

fn frame(setting: &Setting, name: Piece) -> Element {
    el("section.panel").attr("aria-labelledby", HEADING).with(
        el("div.panel__head")
            .with(
                el("h2.panel__heading")
                    .attr("id", HEADING)
                    .attr("tabindex", "-1")
                    .with(name),
            )
            .with(button("panel__close", setting.words().close).on("click", |_| close())),
    )
}

fn selected(setting: &Setting, state: &State, at: usize) -> Piece {
    let words = setting.words();
    let folio = setting.folio();
    let event = &setting.events()[at];
    let back = state.group.then(|| {
        let name = i18n::filled(words.back_to, &[&city_names(setting, state)]);
        button("agenda__clear", name).on("click", |_| back())
    });
    let kind = event_list::label(&folio, &setting.library().kinds, &event.kind);
    frame(setting, prose::text(&folio, &event.title))
        .with(back)
        .with(el("p.events__facts").with(el("span.tag").with(kind)))
        .with(event_facts::facts(&folio, event, false))
        .with(
            el("a.tap")
                .attr("href", folio.href(Page::Event(event.id.clone())))
                .with(words.open_page),
        )
        .into_piece()
}

fn city_names(setting: &Setting, state: &State) -> String {
    let places = &state.asked.filter.places;
    let names: Vec<&str> = places
        .iter()
        .filter_map(|id| Some(setting.city(setting.place_of(id)?)))
        .collect();
    setting.words().cities(&names)
}

/// The events of the chosen cities; each opens here.
fn group(setting: &'static Setting, state: &State) -> Piece {
    let folio = setting.folio();
    let name = setting
        .words()
        .pin(&city_names(setting, state), state.found.len());
    let mut list = el("ul");
    for (at, _) in &state.found {
        let at = *at;
        let event = &setting.events()[at];
        let days = el("span.events__when").with(event_list::days(&folio, event));
        let title = prose::text(&folio, &event.title);
        list = list.with(el("li").with(
            button("panel__event", (days, " ", title)).on("click", move |_| select(setting, at)),
        ));
    }
    frame(setting, name.into_piece()).with(list).into_piece()
}
