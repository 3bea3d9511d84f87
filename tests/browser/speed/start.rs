//! One page opened once: what came over the network, and when it stood.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use xtask::floor::PAGES;
use xtask::server::SiteServer;

use super::Visit;

/// Where a page is served from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The portal.
    Portal,
    /// The same page as a plain file.
    Still,
    /// The app that has one button.
    App,
}

/// What is opened.
pub struct Page {
    /// Its row's name.
    pub name: &'static str,
    /// Below the base.
    pub path: &'static str,
    /// Who serves it.
    pub place: Place,
    /// Whether it has a control whose results need a running app.
    pub has_control: bool,
}

/// The servers of what the portal is compared with.
pub struct Floors {
    /// Plain files.
    pub still: SiteServer,
    /// The app that has one button.
    pub app: SiteServer,
}

/// Each page, behind it the same one as a plain file; the empty app at the end.
pub fn pages() -> Vec<Page> {
    let names = ["home", "programme", "calculator", "events"];
    let pairs = PAGES.into_iter().zip(names).flat_map(|(path, name)| {
        let page = |place, has_control| Page {
            name,
            path,
            place,
            has_control,
        };
        let has_control = matches!(name, "calculator" | "events");
        [page(Place::Portal, has_control), page(Place::Still, false)]
    });
    let app = Page {
        name: "empty app",
        path: "",
        place: Place::App,
        has_control: true,
    };
    pairs.chain([app]).collect()
}

/// The kinds of what is transferred, in the order of the table.
pub const KINDS: [&str; 6] = ["document", "css", "js", "wasm", "data", "image"];

/// What one opening gave, or the medians of several. Times in milliseconds.
#[derive(Clone, Default)]
pub struct Start {
    /// Transferred bytes with heads, by [`KINDS`].
    pub bytes: [f64; KINDS.len()],
    /// Requests, by [`KINDS`].
    pub requests: [f64; KINDS.len()],
    /// First contentful paint.
    pub first_paint: f64,
    /// Largest contentful paint.
    pub largest_paint: f64,
    /// The element of the largest contentful paint.
    pub largest: String,
    /// Cumulative layout shift.
    pub shift: f64,
    /// What tasks took beyond 50 ms, from the first paint to the first results.
    pub blocked: f64,
    /// When the first control answered.
    pub control: f64,
    /// When what follows from the first control's answer stood.
    pub results: f64,
    /// When the app ran.
    pub live: f64,
}

/// The one in the middle.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

impl Start {
    /// The medians, each figure by itself.
    pub fn median(starts: &[Self]) -> Self {
        let one = |read: fn(&Self) -> f64| median(starts.iter().map(read).collect());
        let each = |read: fn(&Self) -> &[f64; KINDS.len()]| {
            std::array::from_fn(|kind| median(starts.iter().map(|s| read(s)[kind]).collect()))
        };
        Self {
            bytes: each(|start| &start.bytes),
            requests: each(|start| &start.requests),
            first_paint: one(|start| start.first_paint),
            largest_paint: one(|start| start.largest_paint),
            largest: starts
                .last()
                .map(|start| start.largest.clone())
                .unwrap_or_default(),
            shift: one(|start| start.shift),
            blocked: one(|start| start.blocked),
            control: one(|start| start.control),
            results: one(|start| start.results),
            live: one(|start| start.live),
        }
    }
}

/// What `measure.js` has seen.
#[derive(Deserialize)]
struct Seen {
    fcp: f64,
    lcp: f64,
    element: String,
    cls: f64,
    tasks: Vec<[f64; 2]>,
    answered: f64,
    results: f64,
    live: f64,
    loaded: f64,
    ready: bool,
}

/// Opens a page, leaves it alone and gives how far its parts moved.
pub async fn shift(visit: &Visit, floors: &Floors, page: &Page) -> WebDriverResult<f64> {
    let seen = open(visit, floors, page, false).await?;
    Ok(seen.cls)
}

