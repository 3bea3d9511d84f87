//! The app takes the place of the prerendered page, and nobody notices.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

use thirtyfour::prelude::*;
use xtask::gate::Gate;
use xtask::intercept::Intercept;

use crate::early::late;
use crate::visit::{DESKTOP, Engine, PHONE, Setup, Visit, visit};

/// Collects shifts of the layout from the first moment on.
const WATCH_SHIFTS: &str = "
    window.shifts = 0;
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) { window.shifts += entry.value; }
    }).observe({type: 'layout-shift', buffered: true});
";

const IS_LIVE: &str = "!!document.querySelector('#app[data-live]')";

/// Where what is read stands, by what it says. Not the foot of the page: what the app adds
/// stands between.
const PLACES: &str = "Object.fromEntries([...document.querySelectorAll(
    'main :is(h1, h2, h3, p, li, label, button)')]
    .filter(one => one.getClientRects().length > 0 && one.textContent.trim() !== '')
    .map(one => [one.localName + one.textContent, one.getBoundingClientRect()])
    .filter(([said], at, all) => all.every(([other], place) => other !== said || place === at))
    .map(([said, box]) => [said, [box.left + scrollX, box.top + scrollY]]))";

/// By the places of what stands before and after, and by what Chromium tells of shifts.
#[test]
fn the_app_takes_over_without_a_jump() {
    for size in [PHONE, DESKTOP] {
        let (setup, gate) = late(size);
        let setup = Setup {
            before: Some(WATCH_SHIFTS),
            ..setup
        };
        visit(setup, async |visit| {
            for path in [
                "zh/",
                "ja/programmes/postdoctoral/",
                "zh/office/",
                "ja/events/",
                "zh/calculator/",
                "ja/cases/",
            ] {
                // Nothing of the app is at hand until the gate opens.
                gate.close();
                let server = visit.another_server();
                visit.driver.goto(format!("{}{path}", server.url())).await?;
                visit.until("document.readyState === 'complete'").await;
                let before: HashMap<String, (f64, f64)> = visit.read(PLACES).await;
                assert!(!visit.read::<bool>(IS_LIVE).await, "the app came too early");
                gate.open();
                visit.live().await;
                let after: HashMap<String, (f64, f64)> = visit.read(PLACES).await;
                let mut compared = 0;
                for (said, (x, y)) in &before {
                    let Some((now_x, now_y)) = after.get(said) else {
                        continue;
                    };
                    let is_there = (now_x - x).abs() < 1.0 && (now_y - y).abs() < 1.0;
                    assert!(is_there, "{path}: {x} {y} became {now_x} {now_y}: {said}");
                    compared += 1;
                }
                // On a phone the calculator asks one question after the other.
                assert!(
                    compared > 2 && 2 * compared > before.len(),
                    "{path}: {compared} of {before:?}"
                );
                if visit.engine == Engine::Chromium {
                    let shifts: f64 = visit.read("window.shifts").await;
                    assert!(shifts < 0.001, "{path} shifts by {shifts}");
                }
                let is_hidden = "document.getElementById('loader').hidden";
                assert!(visit.read::<bool>(is_hidden).await);
                let apps: u32 = visit.read("document.querySelectorAll('#app').length").await;
                assert_eq!(apps, 1);
            }
            Ok(())
        });
    }
}

/// What has been shown stays where it is, whatever a slow line brings behind it.
#[test]
fn a_page_that_comes_in_pieces_does_not_jump() {
    for size in [PHONE, DESKTOP] {
        let setup = Setup {
            before: Some(WATCH_SHIFTS),
            intercept: Some(Arc::new(|path| {
                if path.ends_with('/') {
                    Intercept::Pieces(200)
                } else {
                    Intercept::Pass
                }
            })),
            ..Setup::new(size)
        };
        visit(setup, async |visit| {
            for path in ["zh/", "ja/", "ja/programmes/postdoctoral/", "zh/office/"] {
                visit.open(path).await?;
                visit.until("document.readyState === 'complete'").await;
                let shifts: f64 = visit.read("window.shifts").await;
                // Half a line of letters grows when the other half comes.
                assert!(shifts < 0.002, "{path} shifts by {shifts}");
            }
            Ok(())
        });
    }
}

