//! What comes back and what goes out: a restored page shows what the state says, a
//! link keeps its answers whatever is tapped, what is printed and copied is what
//! was meant. In every engine.

use portal::domain::text::Lang;
use portal::i18n::{answer, calculator};
use thirtyfour::prelude::*;

use crate::early::late;
use crate::visit::{PHONE, Setup, Visit, visit};

const LINK: &str = "zh/calculator/#1~a.stay.seminar~l.18m~n.china~s.2027-09-01";

/// Everything that is ticked or typed in the form, as it is seen.
const SHOWN: &str = "[...document.querySelectorAll('#calculator input')]
    .filter(one => one.type === 'checkbox' || one.type === 'radio' ? one.checked : one.value)
    .map(one => /checkbox|radio/.test(one.type) ? one.id || one.name + one.value : one.id + '=' + one.value)";

/// Links bring no fragment along: what a part held is there all the same, whether the
/// page between has the same program or another, and after a step back.
#[test]
fn a_part_that_is_reached_by_a_link_holds_what_it_held() {
    const FILTER: &str = "(s => (s.value = 'briefing', s.dispatchEvent(new Event('change', {bubbles: true})), true))(document.querySelectorAll('.filters select')[1])";
    const FILTERED: &str = "location.hash.length > 3 &&
        [...document.querySelectorAll('.filters select')].map(s => s.value).join() === ',briefing,,,,'";
    visit(Setup::new(PHONE), async |visit| {
        let go = async |page: &str| {
            visit.by_link(&format!("zh/{page}")).await;
            visit.live().await;
            Ok::<(), WebDriverError>(())
        };
        visit.open_live(LINK).await?;
        visit.until("location.hash.startsWith('#2~a.')").await;
        let (shown, answers): (Vec<String>, String) =
            (visit.read(SHOWN).await, visit.address().await);
        go("events/").await?;
        assert!(visit.read::<bool>(FILTER).await);
        visit.until("location.hash.length > 3").await;
        let filtered = visit.address().await;
        go("events/2025-11-10-nanjing-briefing/").await?;
        go("events/").await?;
        visit.until(FILTERED).await;
        assert_eq!(visit.address().await, filtered);
        for way in [&["office/"][..], &["office/", "programmes/"], &["search/"]] {
            for page in way {
                go(page).await?;
            }
            go("calculator/").await?;
            visit.until("location.hash.startsWith('#2~a.')").await;
            assert_eq!(visit.address().await, answers, "by {way:?}");
            assert_eq!(visit.read::<Vec<String>>(SHOWN).await, shown);
        }
        // By hand: WebKit steps back over pages on which nobody has done anything.
        for page in ["office/", "calculator/"] {
            visit.by_header(page).await?;
            visit
                .until(&format!("location.pathname === '/zh/{page}'"))
                .await;
            visit.live().await;
        }
        visit.driver.back().await?;
        visit.until("location.pathname === '/zh/office/'").await;
        visit.live().await;
        go("events/").await?;
        visit.until(FILTERED).await;
        assert_eq!(visit.address().await, filtered);
        go("calculator/").await?;
        visit.until("location.hash.startsWith('#2~a.')").await;
        assert_eq!(visit.address().await, answers);
        // What was cleared does not come back, and neither does it for whoever types the
        // address.
        let cleared = "(document.getElementById('clear-all').click(), true)";
        assert!(visit.read::<bool>(cleared).await);
        visit.until("location.hash === ''").await;
        go("office/").await?;
        go("calculator/").await?;
        visit.until(&format!("({SHOWN}).length === 0")).await;
        visit.open_live("zh/events/").await?;
        assert_eq!(visit.address().await, "/zh/events/");
        Ok(())
    });
}

/// On a phone each question is a step of the browser's history, and a reload stays on it.
#[test]
fn back_leads_to_the_question_before() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open("zh/office/").await?;
        visit.open_live("zh/calculator/").await?;
        let shown = async |id: &str| {
            visit
                .until(&format!(
                    "document.querySelector('[data-current]')?.id === 'q-{id}' &&
                     document.getElementById('calculator').dataset.stage === 'asking'"
                ))
                .await;
        };
        shown("aim").await;
        visit.see("label:has(#f-aim)").await?.click().await?;
        visit.see("#step-next").await?.click().await?;
        shown("stay").await;
        visit.see("#f-stay").await?.send_keys("18").await?;
        // What says all that is asked leads on by itself.
        visit
            .see("label:has(#f-stay-months)")
            .await?
            .click()
            .await?;
        visit
            .until("document.querySelector('[data-current]').id !== 'q-stay'")
            .await;
        let third: String = visit
            .read("document.querySelector('[data-current]').id")
            .await;
        let answers = "location.hash";
        visit.until("location.hash.includes('l.18m')").await;
        let given: String = visit.read(answers).await;
        visit.driver.refresh().await?;
        visit.live().await;
        shown(third.trim_start_matches("q-")).await;
        visit.driver.back().await?;
        shown("stay").await;
        assert_eq!(visit.read::<String>(answers).await, given);
        visit.driver.back().await?;
        shown("aim").await;
        assert_eq!(visit.read::<String>(answers).await, given);
        visit.driver.forward().await?;
        shown("stay").await;
        // The page's own button takes the same way.
        visit.see("#step-back").await?.click().await?;
        shown("aim").await;
        assert_eq!(visit.read::<String>(answers).await, given);
        visit.driver.back().await?;
        visit
            .until("location.pathname.endsWith('/zh/office/')")
            .await;
        Ok(())
    });
}

