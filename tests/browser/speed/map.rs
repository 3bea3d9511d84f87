//! The map: how evenly it moves under a finger, and how much later the page
//! answers because of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use portal::domain::bundle::Bundle;
use portal::prerender::Bundles;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use xtask::intercept::Intercept;

use super::visit::{Setup, Visit, visit};
use super::{ANYTHING, PROFILES, WINDOW, median, slow_down};

/// How much slower than this machine.
const SLOWDOWN: u32 = 4;

/// Comes nearer, then draws the map to and fro for two hundred frames; gives
/// the milliseconds between them.
const PAN: &str = "
const done = arguments[arguments.length - 1];
const view = document.getElementById('map-view');
const near = document.querySelectorAll('.map__controls button')[0];
near.click(); near.click();
const box = view.getBoundingClientRect();
const send = (name, x, y) => view.dispatchEvent(new PointerEvent(name, {
  bubbles: true, cancelable: true, pointerId: 7, pointerType: 'touch', isPrimary: true,
  button: 0, buttons: name === 'pointerup' ? 0 : 1,
  clientX: box.left + x, clientY: box.top + y,
}));
const frames = [];
let x = box.width / 2, y = box.height / 2, last = 0;
const styled = () => document.getElementById('map-sheet').style.transform;
const before = styled();
const step = (now) => {
  if (last) frames.push(now - last);
  last = now;
  const way = Math.floor(frames.length / 25) % 2 ? -4 : 4;
  x += way; y += way / 2;
  send('pointermove', x, y);
  if (frames.length < 200) return requestAnimationFrame(step);
  const moved = styled() !== before;
  send('pointerup', x, y);
  done(moved ? frames : []);
};
setTimeout(() => {
  send('pointerdown', x, y);
  requestAnimationFrame(step);
}, 500);
";

/// Milliseconds from the start of the visit until the page answers.
const STANDS: &str = "
const done = arguments[arguments.length - 1];
const wait = () => window.stands ? done(window.stands) : setTimeout(wait, 20);
wait();
";
const WATCH: &str = "
new MutationObserver((_, watcher) => {
  if (document.querySelector('#app[data-live]')) {
    window.stands = performance.now();
    watcher.disconnect();
  }
}).observe(document, {subtree: true, childList: true, attributes: true});
";

async fn panned(visit: &Visit) -> WebDriverResult<Vec<f64>> {
    visit.open_live("zh/events/").await?;
    slow_down(visit, SLOWDOWN).await?;
    visit.driver.execute_async(PAN, Vec::new()).await?.convert()
}

/// The data of the events with the map as it is, and with the map switched off.
/// Both are sent as they are, so that neither comes packed.
fn data(map: &str) -> Vec<u8> {
    let mut files = portal_tests::files();
    let mut config: Value =
        serde_json::from_str(files["config"].as_ref().expect("config.json")).expect("JSON");
    config["map"] = json!(map);
    files.insert("config", Ok(config.to_string()));
    let bundles = Bundles::new(&files).expect("bundles");
    let events = bundles
        .files
        .into_iter()
        .find(|one| one.0 == Bundle::Events);
    events.expect("events").2
}

/// Draws the map about, opens the page with and without it in turn, and prints
/// what it took.
pub fn print() {
    println!("\nThe map\n");
    let setup = Setup {
        alone: true,
        allowed: ANYTHING,
        ..Setup::new(WINDOW)
    };
    visit(setup, async |visit| {
        let mut frames = panned(visit).await?;
        frames.sort_by(f64::total_cmp);
        match frames.len() {
            0 => println!("The map did not move: there is nothing to measure."),
            count => println!(
                "Frames while the map is drawn about, processor {SLOWDOWN} times slower: \
                 median {:.1} ms, 95 of 100 within {:.1} ms.",
                frames[count / 2],
                frames[count * 95 / 100]
            ),
        }
        Ok(())
    });
    let is_off = Arc::new(AtomicBool::new(false));
    let off = Arc::clone(&is_off);
    let bodies = [data("physical"), data("off")];
    let setup = Setup {
        alone: true,
        allowed: ANYTHING,
        before: Some(WATCH),
        intercept: Some(Arc::new(move |path| {
            if path.starts_with("data/events") {
                Intercept::Reply {
                    status: 200,
                    content_type: "application/octet-stream".to_owned(),
                    body: bodies[usize::from(off.load(Ordering::SeqCst))].clone(),
                }
            } else {
                Intercept::Pass
            }
        })),
        ..Setup::new(WINDOW)
    };
    visit(setup, async |visit| {
        PROFILES[0].apply(visit).await?;
        let (mut with, mut without) = (Vec::new(), Vec::new());
        for _ in 0..PROFILES[0].rounds {
            for (times, off) in [(&mut with, false), (&mut without, true)] {
                is_off.store(off, Ordering::SeqCst);
                visit.open("zh/events/").await?;
                let answer = visit.driver.execute_async(STANDS, Vec::new()).await?;
                times.push(answer.convert::<f64>()?);
            }
        }
        let (with, without) = (median(with), median(without));
        println!(
            "Until the page of events answers, phone: {with:.0} ms with the map, {without:.0} ms \
             with the list alone ({:.2}×).",
            with / without
        );
        Ok(())
    });
}