/// What stands for a browser's word on its line.
const COSTLY: &str = "Object.defineProperty(navigator, 'connection', {value: {saveData: true, effectiveType: '4g'}});";
const FREE: &str = "Object.defineProperty(navigator, 'connection', {value: {saveData: false, effectiveType: '4g'}});";
const UNKNOWN: &str = "Object.defineProperty(navigator, 'connection', {value: undefined});";

/// Long enough for what would begin by itself.
const A_WHILE: Duration = Duration::from_secs(2);

fn asked_for_the_app(visit: &Visit) -> bool {
    let asked = visit.server.requests();
    asked.iter().any(|one| one.path.ends_with("_bg.wasm"))
}

/// A page that is only read costs little before it is used, and is left by its
/// links as any page is.
#[test]
fn a_page_that_is_read_loads_the_app_when_it_is_needed() {
    for (before, lang) in [(COSTLY, "zh"), (UNKNOWN, "ja")] {
        let setup = Setup {
            before: Some(before),
            ..Setup::new(PHONE)
        };
        visit(setup, async |visit| {
            visit.open(&format!("{lang}/")).await?;
            tokio::time::sleep(A_WHILE).await;
            assert!(!asked_for_the_app(visit), "nobody has touched the page");
            let bytes: f64 = visit
                .read(
                    "['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind))
                       .reduce((sum, entry) => sum + entry.transferSize, 0)",
                )
                .await;
            // These take brotli by https only, here they get gzip.
            let most = match visit.engine {
                Engine::Firefox | Engine::WebKit => 36_864.0,
                Engine::Chromium => 30_720.0,
            };
            assert!(bytes > 5_000.0 && bytes <= most, "{bytes} bytes");
            // Before anything has come near, a link is the browser's.
            visit
                .read::<bool>(
                    "(window.before = true, document.querySelector('.head__nav a').click(), true)",
                )
                .await;
            visit
                .until("window.before !== true && location.pathname.endsWith('/programmes/') && document.readyState === 'complete'")
                .await;
            assert!(!asked_for_the_app(visit), "a link needs no app");
            if before == UNKNOWN {
                visit.press(Key::Shift + "").await?;
            } else {
                let link = visit.see(".head__name").await?;
                visit
                    .driver
                    .action_chain()
                    .move_to_element_center(&link)
                    .perform()
                    .await?;
            }
            visit.see("#app[data-live]").await?;
            Ok(())
        });
    }
}

/// Where it costs nothing, the app comes when the page is there.
#[test]
fn an_idle_browser_loads_the_app() {
    let setup = Setup {
        before: Some(FREE),
        ..Setup::new(DESKTOP)
    };
    visit(setup, async |visit| {
        visit.open("ja/").await?;
        visit.see("#app[data-live]").await?;
        Ok(())
    });
}

/// A button that the page has from the start, and only the app answers.
#[test]
fn a_button_pressed_early_is_answered() {
    let setup = Setup {
        before: Some(COSTLY),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        visit.open("zh/office/").await?;
        assert!(!asked_for_the_app(visit));
        visit.see("[data-copy=office-email]").await?.click().await?;
        visit
            .until("document.getElementById('office-email-said').textContent !== ''")
            .await;
        Ok(())
    });
}

