//! Every page as a picture, for eyes: three widths, both languages, light and
//! dark, the whole page; and on paper what is printed. Not a test: `cargo xtask
//! shots` runs it and names the folder in `PORTAL_SHOTS`.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use portal::domain::route::{Page, Route};
use portal::domain::text::Lang;
use portal::prerender::routes;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use self::states::{ALLOWED, STATES, State, Visitor};
use self::visit::{DESKTOP, Setup, Visit, visit};

#[allow(dead_code, reason = "pictures need less of them than a test")]
mod states;
#[allow(
    dead_code,
    unused_imports,
    reason = "pictures need less of a visit than a test"
)]
mod visit;

/// A phone, a tablet, a desktop, in CSS pixels.
const WIDTHS: [u32; 3] = [390, 768, 1280];
const HEIGHT: u32 = 900;
/// The browser paints no taller picture in one piece.
const TALLEST: f64 = 16_000.0;
/// States that are printed: a name, and what the page is told before.
const PRINTED: [(&str, &str); 4] = [
    ("programme", "true"),
    ("sheet", "true"),
    (
        "slip",
        "(document.documentElement.dataset.print = 'slip', true)",
    ),
    ("events", "true"),
];

async fn paint(visit: &Visit, theme: &str) -> WebDriverResult<()> {
    let asks = [
        ("prefers-color-scheme", theme),
        ("prefers-reduced-motion", "reduce"),
    ];
    visit.media(false, &asks).await
}

fn write(path: &Path, answer: &Value) {
    let data = answer["data"].as_str().expect("a picture");
    let bytes = BASE64_STANDARD.decode(data).expect("base64");
    std::fs::write(path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// What waits until it comes near is there at once: nobody scrolls in a picture.
const AT_ONCE: &str = "(sheet => {
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [sheet];
    document.querySelectorAll('img').forEach(image => image.loading = 'eager');
    return true;
})(new CSSStyleSheet())";
const PICTURES_CAME: &str = "[...document.images].every(image => image.complete)";

/// The page that stands, in every width and theme.
async fn picture(visit: &Visit, folder: &Path, name: &str, lang: &str) -> WebDriverResult<()> {
    visit.until(AT_ONCE).await;
    visit.until(PICTURES_CAME).await;
    let cdp = visit.driver.cdp();
    for width in WIDTHS {
        visit.resize(width, HEIGHT).await?;
        for theme in ["light", "dark"] {
            paint(visit, theme).await?;
            let tall: f64 = visit.read("document.documentElement.scrollHeight").await;
            let mut top = 0.0;
            let mut part = 1;
            while top < tall {
                let height = (tall - top).min(TALLEST);
                let answer = cdp
                    .send_raw(
                        "Page.captureScreenshot",
                        json!({
                            "captureBeyondViewport": true,
                            "clip": {"x": 0, "y": top, "width": width, "height": height, "scale": 1},
                        }),
                    )
                    .await?;
                let end = if part == 1 {
                    String::new()
                } else {
                    format!("_{part}")
                };
                let file = format!("{name}_{lang}_{width:04}_{theme}{end}.png");
                write(&folder.join(file), &answer);
                top += height;
                part += 1;
            }
        }
    }
    Ok(())
}

/// `programmes-bridge`; the home page has no name in its address.
fn name_of(path: &str) -> String {
    let path = path.split('#').next().unwrap_or_default();
    match path.trim_matches('/') {
        "" => "home".to_owned(),
        path => path.replace('/', "-"),
    }
}

/// Beside the page that it is a state of.
fn name_of_state(state: &State) -> String {
    let page = state.path.map(name_of).unwrap_or_default();
    if state.steps.is_empty() || state.name.starts_with(&page) {
        state.name.to_owned()
    } else {
        format!("{page}-{}", state.name)
    }
}

async fn pictures(visit: &Visit, folder: &Path, lang: Lang) -> WebDriverResult<()> {
    let code = lang.code();
    for route in routes(&portal_tests::content()) {
        if let Route::Page(of, page) = &route
            && *of == lang
        {
            match page {
                Page::Brochure => visit.open(&route.path()).await?,
                _ => visit.open_live(&route.path()).await?,
            }
            picture(visit, folder, &name_of(&page.tail()), code).await?;
            println!("{}", route.path());
        }
    }
    // What has a picture as a page already.
    let is_a_page = |state: &State| {
        let is_plain = state.steps.is_empty() || state.name == "cases";
        is_plain && state.visitor == Visitor::Reader && state.name != "missing"
    };
    for state in &STATES {
        if is_a_page(state) || state.on_paper {
            continue;
        }
        state.open(visit, code).await?;
        let name = name_of_state(state);
        picture(visit, folder, &name, code).await?;
        println!("{name} {code}");
    }
    Ok(())
}

async fn papers(visit: &Visit, folder: &Path, lang: Lang) -> WebDriverResult<()> {
    let code = lang.code();
    paint(visit, "light").await?;
    for (name, before) in PRINTED {
        let state = STATES.iter().find(|state| state.name == name);
        let state = state.expect("a state of this name");
        state.open(visit, code).await?;
        visit.until(before).await;
        let answer = visit
            .driver
            .cdp()
            .send_raw(
                "Page.printToPDF",
                json!({"preferCSSPageSize": true, "printBackground": false}),
            )
            .await?;
        write(&folder.join(format!("paper-{name}_{code}.pdf")), &answer);
    }
    Ok(())
}

fn main() {
    let folder = std::env::var_os("PORTAL_SHOTS").map(PathBuf::from);
    let folder = folder.expect("PORTAL_SHOTS names no folder: run `cargo xtask shots DIR`");
    std::fs::create_dir_all(&folder).expect("a folder");
    for lang in Lang::ALL {
        let setup = Setup {
            languages: lang.code(),
            allowed: ALLOWED,
            ..Setup::new(DESKTOP)
        };
        visit(setup, async |visit| {
            pictures(visit, &folder, lang).await?;
            papers(visit, &folder, lang).await
        });
    }
    println!("{}", folder.display());
}
