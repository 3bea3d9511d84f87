//! Filters, view and selected event as the fragment of a link:
//! `1~c.chengdu~e.2025-09-17-chengdu-briefing~v.250-1385-1545`.
//!
//! In the form of the calculator's: letters that no messenger changes, begun by
//! a version. The words of a search are escaped byte by byte. Where the device
//! is never stands in it. An old or damaged link gives what can still be read.

use super::filter::{Filter, NOWHERE};
use super::map_apps::escaped;
use super::months::{Month, Span};
use crate::domain::map::camera::Camera;
use crate::domain::map::projection::Point;
use crate::domain::route::is_id;

/// The form written here.
const VERSION: &str = "1";
/// A link is cut off here: longer ones are not ours.
const MOST_BYTES: usize = 2_000;
/// Nine bytes each at most, when they are escaped.
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
}

/// The fragment without its `#`; empty for everything as it is at first.
#[must_use]
pub fn encode(opened: &Opened) -> String {
    let filter = &opened.filter;
    let mut out = String::new();
    let mut add = |key: &str, value: &str| {
        if value.is_empty() {
            return;
        }
        if out.is_empty() {
            out.push_str(VERSION);
        }
        for part in ["~", key, ".", value] {
            out.push_str(part);
        }
    };
    add("k", &filter.kind);
    add("o", &filter.organiser);
    add("p", &filter.programme);
    add("c", &filter.places.join("."));
    if let Some(Span { first, last }) = filter.span {
        add("s", &format!("{}-{}", written(first), written(last)));
    }
    add("t", &escaped(&shortened(&filter.text)));
    add("n", opened.near.as_deref().unwrap_or_default());
    add("e", opened.event.as_deref().unwrap_or_default());
    if let Some(camera) = opened.camera.filter(|camera| !camera.is_home()) {
        let whole = |number: f64| (number + 0.5) as u32;
        let (x, y) = (whole(camera.centre.x), whole(camera.centre.y));
        add("v", &format!("{}-{x}-{y}", whole(camera.zoom * 100.0)));
    }
    out
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
    let text = fragment.strip_prefix('#').unwrap_or(fragment);
    if text.len() > MOST_BYTES {
        return None;
    }
    // Some messengers escape the marks between the parts.
    let text = if text.bytes().any(|byte| byte == b'~') {
        text.to_owned()
    } else {
        unescaped(text)
    };
    let mut parts = text.split('~');
    let version = parts.next()?;
    let mut opened = Opened::default();
    if version != VERSION {
        return text.is_empty().then_some(opened);
    }
    for part in parts {
        if let Some((key, value)) = part.split_once('.') {
            read(&mut opened, key, value);
        }
    }
    Some(opened)
}

/// Reads one part; what cannot be read is left out.
fn read(opened: &mut Opened, key: &str, value: &str) {
    let filter = &mut opened.filter;
    let id = || {
        if is_id(value) {
            value.to_owned()
        } else {
            String::new()
        }
    };
    match key {
        "k" => filter.kind = id(),
        "o" => filter.organiser = id(),
        "p" => filter.programme = id(),
        "c" => {
            filter.places = value
                .split('.')
                .filter(|id| is_id(id) || *id == NOWHERE)
                .map(str::to_owned)
                .collect();
        }
        "s" => filter.span = span(value),
        "t" => filter.text = unescaped(value),
        "n" => opened.near = Some(id()).filter(|id| !id.is_empty()),
        "e" => opened.event = Some(id()).filter(|id| !id.is_empty()),
        "v" => opened.camera = camera(value),
        _ => {}
    }
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
    Some(Camera {
        zoom: zoom / 100.0,
        centre: Point { x, y },
    })
}

/// Undoes [`escaped`]; what is no escape stays as it is.
fn unescaped(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let digit = |byte: Option<u8>| (byte? as char).to_digit(16);
        let mut ahead = bytes.clone();
        match (byte, digit(ahead.next()), digit(ahead.next())) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                bytes = ahead;
            }
            _ => out.push(byte),
        }
    }
    String::from_utf8(out).unwrap_or_default()
}