/// Opens a page, uses it as soon as it can be, and waits until it is as it will
/// stay.
pub async fn measure(visit: &Visit, floors: &Floors, page: &Page) -> WebDriverResult<Start> {
    let seen = open(visit, floors, page, page.has_control).await?;
    let end = if page.has_control {
        seen.results
    } else {
        seen.loaded
    };
    let mut start = Start {
        first_paint: seen.fcp,
        largest_paint: seen.lcp,
        largest: seen.element,
        shift: seen.cls,
        blocked: blocked(&seen.tasks, seen.fcp, end),
        control: seen.answered,
        results: seen.results,
        live: seen.live,
        ..Start::default()
    };
    let log = visit.driver.get_log("performance").await?;
    let messages: Vec<Value> = log
        .iter()
        .filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok())
        .map(|mut entry| entry["message"].take())
        .collect();
    transfer(&mut start, &messages);
    Ok(start)
}

async fn open(visit: &Visit, floors: &Floors, page: &Page, is_used: bool) -> WebDriverResult<Seen> {
    let server = match page.place {
        Place::Portal => &visit.server,
        Place::Still => &floors.still,
        Place::App => &floors.app,
    };
    let query = if is_used == page.has_control {
        ""
    } else {
        "?watch"
    };
    // What the page before has compiled would be used again.
    visit.driver.goto("about:blank").await?;
    visit
        .driver
        .cdp()
        .send_raw("HeapProfiler.collectGarbage", json!({}))
        .await?;
    visit.driver.get_log("performance").await?;
    visit
        .driver
        .goto(format!("{}{}{query}", server.url(), page.path))
        .await?;
    let is_app = page.place == Place::Portal && page.has_control;
    let answer = visit
        .driver
        .execute_async(
            "settled(arguments[0], arguments[1], arguments[2])",
            vec![json!(is_used), json!(is_app)],
        )
        .await?;
    let seen: Seen = answer.convert()?;
    if !seen.ready {
        eprintln!(
            "note: {} did not come to rest; its figures are wrong",
            page.path
        );
    }
    Ok(seen)
}

/// What tasks that began before the end took beyond 50 ms each; of a task that
/// began before the first paint, what lies behind it counts.
fn blocked(tasks: &[[f64; 2]], from: f64, to: f64) -> f64 {
    tasks
        .iter()
        .filter(|[start, length]| start + length > from && *start < to)
        .map(|[start, length]| (start + length - start.max(from) - 50.0).max(0.0))
        // An empty sum of fractions is minus nothing.
        .fold(0.0, |sum, one| sum + one)
}

/// Adds up what the network's log tells.
fn transfer(start: &mut Start, messages: &[Value]) {
    let mut kinds = HashMap::new();
    for message in messages {
        let parameters = &message["params"];
        let Some(id) = parameters["requestId"].as_str() else {
            continue;
        };
        match message["method"].as_str() {
            Some("Network.responseReceived") => {
                let address = parameters["response"]["url"].as_str().unwrap_or_default();
                let is_page = parameters["type"] == "Document";
                // The icon is asked for once in a browser, whoever is first.
                if address.starts_with("http") && !address.contains("/icon-") {
                    kinds.insert(id.to_owned(), kind(address, is_page));
                }
            }
            Some("Network.loadingFinished") => {
                if let Some(kind) = kinds.get(id) {
                    start.requests[*kind] += 1.0;
                    start.bytes[*kind] +=
                        parameters["encodedDataLength"].as_f64().unwrap_or_default();
                }
            }
            _ => {}
        }
    }
}

/// The place in [`KINDS`]. A page that a script fetches is data.
fn kind(address: &str, is_page: bool) -> usize {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let ending = path.rsplit(['.', '/']).next().unwrap_or_default();
    match ending {
        _ if is_page => 0,
        "css" => 1,
        "js" => 2,
        "wasm" => 3,
        "svg" | "png" => 5,
        _ => 4,
    }
}