/// What a page with a part needs, the loader asks for at once; each of it is loaded once.
#[test]
fn a_part_is_loaded_ahead_and_once() {
    for (path, program) in [
        ("zh/calculator/", "portal-calculator"),
        ("ja/events/", "portal-events"),
        ("ja/search/", "portal-search"),
    ] {
        visit(Setup::new(DESKTOP), async |visit| {
            visit.open_live(path).await?;
            let mut asked = visit.server.requests();
            if visit.engine == Engine::WebKit {
                // On a busy machine it gives up after some seconds what it has loaded
                // ahead, and asks again.
                let mut seen = BTreeSet::new();
                asked.retain(|one| seen.insert(one.path.clone()));
            }
            let count = |part: &str| asked.iter().filter(|one| one.path.contains(part)).count();
            assert_eq!(count("_bg.wasm"), 1, "{asked:#?}");
            assert_eq!(count(program), 2, "{asked:#?}");
            let ahead: Vec<String> = visit
                .read(
                    "performance.getEntriesByType('resource')
                       .filter((entry) => entry.initiatorType === 'link').map((entry) => entry.name)",
                )
                .await;
            let is_data = |name: &&String| name.contains("/data/");
            assert_eq!(ahead.iter().filter(is_data).count(), 1, "{ahead:#?}");
            for name in ahead.iter().filter(is_data) {
                let name = name.rsplit('/').next().unwrap_or_default();
                assert_eq!(count(name), 1, "{asked:#?}");
            }
            Ok(())
        });
    }
}

/// A page that is painted before all of it has come is as wide as the whole.
#[test]
fn a_page_is_as_wide_before_it_can_be_scrolled() {
    let setup = Setup {
        bars: true,
        ..Setup::new(DESKTOP)
    };
    visit(setup, async |visit| {
        visit.open_live("ja/programmes/postdoctoral/").await?;
        let width = "document.body.getBoundingClientRect().width";
        let whole: f64 = visit.read(width).await;
        assert!(whole < f64::from(DESKTOP.0), "no bar takes room here");
        let begun = format!("(document.querySelector('main').remove(), {width})");
        assert_eq!(visit.read::<f64>(&begun).await, whole);
        Ok(())
    });
}

/// What a browser or a translator puts into a part is in nobody's way.
#[test]
fn each_column_takes_the_place_of_its_own() {
    let setup = Setup {
        before: Some(
            "document.addEventListener('DOMContentLoaded', () =>
               document.getElementById('agenda')?.prepend(document.createElement('font')));",
        ),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        visit.open_live("zh/events/").await?;
        let found: Vec<usize> = visit
            .read(
                "['.agenda__picture', '.filters', '.agenda__found', '#map-pins', '.still__pin', 'font']
                   .map((name) => document.querySelectorAll(`#agenda ${name}`).length)",
            )
            .await;
        assert_eq!(found, [1, 1, 1, 1, 0, 1]);
        Ok(())
    });
}

/// The first view costs at most eight requests, all of them to this host.
#[test]
fn the_first_view_is_cheap_and_private() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/programmes/bridge/").await?;
        let requests: Vec<String> = visit
            .read("performance.getEntriesByType('resource').map(entry => entry.name)")
            .await;
        assert!(requests.len() < 8, "{requests:#?}");
        let host = visit.server.url();
        for request in &requests {
            assert!(request.starts_with(&host), "{request} leaves the host");
        }
        let log = visit.server.requests();
        assert!(log.len() <= 8, "{log:#?}");
        for request in log {
            assert_eq!(request.status, Some(200), "{request:?}");
        }
        Ok(())
    });
}

