//! The calculator: nothing that was typed is lost, or leaves the address.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use thirtyfour::prelude::*;
use xtask::server::Intercept;

use crate::visit::{DESKTOP, PHONE, Setup, Visit, visit};

/// Ticks the choice of a question at this place, as a tap does.
pub async fn tick(visit: &Visit, question: &str, place: usize) -> WebDriverResult<()> {
    let script =
        format!("(document.querySelectorAll('#q-{question} .choice__box')[{place}].click(), true)");
    visit.until(&shown(question)).await;
    visit.read::<bool>(&script).await;
    Ok(())
}

fn shown(question: &str) -> String {
    format!("!document.getElementById('q-{question}').hidden")
}

/// Types into a field as a picker does: at once.
pub async fn fill(visit: &Visit, question: &str, text: &str) -> WebDriverResult<()> {
    visit.until(&shown(question)).await;
    visit
        .read::<bool>(&format!(
            "(f => (f.focus(), f.value = '{text}',
                f.dispatchEvent(new Event('input', {{bubbles: true}})), f.blur(), true))
             (document.getElementById('f-{question}'))"
        ))
        .await;
    Ok(())
}

/// Waits until a programme has this verdict.
pub async fn verdict(visit: &Visit, programme: &str, expected: &str) {
    visit
        .until(&format!(
            "document.getElementById('result-{programme}').dataset.verdict === '{expected}'"
        ))
        .await;
}

/// Unfolds the result of a programme.
pub async fn unfold(visit: &Visit, programme: &str) {
    visit
        .read::<bool>(&format!(
            "(document.querySelector('#result-{programme} > summary').click(), true)"
        ))
        .await;
    visit
        .until(&format!(
            "!!document.querySelector('#result-{programme} .result__body')"
        ))
        .await;
}

/// The text of an element, shown or not.
pub async fn text(visit: &Visit, selector: &str) -> String {
    visit
        .read(&format!("document.querySelector('{selector}').textContent"))
        .await
}

/// Clicks, wherever it stands.
pub async fn click(visit: &Visit, selector: &str) {
    let script = format!("(document.querySelector(\"{selector}\").click(), true)");
    visit.read::<bool>(&script).await;
}

/// Types into a field or chooses from a list.
async fn type_in(visit: &Visit, id: &str, text: &str) {
    visit
        .read::<bool>(&format!(
            "(f => (f.value = '{text}',
                f.dispatchEvent(new Event(f.tagName === 'SELECT' ? 'change' : 'input', {{bubbles: true}})), true))
             (document.getElementById('{id}'))"
        ))
        .await;
}

/// A postdoc on a phone, in Chinese: degree of 2022, two years from April.
async fn postdoc(visit: &Visit) -> WebDriverResult<()> {
    tick(visit, "aim", 0).await?;
    tick(visit, "stay_unit", 1).await?;
    fill(visit, "stay_months", "24").await?;
    tick(visit, "field", 0).await?;
    fill(visit, "start_date", "2027-04-01").await?;
    tick(visit, "degree", 0).await?;
    fill(visit, "degree_date", "2022-06-30").await?;
    tick(visit, "nationality", 0).await?;
    tick(visit, "japan_residence", 1).await?;
    tick(visit, "past_support", 0).await?;
    verdict(visit, "postdoctoral", "fits").await;
    Ok(())
}

#[test]
fn the_address_keeps_the_answers() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/calculator/").await?;
        postdoc(visit).await?;
        visit.until("location.hash.includes('dd.2022-06-30')").await;
        let fragment: String = visit.read("location.hash").await;
        visit.driver.refresh().await?;
        visit.see("#app[data-live]").await?;
        verdict(visit, "postdoctoral", "fits").await;
        assert_eq!(visit.read::<String>("location.hash").await, fragment);
        let date: String = visit
            .read("document.getElementById('f-degree_date').value")
            .await;
        assert_eq!(date, "2022-06-30");
        // In the other language, with what was unfolded.
        unfold(visit, "postdoctoral").await;
        visit
            .read::<bool>("(document.getElementById('language-switch').click(), true)")
            .await;
        visit.until("document.documentElement.lang === 'ja'").await;
        verdict(visit, "postdoctoral", "fits").await;
        visit
            .until("location.pathname === '/ja/calculator/' && location.hash.length > 1")
            .await;
        assert_eq!(visit.read::<String>("location.hash").await, fragment);
        assert!(
            visit
                .read::<bool>("document.getElementById('result-postdoctoral').open")
                .await
        );
        // A footnote moves the reader and leaves the answers.
        visit
            .read::<bool>(
                "(document.querySelector('#result-postdoctoral .cite__mark').click(), true)",
            )
            .await;
        visit
            .until("document.activeElement.id.startsWith('note-')")
            .await;
        assert_eq!(visit.read::<String>("location.hash").await, fragment);
        // Nothing has left the device.
        assert!(
            visit
                .server
                .requests()
                .iter()
                .all(|request| !request.path.contains("2022-06"))
        );
        Ok(())
    });
}

