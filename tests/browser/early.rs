//! What someone does before the app has come: the questions stand in the page
//! from the start, and nothing that was answered meanwhile is lost.

use std::sync::Arc;
use std::time::Duration;

use portal::domain::text::Lang;
use thirtyfour::prelude::*;
use xtask::gate::Gate;
use xtask::intercept::Intercept;

use crate::answers::verdict;
use crate::visit::{DESKTOP, PHONE, Setup, Visit, visit};

/// The app comes when the gate is opened.
pub fn late(size: (u32, u32)) -> (Setup, Gate) {
    late_and(size, |_| None)
}

/// The same, where something becomes of another request, too.
fn late_and(
    size: (u32, u32),
    other: impl Fn(&str) -> Option<Intercept> + Send + Sync + 'static,
) -> (Setup, Gate) {
    let gate = Gate::closed();
    let hold = gate.clone();
    let setup = Setup {
        intercept: Some(Arc::new(move |path| {
            if path.contains("_bg") && path.contains(".wasm") {
                Intercept::Hold(hold.clone())
            } else {
                other(path).unwrap_or(Intercept::Pass)
            }
        })),
        // What is loaded ahead waits for the wasm that is kept back here.
        allowed: &[LOADED_AHEAD],
        ..Setup::new(size)
    };
    (setup, gate)
}

const LOADED_AHEAD: &str = "was preloaded using link preload";

async fn is_live(visit: &Visit) -> bool {
    visit
        .read("!!document.querySelector('#app[data-live]')")
        .await
}

/// Ticks with the mouse, as a visitor does.
async fn tap(visit: &Visit, selector: &str) -> WebDriverResult<()> {
    // From under the bar.
    let shown =
        format!("(document.querySelector('{selector}').scrollIntoView({{block: 'center'}}), true)");
    visit.see(selector).await?;
    visit.read::<bool>(&shown).await;
    visit.see(selector).await?.click().await
}

/// On a phone: one question, then the next, whose button was pressed too early.
#[test]
fn answers_on_a_phone_are_taken_over() {
    for lang in Lang::ALL {
        let (setup, gate) = late(PHONE);
        visit(setup, async |visit| {
            visit.open(&format!("{}/calculator/", lang.code())).await?;
            tap(visit, "#q-aim label.choice").await?;
            visit
                .read::<bool>("(document.getElementById('f-aim').mine = true)")
                .await;
            tap(visit, "#step-next").await?;
            assert!(!is_live(visit).await, "the app came before it was wanted");
            let pressed = "document.documentElement.hasAttribute('data-pressed')";
            assert!(visit.read::<bool>(pressed).await);
            gate.open();
            visit.see("#app[data-live]").await?;
            visit.until("location.hash.includes('a.')").await;
            assert!(
                visit
                    .read::<bool>("document.getElementById('f-aim').checked && document.getElementById('f-aim').mine")
                    .await,
                "the box is the one that was ticked"
            );
            // The button is pressed for the visitor, once.
            visit
                .until("document.querySelector('#q-aim').offsetParent === null && document.querySelectorAll('.question[data-current]').length === 1")
                .await;
            assert!(!visit.read::<bool>(pressed).await);
            Ok(())
        });
    }
}

/// On a desktop: with the answers of a link, a number, a day that there is not,
/// half a date and a hand on the keys.
#[test]
fn answers_on_a_desktop_join_those_of_the_link() {
    let (setup, gate) = late(DESKTOP);
    visit(setup, async |visit| {
        visit
            .open("zh/calculator/#1~d.held~n.china~s.2027-04-01")
            .await?;
        // Asked from the start, of whoever comes.
        let asked: Vec<String> = visit
            .read("[...document.querySelectorAll('.question:not([hidden])')].map(one => one.id)")
            .await;
        assert!(asked.len() > 3, "{asked:?}");
        tap(visit, "#q-aim label.choice").await?;
        // No link of the calculator takes the answers out of the address.
        tap(visit, ".dock__more summary").await?;
        tap(visit, "#f-start_date").await?;
        visit.see("#f-start_date").await?.click().await?;
        // Whichever part of the date was hit, the others stay empty.
        visit.press("12").await?;
        assert!(!is_live(visit).await, "the app came before it was wanted");
        gate.open();
        visit.see("#app[data-live]").await?;
        visit.until("location.hash.includes('a.stay')").await;
        let hash: String = visit.read("location.hash").await;
        assert!(
            hash.contains("d.held") && hash.contains("n.china"),
            "{hash}"
        );
        // Half a date is no answer; it stays under the hand that types it.
        assert!(!hash.contains("2027-04-01"), "{hash}");
        let field: (String, bool) = visit
            .read("[document.activeElement.id, document.getElementById('f-start_date').validity.badInput]")
            .await;
        assert_eq!(field, ("f-start_date".to_owned(), true));
        Ok(())
    });
}

