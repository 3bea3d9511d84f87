//! The portal in Chromium as old telephones have it: 64 can show pages and no
//! more, 92 stands just below what the app needs, 102 and 116 run it.
//! `cargo xtask test old-chromium` fetches the programs and names their folder
//! in `PORTAL_OLD_CHROMIUM`.

mod cdp;
#[cfg(target_os = "linux")]
mod pkeys;
#[allow(dead_code, reason = "the visits of today's browsers use all of it")]
#[path = "../browser/visit/process.rs"]
mod process;

use std::path::PathBuf;

use cdp::Browser;
use portal::domain::text::Lang;
use portal::i18n::words;
use xtask::server::{SiteOptions, SiteServer};

const TOO_WIDE: &str = include_str!("../browser/layout/too_wide.js");
const GARBLED: &str = include_str!("../browser/layout/garbled.js");

/// Links or buttons in one row that nothing parts, so that they read as one word: an
/// engine that knows no `gap` there.
const GLUED: &str = "(() => {
    const found = [];
    const all = [...document.querySelectorAll('a, button')].filter(one => one.getClientRects().length === 1);
    for (let at = 1; at < all.length; at++) {
        const [one, other] = [all[at - 1], all[at]];
        if (one.contains(other) || one.closest('svg') || other.closest('svg')) continue;
        if (!one.textContent.trim() || !other.textContent.trim()) continue;
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const style = getComputedStyle(one), next = getComputedStyle(other);
        const inner = [style.paddingRight, style.borderRightWidth, next.paddingLeft, next.borderLeftWidth];
        const room = inner.map(parseFloat).reduce((x, y) => x + y, 0);
        const lines = [one, other].map(link => link.parentElement.localName === 'li' ? link.parentElement.parentElement : link.parentElement);
        if (lines[0] !== lines[1] || !/flex|grid/.test(getComputedStyle(lines[0]).display) || style.position === 'absolute') continue;
        const beside = Math.abs(a.top - b.top) < 4 && b.left >= a.left + 1;
        const text = document.createRange();
        text.setStartAfter(one);
        text.setEndBefore(other);
        if (beside && text.toString().trim() === '' && b.left - a.right + room < 3 && a.width > 0 && b.width > 0)
            found.push(one.textContent.trim() + '|' + other.textContent.trim());
    }
    return found.slice(0, 3);
})()";

/// What can be touched and does nothing where there is no app. The chooser and the
/// two selectors of the home page work by style alone, the evidence by the loader.
const DEAD: &str = "[...document.querySelectorAll('button, input, select, textarea')]
    .filter(one => one.getClientRects().length > 0 && !one.closest('#loader'))
    .filter(one => !one.matches('.chooser__box, .estimate__box, [data-evidence]'))
    .map(one => one.outerHTML.slice(0, 100)).slice(0, 3)";

/// Li's answers, opened on the sheet for the host.
const HOST: &str = "calculator/#1~a.stay~d.held~dd.2023-06-15~f.natural~h.none~l.18m~n.china~p.researcher~r.no~s.2027-09-01~V.host";

const PAGES: [&str; 9] = [
    "",
    "programmes/",
    "programmes/postdoctoral/",
    "calculator/",
    "events/",
    "search/",
    "office/",
    "glossary/",
    "cases/",
];

fn site() -> SiteServer {
    let folder = std::env::var_os("PORTAL_DIST").map(PathBuf::from);
    let folder = folder.expect("PORTAL_DIST names no built site");
    SiteServer::start(SiteOptions::new(folder)).expect("a server")
}

/// On a system in this language.
fn chromium(version: u16, lang: Lang) -> Browser {
    let folder = std::env::var_os("PORTAL_OLD_CHROMIUM").map(PathBuf::from);
    let folder =
        folder.expect("PORTAL_OLD_CHROMIUM names no folder: run `cargo xtask test old-chromium`");
    let locale = match lang {
        Lang::Ja => "ja_JP.UTF-8",
        Lang::Zh => "zh_CN.UTF-8",
    };
    Browser::start(&folder.join(version.to_string()), locale)
}

