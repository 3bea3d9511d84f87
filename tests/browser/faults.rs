//! What can fail on the way: the page stays readable, a line in its language
//! says so, and a second try works.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use portal::domain::bundle::{Bundle, bundle};
use portal::domain::text::Lang;
use portal::i18n::{calculator, words};
use portal::prerender::{Bundles, parts};
use xtask::intercept::{Intercept, Interceptor};

use crate::visit::{PHONE, Setup, Visit, site, visit};

/// An answer that is not the site's.
pub fn reply(status: u16, content_type: &str, body: &[u8]) -> Intercept {
    Intercept::Reply {
        status,
        content_type: content_type.to_owned(),
        body: body.to_vec(),
    }
}

/// A visit with a fault for the paths that hold `part`, until it is mended.
pub fn setup(part: &'static str, fault: Intercept, broken: &Arc<AtomicBool>) -> Setup {
    let broken = Arc::clone(broken);
    Setup {
        intercept: Some(Arc::new(move |path| {
            if path.contains(part) && broken.load(Ordering::SeqCst) {
                fault.clone()
            } else {
                Intercept::Pass
            }
        })),
        // The loader and the app tell developers what happened.
        allowed: &[
            "portal:",
            "data/",
            "office/:",
            "events/:",
            ".json:",
            "Failed to load resource",
            "wasm",
            "WebAssembly",
            "net::ERR",
            "preload",
            "integrity",
            "MIME",
        ],
        ..Setup::new(PHONE)
    }
}

/// Waits until the loader's line says this.
pub async fn line_says(visit: &Visit, message: &str) {
    visit
        .until(&format!(
            "!document.getElementById('loader').hidden &&
             document.getElementById('loader').textContent.includes({message:?})"
        ))
        .await;
}

/// The line says this, and the page can still be read: `text` is seen on it.
async fn says(visit: &Visit, message: &str, text: &str) {
    line_says(visit, message).await;
    let seen: String = visit.read("document.querySelector('main').innerText").await;
    assert!(seen.contains(text), "{text} is not on the page: {seen}");
}