/// The other language is pressed before the answers can be in the address.
#[test]
fn answers_go_along_into_the_other_language() {
    let (setup, gate) = late(PHONE);
    visit(setup, async |visit| {
        visit.open("zh/calculator/").await?;
        tap(visit, "#q-aim label.choice").await?;
        tap(visit, "#language-switch").await?;
        assert!(!is_live(visit).await, "the app came before it was wanted");
        gate.open();
        visit.until("document.documentElement.lang === 'ja'").await;
        visit.see("#app[data-live]").await?;
        visit.until("location.hash.includes('a.')").await;
        visit
            .until("document.getElementById('f-aim').checked")
            .await;
        Ok(())
    });
}

/// Who has answered nothing does not wait.
#[test]
fn the_other_language_comes_without_the_app() {
    let (setup, _gate) = late(PHONE);
    visit(setup, async |visit| {
        visit.open("ja/calculator/").await?;
        tap(visit, "#language-switch").await?;
        visit
            .until("document.documentElement.lang === 'zh-Hans'")
            .await;
        Ok(())
    });
}

#[test]
fn nobody_is_asked_in_vain_by_an_old_browser() {
    nobody_is_asked_in_vain(&Setup {
        before: Some("delete window.WebAssembly;"),
        ..Setup::new(PHONE)
    });
}

#[test]
fn nobody_is_asked_in_vain_without_scripts() {
    nobody_is_asked_in_vain(&Setup {
        scripts: false,
        ..Setup::new(PHONE)
    });
}

/// Where no app will come, no question asks for answers; a sentence says so, and
/// the conditions are there to be read.
fn nobody_is_asked_in_vain(setup: &Setup) {
    for lang in Lang::ALL {
        visit(setup.clone(), async |visit| {
            visit.open(&format!("{}/calculator/", lang.code())).await?;
            let notice = visit.see(".unscripted").await?;
            notice.wait_until().displayed().await?;
            let says = portal::i18n::calculator(lang).needs_script;
            assert_eq!(notice.text().await?, says);
            let question = visit.see("#q-aim").await?;
            assert!(!question.is_displayed().await?);
            // The way to the rules, which stand on the programmes' pages.
            let rules = visit.see(".conditions a").await?;
            assert!(rules.is_displayed().await?);
            Ok(())
        });
    }
}

/// What is typed into a field, and what no field takes.
#[test]
fn what_was_typed_is_taken_over() {
    let (setup, gate) = late(DESKTOP);
    visit(setup, async |visit| {
        visit.open("ja/calculator/").await?;
        let typed: bool = visit
            .read(
                "((id, text) => { const f = document.getElementById(id); f.value = text; return f.value === text; })
                 ('f-start_date', '2027-04-01')",
            )
            .await;
        assert!(typed);
        tap(visit, "#q-nationality label.choice").await?;
        assert!(!is_live(visit).await, "the app came before it was wanted");
        gate.open();
        visit.see("#app[data-live]").await?;
        visit
            .until("location.hash.includes('s.2027-04-01') && location.hash.includes('n.china')")
            .await;
        verdict(visit, "postdoctoral", "open").await;
        // The other language has the answers and questions of its own.
        tap(visit, "#language-switch").await?;
        visit
            .until("document.documentElement.lang === 'zh-Hans'")
            .await;
        visit.see("#app[data-live]").await?;
        let value: String = visit
            .read("document.getElementById('f-start_date').value")
            .await;
        assert_eq!(value, "2027-04-01");
        Ok(())
    });
}

/// Its script has come; the wasm has been asked for.
const LOADS_THE_APP: &str = "performance.getEntriesByType('resource').some((entry) => /portal-search.*[.]js$/.test(entry.name) && entry.responseEnd > 0)";

/// Keeps what a page says that it lacks, also when another page has taken its place.
const WATCH_THE_LINE: &str = "
    new MutationObserver(() => {
        const line = document.documentElement.dataset.line;
        if (line === 'failed' || line === 'unreached') { sessionStorage.lacked = location.pathname; }
    }).observe(document, {attributes: true, subtree: true});
";

