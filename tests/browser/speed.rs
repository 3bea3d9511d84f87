//! How pages start, how fast they answer and how much memory they keep, on a
//! slowed machine and a slow connection, beside two floors: the same pages as
//! plain files, and an app that has one button. A benchmark, not a test:
//! `cargo xtask bench speed` builds the floors, runs it and prints tables.

use std::path::PathBuf;

use serde_json::json;
use thirtyfour::prelude::*;
use xtask::server::{SiteOptions, SiteServer};

use self::start::{Floors, Page, Start, median};
use self::visit::{Setup, Visit, visit};

#[path = "speed/answers.rs"]
mod answers;
#[path = "speed/growth.rs"]
mod growth;
#[path = "speed/map.rs"]
mod map;
#[path = "speed/start.rs"]
mod start;
#[path = "speed/table.rs"]
mod table;
#[allow(
    dead_code,
    unused_imports,
    reason = "a measurement needs less of a visit than a test"
)]
mod visit;

/// The window of Lighthouse's phone.
const WINDOW: (u32, u32) = (412, 823);
/// A device and its connection.
struct Profile {
    name: &'static str,
    /// How often each page is opened; the figures are medians.
    rounds: usize,
    /// How much slower than this machine.
    slowdown: u32,
    /// What each request waits, in milliseconds.
    latency: u32,
    /// Kilobits in a second.
    down: u32,
    up: u32,
}

/// The first is Lighthouse's for phones.
const PROFILES: [Profile; 2] = [
    Profile {
        name: "Phone: processor 4 times slower, 150 ms, 1.6 Mbit/s",
        rounds: 5,
        slowdown: 4,
        latency: 150,
        down: 1600,
        up: 750,
    },
    Profile {
        name: "Slow phone: processor 10 times slower, 400 ms, 400 kbit/s",
        rounds: 3,
        slowdown: 10,
        latency: 400,
        down: 400,
        up: 400,
    },
];

impl Profile {
    async fn apply(&self, visit: &Visit) -> WebDriverResult<()> {
        let bytes = |kilobits: u32| kilobits * 1000 / 8;
        let cdp = visit.driver.cdp();
        // Without it the browser listens to none of the following.
        cdp.send_raw("Network.enable", json!({})).await?;
        cdp.send_raw(
            "Network.emulateNetworkConditions",
            json!({
                "offline": false,
                "latency": self.latency,
                "downloadThroughput": bytes(self.down),
                "uploadThroughput": bytes(self.up),
            }),
        )
        .await?;
        cdp.send_raw("Network.setCacheDisabled", json!({"cacheDisabled": true}))
            .await?;
        slow_down(visit, self.slowdown).await
    }
}

async fn slow_down(visit: &Visit, times: u32) -> WebDriverResult<()> {
    visit
        .driver
        .cdp()
        .send_raw("Emulation.setCPUThrottlingRate", json!({"rate": times}))
        .await?;
    Ok(())
}

/// A folder that `cargo xtask bench` has built, served as the site is.
fn floor(name: &str) -> SiteServer {
    let floors = std::env::var_os("PORTAL_FLOORS").map(PathBuf::from);
    let folder = floors.map(|floors| floors.join(name));
    let folder = folder
        .filter(|folder| folder.is_dir())
        .expect("PORTAL_FLOORS names no floors: run `cargo xtask bench speed`");
    SiteServer::start(SiteOptions::new(folder)).expect("a server")
}

/// Every page in turn, and that so often: a busy minute falls on all alike.
async fn starts(
    visit: &Visit,
    profile: &Profile,
    floors: &Floors,
) -> WebDriverResult<Vec<(Page, Start)>> {
    profile.apply(visit).await?;
    let pages = start::pages();
    let mut all: Vec<Vec<Start>> = pages.iter().map(|_| Vec::new()).collect();
    for _ in 0..profile.rounds {
        for (page, starts) in pages.iter().zip(&mut all) {
            starts.push(start::measure(visit, floors, page).await?);
        }
    }
    let mut out = Vec::new();
    for (page, starts) in pages.into_iter().zip(&all) {
        let mut start = Start::median(starts);
        if page.has_control {
            start.shift = start::shift(visit, floors, &page).await?;
        }
        out.push((page, start));
    }
    Ok(out)
}

/// What the driver writes into the console is not judged here.
const ANYTHING: &[&str] = &[""];

/// `use`: what a page does that stands; else how pages start.
fn main() {
    if std::env::args().any(|word| word == "use") {
        answers::print();
        map::print();
        growth::print();
    } else {
        starts_of_all();
    }
}

fn starts_of_all() {
    let floors = Floors {
        still: floor("still"),
        app: floor("app"),
    };
    for (place, profile) in PROFILES.iter().enumerate() {
        let setup = Setup {
            network: true,
            before: Some(include_str!("speed/measure.js")),
            allowed: ANYTHING,
            ..Setup::new(WINDOW)
        };
        visit(setup, async |visit| {
            let starts = starts(visit, profile, &floors).await?;
            // The bytes are the same on every connection.
            if place == 0 {
                table::transfer(&starts);
            }
            table::times(profile.name, &starts);
            table::aims(&starts);
            Ok(())
        });
    }
}