/// The app itself is missing, damaged or cut off, on a page with a part that
/// answers and on one that is only read. What can be wrong with data is in
/// `matrix`.
#[test]
fn without_the_app_the_page_stays_and_a_retry_works() {
    let faults: [(&'static str, Intercept); 4] = [
        ("portal-calculator", reply(404, "text/plain", b"")),
        (
            "_bg.wasm",
            reply(200, "application/wasm", b"\0asm\x01\0\0\0garbage"),
        ),
        ("_bg.wasm", Intercept::Truncate(2000)),
        ("portal-calculator", Intercept::Drop),
    ];
    let stipend = &portal_tests::sum("postdoctoral", &[("stipend", 1)]);
    for (part, fault) in faults {
        for (lang, path, text) in [
            (Lang::Zh, "calculator/", calculator(Lang::Zh).all_rules),
            (Lang::Ja, "programmes/postdoctoral/", stipend),
        ] {
            let broken = Arc::new(AtomicBool::new(true));
            visit(setup(part, fault.clone(), &broken), async |visit| {
                visit.open(&format!("{}/{path}", lang.code())).await?;
                visit.reach().await;
                says(visit, words(lang).loader_failed, text).await;
                broken.store(false, Ordering::SeqCst);
                visit.see(".loader__retry").await?.click().await?;
                visit.see("#app[data-live]").await?;
                visit
                    .until("document.getElementById('loader').hidden")
                    .await;
                Ok(())
            });
        }
    }
}

/// One broken data file takes its own part down; what was written stays, and
/// every other page works.
#[test]
fn a_broken_file_leaves_the_rest_working() {
    let library = Bundles::new(&portal_tests::files())
        .expect("bundles")
        .library;
    for (path, kind, file, still_there) in [
        ("zh/events/", Bundle::Events, "events.json", ".events__item"),
        (
            "zh/calculator/",
            Bundle::Rules,
            "eligibility.json",
            ".conditions a",
        ),
        (
            "zh/calculator/",
            Bundle::Rules,
            "programmes.json",
            ".conditions a",
        ),
        ("zh/search/", Bundle::Search, "index.json", ".everything li"),
    ] {
        let mut parts = parts(&library, kind).expect("parts");
        let part = parts
            .iter_mut()
            .find(|part| file == format!("{}.json", part.0));
        part.expect("a part").1.truncate(9);
        let bytes = bundle(&parts).expect("a bundle");
        let fault = reply(200, "application/octet-stream", &bytes);
        let broken = Arc::new(AtomicBool::new(true));
        let name = match kind {
            Bundle::Rules => "data/rules",
            Bundle::Events => "data/events",
            Bundle::Search => "data/search",
        };
        visit(setup(name, fault, &broken), async |visit| {
            visit.open_live(path).await?;
            let notice: String = visit
                .read("document.querySelector('#part-missing:not([hidden])').textContent")
                .await;
            assert!(notice.contains(file), "{notice}");
            assert!(notice.contains(words(Lang::Zh).part_missing), "{notice}");
            // No question stands there that nothing would answer.
            let asks =
                "[...document.querySelectorAll('.choice__box')].some(one => one.offsetParent)";
            assert!(!visit.read::<bool>(asks).await, "{path}");
            let count = format!("document.querySelectorAll('{still_there}').length");
            let still_there: u32 = visit.read(&count).await;
            assert!(still_there > 5, "{path}: {count} is {still_there}");
            visit.by_header("programmes/").await?;
            visit
                .until("document.querySelectorAll('.compare__row').length === 9")
                .await;
            assert_eq!(
                visit
                    .read::<u32>("document.querySelectorAll('.notice').length")
                    .await,
                0
            );
            // Mended meanwhile: whoever comes back finds it whole.
            broken.store(false, Ordering::SeqCst);
            visit.driver.back().await?;
            visit
                .until("document.querySelector('#app[data-live]') !== null && document.getElementById('part-missing').hidden")
                .await;
            Ok(())
        });
    }
}

/// A question's first answer.
pub const ANSWER: &str = "document.querySelector('#q-nationality input')";

/// The next page cannot be had: this one stays, with what was answered in it,
/// and another try works.
#[test]
fn an_unreachable_page_costs_nothing() {
    let html = b"<!doctype html><title>login</title><body><main>Sign in</main>";
    for (lang, page, fault) in [
        (Lang::Zh, "office/", Intercept::Drop),
        (Lang::Ja, "office/", reply(200, "text/html", html)),
        (Lang::Zh, "office/", reply(500, "text/plain", b"oops")),
        (Lang::Ja, "office/", Intercept::Truncate(3000)),
        // It has another program.
        (Lang::Zh, "events/", Intercept::Drop),
    ] {
        let broken = Arc::new(AtomicBool::new(false));
        visit(setup(page, fault, &broken), async |visit| {
            visit
                .open_live(&format!("{}/calculator/", lang.code()))
                .await?;
            visit
                .read::<bool>(&format!("({ANSWER}.click(), true)"))
                .await;
            visit.until("location.hash.length > 3").await;
            let address = visit.address().await;
            broken.store(true, Ordering::SeqCst);
            // Twice: what failed must not count as having been gone to. The line of the
            // first time is put away: it would stand for the second, still under way.
            for is_again in [false, true] {
                if is_again {
                    visit.see(".loader__close").await?.click().await?;
                    visit
                        .until("document.getElementById('loader').hidden")
                        .await;
                }
                visit.by_header(page).await?;
                says(
                    visit,
                    words(lang).loader_unreached,
                    calculator(lang).clear_all,
                )
                .await;
                assert_eq!(visit.address().await, address);
                assert!(visit.read::<bool>(&format!("{ANSWER}.checked")).await);
                // The line does not lie over the bar.
                visit
                    .until(
                        "(bar => document.elementFromPoint(bar.left + bar.width / 2, bar.top + bar.height / 2)
                            .closest('.dock') !== null)(document.querySelector('.dock__tally').getBoundingClientRect())",
                    )
                    .await;
            }
            broken.store(false, Ordering::SeqCst);
            visit.see(".loader__retry").await?.click().await?;
            visit
                .until(&format!("location.pathname === '/{}/{page}'", lang.code()))
                .await;
            visit
                .until("document.querySelector('#loader').hidden")
                .await;
            visit
                .until("document.getElementById('calculator') === null")
                .await;
            // And back, without a word from the server.
            visit.driver.back().await?;
            visit.until(&format!("{ANSWER}?.checked === true")).await;
            assert_eq!(visit.address().await, address);
            Ok(())
        });
    }
}

