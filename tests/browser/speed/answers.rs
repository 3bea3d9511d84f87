//! How long it takes from an event until what it changed is painted.

use serde_json::json;
use thirtyfour::prelude::*;

use super::visit::{Setup, Visit, visit};
use super::{ANYTHING, WINDOW, median, slow_down};

/// How much slower than this machine.
const SLOWDOWN: u32 = 4;

async fn delays(visit: &Visit, what: &str, path: &str) -> WebDriverResult<Vec<f64>> {
    visit.open_live(path).await?;
    slow_down(visit, SLOWDOWN).await?;
    let answer = visit
        .driver
        .execute_async(include_str!("answers.js"), vec![json!(what)])
        .await?;
    answer.convert()
}

/// Uses the calculator and the map, and prints what it took.
pub fn print() {
    println!("\nFrom an event to the next paint, processor {SLOWDOWN} times slower\n");
    println!("| twenty times | median ms | worst ms |\n|---|---:|---:|");
    for (what, path, name) in [
        (
            "calculator",
            "zh/calculator/",
            "an answer in the calculator",
        ),
        (
            "rate",
            "zh/calculator/#1~a.stay~l.18m~s.2027-09-01",
            "a letter of the exchange rate",
        ),
        ("events", "zh/events/", "a pin or a filter"),
        ("search", "zh/search/", "a pasted text in the search"),
        ("words", "zh/events/", "a pasted text in the events' words"),
    ] {
        let setup = Setup {
            alone: true,
            allowed: ANYTHING,
            ..Setup::new(WINDOW)
        };
        visit(setup, async |visit| {
            let delays = delays(visit, what, path).await?;
            let worst = delays.iter().copied().fold(0.0, f64::max);
            println!("| {name} | {:.0} | {worst:.0} |", median(delays));
            Ok(())
        });
    }
}
