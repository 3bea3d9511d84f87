//! The map before script: pins are links to the first event of a city in the
//! list. A drawing inside the drawing is placed in hundredths of the whole and
//! drawn in pixels, so that names keep their size without a style.

use super::layout::pins;
use super::setting::Setting;
use super::{credit, ground, heading};
use crate::domain::content::config::MapMode;
use crate::domain::map::camera::{Camera, View};
use crate::domain::map::labels::Side;
use crate::domain::map::projection::{HEIGHT, WIDTH};
use crate::view::components_old::event_list;
use crate::view::markup::{Element, IntoPiece, Piece, el};

/// A phone: what is told apart there is told apart everywhere.
const VIEW: View = View {
    width: 328.0,
    height: 215.0,
};

/// The map; nothing where none is wanted.
pub fn chart(setting: &Setting) -> Option<Piece> {
    if setting.map_mode() == MapMode::Off {
        return None;
    }
    let words = setting.words();
    let events = setting.events();
    let all: Vec<usize> = (0..events.len()).collect();
    let pins = pins(setting, &all, Camera::HOME, VIEW);
    let marks = setting
        .eastward
        .iter()
        .filter(|at| pins[**at].count > 0)
        .map(|at| {
            let pin = &pins[*at];
            let is_there = |at: &usize| {
                setting.cities[*at]
                    .iter()
                    .any(|city| pin.cities.contains(city))
            };
            let first = (0..events.len()).rev().find(is_there).map(|at| &events[at]);
            let (x, y, anchor) = match pin.side {
                Some(Side::Left) => ("-17", "5", "end"),
                Some(Side::Above) => ("0", "-19", "middle"),
                Some(Side::Below) => ("0", "28", "middle"),
                _ => ("17", "5", "start"),
            };
            let name = pin.side.map(|_| {
                el("text.still__name")
                    .attr("x", x)
                    .attr("y", y)
                    .attr("text-anchor", anchor)
                    .with(pin.name.clone())
            });
            el("svg")
                .attr("x", share(setting.points[*at].x, WIDTH))
                .attr("y", share(setting.points[*at].y, HEIGHT))
                .attr("class", "still__place")
                .with(
                    el("a.still__pin")
                        .attr(
                            "href",
                            first.map(|event| format!("#{}", event_list::anchor(event))),
                        )
                        .attr("aria-label", words.pin(&pin.name, pin.count))
                        .with(el("circle").attr("r", "22").attr("class", "still__target"))
                        .with(el("circle").attr("r", "13").attr("class", "still__dot"))
                        .with(
                            el("text.still__count")
                                .attr("y", "5")
                                .attr("text-anchor", "middle")
                                .with(pin.count),
                        )
                        .with(name),
                )
        })
        .collect::<Piece>();
    let drawing = el("svg.still")
        .attr("width", "100%")
        .attr("height", "100%")
        .with(marks);
    Some(
        el("section.map")
            .attr("aria-labelledby", "map-heading")
            .with(heading("map-heading", words.map))
            .with(
                el("figure")
                    .with(
                        el("div.map__view")
                            .with(el("div.map__sheet").with(ground(setting)))
                            .with(drawing),
                    )
                    .with(credit(setting)),
            )
            .with(nowhere(setting))
            .into_piece(),
    )
}

/// The way to the events without a known place.
fn nowhere(setting: &Setting) -> Option<Element> {
    let unknown = || {
        setting
            .events()
            .iter()
            .filter(|event| event.place.is_none())
    };
    let newest = unknown().next_back()?;
    let name = setting
        .words()
        .pin(setting.common().place_unknown, unknown().count());
    Some(
        el("a.button button--quiet")
            .attr("href", format!("#{}", event_list::anchor(newest)))
            .with(name),
    )
}

/// Hundredths of the whole, with two decimals.
fn share(at: f64, whole: f64) -> String {
    format!("{:.2}%", at / whole * 100.0)
}
