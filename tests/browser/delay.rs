//! How long an answer takes to show in the results, on a machine slowed six
//! times. A benchmark, not a test: `cargo xtask bench` runs it and prints the
//! figures.

use serde_json::json;
use thirtyfour::prelude::*;

use self::visit::{DESKTOP, PHONE, Setup, Visit, visit};

#[allow(dead_code, reason = "a measurement needs less of a visit than a test")]
mod visit;

/// How much slower than this machine.
const SLOWDOWN: u32 = 6;

/// Answers twenty times, one and the other in turn; gives for each
/// the milliseconds until the results stand and until they are painted.
const MEASURE: &str = "
const done = arguments[arguments.length - 1];
const all = document.querySelectorAll('#q-nationality .choice__box');
const boxes = [all[2], all[0]];
const verdicts = () => document.querySelector('.results__list').textContent;
(async () => {
  const out = [];
  for (let i = 0; i < 20; i++) {
    const before = verdicts(), start = performance.now();
    boxes[i % 2].click();
    while (verdicts() === before && performance.now() - start < 1000) await Promise.resolve();
    const stands = performance.now() - start;
    await new Promise(then => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(0);
    }));
    out.push([stands, performance.now() - start]);
    await new Promise(then => setTimeout(then, 50));
  }
  done(out);
})();
";

async fn measured(visit: &Visit) -> WebDriverResult<()> {
    visit
        .open_live("zh/calculator/#1~a.stay~u.days~ud.30~n.china~s.2027-05-10")
        .await?;
    visit
        .driver
        .cdp()
        .send_raw("Emulation.setCPUThrottlingRate", json!({"rate": SLOWDOWN}))
        .await?;
    let answer = visit.driver.execute_async(MEASURE, Vec::new()).await?;
    let times: Vec<[f64; 2]> = answer.convert()?;
    for (place, what) in ["until the results stand", "until they are painted"]
        .iter()
        .enumerate()
    {
        let mut one: Vec<f64> = times.iter().map(|time| time[place]).collect();
        one.sort_by(f64::total_cmp);
        println!(
            "{what}: median {:.1} ms, slowest of {} {:.1} ms",
            one[one.len() / 2],
            one.len(),
            one[one.len() - 1]
        );
    }
    Ok(())
}

fn main() {
    for (device, size) in [("a phone", PHONE), ("a desktop", DESKTOP)] {
        println!("an answer on {device}, {SLOWDOWN} times slower");
        visit(Setup::new(size), measured);
    }
}
