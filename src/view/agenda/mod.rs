//! The events as list, map and time line, in step. The list is the interface;
//! map and time line illustrate it.
//!
//! - [`still`]: before script: pins and months are links into the list;
//! - [`setting`], [`state`], [`layout`]: what does not change, what does, and
//!   which pins follow from it; [`live`]: what is kept in step with it;
//! - [`chart`], [`gestures`], [`hand`]: the map and what moves it;
//! - [`months`], [`filters`], [`list`], [`panel`], [`takeaway`]: the other parts.
//!
//! Everything is built once and kept; only list and panel are built anew, and
//! only when what they show has changed.

mod chart;
mod filters;
mod gestures;
mod hand;
mod layout;
mod list;
mod live;
mod months;
mod panel;
mod setting;
mod state;
#[cfg(feature = "ssr")]
mod still;
mod takeaway;

use self::setting::Setting;
use super::folio::Folio;
use super::markup::{Element, IntoPiece, Piece, el, later};
use crate::i18n;

/// The id of the whole.
pub const ID: &str = "agenda";

/// The events for a visitor.
pub fn agenda(folio: &Folio) -> Piece {
    let setting = setting::kept(folio);
    live::open(setting);
    let picture = (
        later(move || chart::chart(setting).into_piece()),
        later(move || months::line(setting).into_piece()),
        panel::panel(),
    );
    let list = (
        later(move || filters::filters(setting)),
        takeaway::part(setting, true),
        later(move || list::list(setting)),
    );
    frame(picture.into_piece(), list.into_piece())
        .attr("data-fragment", "")
        .into_piece()
}

/// The events for a reader, before script.
#[cfg(feature = "ssr")]
pub fn written(folio: &Folio) -> Piece {
    let setting = &Setting::new(folio);
    let words = setting.words();
    let filters = el("details.filters")
        .with(el("summary").with(words.filters))
        .with(quiet(words.needs_script));
    let picture = (still::chart(setting), months::still(setting));
    let list = (filters, takeaway::part(setting, false), list::all(setting));
    frame(picture.into_piece(), list.into_piece()).into_piece()
}

/// A button; what it does is added to it.
fn button(class: &'static str, label: impl IntoPiece) -> Element {
    plain_button(class, label.into_piece())
}

#[inline(never)]
fn plain_button(class: &'static str, label: Piece) -> Element {
    el("button")
        .attr("type", "button")
        .attr("class", class)
        .with(label)
}

/// A quiet line.
#[inline(never)]
fn quiet(text: &'static str) -> Element {
    el("p.quiet").with(text)
}

fn frame(picture: Piece, list: Piece) -> Element {
    el("div.agenda")
        .attr("id", ID)
        .with(el("div.agenda__picture").with(picture))
        .with(el("div.agenda__list").with(list))
}

/// What the map is made of, and what it cannot say.
fn credit(setting: &Setting) -> Piece {
    let words = setting.words();
    let number = setting
        .library()
        .config
        .as_ref()
        .and_then(|config| config.map_review_number.as_ref())
        .map(|number| format!(" {}", i18n::filled(words.review_number, &[number])));
    el("figcaption.map__credit")
        .with(words.credit)
        .with(number)
        .into_piece()
}

/// Land, lakes and rivers, as the configuration wants them.
fn ground(setting: &Setting) -> Piece {
    use crate::domain::content::config::MapMode;
    use crate::domain::map::graticule::GRATICULE;
    let file = setting.site.base().file("basemap.svg");
    let part = |name: &'static str, class: &'static str| {
        el("use")
            .attr("href", format!("{file}#{name}"))
            .attr("class", class)
    };
    let physical = setting.map_mode() == MapMode::Physical;
    let land = physical.then(|| {
        (
            part("land", "map__shore map__shore--far"),
            part("land", "map__shore"),
            part("land", "map__land"),
            part("lakes", "map__lakes"),
            part("rivers", "map__rivers"),
        )
    });
    el("svg.map__ground")
        .attr("viewBox", "0 0 4000 2630")
        .attr("width", "4000")
        .attr("height", "2630")
        .attr("aria-hidden", "true")
        .with(
            el("path.map__degrees")
                .attr("vector-effect", "non-scaling-stroke")
                .attr("d", GRATICULE),
        )
        .with(land)
        .into_piece()
}

/// The heading of a part.
fn heading(id: &'static str, text: &'static str) -> Piece {
    el("h2.agenda__heading")
        .attr("id", id)
        .with(text)
        .into_piece()
}

/// The words of the page in a language.
fn words(lang: crate::domain::text::Lang) -> &'static i18n::MapWords {
    i18n::map(lang)
}