/// Every kind of page: it fits, it can be read, nothing in it is dead.
fn pages(browser: &mut Browser, server: &SiteServer, has_app: bool) {
    let mut found = Vec::new();
    for (width, height) in [(390, 844), (1280, 800)] {
        browser.resize(width, height);
        for (lang, path) in Lang::ALL
            .iter()
            .flat_map(|lang| PAGES.map(|path| (*lang, path)))
        {
            let page = format!("{}/{path}", lang.code());
            browser.open(&format!("{}{page}", server.url()));
            let mut say = |what: &str, problem: String| {
                found.push(format!("{page} at {width} px {what}: {problem}"));
            };
            if has_app {
                browser.until("document.querySelector('#app[data-live]')");
            } else {
                let line = words(lang).loader_old;
                browser.until(&format!(
                    "!document.getElementById('loader').hidden &&
                     document.getElementById('loader').textContent.includes({line:?})"
                ));
                let dead: Vec<String> = browser.read(DEAD);
                if !dead.is_empty() {
                    say("has what nothing answers", dead.join(" "));
                }
            }
            let wide: String = browser.read(TOO_WIDE);
            if !wide.is_empty() {
                say("is too wide", wide);
            }
            let garbled: Vec<String> = browser.read(GARBLED);
            if !garbled.is_empty() {
                say("is garbled", garbled.join(" "));
            }
            let glued: Vec<String> = browser.read(GLUED);
            if !glued.is_empty() {
                say("has glued links", glued.join(" "));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A link is a link, with or without an app. A page is left when its app stands: what
/// is broken off on the way is told to the console.
fn links(browser: &mut Browser, server: &SiteServer, has_app: bool) {
    let stands = |browser: &mut Browser| {
        if has_app {
            browser.until("document.querySelector('#app[data-live]')");
        }
    };
    browser.open(&format!("{}zh/programmes/", server.url()));
    stands(browser);
    browser.read::<bool>(
        "(document.querySelector(\"main a[href$='/programmes/bridge/']\").click(), true)",
    );
    browser.until(
        "location.pathname === '/zh/programmes/bridge/' && document.readyState === 'complete'",
    );
    stands(browser);
    browser.read::<bool>("(document.getElementById('language-switch').click(), true)");
    browser.until(
        "location.pathname === '/ja/programmes/bridge/' && document.documentElement.lang === 'ja'",
    );
    stands(browser);
}

fn console_is_clean(browser: &Browser) {
    let lines: Vec<_> = browser
        .console
        .iter()
        .filter(|line| !line.contains("preload") && !line.contains("favicon"))
        .collect();
    assert!(lines.is_empty(), "the console is not clean: {lines:#?}");
}

#[test]
fn chromium_64_has_pages_and_says_so() {
    let (server, mut browser) = (site(), chromium(64, Lang::Zh));
    pages(&mut browser, &server, false);
    links(&mut browser, &server, false);
}

#[test]
fn chromium_92_has_pages_and_says_so() {
    let (server, mut browser) = (site(), chromium(92, Lang::Zh));
    pages(&mut browser, &server, false);
    links(&mut browser, &server, false);
}

/// A box that is ticked is counted, a day is what the keys of a visitor's own system say:
/// without limits of the field this engine would take 202704 for the year.
fn calculator(browser: &mut Browser, server: &SiteServer, lang: Lang) {
    const TALLY: &str = "document.getElementById('bar-tally').textContent";
    browser.resize(1280, 800);
    browser.open(&format!("{}{}/calculator/", server.url(), lang.code()));
    browser.until("document.querySelector('#app[data-live]')");
    let before: String = browser.read(TALLY);
    browser.tap("#q-aim input[type=checkbox]");
    browser
        .until("document.querySelector('#q-aim input').checked && location.hash.includes('~a.')");
    browser.until(&format!("{TALLY} !== {before:?}"));
    browser.read::<bool>("(document.getElementById('f-start_date').focus(), true)");
    for digit in "20270401".chars() {
        browser.press(digit);
    }
    browser.until("location.hash.includes('~s.2027-04-01')");
    let day: String = browser.read("document.getElementById('f-start_date').value");
    assert_eq!(day, "2027-04-01");
}

/// What the host gets on paper is one sheet, asked for by the menu or by the button; it
/// was four pages here.
fn paper(browser: &mut Browser, server: &SiteServer) {
    browser.open(&format!("{}ja/{HOST}", server.url()));
    browser.until("document.querySelector('#app[data-live] .host-sheet')");
    assert_eq!(browser.printed(), 1, "by the menu");
    browser.read::<bool>("(document.documentElement.dataset.print = 'host-sheet', true)");
    assert_eq!(browser.printed(), 1, "by the button");
}

/// A city that is pressed unfolds its events.
fn events(browser: &mut Browser, server: &SiteServer) {
    browser.open(&format!("{}zh/events/", server.url()));
    browser.until("document.querySelector('#app[data-live]')");
    browser.until("document.querySelector(\".pin[data-name='成都']\")");
    browser.tap(".pin[data-name='成都']");
    browser.until(
        "document.activeElement.id === 'map-panel-heading' &&
         document.querySelectorAll('.panel .panel__event').length > 1",
    );
}

/// Where the app starts it answers.
fn everything(version: u16, lang: Lang) {
    let (server, mut browser) = (site(), chromium(version, lang));
    calculator(&mut browser, &server, lang);
    paper(&mut browser, &server);
    events(&mut browser, &server);
    pages(&mut browser, &server, true);
    links(&mut browser, &server, true);
    browser.open(&format!("{}zh/search/", server.url()));
    browser.until("document.querySelector('#app[data-live]')");
    browser.read::<bool>(
        "(field => (field.focus(), field.value = '成都', field.dispatchEvent(new Event('input', {bubbles: true})), true))
         (document.getElementById('search-field'))",
    );
    browser.until("location.hash.length > 3 && document.querySelectorAll('main mark').length > 0");
    console_is_clean(&browser);
}

#[test]
fn chromium_102_answers() {
    everything(102, Lang::Ja);
}

#[test]
fn chromium_116_answers() {
    everything(116, Lang::Zh);
}
