//! What must be so in every engine: pages that fit and lines that can be read,
//! and one way through each part.

use portal::domain::route::Route;
use portal::domain::text::Lang;
use portal::i18n::map;
use thirtyfour::prelude::*;

use crate::find::begins;
use crate::judged::FAULTS;
use crate::states::STATES;
use crate::visit::{DAY, DESKTOP, PHONE, Setup, Visit, visit};
use crate::{layout, pages};

/// What is told of deadlines does not change with the day on which the tests run.
#[test]
fn the_day_of_a_visit_is_always_the_same() {
    visit(Setup::new(PHONE), async |visit| {
        for path in ["zh/office/", "zh/calculator/"] {
            visit.open(path).await?;
            for day in [
                "new Date(window.Date.now() + 9 * 3600000).toISOString().slice(0, 10)",
                "new window.Date().toISOString().slice(0, 10)",
            ] {
                assert_eq!(visit.read::<String>(day).await, DAY, "{path}");
            }
        }
        Ok(())
    });
}

async fn fits(visit: &Visit, _: &Route) -> WebDriverResult<Vec<String>> {
    let mut found = layout::in_window(visit, PHONE, &[100]).await?;
    found.extend(layout::in_window(visit, DESKTOP, &[100]).await?);
    Ok(found)
}

#[test]
fn every_page_fits_and_can_be_read_in_japanese() {
    pages::hold(pages::is_japanese, fits);
}

#[test]
fn every_page_fits_and_can_be_read_in_chinese() {
    pages::hold(pages::is_chinese, fits);
}

/// What each part becomes while it is used fits, too.
#[test]
fn every_part_in_use_fits_and_can_be_read() {
    let states = ["answered", "compared", "events-panel", "search-found"];
    let mut found = Vec::new();
    for lang in Lang::ALL {
        visit(Setup::new(PHONE), async |visit| {
            for name in states {
                let state = STATES.iter().find(|state| state.name == name);
                let state = state.expect(name);
                visit.driver.goto("about:blank").await?;
                visit.open_live(&state.path_in(lang.code())).await?;
                for step in state.steps {
                    visit.until(step).await;
                }
                let lines = layout::in_window(visit, PHONE, &[100]).await?;
                let name = format!("{lang:?} {name}");
                found.extend(lines.into_iter().map(|line| format!("{name}: {line}")));
            }
            Ok(())
        });
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The judges of what fits and can be read: each engine gives the boxes of letters in a
/// way of its own.
#[test]
fn what_does_not_fit_or_cannot_be_read_is_seen() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/office/").await?;
        let found = layout::in_window(visit, PHONE, &[100]).await?;
        assert!(found.is_empty(), "{found:?}");
        visit.read::<bool>(FAULTS).await;
        let found = layout::in_window(visit, PHONE, &[100]).await?;
        for parts in [["too wide at 390 px", "wide"], ["at 390 px: ", "12个月"]] {
            let is_told = |line: &String| parts.iter().all(|part| line.contains(part));
            assert!(found.iter().any(is_told), "{parts:?}: {found:?}");
        }
        Ok(())
    });
}

/// Where digits and letters stand beside ideographs, a line is as wide as its parts:
/// an engine that puts room between them prints the letters elsewhere than it
/// measures them (WebKitGTK 2.50).
#[test]
fn a_line_is_as_wide_as_its_parts() {
    const MEASURED: &str =
        "['12至24个月', '第15回HOPEミーティング', 'JSPS事業2026年度'].map(line => {
        const width = text => {
            const box = document.createElement('span');
            box.style.display = 'inline-block';
            box.style.whiteSpace = 'nowrap';
            box.textContent = text;
            document.querySelector('main p').append(box);
            const width = box.getBoundingClientRect().width;
            box.remove();
            return width;
        };
        const parts = line.match(/[0-9A-Z]+|[^0-9A-Z]+/g);
        return [width(line), parts.map(width).reduce((one, other) => one + other)];
    })";
    visit(Setup::new(PHONE), async |visit| {
        for path in ["ja/programmes/hope/", "zh/programmes/hope/"] {
            visit.open(path).await?;
            for (whole, parts) in visit.read::<Vec<(f64, f64)>>(MEASURED).await {
                assert!((whole - parts).abs() < 1.0, "{path}: {whole} of {parts}");
            }
        }
        Ok(())
    });
}

