//! The calculator: nothing that was typed is lost, or leaves the address; a link opens
//! on its answer; what is taken along says what it should.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use portal::domain::text::Lang;
use portal::i18n;
use thirtyfour::prelude::*;
use xtask::intercept::Intercept;

use crate::answers::{Answer, give, programme, verdict};
use crate::visit::{DESKTOP, PHONE, Setup, Visit, visit};

/// What Li is paid, and how often.
const LI_PAID: &[(&str, u64)] = &[("stipend", 18), ("arrival", 1)];

/// Li: a doctorate of June 2023, 18 months from September, everything answered.
const LI: &str =
    "#1~a.stay~d.held~dd.2023-06-15~f.natural~h.none~l.18m~n.china~p.researcher~r.no~s.2027-09-01";

async fn text(visit: &Visit, selector: &str) -> String {
    visit
        .read(&format!("document.querySelector('{selector}').textContent"))
        .await
}

async fn unfold(visit: &Visit, id: &str) -> WebDriverResult<()> {
    let summary = visit.see(&format!("#{id} > summary")).await?;
    visit.show(&summary).await?;
    summary.click().await?;
    visit
        .until(&format!(
            "document.querySelector('#{id} .fold__body').children.length > 0"
        ))
        .await;
    Ok(())
}

/// Presses Tab until the focus is no longer in the field: behind the parts of a date
/// may come a calendar.
async fn leave(visit: &Visit, id: &str) -> WebDriverResult<()> {
    for _ in 0..6 {
        visit.press(Key::Tab + "").await?;
        if visit.read::<String>("document.activeElement.id").await != id {
            return Ok(());
        }
    }
    panic!("Tab does not leave {id}");
}

#[test]
fn a_link_opens_on_its_answer_in_both_languages() {
    for lang in Lang::ALL {
        visit(Setup::new(PHONE), async |visit| {
            visit
                .open_live(&format!("{}/calculator/{LI}", lang.code()))
                .await?;
            verdict(visit, "postdoctoral", "fits").await;
            let answer = text(visit, ".answer").await;
            let sum = portal_tests::sum("postdoctoral", LI_PAID);
            for part in [sum.as_str(), programme(lang, "postdoctoral"), "2027"] {
                assert!(answer.contains(part), "{part} in {answer}");
            }
            // The questions are folded, one tap away, and the answers stand in them.
            assert!(!visit.see("#questions").await?.is_displayed().await?);
            visit.tap("button", i18n::answer(lang).edit).await?;
            visit
                .until("document.getElementById('f-degree_date').value.startsWith('2023')")
                .await;
            Ok(())
        });
    }
}

#[test]
fn a_start_in_the_past_is_said_to_be_past() {
    visit(Setup::new(PHONE), async |visit| {
        let past = LI.replace("2027-09-01", "2026-11-01");
        let day = "2026-11-01".parse().expect("a day");
        for lang in Lang::ALL {
            let page = format!("{}/calculator/{past}", lang.code());
            visit.open_live(&page).await?;
            verdict(visit, "postdoctoral", "does_not_fit").await;
            let day = i18n::date(day, lang);
            let said = i18n::filled(i18n::answer(lang).reasons.past, &[&day]);
            let answer: String = visit
                .read("document.querySelector('.answer').innerText")
                .await;
            assert!(answer.contains(&said), "{said} in {answer}");
        }
        Ok(())
    });
}

#[test]
fn the_address_keeps_the_answers() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live(&format!("zh/calculator/{LI}")).await?;
        verdict(visit, "postdoctoral", "fits").await;
        unfold(visit, "criteria").await?;
        // A tick of the checklist is kept in the link.
        unfold(visit, "checklist").await?;
        let first = visit.see("#step-0").await?;
        visit.show(&first).await?;
        first.click().await?;
        visit
            .until("location.hash.includes('~T.postdoctoral.0')")
            .await;
        let fragment: String = visit.read("location.hash").await;
        visit.driver.refresh().await?;
        visit.see("#app[data-live]").await?;
        verdict(visit, "postdoctoral", "fits").await;
        assert_eq!(visit.read::<String>("location.hash").await, fragment);
        // In the other language, with what is unfolded.
        unfold(visit, "criteria").await?;
        let switch = visit.see("#language-switch").await?;
        visit.show(&switch).await?;
        switch.click().await?;
        visit.until("document.documentElement.lang === 'ja'").await;
        verdict(visit, "postdoctoral", "fits").await;
        visit
            .until("location.pathname === '/ja/calculator/' && location.hash.length > 1")
            .await;
        assert_eq!(visit.read::<String>("location.hash").await, fragment);
        assert!(
            visit
                .read::<bool>("document.getElementById('criteria').open")
                .await
        );
        // Nothing has left the device.
        let requests = visit.server.requests();
        assert!(
            requests
                .iter()
                .all(|request| !request.path.contains("2023-06"))
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
        let is_ticked = "document.getElementById('f-aim').checked";
        assert!(visit.read::<bool>(is_ticked).await);
        Ok(())
    });
}

