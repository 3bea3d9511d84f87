//! From page to page: heading, title, focus, announcement, keys.

use std::sync::Arc;
use std::time::Duration;

use thirtyfour::prelude::*;
use xtask::gate::Gate;
use xtask::intercept::Intercept;

use crate::visit::{DESKTOP, PHONE, Setup, Visit, visit};

#[test]
fn a_new_page_takes_focus_title_and_announcement() {
    for (size, lang) in [(PHONE, "zh"), (DESKTOP, "ja")] {
        visit(Setup::new(size), async |visit| {
            visit.open_live(&format!("{lang}/")).await?;
            visit.server.clear_requests();
            visit.by_header("programmes/").await?;
            visit
                .until("document.activeElement.matches('main h1')")
                .await;
            let heading: String = visit.read("document.querySelector('h1').textContent").await;
            let title: String = visit.read("document.title").await;
            assert!(title.starts_with(&heading), "{title} / {heading}");
            assert_eq!(visit.address().await, format!("/{lang}/programmes/"));
            let said: String = visit
                .read("document.getElementById('announcer').textContent")
                .await;
            assert_eq!(said, title);
            assert_eq!(visit.read::<f64>("window.scrollY").await, 0.0);
            // The way back.
            visit.driver.back().await?;
            visit
                .until("document.querySelector('.home') !== null")
                .await;
            assert_eq!(visit.address().await, format!("/{lang}/"));
            // The page was fetched and nothing else; the way back was at hand.
            let fetched: Vec<String> = visit
                .server
                .requests()
                .into_iter()
                .map(|request| request.path)
                .filter(|path| !path.contains("icon"))
                .collect();
            assert_eq!(fetched, [format!("{lang}/programmes/")]);
            Ok(())
        });
    }
}

/// From the start of the page to a programme's money, with the keyboard alone.
#[test]
fn a_programme_is_reached_by_keyboard() {
    visit(Setup::new(DESKTOP), async |visit| {
        visit.open_live("zh/").await?;
        visit.press(Key::Tab).await?;
        assert!(
            visit
                .read::<bool>("document.activeElement.matches('.skip-link')")
                .await,
            "the first stop is the skip link"
        );
        visit.press(Key::Enter).await?;
        visit.until("location.hash === '#main'").await;
        for link in ["/programmes/", "/programmes/postdoctoral/"] {
            tab_to(visit, &format!("main a[href$='{link}']"), false).await?;
            visit.press(Key::Enter).await?;
            visit
                .until(&format!("location.pathname === '/zh{link}'"))
                .await;
        }
        visit
            .until("document.activeElement.matches('main h1')")
            .await;
        let text: String = visit.read("document.querySelector('main').innerText").await;
        assert!(text.contains(&portal_tests::sum("postdoctoral", &[("stipend", 1)])));
        Ok(())
    });
}

/// Presses Tab until the focus is on what the selector names, and is seen; with
/// the key that turns it round, backwards.
async fn tab_to(visit: &Visit, selector: &str, back: bool) -> WebDriverResult<()> {
    let there = format!("document.activeElement.matches({selector:?})");
    for _ in 0..60 {
        let chain = visit.driver.action_chain();
        if back {
            let chain = chain.key_down(Key::Shift).send_keys(Key::Tab + "");
            chain.key_up(Key::Shift).perform().await?;
        } else {
            chain.send_keys(Key::Tab + "").perform().await?;
        }
        if visit.read::<bool>(&there).await {
            // WebKit draws it a moment later.
            visit
                .until("getComputedStyle(document.activeElement).outlineStyle === 'solid'")
                .await;
            return Ok(());
        }
    }
    panic!("Tab does not reach {selector}");
}

/// Back to a link of the header: in its row, or in the menu where that has no room.
async fn tab_to_header(visit: &Visit, tail: &str) -> WebDriverResult<()> {
    let link = format!("a[href$='/{tail}']");
    if visit
        .read::<bool>("document.querySelector('.head__nav').getClientRects().length > 0")
        .await
    {
        return tab_to(visit, &format!(".head__nav {link}"), true).await;
    }
    tab_to(visit, ".menu > summary", true).await?;
    visit.press(Key::Enter + "").await?;
    tab_to(visit, &format!(".menu__list {link}"), false).await
}