#[test]
fn a_damaged_link_opens_with_what_can_be_read() {
    visit(Setup::new(PHONE), async |visit| {
        visit
            .open_live("zh/calculator/#1~a.stay~dd.2022-13-45~zz.1~n.china")
            .await?;
        visit.see("#dropped").await?;
        let said = text(visit, "#dropped").await;
        assert!(said.contains("2项"), "{said}");
        assert!(
            visit
                .read::<bool>("document.getElementById('f-aim').checked")
                .await
        );
        Ok(())
    });
}

#[test]
fn an_absurd_date_is_said_and_kept() {
    visit(Setup::new(DESKTOP), async |visit| {
        visit.open_live("zh/calculator/").await?;
        fill(visit, "start_date", "1999-01-01").await?;
        visit
            .until(
                "document.getElementById('f-start_date').getAttribute('aria-invalid') === 'true'",
            )
            .await;
        let error = text(visit, "#start_date-error").await;
        assert!(error.contains("2026年4月1日"), "{error}");
        assert_eq!(
            visit
                .read::<String>("document.getElementById('f-start_date').value")
                .await,
            "1999-01-01"
        );
        // The summary leads to the field.
        let link = visit.see("#errors a").await?;
        link.click().await?;
        visit
            .until("document.activeElement.id === 'f-start_date'")
            .await;
        fill(visit, "start_date", "2027-04-01").await?;
        visit.until("!document.getElementById('errors')").await;
        assert_eq!(text(visit, "#start_date-error").await, "");
        // A number that is none stays as it was typed, too.
        tick(visit, "stay_unit", 0).await?;
        fill(visit, "stay_days", "many").await?;
        visit.until("!!document.getElementById('errors')").await;
        assert_eq!(
            visit
                .read::<String>("document.getElementById('f-stay_days').value")
                .await,
            "many"
        );
        Ok(())
    });
}

/// Where nothing can be copied, the text is shown and selected, and nobody is
/// told that it was copied.
#[test]
fn a_link_that_cannot_be_copied_is_shown() {
    let setup = Setup {
        before: Some(
            "Object.defineProperty(navigator, 'clipboard', {value: undefined});
             document.execCommand = () => false;",
        ),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        visit.open_live("zh/calculator/#1~a.stay").await?;
        visit
            .see(".takeaway__buttons button")
            .await?
            .click()
            .await?;
        visit
            .until("document.activeElement.id === 'copied-text'")
            .await;
        let said = text(visit, ".takeaway__said").await;
        assert!(said.contains("未能"), "{said}");
        let shown: String = visit.read("getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)").await;
        assert!(shown.ends_with("/zh/calculator/#1~a.stay"), "{shown}");
        Ok(())
    });
}

/// What fits, fits by what was asked: every other rule is named beside it.
#[test]
fn what_was_not_checked_is_said() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("ja/calculator/").await?;
        postdoc(visit).await?;
        let head = text(visit, "#result-postdoctoral .result__reason").await;
        assert!(head.contains("ほかに12件"), "{head}");
        unfold(visit, "postdoctoral").await;
        let count: u32 = visit
            .read("document.querySelectorAll('#result-postdoctoral .statements > li').length")
            .await;
        assert_eq!(count, 12);
        let body = text(visit, "#result-postdoctoral .result__body").await;
        assert!(body.contains("ご自身でご確認いただく規定"), "{body}");
        Ok(())
    });
}

#[test]
fn any_two_stays_stand_side_by_side() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/calculator/").await?;
        postdoc(visit).await?;
        click(visit, "#compare > summary").await;
        visit
            .until("!!document.querySelector('.beside__all')")
            .await;
        let all = text(visit, ".beside__all").await;
        assert!(all.contains("8,888,000日元"), "{all}");
        assert!(
            all.contains("不超过5000万日元"),
            "a project's budget: {all}"
        );
        // The first proposal is the programme that fits, for the time answered.
        let value = |id: &str| format!("document.getElementById('{id}').value");
        assert_eq!(visit.read::<String>(&value("pair-0-length")).await, "24");
        type_in(visit, "pair-0-length", "１２").await;
        visit
            .until("document.querySelector('.beside__side .sum tfoot').textContent.includes('4,544,000')")
            .await;
        let other: String = visit
            .read("[...document.getElementById('pair-1').options].find(option => option.text.includes('聘用') && option.text.includes('长期')).value")
            .await;
        type_in(visit, "pair-1", &other).await;
        // Ten months are the longest there; nobody gets more by typing more.
        assert_eq!(visit.read::<String>(&value("pair-1-length")).await, "10");
        visit
            .until(
                "document.querySelector('.beside__difference').textContent.includes('668,000日元')",
            )
            .await;
        type_in(visit, "pair-1-length", "11").await;
        visit
            .until("document.querySelectorAll('.beside__side')[1].textContent.includes('2个月至10个月')")
            .await;
        type_in(visit, "pair-1-length", "x").await;
        visit
            .until("!!document.querySelector('.beside__side .sum__refused')")
            .await;
        assert_eq!(visit.read::<String>(&value("pair-1-length")).await, "x");
        Ok(())
    });
}