async fn is_live(visit: &Visit) -> bool {
    visit
        .read("!!document.querySelector('#app[data-live]')")
        .await
}

/// Someone taps before the app has read the link.
#[test]
fn no_early_tap_takes_the_fragment_away() {
    for (path, kept) in [
        ("calculator/#1~a.stay~l.18m", "a.stay~l.18m"),
        ("events/#1~c.chengdu", "c.chengdu"),
        ("search/#1~t.JSPS", "t.JSPS"),
    ] {
        // Whoever leaves while the app is on its way breaks it off: Firefox and WebKit
        // say so.
        let (setup, gate) = late(PHONE);
        let setup = Setup {
            allowed: &[
                "NetworkError when attempting to fetch",
                "Load failed",
                "was preloaded using link preload",
            ],
            ..setup
        };
        visit(setup, async |visit| {
            let tap = async |selector: &str| {
                visit
                    .read::<bool>(&format!(
                        "(document.querySelector(\"{selector}\").click(), true)"
                    ))
                    .await;
            };
            visit.open(&format!("zh/{path}")).await?;
            tap(".skip-link").await;
            assert!(
                visit
                    .read::<bool>("document.activeElement.id === 'main'")
                    .await,
                "the reader is where the link leads"
            );
            assert!(visit.address().await.ends_with(path), "{path}");
            assert!(!is_live(visit).await, "the app came before it was wanted");
            tap("#language-switch").await;
            visit.until("document.documentElement.lang === 'ja'").await;
            assert!(visit.address().await.ends_with(path), "{path}");
            gate.open();
            visit.live().await;
            visit
                .until(&format!("location.hash.includes('{kept}')"))
                .await;
            Ok(())
        });
    }
}

/// The part in which the result is saved, unfolded.
async fn saving(visit: &Visit) -> WebDriverResult<()> {
    visit.open_live(LINK).await?;
    visit.tap("button", answer(Lang::Zh).save).await
}

/// On telephones the dialogue opens after `print` has returned.
#[test]
fn the_part_that_is_printed_stands_until_it_is_printed() {
    let setup = Setup {
        before: Some("window.print = () => { window.asked = true; };"),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        const MEANT: &str = "document.documentElement.getAttribute('data-print') ?? 'nothing'";
        saving(visit).await?;
        visit.tap("button", calculator(Lang::Zh).print).await?;
        visit.until("window.asked === true").await;
        assert_eq!(visit.read::<String>(MEANT).await, "result");
        visit
            .read::<bool>("(window.dispatchEvent(new Event('afterprint')), true)")
            .await;
        assert_eq!(visit.read::<String>(MEANT).await, "nothing");
        Ok(())
    });
}

/// A clipboard of each kind, and the old command, which keeps what is selected or refuses.
/// `obeys` and `kind` are set by the test, `kept` is what was really taken.
const CLIPBOARDS: &str = "
    window.kept = '';
    const keep = text => { window.kept = text; return true; };
    const kinds = {
        keeps: {writeText: text => Promise.resolve(text).then(keep).then(() => undefined)},
        isSilent: {writeText: () => new Promise(() => {})},
        refuses: {writeText: () => { throw new Error('no'); }},
        refusesLater: {writeText: () => Promise.reject(new Error('no'))},
        isMissing: undefined,
    };
    Object.defineProperty(navigator, 'clipboard', {get: () => kinds[window.kind]});
    document.execCommand = () => window.obeys && keep(document.activeElement.value);";

