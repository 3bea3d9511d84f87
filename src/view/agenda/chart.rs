//! The map: a sheet that is moved as a whole, and over it the pins, which are
//! moved with it but keep their size.

use super::live::kept;
use super::setting::Setting;
use super::state::{State, ask, look, press};
use super::{button, credit, gestures, ground, heading, live};
use crate::domain::agenda::filter::NOWHERE;
use crate::domain::content::config::MapMode;
use crate::domain::map::camera::{Camera, View};
use crate::i18n;
use crate::platform::sheet;
use crate::view::markup::{Element, IntoPiece, Piece, el, flag, set};

/// The id of the window in which the map is seen.
pub const VIEW: &str = "map-view";
/// The ids of the layers.
const SHEET: &str = "map-sheet";
const PINS: &str = "map-pins";

/// The map; nothing where none is wanted.
pub fn chart(setting: &'static Setting) -> Option<Piece> {
    if setting.map_mode() == MapMode::Off {
        return None;
    }
    let words = setting.words();
    let mut pins = el("div.map__pins").attr("id", PINS);
    for place in &setting.eastward {
        pins = pins.with(pin(setting, *place));
    }
    let pins = kept(pins, |node, state| {
        let (camera, view) = (state.camera(), state.view);
        sheet::set(node, "transform", &layers(camera, view).1);
        sheet::set(node, "--scale", &millionths(camera, view));
    });
    let sheet = el("div.map__sheet").attr("id", SHEET).with(ground(setting));
    let sheet = kept(sheet, |node, state| {
        sheet::set(node, "transform", &layers(state.camera(), state.view).0);
        sheet::set(node, "will-change", "auto");
        sheet::set(node, "--zoom", &thousandths(state.camera().zoom));
    });
    let window = el("div.map__view")
        .attr("id", VIEW)
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", words.map)
        .attr("aria-describedby", "map-hint")
        .with(sheet)
        .with(pins);
    let window = kept(gestures::listening(window), |node, state| {
        let near = !state.camera().is_home();
        flag(node, "data-near", near);
    });
    Some(
        el("section.map")
            .attr("aria-labelledby", "map-heading")
            .with(heading("map-heading", words.map))
            .with(
                el("figure")
                    .with(el("div.map__frame").with(window).with(controls(setting)))
                    .with(credit(setting)),
            )
            .with(nowhere(setting))
            .with(
                el("p.visually-hidden")
                    .attr("id", "map-hint")
                    .with(words.map_hint),
            )
            .into_piece(),
    )
}

fn controls(setting: &Setting) -> Element {
    let words = setting.words();
    let mut out = el("div.map__controls");
    for (sign, name, factor) in [
        ("+", words.nearer, 1.6),
        ("−", words.farther, 0.625),
        ("○", words.whole, 0.0),
    ] {
        out = out.with(
            button(
                "map__button",
                el("span").attr("aria-hidden", "true").with(sign),
            )
            .attr("aria-label", name)
            .on("click", move |_| gestures::step_zoom(factor)),
        );
    }
    out
}

/// The button of a city. It stands always, so that it keeps the focus; it is
/// seen where it stands for events. The style sheet writes number and name.
fn pin(setting: &'static Setting, place: usize) -> Element {
    let point = setting.points[place];
    let words = setting.words();
    let drawn = button("pin", ())
        .on("click", move |_| press(setting, place))
        .on("focus", move |_| {
            sheet::unscroll(VIEW);
            let state = live::now();
            let before = state.camera();
            let after = before.revealing(state.view, point, 30.0);
            if after != before {
                look(after);
            }
        });
    kept(drawn, move |node, state| {
        let Some(pin) = state.pins.get(place) else {
            return;
        };
        let places = &state.asked.filter.places;
        let is_chosen = |at: &usize| places.contains(setting.id(*at));
        let pressed = !pin.cities.is_empty() && pin.cities.iter().all(is_chosen);
        let whole = |number: f64| ((number + 0.5) as u32).to_string();
        sheet::set(node, "--x", &whole(point.x));
        sheet::set(node, "--y", &whole(point.y));
        flag(node, "hidden", pin.cities.is_empty());
        set(node, "aria-label", Some(words.pin(&pin.name, pin.count)));
        set(node, "aria-pressed", Some(pressed.to_string()));
        set(
            node,
            "data-side",
            pin.side.map(|side| side.name().to_owned()),
        );
        set(node, "data-count", Some(pin.count.to_string()));
        set(node, "data-name", Some(pin.name.clone()));
    })
}

/// Events without a known place are no pins, and not lost.
fn nowhere(setting: &Setting) -> Option<Element> {
    let unknown = setting
        .events()
        .iter()
        .filter(|event| event.place.is_none());
    let count = unknown.count();
    let is_chosen = |places: &[String]| places.iter().any(|id| id == NOWHERE);
    (count > 0).then(|| {
        let name = setting.words().pin(setting.common().place_unknown, count);
        let drawn = button("button button--quiet", name).on("click", move |_| {
            ask(|filter| {
                filter.places = if is_chosen(&filter.places) {
                    Vec::new()
                } else {
                    vec![NOWHERE.to_owned()]
                };
            });
        });
        kept(drawn, move |node, state| {
            let pressed = is_chosen(&state.asked.filter.places);
            set(node, "aria-pressed", Some(pressed.to_string()));
        })
    })
}

/// What is in sight, in words.
pub fn in_sight(setting: &Setting, state: &State) -> String {
    let words = setting.words();
    let (camera, view) = (state.camera(), state.view);
    let names: Vec<String> = setting
        .eastward
        .iter()
        .filter(|at| {
            let seen = camera.seen(view, setting.points[**at]);
            let inside = seen.x >= 0.0 && seen.y >= 0.0;
            inside && seen.x <= view.width && seen.y <= view.height
        })
        .filter_map(|at| state.pins.get(*at).filter(|pin| pin.count > 0))
        .map(|pin| words.pin(&pin.name, pin.count))
        .collect();
    if names.is_empty() {
        words.nothing_seen.to_owned()
    } else {
        i18n::filled(words.seen, &[&names.join(", ")])
    }
}

/// Moves the layers at once, between two states: while fingers are down.
pub fn draw(camera: Camera, view: View) {
    let (sheet_at, pins_at) = layers(camera, view);
    sheet::set_by_id(SHEET, "will-change", "transform");
    sheet::set_by_id(SHEET, "transform", &sheet_at);
    sheet::set_by_id(PINS, "transform", &pins_at);
    sheet::set_by_id(PINS, "--scale", &millionths(camera, view));
}

/// The transforms of sheet and pins. The sheet is as wide as the window at
/// home.
fn layers(camera: Camera, view: View) -> (String, String) {
    let corner = camera.corner(view);
    let at = format!(
        "translate({}px,{}px)",
        thousandths(corner.x),
        thousandths(corner.y)
    );
    let sheet = format!("{at} scale({})", thousandths(camera.zoom));
    (sheet, at)
}

/// A number with three decimals. Writing a float would link five kilobytes.
fn thousandths(number: f64) -> String {
    let whole = (number.abs() * 1000.0 + 0.5) as u32;
    let sign = if number < 0.0 { "-" } else { "" };
    format!("{sign}{}.{:03}", whole / 1000, whole % 1000)
}

/// Millionths of a pixel for a unit of the sheet: the style sheet reckons with
/// them.
fn millionths(camera: Camera, view: View) -> String {
    ((camera.scale(view) * 1e6) as u32).to_string()
}
