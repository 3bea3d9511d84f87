//! Filters, view and selected event as the fragment of a link:
//! `2~c.chengdu~e.2025-09-17-chengdu-briefing~v.250-1385-1545~z.k3f9a`.
//!
//! Where the device is never stands in it. An old or damaged link gives what can
//! still be read, and says that it is not whole.

use super::filter::{Filter, NOWHERE};
use super::months::{Month, Span};
use crate::domain::link::{self, Writer, escape};
use crate::domain::map::camera::Camera;
use crate::domain::map::projection::Point;
use crate::domain::route::is_id;

/// Of the words of a search: a link has an end.
const MOST_LETTERS: usize = 80;

/// What a link holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// What is asked for.
    pub filter: Filter,
    /// The id of the event that is shown.
    pub event: Option<String>,
    /// The id of the city from which it is measured how far the others are.
    pub near: Option<String>,
    /// What of the map is seen; `None` for the whole.
    pub camera: Option<Camera>,
    /// Whether the link was cut or changed on the way, so that something may be
    /// missing here.
    pub is_cut: bool,
}

/// The fragment without its `#`; empty for everything as it is at first.
#[must_use]
pub fn encode(opened: &Opened) -> String {
    let filter = &opened.filter;
    let mut out = Writer::default();
    let mut add = |key: &str, value: &str| out.add(key, value);
    add("k", &filter.kind);
    add("o", &filter.organiser);
    add("p", &filter.programme);
    add("c", &filter.places.join("."));
    if let Some(Span { first, last }) = filter.span {
        add("s", &format!("{}-{}", written(first), written(last)));
    }
    add("t", &escape(&shortened(&filter.text)));
    add("n", opened.near.as_deref().unwrap_or_default());
    add("e", opened.event.as_deref().unwrap_or_default());
    if let Some(camera) = opened.camera.filter(|camera| !camera.is_home()) {
        let whole = |number: f64| (number + 0.5) as u32;
        let (x, y) = (whole(camera.centre.x), whole(camera.centre.y));
        add("v", &format!("{}-{x}-{y}", whole(camera.zoom * 100.0)));
    }
    out.finish()
}

/// What of the words of a search goes into a link: a longer one could not be
/// opened again.
fn shortened(text: &str) -> String {
    text.chars().take(MOST_LETTERS).collect()
}

fn written(month: Month) -> String {
    format!("{}{:02}", month.year(), month.number())
}

/// Reads a fragment, with or without its `#`. Never fails; `None` for one that
/// is not ours, such as a part of the page.
#[must_use]
pub fn decode(fragment: &str) -> Option<Opened> {
    let is_sound = |key: &str, value: &str| read(&mut Opened::default(), key, value).is_some();
    let link = link::read(fragment, &is_sound)?;
    let mut opened = Opened {
        is_cut: link.is_cut || link.is_of_other_version,
        ..Opened::default()
    };
    for (key, value) in &link.parts {
        let read = if key == "t" {
            let text = link.text(value);
            opened.filter.text = shortened(&text);
            (!text.is_empty() && opened.filter.text.len() == text.len()).then_some(())
        } else {
            read(&mut opened, key, value)
        };
        opened.is_cut |= read.is_none();
    }
    Some(opened)
}

/// Reads one part; `None` for what cannot be read, which is left out.
fn read(opened: &mut Opened, key: &str, value: &str) -> Option<()> {
    let filter = &mut opened.filter;
    let id = || is_id(value).then(|| value.to_owned());
    match key {
        "k" => filter.kind = id()?,
        "o" => filter.organiser = id()?,
        "p" => filter.programme = id()?,
        "c" => {
            let is_place = |id: &&str| is_id(id) || *id == NOWHERE;
            let places = value.split('.').filter(is_place).map(str::to_owned);
            filter.places = places.collect();
            return value.split('.').all(|id| is_place(&id)).then_some(());
        }
        "s" => filter.span = Some(span(value)?),
        // Any words make sense; that there are none is never written.
        "t" => return (!value.is_empty()).then_some(()),
        "n" => opened.near = Some(id()?),
        "e" => opened.event = Some(id()?),
        "v" => opened.camera = Some(camera(value)?),
        _ => return None,
    }
    Some(())
}

fn span(value: &str) -> Option<Span> {
    let (first, last) = value.split_once('-')?;
    let month = |text: &str| {
        let number: i32 = text.parse().ok()?;
        let (year, month) = (number / 100, number % 100);
        let sound = (1600..3000).contains(&year) && (1..=12).contains(&month);
        sound.then_some(Month(year * 12 + month - 1))
    };
    Some(Span::between(month(first)?, month(last)?))
}

fn camera(value: &str) -> Option<Camera> {
    let mut numbers = value.split('-').map(|text| text.parse::<u32>().ok());
    let mut next = || numbers.next().flatten().map(f64::from);
    let (zoom, x, y) = (next()?, next()?, next()?);
    if numbers.next().is_some() {
        return None;
    }
    Some(Camera {
        zoom: zoom / 100.0,
        centre: Point { x, y },
    })
}
