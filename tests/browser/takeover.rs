//! The app takes the place of the prerendered page, and nobody notices.

use crate::visit::{DESKTOP, PHONE, Setup, visit};

/// Collects shifts of the layout from the first moment on.
const WATCH_SHIFTS: &str = "
    window.shifts = 0;
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) { window.shifts += entry.value; }
    }).observe({type: 'layout-shift', buffered: true});
";

#[test]
fn the_app_takes_over_without_a_jump() {
    for size in [PHONE, DESKTOP] {
        let setup = Setup {
            before: Some(WATCH_SHIFTS),
            ..Setup::new(size)
        };
        visit(setup, async |visit| {
            for path in [
                "zh/",
                "ja/programmes/postdoctoral/",
                "zh/office/",
                "ja/events/",
            ] {
                visit.open_live(path).await?;
                let shifts: f64 = visit.read("window.shifts").await;
                assert!(shifts < 0.001, "{path} shifts by {shifts}");
                assert!(
                    visit
                        .read::<bool>("document.getElementById('loader').hidden")
                        .await
                );
                let apps: u32 = visit.read("document.querySelectorAll('#app').length").await;
                assert_eq!(apps, 1);
            }
            Ok(())
        });
    }
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

/// What the app builds is what was prerendered, element by element.
#[test]
fn the_app_shows_the_prerendered_page() {
    const OUTLINE: &str = "[...document.querySelectorAll('#app *')]
        .map(e => e.localName + '.' + e.className + '#' + e.id).join(' ')";
    const TEXT: &str = "document.getElementById('app').textContent";
    let without = Setup {
        before: Some("delete window.WebAssembly;"),
        ..Setup::new(DESKTOP)
    };
    let paths = [
        "ja/programmes/",
        "zh/programmes/bilateral-nsfc/",
        "ja/programmes/kakenhi/",
        "ja/events/2025-09-19-chengdu-symposium/",
        "zh/office/",
        "ja/sources/",
        "zh/glossary/",
    ];
    let (mut prerendered, mut live) = (Vec::new(), Vec::new());
    visit(without, async |visit| {
        for path in paths {
            visit.open(path).await?;
            prerendered.push((
                visit.read::<String>(OUTLINE).await,
                visit.read::<String>(TEXT).await,
            ));
        }
        Ok(())
    });
    visit(Setup::new(DESKTOP), async |visit| {
        for path in paths {
            visit.open_live(path).await?;
            live.push((
                visit.read::<String>(OUTLINE).await,
                visit.read::<String>(TEXT).await,
            ));
        }
        Ok(())
    });
    for (index, path) in paths.iter().enumerate() {
        assert_eq!(prerendered[index].0, live[index].0, "{path}");
        assert_eq!(prerendered[index].1, live[index].1, "{path}");
    }
}

/// On the calculator's page the app adds the questions; the rules below them
/// are those that were prerendered, footnotes included.
#[test]
fn the_calculator_keeps_the_prerendered_rules() {
    const RULES: &str = "[...document.querySelectorAll('.contents, .conditions')]
        .map(e => e.textContent).join(' ')";
    let without = Setup {
        before: Some("delete window.WebAssembly;"),
        ..Setup::new(DESKTOP)
    };
    let (mut prerendered, mut live) = (String::new(), String::new());
    visit(without, async |visit| {
        visit.open("zh/calculator/").await?;
        prerendered = visit.read(RULES).await;
        Ok(())
    });
    visit(Setup::new(DESKTOP), async |visit| {
        visit.open_live("zh/calculator/").await?;
        live = visit.read(RULES).await;
        Ok(())
    });
    assert!(prerendered.len() > 1000);
    assert_eq!(prerendered, live);
}

/// Someone who already reads or tabs stays where they are.
#[test]
fn place_and_focus_survive_the_takeover() {
    // The content comes late, so that there is time to move.
    let setup = Setup {
        intercept: Some(std::sync::Arc::new(|path| {
            if path.starts_with("data/") {
                xtask::server::Intercept::Delay(std::time::Duration::from_millis(1500))
            } else {
                xtask::server::Intercept::Pass
            }
        })),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        visit.open("ja/programmes/postdoctoral/#rules").await?;
        visit
            .read::<bool>(
                "(document.querySelector('.links a').focus({preventScroll: true}),
                  window.scrollBy(0, 40), true)",
            )
            .await;
        let before: f64 = visit.read("window.scrollY").await;
        assert!(before > 1000.0, "the part was scrolled to: {before}");
        visit.see("#app[data-live]").await?;
        let after: f64 = visit.read("window.scrollY").await;
        assert!((before - after).abs() < 1.0, "{before} became {after}");
        assert!(
            visit
                .read::<bool>("document.activeElement.matches('#app[data-live] .links a')")
                .await
        );
        Ok(())
    });
}