#[test]
fn an_absurd_date_is_said_and_kept() {
    visit(Setup::new(DESKTOP), async |visit| {
        visit.open_live("zh/calculator/").await?;
        give(visit, Lang::Zh, "start_date", Answer::Day("1999-01-01")).await?;
        // Said when the field is left.
        leave(visit, "f-start_date").await?;
        visit
            .until(
                "document.getElementById('f-start_date').getAttribute('aria-invalid') === 'true'",
            )
            .await;
        let error = text(visit, "#start_date-error").await;
        assert!(error.contains("2026年4月1日"), "{error}");
        let value = "document.getElementById('f-start_date').value";
        assert_eq!(visit.read::<String>(value).await, "1999-01-01");
        // The summary leads to the field.
        let link = visit.see("#errors a").await?;
        visit.show(&link).await?;
        link.click().await?;
        visit
            .until("document.activeElement.id === 'f-start_date'")
            .await;
        give(visit, Lang::Zh, "start_date", Answer::Day("2027-04-01")).await?;
        visit.until("!document.getElementById('errors')").await;
        assert_eq!(text(visit, "#start_date-error").await, "");
        // A length that is none stays as it was typed, too.
        give(visit, Lang::Zh, "stay", Answer::Days("many")).await?;
        visit.press(Key::Tab + "").await?;
        let value = "document.getElementById('f-stay').value";
        assert_eq!(visit.read::<String>(value).await, "many");
        Ok(())
    });
}

/// Half a date is said when the field is left, and stays under the hand.
#[test]
fn half_a_date_is_said_on_leaving() {
    visit(Setup::new(DESKTOP), async |visit| {
        visit.open_live("zh/calculator/").await?;
        let focused =
            "(f => (f.scrollIntoView(), f.focus(), true))(document.getElementById('f-start_date'))";
        visit.read::<bool>(focused).await;
        visit.press(visit.engine.half_a_day()).await?;
        leave(visit, "f-start_date").await?;
        visit
            .until("document.getElementById('start_date-error').textContent !== ''")
            .await;
        // The keys of faults.md, row 4: the year stops at four digits.
        let limits: [String; 2] = visit
            .read("(f => [f.min, f.max])(document.getElementById('f-start_date'))")
            .await;
        assert_eq!(limits, ["2026-04-01", "2099-12-31"]);
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
        unfold(visit, "save").await?;
        visit
            .tap("button", i18n::calculator(Lang::Zh).copy_link)
            .await?;
        visit
            .until("document.activeElement.tagName === 'TEXTAREA'")
            .await;
        let said = text(visit, "#save .copied").await;
        assert!(said.contains("未能"), "{said}");
        let shown: String = visit.read("document.activeElement.value").await;
        assert!(shown.contains("/zh/calculator/#2~a.stay~z."), "{shown}");
        Ok(())
    });
}