#[test]
fn the_slip_speaks_both_languages() {
    let setup = Setup {
        before: Some(
            "window.print = () => { window.printed = document.documentElement.dataset.print; };",
        ),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        visit.open_live("zh/calculator/").await?;
        postdoc(visit).await?;
        // The link brings it out.
        click(visit, ".takeaway__more a[href='#slip']").await;
        visit.until("!!document.querySelector('.slip')").await;
        for (lang, name, sum, filing) in [
            ("zh-Hans", "外籍特别研究员", "8,888,000日元", "日方导师"),
            ("ja", "外国人特別研究員", "8,888,000円", "受入研究者"),
        ] {
            let column: String = visit
                .read(&format!(
                    "[...document.querySelectorAll('.slip__row > [lang=\"{lang}\"]')].map(cell => cell.textContent).join('|')"
                ))
                .await;
            for part in [name, sum, filing] {
                assert!(column.contains(part), "{part} in {column}");
            }
        }
        let address = text(visit, ".slip__link .slip__address").await;
        assert!(address.contains("/ja/calculator/#1~"), "{address}");
        assert!(
            visit
                .read::<bool>("document.querySelector('.qr path').getAttribute('d').length > 1000")
                .await
        );
        click(visit, ".slip__chooser button").await;
        assert_eq!(visit.read::<String>("window.printed").await, "slip");
        // Another programme, which pays nobody in person.
        let nsfc: String = visit
            .read("[...document.getElementById('slip-programme').options].find(option => option.text.includes('自然科学基金')).value")
            .await;
        type_in(visit, "slip-programme", &nsfc).await;
        visit
            .until("document.querySelector('.slip').textContent.includes('不向个人发放旅居费')")
            .await;
        // The code leads to the same result.
        let address = text(visit, ".slip__link .slip__address").await;
        visit.driver.goto(&address).await?;
        visit.see("#app[data-live]").await?;
        verdict(visit, "postdoctoral", "fits").await;
        Ok(())
    });
}

#[test]
fn once_loaded_it_works_in_flight_mode() {
    let gone = Arc::new(AtomicBool::new(false));
    let off = Arc::clone(&gone);
    let setup = Setup {
        intercept: Some(Arc::new(move |_| {
            if off.load(Ordering::SeqCst) {
                Intercept::Drop
            } else {
                Intercept::Pass
            }
        })),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        visit.open_live("zh/calculator/").await?;
        gone.store(true, Ordering::SeqCst);
        postdoc(visit).await?;
        unfold(visit, "postdoctoral").await;
        click(visit, "#language-switch").await;
        visit.until("document.documentElement.lang === 'ja'").await;
        verdict(visit, "postdoctoral", "fits").await;
        Ok(())
    });
}

#[test]
fn the_case_book_is_recomputed_here() {
    let broken = Arc::new(AtomicBool::new(false));
    let fault = Arc::clone(&broken);
    let setup = Setup {
        intercept: Some(Arc::new(move |path| {
            if path.contains("data/cases-") && fault.load(Ordering::SeqCst) {
                Intercept::Truncate(5_000)
            } else {
                Intercept::Pass
            }
        })),
        allowed: &["cases", "Failed to load resource", "net::ERR"],
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        // What cannot be fetched is said, and fetched again.
        visit.open_live("ja/calculator/").await?;
        broken.store(true, Ordering::SeqCst);
        click(visit, "a[href$='/ja/cases/']").await;
        visit.see("#case-book [role=alert] button").await?;
        broken.store(false, Ordering::SeqCst);
        click(visit, "#case-book button").await;
        visit
            .until("!!document.querySelector('.cases__sum')?.textContent.includes('すべて一致')")
            .await;
        // Opened by its address: what was written is there, then recomputed.
        visit.open_live("zh/cases/").await?;
        visit
            .until("!!document.querySelector('.cases__sum')?.textContent.includes('您的浏览器')")
            .await;
        let sum = text(visit, ".cases__sum").await;
        assert!(sum.contains("全部一致"), "{sum}");
        assert!(
            visit
                .read::<bool>("document.querySelectorAll('.cases tbody tr').length >= 300")
                .await
        );
        Ok(())
    });
}
