//! The calculator: three people walk to the end; nothing they typed is lost or
//! leaves the address.

use thirtyfour::prelude::*;

use crate::visit::{DESKTOP, PHONE, Setup, Visit, visit};

/// Ticks the choice of a question at this place, as a tap does.
async fn tick(visit: &Visit, question: &str, place: usize) -> WebDriverResult<()> {
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
async fn fill(visit: &Visit, question: &str, text: &str) -> WebDriverResult<()> {
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

async fn verdict(visit: &Visit, programme: &str, expected: &str) {
    visit
        .until(&format!(
            "document.getElementById('result-{programme}').dataset.verdict === '{expected}'"
        ))
        .await;
}

async fn unfold(visit: &Visit, programme: &str) {
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

async fn text(visit: &Visit, selector: &str) -> String {
    visit
        .read(&format!("document.querySelector('{selector}').textContent"))
        .await
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

const FIRST: &str = "document.querySelector('.results__list > details').id";

#[test]
fn a_postdoc_learns_what_two_years_bring() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/calculator/").await?;
        postdoc(visit).await?;
        visit
            .until(&format!("{FIRST} === 'result-postdoctoral'"))
            .await;
        unfold(visit, "postdoctoral").await;
        let sum = text(visit, "#result-postdoctoral tfoot td").await;
        assert!(sum.contains("8,888,000日元"), "{sum}");
        let lines = text(visit, "#result-postdoctoral .sum").await;
        assert!(lines.contains("362,000日元 × 24个月"), "{lines}");
        let years = text(visit, "#result-postdoctoral .years").await;
        assert!(years.contains("2021年4月2日"), "{years}");
        let original: u32 = visit
            .read("document.querySelectorAll('#result-postdoctoral .criterion__original [lang=ja]').length")
            .await;
        assert!(original > 5, "{original}");
        // Yuan only at the visitor's own rate.
        assert_eq!(
            visit
                .read::<u32>("document.querySelectorAll('.sum__yuan').length")
                .await,
            0
        );
        visit
            .read::<bool>("(f => (f.value = '4.5', f.dispatchEvent(new Event('input')), true))(document.getElementById('rate'))")
            .await;
        visit.until("!!document.querySelector('.sum__yuan')").await;
        let yuan = text(visit, "#result-postdoctoral .sum__yuan").await;
        assert!(yuan.contains("约399,960元"), "{yuan}");
        Ok(())
    });
}

#[test]
fn a_professor_learns_what_forty_five_days_bring() {
    let setup = Setup {
        languages: "ja",
        ..Setup::new(DESKTOP)
    };
    visit(setup, async |visit| {
        visit.open_live("ja/calculator/").await?;
        tick(visit, "aim", 0).await?;
        tick(visit, "stay_unit", 0).await?;
        fill(visit, "stay_days", "４５").await?;
        fill(visit, "start_date", "2027-05-10").await?;
        tick(visit, "nationality", 0).await?;
        tick(visit, "position", 0).await?;
        verdict(visit, "invitational-short", "fits").await;
        verdict(visit, "postdoctoral", "does_not_fit").await;
        unfold(visit, "invitational-short").await;
        let sum = text(visit, "#result-invitational-short tfoot td").await;
        assert!(sum.contains("810,000円"), "{sum}");
        unfold(visit, "postdoctoral").await;
        let other = text(visit, "#result-postdoctoral .result__body").await;
        assert!(other.contains("短期"), "what else fits: {other}");
        Ok(())
    });
}

/// By keyboard alone: every key is pressed, nothing is clicked.
#[test]
fn an_alumna_reaches_bridge_by_keyboard() {
    visit(Setup::new(DESKTOP), async |visit| {
        visit.open_live("zh/calculator/").await?;
        // Where the Tab key has led to.
        let at = "document.activeElement.id";
        let mut pressed = 0;
        for (field, keys) in [
            ("f-aim", " "),
            ("f-stay_unit", " "),
            ("f-stay_days", "21"),
            ("f-field", " "),
            ("f-start_date", "08012027"),
            ("f-nationality", " "),
            ("f-past_support-1", " "),
            ("f-alumni", " "),
            ("f-running-1", ""),
            ("f-position", " "),
        ] {
            // A group of radio buttons is one stop; its second is an arrow away.
            let group = field.trim_end_matches("-1");
            let target = if keys.is_empty() { group } else { field };
            while visit.read::<String>(at).await != target {
                visit.press(Key::Tab + "").await?;
                pressed += 1;
                assert!(pressed < 200, "{field} is not reached by Tab");
            }
            if keys.is_empty() {
                visit.press(Key::Down + "").await?;
            } else {
                visit.press(keys).await?;
            }
        }
        let fragment: String = visit.read("location.hash").await;
        assert_eq!(
            fragment,
            "#1~a.stay~c.no~f.natural~h.standard~m.china~n.china~p.senior~s.2027-08-01~u.days~ud.21"
        );
        verdict(visit, "bridge", "fits").await;
        Ok(())
    });
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