/// A page that a link leads to is the page that its address opens, with its
/// head, element by element; but for what the loader has said on the way, which is hidden.
#[test]
fn a_page_reached_by_a_link_is_the_page_of_its_address() {
    const PAGE: &str = "[...document.querySelectorAll('#app *')]
        .map(e => e.localName + '.' + e.className + '#' + e.id).join(' ')
        + document.getElementById('app').textContent";
    const HEAD: &str = "[document.documentElement.lang, document.title,
        ...[...document.querySelectorAll('link[rel=canonical], link[rel=alternate], meta[property], meta[name=description]')]
        .map(e => e.outerHTML).sort(),
        ...[...document.getElementById('loader').attributes].map(a => a.name + a.value).sort(),
        ...[...document.querySelectorAll('#loader button')].map(b => b.textContent)].join('\\n')";
    // Of a program each, and where the reader comes from.
    let groups: [(&str, &[&str]); 2] = [
        (
            "zh/",
            &[
                "ja/programmes/",
                "zh/programmes/bilateral-nsfc/",
                "ja/programmes/kakenhi/",
                "zh/office/",
                "ja/sources/",
                "zh/glossary/",
                "ja/calculator/",
            ],
        ),
        (
            "ja/events/",
            &["ja/events/2025-09-19-chengdu-symposium/", "zh/events/"],
        ),
    ];
    visit(Setup::new(DESKTOP), async |visit| {
        for (start, paths) in groups {
            let mut opened = Vec::new();
            for path in paths {
                visit.open_live(path).await?;
                opened.push((
                    visit.read::<String>(PAGE).await,
                    visit.read::<String>(HEAD).await,
                ));
            }
            visit.open_live(start).await?;
            assert!(visit.read::<bool>("window.isTheSame = true").await);
            for (path, (page, head)) in paths.iter().zip(opened) {
                visit.go(path).await;
                visit.see("#app[data-live]").await?;
                assert_eq!(visit.read::<String>(PAGE).await, page, "{path}");
                assert_eq!(visit.read::<String>(HEAD).await, head, "{path}");
            }
            // None of them was opened anew.
            assert!(visit.read::<bool>("window.isTheSame === true").await);
        }
        Ok(())
    });
}

/// The calculator's questions are those that were written: the app binds them and
/// builds none anew, and the way to the rules below them stays.
#[test]
fn the_calculator_keeps_what_was_written() {
    const WRITTEN: &str = "['.question', '.conditions a', '.choice__text']
        .map(all => [...document.querySelectorAll(all)].map(e => e.textContent).join(' '))";
    visit(Setup::new(DESKTOP), async |visit| {
        visit.open("zh/calculator/").await?;
        let written: [String; 3] = visit.read(WRITTEN).await;
        assert!(
            written.iter().all(|text| text.chars().count() > 60),
            "{written:?}"
        );
        visit
            .read::<bool>(
                "[...document.querySelectorAll('.question')].every(one => one.mine = true)",
            )
            .await;
        visit.live().await;
        assert_eq!(written, visit.read::<[String; 3]>(WRITTEN).await);
        assert!(
            visit
                .read::<bool>("[...document.querySelectorAll('.question')].every(one => one.mine)")
                .await,
            "a question was built anew"
        );
        Ok(())
    });
}

/// Someone who already reads or tabs stays where they are.
#[test]
fn place_and_focus_survive_the_takeover() {
    // The content comes when the reader has moved.
    let gate = Gate::closed();
    let hold = gate.clone();
    let setup = Setup {
        intercept: Some(Arc::new(move |path| {
            if path.starts_with("data/") {
                Intercept::Hold(hold.clone())
            } else {
                Intercept::Pass
            }
        })),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        visit
            .open("ja/events/#event-2025-09-17-chengdu-briefing")
            .await?;
        let at = "window.scrollY";
        let opened: f64 = visit.read(at).await;
        visit
            .read::<bool>(
                "(document.querySelector('#event-2025-09-17-chengdu-briefing a').focus({preventScroll: true}), true)",
            )
            .await;
        // By hand: WebKit holds a page that only scripts have scrolled at the part
        // that was asked for.
        visit.press(Key::Down + "").await?;
        visit.until(&format!("{at} > {opened}")).await;
        visit.until_it_rests(at).await;
        let before: f64 = visit.read(at).await;
        assert!(before > 1000.0, "the part was scrolled to: {before}");
        assert!(
            !visit
                .read::<bool>("!!document.querySelector('#app[data-live]')")
                .await,
            "the app came before it was wanted"
        );
        gate.open();
        visit.see("#app[data-live]").await?;
        let after: f64 = visit.read("window.scrollY").await;
        assert!((before - after).abs() < 1.0, "{before} became {after}");
        assert!(
            visit
                .read::<bool>(
                    "document.activeElement.matches('#event-2025-09-17-chengdu-briefing a')"
                )
                .await
        );
        Ok(())
    });
}