/// Who asks for another page ends what this one loads, in most engines: that is no
/// failure, and nobody is told of one while the other page is on its way.
#[test]
fn a_page_that_is_left_early_has_not_failed() {
    for (path, link, other, seconds) in [
        // Meanwhile the page that is left tries again, which ends as the first time.
        ("zh/search/#1~t.kafuku", "[data-language]", "ja/search/", 12),
        // Coming near the link is what starts the app.
        ("zh/programmes/bridge/", ".head__name", "zh/", 2),
    ] {
        // Long enough to be told, and to look.
        let delay = Duration::from_secs(seconds);
        let (setup, gate) = late_and(PHONE, move |path| {
            (path == other).then_some(Intercept::Delay(delay))
        });
        let setup = Setup {
            before: Some(WATCH_THE_LINE),
            // WebKit says so of the try that ends when the other page comes.
            allowed: &[LOADED_AHEAD, "due to access control checks"],
            ..setup
        };
        visit(setup, async |visit| {
            visit.open(path).await?;
            if path.contains("search") {
                visit.until(LOADS_THE_APP).await;
            }
            visit.see(link).await?.click().await?;
            visit
                .until(&format!("location.pathname === '/{other}'"))
                .await;
            gate.open();
            visit.live().await;
            let lacked: Option<String> = visit.read("sessionStorage.lacked").await;
            assert_eq!(lacked, None);
            Ok(())
        });
    }
}

/// Who asks for another page, but stays: the app comes all the same.
#[test]
fn a_page_that_is_not_left_after_all_starts() {
    let (setup, gate) = late_and(PHONE, |path| {
        // An answer that leaves the page where it is.
        (path == "zh/").then(|| Intercept::Reply {
            status: 204,
            content_type: "text/plain".to_owned(),
            body: Vec::new(),
        })
    });
    let setup = Setup {
        before: Some(WATCH_THE_LINE),
        ..setup
    };
    visit(setup, async |visit| {
        visit.open("zh/search/").await?;
        visit.until(LOADS_THE_APP).await;
        visit.see(".head__name").await?.click().await?;
        gate.open();
        visit.live().await;
        assert!(visit.address().await.ends_with("/zh/search/"));
        let lacked: Option<String> = visit.read("sessionStorage.lacked").await;
        assert_eq!(lacked, None);
        Ok(())
    });
}

/// The loader gives up at once; how often an app is ready is counted.
const IMPATIENT: &str = "
    const later = window.setTimeout;
    window.setTimeout = (then, time, ...rest) => later(then, time === 30000 ? 0 : time, ...rest);
    window.started = 0;
    document.addEventListener('portal:ready', () => { window.started += 1; });
";

/// A try that was given up may still come, together with the next one: one app is
/// enough, two would both answer.
#[test]
fn two_tries_start_one_app() {
    let (setup, gate) = late(PHONE);
    let setup = Setup {
        before: Some(IMPATIENT),
        ..setup
    };
    visit(setup, async |visit| {
        visit.open("zh/search/").await?;
        visit.until(LOADS_THE_APP).await;
        visit.see(".loader__retry").await?.click().await?;
        gate.open();
        visit.live().await;
        visit
            .until_it_rests(
                "String([window.started, performance.getEntriesByType('resource').length])",
            )
            .await;
        assert_eq!(visit.read::<u32>("window.started").await, 1);
        visit
            .see("#search-field")
            .await?
            .send_keys("kafuku")
            .await?;
        visit.until("location.hash.includes('kafuku')").await;
        Ok(())
    });
}

/// The header leads to the page that stands, too: nothing that it holds is lost, before
/// the app has come and afterwards.
#[test]
fn a_link_to_the_page_that_stands_takes_nothing_away() {
    const HERE: &str = ".head__nav a[aria-current=page]";
    for (path, kept) in [
        ("calculator/", ""),
        ("calculator/#1~a.stay~l.18m", "a.stay~l.18m"),
        ("events/#1~c.chengdu", "c.chengdu"),
        ("search/#1~t.JSPS", "t.JSPS"),
    ] {
        let (setup, gate) = late(DESKTOP);
        visit(setup, async |visit| {
            visit.open(&format!("zh/{path}")).await?;
            visit.read::<bool>("(window.isFirst = true)").await;
            if kept.is_empty() {
                tap(visit, "#q-aim label.choice").await?;
            }
            tap(visit, HERE).await?;
            assert!(visit.address().await.ends_with(path), "{path}");
            assert!(!is_live(visit).await, "the app came before it was wanted");
            gate.open();
            visit.live().await;
            let kept = if kept.is_empty() { "~a." } else { kept };
            let holds = format!("location.hash.includes('{kept}')");
            visit.until(&holds).await;
            let before = visit.address().await;
            visit.read::<bool>("(window.scrollTo(0, 300), true)").await;
            visit
                .read::<bool>(&format!("(document.querySelector('{HERE}').click(), true)"))
                .await;
            visit.until("scrollY === 0").await;
            assert_eq!(visit.address().await, before);
            assert!(
                visit.read::<bool>("window.isFirst === true").await,
                "the page was built anew"
            );
            Ok(())
        });
    }
}
