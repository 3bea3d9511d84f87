//! A page that is left and comes back, is loaded again or copied shows what the state says,
//! in every control: whether the browser kept the page or builds it anew. In every engine,
//! each of which fills in some fields by itself.

use portal::domain::text::Lang;
use portal::i18n::{calculator, common, map};
use thirtyfour::prelude::*;

use crate::answers::programme;
use crate::visit::{Engine, PHONE, Setup, Visit, patiently, prepare, visit};

/// Every control as it is seen, and what is reckoned from some of them.
const SHOWN: &str = "[...document.querySelectorAll('main :is(input, select, textarea, details, .bill, .refused, .panel h2)')]
    .map(one => (one.id || one.className) + '=' +
        (one.localName === 'details' ? one.open
            : /checkbox|radio/.test(one.type) ? one.checked
            : 'value' in one ? one.value : one.textContent))";

async fn shows(visit: &Visit, shown: &[String], when: &str) {
    let outcome = patiently(async || {
        let now: Vec<String> = visit.read(SHOWN).await;
        (now == shown).then_some(()).ok_or(now)
    });
    if let Err(now) = outcome.await {
        panic!("{when}: {now:#?}\nin place of {shown:#?}");
    }
}

/// Leaves for other documents and comes back. Whether the browser has kept the page.
async fn there_and_back(visit: &Visit, pages: &[&str]) -> WebDriverResult<bool> {
    visit.read::<bool>("window.isTheSame = true").await;
    let begin: String = visit.read("location.href").await;
    let mut passed = vec![begin];
    for page in pages {
        visit.open(page).await?;
        passed.push(visit.read("location.href").await);
    }
    for before in passed.iter().rev().skip(1) {
        visit.driver.back().await?;
        visit.until(&format!("location.href === {before:?}")).await;
    }
    visit.live().await;
    Ok(visit.read("window.isTheSame === true").await)
}

/// Reasons to forget the page that is left: the first is Chromium's, the second Firefox's.
const FORGET: &str = "(addEventListener('unload', () => {}),
    navigator.locks.request('held', () => new Promise(() => {})), true)";

/// What is seen now comes back when the page was kept; when it is built anew, what the
/// address says: `anew`, once `unfold` was done.
async fn comes_back(
    visit: &Visit,
    other_page: &str,
    anew: &[String],
    unfold: impl AsyncFn() -> WebDriverResult<()>,
) -> WebDriverResult<()> {
    // A page that waits for an answer is not kept.
    let asked = format!(
        "performance.getEntriesByType('resource').some(one => one.name.endsWith({other_page:?}))"
    );
    visit.until(&asked).await;
    let shown: Vec<String> = visit.read(SHOWN).await;
    let kept = there_and_back(visit, &["zh/office/"]).await?;
    assert!(kept, "the browser keeps the page");
    shows(visit, &shown, "kept").await;
    visit.read::<bool>(FORGET).await;
    // WebKit keeps it all the same, but not as the fourth.
    let pages: &[&str] = match visit.engine {
        Engine::WebKit => &["zh/office/", "zh/sources/", "zh/glossary/", "zh/office/"],
        Engine::Chromium | Engine::Firefox => &["zh/office/"],
    };
    let kept = there_and_back(visit, pages).await?;
    assert!(!kept, "the page is built anew");
    unfold().await?;
    shows(visit, anew, "built anew").await;
    visit.driver.refresh().await?;
    visit.live().await;
    unfold().await?;
    shows(visit, anew, "loaded again").await;
    copied(visit, async || {
        unfold().await?;
        shows(visit, anew, "copied").await;
        Ok(())
    })
    .await
}

