//! How long it takes from an event until what it changed is painted.

use serde_json::json;
use thirtyfour::prelude::*;

use super::visit::{Setup, Visit, visit};
use super::{ANYTHING, WINDOW, median, slow_down};

/// How much slower than this machine.
const SLOWDOWN: u32 = 4;

async fn delays(visit: &Visit, what: &str) -> WebDriverResult<Vec<f64>> {
    visit.open_live(&format!("zh/{what}/")).await?;
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
    for (what, name) in [
        ("calculator", "an answer in the calculator"),
        ("events", "a pin or a filter"),
    ] {
        let setup = Setup {
            allowed: ANYTHING,
            ..Setup::new(WINDOW)
        };
        visit(setup, async |visit| {
            let delays = delays(visit, what).await?;
            let worst = delays.iter().copied().fold(0.0, f64::max);
            println!("| {name} | {:.0} | {worst:.0} |", median(delays));
            Ok(())
        });
    }
}