/// "Copied" is said where something was, and nowhere else: of clipboards that never answer,
/// refuse at once, refuse later or are missing, with a command that works and one that
/// does not. Of one that answers and keeps nothing nobody can know.
#[test]
fn what_was_copied_is_said_whatever_the_clipboard_does() {
    const SAID: &str = "[...document.querySelectorAll('[role=status].copied')]
        .map(line => line.textContent).join('')";
    const SELECTED: &str =
        "document.activeElement.value?.slice(document.activeElement.selectionStart,
        document.activeElement.selectionEnd) ?? ''";
    let setup = Setup {
        before: Some(CLIPBOARDS),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        saving(visit).await?;
        let words = calculator(Lang::Zh);
        let link: String = visit.read("location.href").await;
        // The words change from one to the next: those of the last time count for none.
        let ways = [
            ("keeps", false),
            ("isSilent", false),
            ("isSilent", true),
            ("refuses", false),
            ("refuses", true),
            ("refusesLater", false),
            ("refusesLater", true),
            ("isMissing", false),
            ("isMissing", true),
        ];
        for (kind, obeys) in ways {
            let set =
                format!("(window.kept = '', window.kind = '{kind}', window.obeys = {obeys}, true)");
            visit.read::<bool>(&set).await;
            visit.tap("button", words.copy_link).await?;
            let is_kept = obeys || kind == "keeps";
            let said = if is_kept {
                words.copied
            } else {
                words.not_copied
            };
            visit.until(&format!("{SAID} === {said:?}")).await;
            let kept: String = visit.read("window.kept").await;
            assert_eq!(kept == link, is_kept, "{kind}, {obeys}: {kept:?}");
            if !is_kept {
                // The visitor can do it.
                visit.until(&format!("({SELECTED}) === {link:?}")).await;
            }
        }
        Ok(())
    });
}

/// The browser refuses to change the address any more: what is copied has the
/// answers all the same.
#[test]
fn a_copied_link_has_the_answers_even_if_the_address_has_not() {
    let setup = Setup {
        before: Some(
            "Object.defineProperty(navigator, 'clipboard', {value: {writeText: text => {
                window.copied = text;
                return Promise.resolve();
            }}});
            history.replaceState = () => { throw new DOMException('too many', 'SecurityError'); };",
        ),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        saving(visit).await?;
        visit.tap("button", calculator(Lang::Zh).copy_link).await?;
        visit
            .until("(window.copied ?? '').includes('#2~a.seminar.stay~') || (window.copied ?? '').includes('#2~a.stay.seminar~')")
            .await;
        Ok(())
    });
}

/// What a fold shows was built from the state, and what its field shows is what its
/// sums are reckoned with: whether the page was kept, built again or opened anew.
#[test]
fn folds_and_the_rate_are_those_of_the_state() {
    /// Each fold with whether it is open and whether anything stands in it.
    const FOLDS: &str = "[...document.querySelectorAll('details.fold[id]')]
        .map(fold => fold.open === (fold.querySelector('.fold__body').children.length > 0))";
    const LI: &str = "zh/calculator/#1~a.stay~d.held~dd.2023-06-15~f.natural~h.none~l.18m~n.china~p.researcher~r.no~s.2027-09-01";
    const RATE: &str = "document.getElementById('rate')?.value ?? ''";
    const YUAN: &str = "document.querySelector('#money .fold__body')?.textContent ?? ''";
    visit(Setup::new(PHONE), async |visit| {
        let unfold = async || {
            visit
                .until("!!document.querySelector('#money > summary')")
                .await;
            if !visit
                .read::<bool>("document.getElementById('money').open")
                .await
            {
                let money = visit.see("#money > summary").await?;
                visit.show(&money).await?;
                money.click().await?;
            }
            visit
                .until("document.getElementById('rate') !== null")
                .await;
            WebDriverResult::Ok(())
        };
        visit.open_live(LI).await?;
        unfold().await?;
        let (rate, sums): (String, String) = (visit.read(RATE).await, visit.read(YUAN).await);
        let field = visit.see("#rate").await?;
        visit.show(&field).await?;
        field.click().await?;
        field.clear().await?;
        field.send_keys("9").await?;
        visit.until(&format!("({YUAN}) !== {sums:?}")).await;
        let others: String = visit.read(YUAN).await;
        // To the other language and back: state and page are kept.
        for lang in ["ja", "zh-Hans"] {
            visit
                .read::<bool>("(document.getElementById('language-switch').click(), true)")
                .await;
            visit
                .until(&format!("document.documentElement.lang === '{lang}'"))
                .await;
            visit.live().await;
            visit.until(&format!("({RATE}) === '9'")).await;
        }
        assert_eq!(visit.read::<String>(YUAN).await, others);
        for step in ["back", "reload"] {
            if step == "back" {
                visit.open("zh/office/").await?;
                visit.driver.back().await?;
            } else {
                visit.driver.refresh().await?;
            }
            visit.live().await;
            visit.until("!!document.querySelector('.answer')").await;
            let folds: Vec<bool> = visit.read(FOLDS).await;
            assert!(folds.iter().all(|is_right| *is_right), "{step}: {folds:?}");
            unfold().await?;
            let shown: String = visit.read(RATE).await;
            let expected = match shown.as_str() {
                "9" => &others,
                other => {
                    assert_eq!(other, rate, "{step}");
                    &sums
                }
            };
            assert_eq!(&visit.read::<String>(YUAN).await, expected, "{step}");
        }
        Ok(())
    });
}
