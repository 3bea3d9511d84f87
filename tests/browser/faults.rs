//! What can fail on the way: the page stays readable, a line in its language
//! says so, and a second try works.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use portal::domain::text::Lang;
use portal::i18n::words;
use xtask::server::Intercept;

use crate::visit::{PHONE, Setup, Visit, visit};

fn reply(status: u16, content_type: &str, body: &[u8]) -> Intercept {
    Intercept::Reply {
        status,
        content_type: content_type.to_owned(),
        body: body.to_vec(),
    }
}

/// A fault for the paths that hold `part`, until it is mended.
fn setup(part: &'static str, fault: Intercept, broken: &Arc<AtomicBool>) -> Setup {
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
            "site",
            "events.json",
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

async fn says(visit: &Visit, message: &str) {
    visit
        .until(&format!(
            "!document.getElementById('loader').hidden &&
             document.getElementById('loader').textContent.includes({message:?})"
        ))
        .await;
    let text: String = visit.read("document.querySelector('main').innerText").await;
    assert!(text.contains("362,000"), "the page is still readable");
}

#[test]
fn whatever_is_missing_the_page_stays_and_a_retry_works() {
    let html = b"<!doctype html><title>login</title>";
    let matrix: [(&'static str, Intercept); 11] = [
        ("data/site", reply(404, "text/plain", b"")),
        ("data/site", reply(500, "text/plain", b"oops")),
        ("data/site", reply(200, "application/json", b"")),
        ("data/site", reply(200, "text/html", html)),
        (
            "data/site",
            reply(200, "application/json", br#"{"version":99,"files":{}}"#),
        ),
        ("data/site", Intercept::Truncate(2000)),
        ("data/site", Intercept::Drop),
        ("portal-web", reply(404, "text/plain", b"")),
        (
            "_bg.wasm",
            reply(200, "application/wasm", b"\0asm\x01\0\0\0garbage"),
        ),
        ("_bg.wasm", Intercept::Truncate(2000)),
        ("portal-web", Intercept::Drop),
    ];
    for (index, (part, fault)) in matrix.into_iter().enumerate() {
        let lang = Lang::ALL[index % 2];
        let broken = Arc::new(AtomicBool::new(true));
        visit(setup(part, fault, &broken), async |visit| {
            visit
                .open(&format!("{}/programmes/postdoctoral/", lang.code()))
                .await?;
            says(visit, words(lang).loader_failed).await;
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

/// One broken data file takes its own pages down, and no other.
#[test]
fn a_broken_file_leaves_the_rest_working() {
    let bundle = {
        let files = portal_tests::files();
        let parts: Vec<(&str, String)> = files
            .iter()
            .map(|(name, text)| {
                let text = text.clone().expect("a data file");
                let broken = *name == "events";
                (
                    *name,
                    if broken {
                        r#"{"events":7}"#.to_owned()
                    } else {
                        text
                    },
                )
            })
            .collect();
        portal::domain::bundle::bundle(parts.iter().map(|(name, text)| (*name, text.as_str())))
    };
    let broken = Arc::new(AtomicBool::new(true));
    let fault = reply(200, "application/json", bundle.as_bytes());
    visit(setup("data/site", fault, &broken), async |visit| {
        visit.open_live("zh/events/").await?;
        let notice: String = visit
            .read("document.querySelector('.notice').textContent")
            .await;
        assert!(notice.contains("events.json"), "{notice}");
        assert!(notice.contains(words(Lang::Zh).part_missing), "{notice}");
        visit
            .see(".nav__list li:first-child a")
            .await?
            .click()
            .await?;
        visit
            .until("document.querySelectorAll('.card').length === 9")
            .await;
        assert_eq!(
            visit
                .read::<u32>("document.querySelectorAll('.notice').length")
                .await,
            0
        );
        Ok(())
    });
}

/// An engine that cannot run the app: the page says so once, and works.
#[test]
fn an_old_engine_keeps_the_page() {
    for (lang, before) in [
        (Lang::Zh, "delete window.WebAssembly;"),
        (Lang::Ja, "WebAssembly.validate = () => false;"),
    ] {
        let setup = Setup {
            before: Some(before),
            ..Setup::new(PHONE)
        };
        visit(setup, async |visit| {
            visit
                .open(&format!("{}/programmes/postdoctoral/", lang.code()))
                .await?;
            says(visit, words(lang).loader_old).await;
            visit.see(".loader__close").await?.click().await?;
            visit
                .until("document.getElementById('loader').hidden")
                .await;
            visit
                .see(".contents a[href='#money']")
                .await?
                .click()
                .await?;
            visit.until("location.hash === '#money'").await;
            visit.see(".header__title").await?.click().await?;
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
        assert!(text.contains("362,000"), "{text}");
        assert!(visit.see("#app").await?.attr("data-live").await?.is_none());
        visit.see("#language-switch").await?.click().await?;
        let heading = visit.see("html[lang=ja] h1").await?.text().await?;
        assert!(heading.contains("外国人特別研究員"), "{heading}");
        visit
            .see(".nav__list li:nth-child(3) a")
            .await?
            .click()
            .await?;
        visit.see(".events__item").await?;
        Ok(())
    });
}
