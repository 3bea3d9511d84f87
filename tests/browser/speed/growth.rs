//! What memory is kept after a long visit: what grows with every page would end
//! a small phone's patience, and no single start shows it.

use std::time::Duration;

use serde_json::json;
use thirtyfour::prelude::*;

use super::visit::{Setup, Visit, visit};
use super::{ANYTHING, WINDOW};

/// Steps of a visit of ten minutes, one in two seconds: half of them are pages,
/// half of them uses of a page.
const STEPS: usize = 300;
/// How often memory is read on the way. The first steps fill what is kept on
/// purpose, such as pages for the way back.
const READINGS: usize = 3;

/// wasm's memory is no part of the heap that the browser tells of.
const BEFORE: &str = "
const keep = (made) => {
  const { exports } = made.instance || made;
  if (exports.memory) window.wasmMemory = exports.memory;
  return made;
};
for (const name of ['instantiate', 'instantiateStreaming']) {
  const own = WebAssembly[name];
  WebAssembly[name] = (...given) => own(...given).then(keep);
}
";

/// The heap after garbage was collected, nodes, and the wasm's memory.
async fn read(visit: &Visit) -> WebDriverResult<[f64; 3]> {
    let cdp = visit.driver.cdp();
    // What the first one frees may hold more.
    for _ in 0..2 {
        cdp.send_raw("HeapProfiler.collectGarbage", json!({}))
            .await?;
    }
    let told = cdp.send_raw("Performance.getMetrics", json!({})).await?;
    let metric = |name: &str| {
        let list = told["metrics"].as_array().cloned().unwrap_or_default();
        list.iter()
            .find(|one| one["name"] == name)
            .and_then(|one| one["value"].as_f64())
            .unwrap_or_default()
    };
    let wasm: f64 = visit
        .read("window.wasmMemory ? wasmMemory.buffer.byteLength : 0")
        .await;
    Ok([metric("JSHeapUsedSize"), metric("Nodes"), wasm])
}

async fn grown(visit: &Visit) -> WebDriverResult<()> {
    visit
        .driver
        .set_script_timeout(Duration::from_mins(2))
        .await?;
    visit
        .driver
        .cdp()
        .send_raw("Performance.enable", json!({}))
        .await?;
    visit.open_live("zh/").await?;
    for reading in 0..=READINGS {
        let steps = STEPS / READINGS;
        if reading > 0 {
            let from = (reading - 1) * steps;
            let answer = visit
                .driver
                .execute_async(include_str!("grow.js"), vec![json!(steps), json!(from)])
                .await?;
            if let Some(fault) = answer.json().as_str().filter(|fault| !fault.is_empty()) {
                eprintln!("note: the long visit ended early: {fault}");
            }
        }
        // Every reading on the same page.
        visit.go("zh/").await;
        visit
            .until("!!document.querySelector('#app[data-live]')")
            .await;
        let [heap, nodes, wasm] = read(visit).await?;
        println!(
            "| {} | {:.2} | {:.2} | {nodes} |",
            reading * steps,
            heap / 1e6,
            wasm / 1e6
        );
    }
    Ok(())
}

/// Makes the visit and prints what it keeps.
pub fn print() {
    println!("\nMemory kept in one visit, read on the home page\n");
    println!("| steps | JavaScript heap MB | wasm memory MB | nodes |\n|---:|---:|---:|---:|");
    let setup = Setup {
        before: Some(BEFORE),
        alone: true,
        allowed: ANYTHING,
        ..Setup::new(WINDOW)
    };
    visit(setup, grown);
}