/// Reasons speak of the reader; the smallest change is one tap, and one tap back.
#[test]
fn a_change_is_tried_by_one_tap() {
    for (lang, reason) in [
        (Lang::Zh, "您填写18个月，本项目最长"),
        (Lang::Ja, "ご回答は18か月ですが、この事業は最長"),
    ] {
        visit(Setup::new(PHONE), async |visit| {
            // An associate professor, for whom the long invitation is open.
            let link = "#1~a.stay~d.held~dd.2015-06-15~f.natural~h.none~l.18m~n.china~p.senior~r.no~s.2027-10-01";
            visit
                .open_live(&format!("{}/calculator/{link}", lang.code()))
                .await?;
            let fragment: String = visit.read("location.hash").await;
            let why = text(visit, "#result-invitational-long").await;
            assert!(why.contains(reason), "{why}");
            let change: String = visit
                .read("document.querySelector('#result-invitational-long button').textContent")
                .await;
            let button = visit.see("#result-invitational-long button").await?;
            visit.show(&button).await?;
            button.click().await?;
            visit.until("location.hash.includes('~l.')").await;
            visit
                .until("!['does_not_fit', 'ask_office'].includes(document.getElementById('result-invitational-long').dataset.verdict)")
                .await;
            assert!(!change.is_empty());
            visit.tap("button", i18n::answer(lang).take_back).await?;
            visit
                .until(&format!("location.hash === '{fragment}'"))
                .await;
            Ok(())
        });
    }
}

const DEGREE_HINT: &str = "document.getElementById('degree_date-hint').textContent";

/// Whoever knows the month alone is told when the day decides, and where to say it.
#[test]
fn a_month_whose_days_differ_asks_for_the_day() {
    for (lang, day, follows) in [
        (Lang::Ja, "2021-04-01", "ask_office"),
        (Lang::Zh, "2021-04-02", "fits"),
    ] {
        visit(Setup::new(PHONE), async |visit| {
            let (words, more) = (i18n::calculator(lang), i18n::answer(lang));
            let month = words.month(2021, 4);
            let link = LI.replace("2023-06-15", "2021-04");
            visit
                .open_live(&format!("{}/calculator/{link}", lang.code()))
                .await?;
            verdict(visit, "postdoctoral", "open").await;
            let said = text(visit, ".verdict__words").await;
            assert!(said.contains(&more.day_decides(&month)), "{said}");
            visit.tap("button", more.name_day).await?;
            let field = visit.see("#f-degree_date").await?;
            let said: String = visit.read(DEGREE_HINT).await;
            assert_eq!(said, more.month_too_wide(&month));
            field.clear().await?;
            field.send_keys(day).await?;
            visit
                .until(&format!("{DEGREE_HINT} === '{}'", more.month_hint))
                .await;
            visit.tap("button", words.to_results).await?;
            verdict(visit, "postdoctoral", follows).await;
            Ok(())
        });
    }
}

/// Who does not know is not told to answer what was answered.
#[test]
fn what_nobody_knows_is_said_so() {
    for lang in Lang::ALL {
        visit(Setup::new(PHONE), async |visit| {
            let more = i18n::answer(lang);
            let link = LI.replace("dd.2023-06-15", "dd.-");
            visit
                .open_live(&format!("{}/calculator/{link}", lang.code()))
                .await?;
            verdict(visit, "postdoctoral", "open").await;
            let said = text(visit, ".verdict__words").await;
            assert!(said.contains(&more.unknown_decides(1)), "{said}");
            visit.tap("button", more.look_again).await?;
            visit.see("#f-degree_date").await?;
            assert_eq!(visit.read::<String>(DEGREE_HINT).await, more.month_hint);
            Ok(())
        });
    }
}

#[test]
fn any_two_stays_stand_side_by_side() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live(&format!("zh/calculator/{LI}")).await?;
        unfold(visit, "compare").await?;
        // The first proposal is the programme that fits, for the time answered.
        let value = |id: &str| format!("document.getElementById('{id}').value");
        assert_eq!(visit.read::<String>(&value("pair-0-length")).await, "18");
        let first = visit.see("#pair-0-length").await?;
        visit.show(&first).await?;
        first.clear().await?;
        first.send_keys("１２").await?;
        let year = portal_tests::sum("postdoctoral", &[("stipend", 12), ("arrival", 1)]);
        visit
            .until(&format!(
                "document.querySelector('.pair__side tfoot').textContent.includes('{year}')"
            ))
            .await;
        let list = i18n::common(Lang::Zh).programme;
        let second = visit
            .within("group", i18n::calculator(Lang::Zh).side(1))
            .await?;
        second
            .choose(list, programme(Lang::Zh, "invitational-long"))
            .await?;
        // Ten months are the longest there; nobody gets more by typing more.
        visit
            .until(&format!("{} === '10'", value("pair-1-length")))
            .await;
        let more = portal_tests::yen("postdoctoral", &[("stipend", 12), ("arrival", 1)])
            - portal_tests::yen("invitational-long", &[("stipend", 10)]);
        visit
            .until(&format!(
                "document.querySelector('.pair__difference').textContent.includes('{}日元')",
                portal_tests::grouped(more)
            ))
            .await;
        let length = visit.see("#pair-1-length").await?;
        visit.show(&length).await?;
        length.send_keys("x").await?;
        visit
            .until("!!document.querySelector('.pair__side .refused')")
            .await;
        Ok(())
    });
}

