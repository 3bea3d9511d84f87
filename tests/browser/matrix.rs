//! The matrix of faults: every file of data and every way in which it can be
//! wrong, and what a browser, a release or the app itself may do meanwhile. For
//! each: what is still readable, what the line says in the page's language, that
//! another try works, that answers are still there.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use portal::domain::text::Lang;
use portal::i18n::words;
use xtask::intercept::Intercept;

use crate::faults::{ANSWER, line_says, reply, setup};
use crate::visit::{DESKTOP, PHONE, Setup, visit};

/// Every file of data, and every way in which it can be wrong: what was written
/// stays, the line says so in the page's language, and another try works.
#[test]
fn whatever_is_wrong_with_the_data_the_page_stays() {
    let wrong_version = br#"{"version":1,"files":{}}"#;
    let mut endless = br#"{"version":2,"files":{},"rest":""#.to_vec();
    endless.resize(20_000_000, b'x');
    endless.extend(b"\"}");
    let faults = [
        reply(404, "text/plain", b""),
        reply(500, "text/plain", b"oops"),
        reply(200, "application/json", b""),
        reply(200, "application/json", b"[7]"),
        reply(200, "application/json", wrong_version),
        reply(200, "text/html", b"<!doctype html><title>login</title>"),
        reply(200, "application/json", &endless),
        Intercept::Truncate(2000),
        Intercept::Drop,
    ];
    for (lang, path, part) in [
        (Lang::Zh, "calculator/", "data/rules"),
        (Lang::Ja, "calculator/", "data/rules"),
        (Lang::Ja, "events/", "data/events"),
        (Lang::Zh, "events/", "data/events"),
        (Lang::Zh, "search/", "data/search"),
    ] {
        let now = Arc::new(Mutex::new(Intercept::Pass));
        let answer = Arc::clone(&now);
        let mut setup = setup(part, Intercept::Pass, &Arc::new(AtomicBool::new(false)));
        setup.intercept = Some(Arc::new(move |path: &str| {
            if path.contains(part) {
                answer.lock().expect("no one has panicked").clone()
            } else {
                Intercept::Pass
            }
        }));
        visit(setup, async |visit| {
            for fault in &faults {
                // Nothing of the try before may be at hand.
                let server = visit.another_server();
                *now.lock().expect("no one has panicked") = fault.clone();
                let page = format!("{}{}/{path}", server.url(), lang.code());
                visit.driver.goto(page).await?;
                line_says(visit, words(lang).loader_failed).await;
                let text: String = visit
                    .read("document.querySelector('main').textContent")
                    .await;
                assert!(text.chars().count() > 1000, "{path} is still readable");
                *now.lock().expect("no one has panicked") = Intercept::Pass;
                visit.see(".loader__retry").await?.click().await?;
                visit.see("#app[data-live]").await?;
                visit
                    .until("document.getElementById('loader').hidden")
                    .await;
            }
            Ok(())
        });
    }
}

/// Data that come late: after a while the page says that they are under way,
/// after half a minute that they have failed; and when they come after all,
/// the part stands. The minute is made short here.
#[test]
fn slow_data_are_waited_for() {
    for lang in Lang::ALL {
        let broken = Arc::new(AtomicBool::new(true));
        let late = Intercept::Delay(std::time::Duration::from_secs(6));
        let setup = Setup {
            before: Some(
                "const real = window.setTimeout;
                 window.setTimeout = (then, delay, ...rest) =>
                    real(then, delay >= 4000 ? delay / 8 : delay, ...rest);",
            ),
            ..setup("data/rules", late, &broken)
        };
        visit(setup, async |visit| {
            visit.open(&format!("{}/calculator/", lang.code())).await?;
            line_says(visit, words(lang).loader_slow).await;
            line_says(visit, words(lang).loader_failed).await;
            visit.see("#app[data-live]").await?;
            visit
                .until("document.getElementById('loader').hidden")
                .await;
            Ok(())
        });
    }
}

/// What a browser may refuse: storage, another decade on its clock.
#[test]
fn a_stubborn_browser_does_not_stop_the_calculator() {
    const NO_STORAGE: &str = "for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {get() { throw new DOMException('no', 'SecurityError'); }});";
    const LATE: &str = "const real = Date; const now = Date.now() + 10 * 365.25 * 86400000;
        window.Date = class extends real { constructor(...a) { a.length ? super(...a) : super(now); }
            static now() { return now; } };";
    const EARLY: &str = "const real = Date; const now = Date.now() - 10 * 365.25 * 86400000;
        window.Date = class extends real { constructor(...a) { a.length ? super(...a) : super(now); }
            static now() { return now; } };";
    for (lang, before) in Lang::ALL
        .into_iter()
        .flat_map(|lang| [NO_STORAGE, LATE, EARLY].map(|before| (lang, before)))
    {
        let setup = Setup {
            before: Some(before),
            ..Setup::new(PHONE)
        };
        visit(setup, async |visit| {
            visit
                .open_live(&format!("{}/calculator/", lang.code()))
                .await?;
            visit
                .read::<bool>(&format!("({ANSWER}.click(), true)"))
                .await;
            visit.until("location.hash.length > 3").await;
            visit.see("#language-switch").await?.click().await?;
            visit
                .until(&format!(
                    "document.documentElement.lang === '{}'",
                    lang.other().html()
                ))
                .await;
            visit.until(&format!("{ANSWER}.checked")).await;
            visit.open_live(&format!("{}/events/", lang.code())).await?;
            visit.see(".events__item").await?;
            Ok(())
        });
    }
}