/// On a telephone the other language is beside the name: at 375 pixels WebKit had put it
/// below.
#[test]
fn the_other_language_stands_in_the_first_row() {
    const ROWS: &str = "['.head__name', '#language-switch', '.menu > summary'].map(selector => {
        const box = document.querySelector(selector).getBoundingClientRect();
        return [box.top, box.bottom];
    })";
    visit(Setup::new((375, 667)), async |visit| {
        for lang in Lang::ALL {
            for path in ["", "events/2025-09-17-chengdu-briefing/"] {
                visit.open(&format!("{}/{path}", lang.code())).await?;
                let [name, switch, menu]: [(f64, f64); 3] = visit.read(ROWS).await;
                for (what, (top, bottom)) in [("language", switch), ("menu", menu)] {
                    let middle = (top + bottom) / 2.0;
                    let is_beside = bottom > top && name.0 < middle && middle < name.1;
                    assert!(
                        is_beside,
                        "{what} of {lang:?} {path}: {top} to {bottom}, {name:?}"
                    );
                }
            }
        }
        Ok(())
    });
}

async fn heading(visit: &Visit) -> String {
    visit.read("document.querySelector('h1').textContent").await
}

async fn until_lang(visit: &Visit, lang: Lang) {
    visit
        .until(&format!(
            "document.documentElement.lang === '{}'",
            lang.html()
        ))
        .await;
}

async fn until_path(visit: &Visit, path: &str) {
    visit
        .until(&format!("location.pathname === '{path}'"))
        .await;
    visit.live().await;
}

/// The other language, the next page, Back, Forward, the same page anew.
#[test]
fn pages_come_and_go() {
    for size in [PHONE, DESKTOP] {
        visit(Setup::new(size), async |visit| {
            visit.open_live("zh/programmes/").await?;
            let chinese = heading(visit).await;
            visit.tap("link", "日本語").await?;
            until_lang(visit, Lang::Ja).await;
            until_path(visit, "/ja/programmes/").await;
            let japanese = heading(visit).await;
            assert_ne!(chinese, japanese);
            visit
                .tap("link", begins("外国人研究者再招へい事業"))
                .await?;
            until_path(visit, "/ja/programmes/bridge/").await;
            let bridge = heading(visit).await;
            visit.driver.back().await?;
            until_path(visit, "/ja/programmes/").await;
            visit
                .until(&format!(
                    "document.querySelector('h1').textContent === {japanese:?}"
                ))
                .await;
            visit.driver.forward().await?;
            until_path(visit, "/ja/programmes/bridge/").await;
            visit
                .until(&format!(
                    "document.querySelector('h1').textContent === {bridge:?}"
                ))
                .await;
            visit.driver.refresh().await?;
            until_path(visit, "/ja/programmes/bridge/").await;
            assert_eq!(heading(visit).await, bridge);
            Ok(())
        });
    }
}

/// Typed, found, kept by the address, by a page that is loaded again, and by the
/// other language.
#[test]
fn what_is_searched_is_found() {
    for size in [PHONE, DESKTOP] {
        visit(Setup::new(size), async |visit| {
            const FIRST: &str = "document.querySelector('.search__link')?.getAttribute('href')";
            const TYPED: &str = "document.getElementById('search-field').value";
            visit.open_live("zh/search/").await?;
            let field = visit.see("#search-field").await?;
            field.send_keys("ポスドク").await?;
            visit
                .until(&format!("{FIRST} === '/zh/programmes/postdoctoral/'"))
                .await;
            let address = visit.address().await;
            visit.driver.refresh().await?;
            visit.live().await;
            visit
                .until(&format!("{FIRST} === '/zh/programmes/postdoctoral/'"))
                .await;
            assert_eq!(visit.address().await, address);
            assert_eq!(visit.read::<String>(TYPED).await, "ポスドク");
            visit.tap("link", "日本語").await?;
            until_lang(visit, Lang::Ja).await;
            visit
                .until(&format!("{FIRST} === '/ja/programmes/postdoctoral/'"))
                .await;
            assert_eq!(visit.read::<String>(TYPED).await, "ポスドク");
            Ok(())
        });
    }
}

/// A city, an event in it, the same page anew, the other language.
#[test]
fn an_event_is_found_on_the_map() {
    for size in [PHONE, DESKTOP] {
        visit(Setup::new(size), async |visit| {
            visit.open_live("zh/events/").await?;
            let city = map(Lang::Zh).pin("成都", crate::map::in_chengdu());
            visit.tap("button", &city).await?;
            let panel = visit.within("region", &city).await?;
            panel.tap("button", begins("2025年9月17日")).await?;
            visit.by_role("region", "JSPS项目说明会").await?;
            let address = visit.address().await;
            assert!(
                address.contains("c.chengdu~e.2025-09-17-chengdu-briefing"),
                "{address}"
            );
            visit.driver.refresh().await?;
            visit.live().await;
            visit.by_role("region", "JSPS项目说明会").await?;
            assert_eq!(visit.address().await, address);
            visit.tap("link", "日本語").await?;
            until_lang(visit, Lang::Ja).await;
            visit.by_role("region", "JSPS事業説明会").await?;
            Ok(())
        });
    }
}