/// The letter to the office is never empty, the one to a host has blanks; both in
/// both languages.
#[test]
fn letters_are_written_in_both_languages() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live(&format!("zh/calculator/{LI}")).await?;
        // The fold below has the same name.
        let action = visit.see(".verdict__action").await?;
        assert_eq!(action.text().await?, i18n::answer(Lang::Zh).hosting.letter);
        visit.show(&action).await?;
        action.click().await?;
        visit
            .until("document.querySelectorAll('#host-letter .letter__text').length === 2")
            .await;
        let letter = text(visit, "#host-letter .letter").await;
        for part in [
            "外国人特別研究員",
            "［氏名］",
            "［姓名］",
            "/ja/calculator/#2~",
            "V.host",
            "18か月",
        ] {
            assert!(letter.contains(part), "{part} in {letter}");
        }
        unfold(visit, "office-letter").await?;
        let letter = text(visit, "#office-letter .letter").await;
        for part in ["下一次申请截止日期", "次回の締切"] {
            assert!(letter.contains(part), "{part} in {letter}");
        }
        Ok(())
    });
}

/// The host opens the link of the letter: one sheet, Japanese first, and nothing else.
#[test]
fn the_host_sees_the_sheet_alone() {
    let setup = Setup {
        before: Some(
            "window.print = () => { window.printed = document.documentElement.dataset.print; };",
        ),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        visit
            .open_live(&format!("ja/calculator/{LI}~V.host"))
            .await?;
        let sheet = text(visit, ".host-sheet").await;
        let sum = portal_tests::sum("postdoctoral", LI_PAID);
        for part in [
            "外国人特別研究員",
            &sum,
            "2027年4月下旬",
            "2023年6月15日",
            "jsps.go.jp",
            "受入れの可否",
        ] {
            assert!(sheet.contains(part), "{part} in {sheet}");
        }
        // Only what the facts support.
        assert!(!sheet.contains("費用負担"), "{sheet}");
        assert!(
            !visit
                .read::<bool>("!!document.querySelector('.verdict')")
                .await
        );
        assert!(
            visit
                .read::<bool>("document.querySelector('.qr path').getAttribute('d').length > 1000")
                .await
        );
        visit
            .tap("button", i18n::answer(Lang::Ja).sheet.print)
            .await?;
        assert_eq!(visit.read::<String>("window.printed").await, "host-sheet");
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
        visit.open_live(&format!("zh/calculator/{LI}")).await?;
        // All of the page is there, its pictures too, and the page in the other language
        // has come ahead.
        visit.until("document.readyState === 'complete'").await;
        visit
            .until("performance.getEntriesByType('resource').some(one => one.name.endsWith('/ja/calculator/') && one.responseEnd > 0)")
            .await;
        gone.store(true, Ordering::SeqCst);
        unfold(visit, "money").await?;
        let switch = visit.see("#language-switch").await?;
        visit.show(&switch).await?;
        switch.click().await?;
        visit.until("document.documentElement.lang === 'ja'").await;
        verdict(visit, "postdoctoral", "fits").await;
        Ok(())
    });
}

#[test]
fn the_case_book_stands_in_the_page() {
    visit(Setup::new(PHONE), async |visit| {
        for (lang, all_same) in [("ja", "すべて一致"), ("zh", "全部一致")] {
            visit.open(&format!("{lang}/cases/")).await?;
            let sum = text(visit, ".cases__sum").await;
            assert!(sum.contains(all_same), "{sum}");
            let rows = "document.querySelectorAll('.cases tbody tr').length";
            assert!(visit.read::<usize>(rows).await >= 300);
        }
        Ok(())
    });
}