/// The app panics: the line says so, the page and its links go on working, and
/// what was answered is still in the address.
#[test]
fn after_a_panic_the_page_goes_on() {
    for lang in Lang::ALL {
        let setup = Setup {
            // An element that cannot be made.
            before: Some(
                "window.spoil = () => { document.createElement = () => { throw new Error('spoiled'); }; };",
            ),
            ..setup(
                "nothing",
                Intercept::Pass,
                &Arc::new(AtomicBool::new(false)),
            )
        };
        let mut setup = setup;
        setup.allowed = &["spoiled", "panicked", "unreachable", "RuntimeError"];
        // Where what follows from an answer is built beside the questions.
        (setup.width, setup.height) = DESKTOP;
        visit(setup, async |visit| {
            visit
                .open_live(&format!("{}/calculator/", lang.code()))
                .await?;
            visit
                .read::<bool>(&format!("({ANSWER}.click(), true)"))
                .await;
            visit.until("location.hash.length > 3").await;
            let address = visit.address().await;
            visit
                .read::<bool>(
                    "(window.spoil(), document.querySelectorAll('#q-nationality input')[1].click(), true)",
                )
                .await;
            line_says(visit, words(lang).loader_stopped).await;
            let button: String = visit
                .read("document.querySelector('.loader__retry').textContent")
                .await;
            assert_eq!(button, words(lang).reload);
            visit.see(".loader__retry").await?.click().await?;
            visit.see("#app[data-live]").await?;
            visit
                .until(&format!(
                    "{ANSWER}.closest('fieldset').querySelector(':checked') !== null"
                ))
                .await;
            assert!(
                visit
                    .address()
                    .await
                    .starts_with(address.split('#').next().unwrap_or_default())
            );
            Ok(())
        });
    }
}

/// The app panics while it builds its part: what was written stays, and links are
/// the browser's.
#[test]
fn after_a_panic_at_the_start_the_page_stays() {
    for lang in Lang::ALL {
        let mut setup = setup(
            "nothing",
            Intercept::Pass,
            &Arc::new(AtomicBool::new(false)),
        );
        // An element that only the app makes.
        setup.before = Some(
            "const make = document.createElement;
             document.createElement = function (name) {
               if (name === 'section') { throw new Error('spoiled'); }
               return make.apply(this, arguments);
             };",
        );
        setup.allowed = &["spoiled", "panicked", "unreachable", "RuntimeError"];
        visit(setup, async |visit| {
            visit.open(&format!("{}/events/", lang.code())).await?;
            line_says(visit, words(lang).loader_stopped).await;
            visit.see(".events__item").await?;
            let programmes = format!("/{}/programmes/", lang.code());
            visit
                .read::<bool>(&format!(
                    "(document.querySelector('a[href$={programmes:?}]').click(), true)"
                ))
                .await;
            visit
                .until(&format!("location.pathname.endsWith({programmes:?})"))
                .await;
            visit.live().await;
            Ok(())
        });
    }
}

/// A panic behind a promise is noticed, too.
#[test]
fn a_panic_behind_a_promise_is_said() {
    // A script of the page's own: a browser tells no page of what a driver's does.
    let script = b"Promise.reject(new WebAssembly.RuntimeError('unreachable'));";
    for lang in Lang::ALL {
        let fault = reply(200, "text/javascript", script);
        let mut setup = setup("trap.js", fault, &Arc::new(AtomicBool::new(true)));
        setup.allowed = &["RuntimeError"];
        visit(setup, async |visit| {
            visit.open_live(&format!("{}/", lang.code())).await?;
            visit
                .until("document.getElementById('loader').hidden")
                .await;
            visit
                .read::<bool>(
                    "(document.head.append(Object.assign(document.createElement('script'),
                       {src: document.documentElement.dataset.base + 'trap.js'})), true)",
                )
                .await;
            line_says(visit, words(lang).loader_stopped).await;
            Ok(())
        });
    }
}

/// A newer release is published while someone answers: it is offered, and
/// nothing happens before they want it.
#[test]
fn a_newer_release_is_offered() {
    for lang in Lang::ALL {
        let newer = reply(200, "application/json", br#"{"build":"0000000000000000"}"#);
        let published = Arc::new(AtomicBool::new(true));
        visit(setup("version.json", newer, &published), async |visit| {
            visit
                .open_live(&format!("{}/calculator/", lang.code()))
                .await?;
            visit
                .read::<bool>(&format!("({ANSWER}.click(), true)"))
                .await;
            visit.until("location.hash.length > 3").await;
            let address = visit.address().await;
            // Out of the browser's memory.
            visit
                .read::<bool>(
                    "(window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})), true)",
                )
                .await;
            line_says(visit, words(lang).loader_outdated).await;
            assert!(visit.read::<bool>(&format!("{ANSWER}.checked")).await);
            published.store(false, Ordering::SeqCst);
            visit.read::<bool>("window.isOld = true").await;
            visit.see(".loader__retry").await?.click().await?;
            visit
                .until("!window.isOld && document.querySelector('#app[data-live]') !== null")
                .await;
            assert_eq!(visit.address().await, address);
            assert!(visit.read::<bool>(&format!("{ANSWER}.checked")).await);
            assert!(
                visit
                    .read::<bool>("document.getElementById('loader').hidden")
                    .await
            );
            Ok(())
        });
    }
}