/// The page as a policy has it whose words for WebAssembly nobody knows.
fn under_an_unknown_policy(path: &str) -> Interceptor {
    let file = site().join(path).join("index.html");
    let html = std::fs::read_to_string(file).expect("a page");
    let spoiled = html.replace("'wasm-unsafe-eval'", "'wasm-of-tomorrow'");
    assert_ne!(html, spoiled);
    let (path, page) = (path.to_owned(), reply(200, "text/html", spoiled.as_bytes()));
    Arc::new(move |asked| {
        if asked == path {
            page.clone()
        } else {
            Intercept::Pass
        }
    })
}

/// An engine that cannot run the app: the page says so once, loads nothing more,
/// and works.
#[test]
fn an_old_engine_keeps_the_page() {
    for (lang, before, knows_the_policy) in [
        (Lang::Zh, Some("delete window.WebAssembly;"), true),
        (Lang::Ja, Some("WebAssembly.validate = () => false;"), true),
        (Lang::Zh, None, false),
    ] {
        let page = format!("{}/programmes/postdoctoral/", lang.code());
        let setup = Setup {
            before,
            intercept: (!knows_the_policy).then(|| under_an_unknown_policy(&page)),
            allowed: &["wasm-of-tomorrow", "WebAssembly"],
            ..Setup::new(PHONE)
        };
        visit(setup, async |visit| {
            visit.open(&page).await?;
            visit.reach().await;
            says(
                visit,
                words(lang).loader_old,
                &portal_tests::sum("postdoctoral", &[("stipend", 1)]),
            )
            .await;
            let asked = visit.server.requests();
            assert!(asked.iter().all(|one| !one.path.ends_with("_bg.wasm")));
            visit.see(".loader__close").await?.click().await?;
            visit
                .until("document.getElementById('loader').hidden")
                .await;
            visit
                .read::<bool>(
                    "(document.querySelector('.rail__list a[href=\"#money\"]').click(), true)",
                )
                .await;
            visit.until("location.hash === '#money'").await;
            visit.see(".head__name").await?.click().await?;
            visit
                .until(&format!("location.pathname === '/{}/'", lang.code()))
                .await;
            Ok(())
        });
    }
}

/// With scripts off the page is whole and its links work.
#[test]
fn without_scripts_everything_is_there() {
    let setup = Setup {
        scripts: false,
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        visit.open("zh/programmes/postdoctoral/").await?;
        let text = visit.see("main").await?.text().await?;
        assert!(
            text.contains(&portal_tests::sum("postdoctoral", &[("stipend", 1)])),
            "{text}"
        );
        assert!(visit.see("#app").await?.attr("data-live").await?.is_none());
        visit.see("#language-switch").await?.click().await?;
        let heading = visit.see("html[lang=ja] h1").await?.text().await?;
        assert!(heading.contains("外国人特別研究員"), "{heading}");
        visit.by_header("events/").await?;
        visit.see(".events__item").await?;
        Ok(())
    });
}