/// Opens a copy of the tab: with the same address, storage and entry of the history.
async fn copied(
    visit: &Visit,
    look: impl AsyncFnOnce() -> WebDriverResult<()>,
) -> WebDriverResult<()> {
    let address = visit.address().await;
    let tab = visit.driver.window().await?;
    // What is stored for the tab goes along.
    let opened = "window.open('about:blank') !== null";
    assert!(visit.read::<bool>(opened).await, "another tab");
    let mut tabs = visit.driver.windows().await?;
    tabs.retain(|one| *one != tab);
    visit.driver.switch_to_window(tabs.remove(0)).await?;
    prepare(visit, &Setup::new(PHONE)).await?;
    visit.open_live(&address).await?;
    let state = "(history.replaceState(opener.history.state, ''), true)";
    visit.read::<bool>(state).await;
    visit.driver.refresh().await?;
    visit.live().await;
    look().await?;
    // Firefox keeps no page whose opener or copy is still there.
    visit.driver.close_window().await?;
    visit.driver.switch_to_window(tab).await
}

/// With the comparison, the rate and the steps unfolded: of what is changed in them, only
/// the ticks stand in the address.
#[test]
fn the_calculator_shows_what_the_state_says() {
    const LINK: &str = "zh/calculator/#1~a.stay~d.held~dd.2023-06-15~f.natural~h.none~l.18m~n.china~p.researcher~r.no~s.2027-09-01~T.postdoctoral.0.2";
    visit(Setup::new(PHONE), async |visit| {
        let unfold = async || {
            for id in ["money", "checklist", "compare"] {
                let line = visit.see(&format!("#{id}:not([open]) > summary")).await?;
                visit.show(&line).await?;
                line.click().await?;
                let is_built =
                    format!("document.querySelector('#{id} .fold__body').children.length > 0");
                visit.until(&is_built).await;
            }
            Ok(())
        };
        visit.open_live(LINK).await?;
        unfold().await?;
        let anew: Vec<String> = visit.read(SHOWN).await;
        for ticked in ["step-0=true", "step-1=false", "step-2=true", "f-aim=true"] {
            assert!(anew.iter().any(|one| one == ticked), "{ticked}: {anew:#?}");
        }
        let side = visit.within("group", calculator(Lang::Zh).side(0)).await?;
        let bridge = programme(Lang::Zh, "bridge");
        side.choose(common(Lang::Zh).programme, bridge).await?;
        for (id, typed) in [("pair-1-length", "7"), ("rate", "9")] {
            let field = visit.see(&format!("#{id}")).await?;
            visit.show(&field).await?;
            field.clear().await?;
            field.send_keys(typed).await?;
        }
        // The programme, the length, the rate, and all sums but that of a length that is
        // none there.
        let count = format!(
            "({SHOWN}).filter((one, at) => one !== {}[at]).length >= 6",
            serde_json::json!(anew)
        );
        visit.until(&count).await;
        comes_back(visit, "/ja/calculator/", &anew, unfold).await
    });
}

/// All of it stands in the address.
#[test]
fn the_events_show_what_the_state_says() {
    visit(Setup::new(PHONE), async |visit| {
        let (words, common) = (map(Lang::Zh), common(Lang::Zh));
        visit.open_live("zh/events/").await?;
        visit.choose(words.city, "成都").await?;
        visit.choose(common.kind, "项目说明会").await?;
        visit.tap("button", words.filters).await?;
        visit.choose(words.near, "首尔").await?;
        let field = visit.by_role("searchbox", words.words).await?;
        field.send_keys("成都").await?;
        let summary = visit.see(".events__summary").await?;
        visit.show(&summary).await?;
        summary.click().await?;
        visit
            .until("location.hash.includes('~e.') && document.querySelector('.panel h2') !== null")
            .await;
        let shown: Vec<String> = visit.read(SHOWN).await;
        for one in [
            "input=chengdu",
            "input=briefing",
            "input=seoul",
            "agenda-words=成都",
            "filters__more=true",
        ] {
            assert!(shown.iter().any(|shown| shown == one), "{one}: {shown:#?}");
        }
        comes_back(visit, "/ja/events/", &shown, async || Ok(())).await
    });
}

#[test]
fn the_search_shows_what_the_state_says() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/search/").await?;
        visit.see("#search-field").await?.send_keys("签证").await?;
        visit.until("location.hash.includes('~t.')").await;
        let shown: Vec<String> = visit.read(SHOWN).await;
        assert!(
            shown.iter().any(|one| one == "search-field=签证"),
            "{shown:#?}"
        );
        comes_back(visit, "/ja/search/", &shown, async || Ok(())).await
    });
}