/// From the home page by way of a programme and the calculator to the office's
/// telephone, with the keyboard alone and in both languages.
#[test]
fn the_office_is_reached_by_keyboard() {
    for (lang, size) in [("zh", DESKTOP), ("ja", PHONE)] {
        visit(Setup::new(size), async |visit| {
            let arrives = async |tail: &str| {
                visit
                    .until(&format!("location.pathname === '/{lang}/{tail}'"))
                    .await;
                // Whoever goes by keys begins at the heading of the new page.
                visit
                    .until("document.activeElement.matches('main h1')")
                    .await;
            };
            visit.open_live(&format!("{lang}/")).await?;
            tab_to(visit, "main a[href$='/programmes/']", false).await?;
            visit.press(Key::Enter + "").await?;
            arrives("programmes/").await;
            tab_to_header(visit, "calculator/").await?;
            visit.press(Key::Enter + "").await?;
            arrives("calculator/").await;
            visit
                .see("#calculator input[type=radio], #calculator input[type=checkbox]")
                .await?;
            tab_to(visit, "#q-aim input", false).await?;
            visit.press(" ").await?;
            visit.until("location.hash.length > 3").await;
            tab_to_header(visit, "office/").await?;
            visit.press(Key::Enter + "").await?;
            arrives("office/").await;
            tab_to(visit, "#office-telephone", false).await?;
            let telephone: String = visit.read("document.activeElement.textContent").await;
            assert!(telephone.contains("8882-4331"), "{telephone}");
            Ok(())
        });
    }
}

/// A link to a part of the page goes there, and its address can be sent on.
#[test]
fn parts_of_a_page_have_addresses() {
    visit(Setup::new(DESKTOP), async |visit| {
        visit.open_live("ja/programmes/postdoctoral/").await?;
        visit
            .see(".rail__list a[href='#rules']")
            .await?
            .click()
            .await?;
        visit
            .until("Math.abs(document.getElementById('rules').getBoundingClientRect().top) < 60")
            .await;
        assert_eq!(visit.address().await, "/ja/programmes/postdoctoral/#rules");
        // A mark opens what is behind it, the switch of the page all of them.
        let mark = "#rules ~ .list .mark";
        visit.see(mark).await?.click().await?;
        visit.see("#rules ~ .list .evidence[open]").await?;
        visit.see("[data-evidence]").await?.click().await?;
        visit
            .until("document.querySelectorAll('.evidence:not([open])').length === 0")
            .await;
        visit.see("[data-evidence]").await?.click().await?;
        visit
            .until("document.querySelectorAll('.evidence[open]').length === 0")
            .await;
        assert_eq!(visit.address().await, "/ja/programmes/postdoctoral/#rules");
        Ok(())
    });
}

/// Someone taps again before the page has come: the last tap counts, also when
/// it leads back to the page that stands.
#[test]
fn the_last_tap_counts() {
    let gate = Gate::closed();
    let hold = gate.clone();
    let setup = Setup {
        intercept: Some(Arc::new(move |path| {
            if path == "zh/office/" {
                Intercept::Hold(hold.clone())
            } else {
                Intercept::Pass
            }
        })),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        let tap = async |link: &str| {
            visit
                .read::<bool>(&format!(
                    "(document.querySelector(\"{link}\").click(), true)"
                ))
                .await;
        };
        for (second, expected) in [
            (".head__name", "/zh/"),
            (".head__nav a:nth-child(1)", "/zh/programmes/"),
        ] {
            visit.open_live("zh/").await?;
            tap(".head__nav a:nth-child(4)").await;
            visit
                .until("document.getElementById('app').getAttribute('aria-busy') === 'true'")
                .await;
            tap(second).await;
            visit
                .until(&format!("location.pathname === '{expected}'"))
                .await;
            // The first page comes now, and changes nothing.
            gate.open();
            tokio::time::sleep(Duration::from_secs(1)).await;
            gate.close();
            assert_eq!(visit.address().await, expected);
            let current: String = visit.read("document.querySelector('h1').textContent").await;
            assert!(!current.contains("北京代表处"), "{current}");
            assert_eq!(
                visit
                    .read::<String>("document.getElementById('app').getAttribute('aria-busy')")
                    .await,
                "false"
            );
        }
        Ok(())
    });
}
