//! People walk through the calculator to the end by real taps, in both languages, and
//! count taps and screens: on a phone, where one question stands at a time, and by
//! keyboard alone.

use portal::domain::eligibility::facts::FactKind;
use portal::domain::text::Lang;
use portal::i18n;
use thirtyfour::prelude::*;

use crate::answers::{Answer, fact, give, shown, verdict};
use crate::visit::{DESKTOP, Engine, PHONE, Setup, Visit, visit};

use Answer::{Choice, Day, Days, Months, Text};

struct Person {
    /// Answers by the id of the question.
    answers: &'static [(&'static str, Answer)],
    /// The programme that the answer is about.
    programme: &'static str,
    /// Its verdict.
    verdict: &'static str,
    /// What it brings: items of its money, and how often each; empty where nobody is
    /// paid in person.
    paid: &'static [(&'static str, u64)],
    /// The most questions a phone may ask.
    questions: u32,
    /// The most taps to the answer.
    taps: u32,
}

/// A doctorate of June 2023, 18 months from September.
const LI: Person = Person {
    answers: &[
        ("aim", Choice("stay")),
        ("stay", Months("18")),
        ("field", Choice("natural")),
        ("start_date", Day("2027-09-01")),
        ("degree", Choice("held")),
        ("degree_date", Text("20230615")),
        ("nationality", Choice("china")),
        ("japan_residence", Choice("no")),
        ("past_support", Choice("none")),
        ("position", Choice("researcher")),
        ("in_japan", Choice("no")),
        ("alumni", Choice("no")),
        ("running", Choice("no")),
    ],
    programme: "postdoctoral",
    verdict: "fits",
    paid: &[("stipend", 18), ("arrival", 1)],
    questions: 8,
    taps: 14,
};

/// A professor for 40 days next autumn.
const WANG: Person = Person {
    answers: &[
        ("aim", Choice("lecture")),
        ("stay", Days("40")),
        ("start_date", Day("2027-10-11")),
        ("nationality", Choice("china")),
        ("position", Choice("senior")),
        ("field", Choice("natural")),
        ("past_support", Choice("none")),
        ("degree", Choice("held")),
        ("degree_date", Text("20050615")),
        ("in_japan", Choice("no")),
        ("alumni", Choice("no")),
        ("running", Choice("no")),
        ("japan_residence", Choice("no")),
    ],
    programme: "invitational-short",
    verdict: "fits",
    paid: &[("stipend", 40)],
    questions: 5,
    taps: 10,
};

/// A fellow of before, back for a month.
const ALUMNA: Person = Person {
    answers: &[
        ("aim", Choice("stay")),
        ("stay", Months("1")),
        ("start_date", Day("2027-08-02")),
        ("nationality", Choice("china")),
        ("past_support", Choice("standard")),
        ("alumni", Choice("china")),
        ("running", Choice("no")),
        ("position", Choice("senior")),
        ("field", Choice("natural")),
        ("degree", Choice("held")),
        ("degree_date", Text("20150615")),
        ("in_japan", Choice("no")),
        ("japan_residence", Choice("no")),
    ],
    programme: "bridge",
    verdict: "fits",
    paid: &[],
    questions: 7,
    taps: 12,
};

/// A doctoral student who heard of HOPE.
const STUDENT: Person = Person {
    answers: &[
        ("aim", Choice("meeting")),
        ("field", Choice("natural")),
        ("degree", Choice("expected")),
        ("degree_date", Text("20280615")),
        ("position", Choice("student")),
        ("nationality", Choice("china")),
        ("start_date", Day("2027-03-01")),
    ],
    programme: "hope",
    verdict: "no_obstacle",
    paid: &[],
    questions: 5,
    taps: 10,
};

/// Answers until nothing is open. How many questions and taps it took.
async fn walk(visit: &Visit, lang: Lang, person: &Person) -> WebDriverResult<(u32, u32)> {
    let words = i18n::calculator(lang);
    let (mut asked, mut taps) = (0, 0);
    loop {
        let id = shown(visit).await;
        let answer = person.answers.iter().find(|(one, _)| *one == id);
        let (_, answer) = answer.unwrap_or_else(|| panic!("nobody said what to answer to {id}"));
        let before: f64 = visit.read(&top_of(&id)).await;
        taps += give(visit, lang, &id, *answer).await?;
        asked += 1;
        if let Choice(_) = answer {
            // In Firefox the driver may be back before the tap has arrived; until then the
            // button is that of the question without its answer.
            let is_given = format!("document.querySelector('#q-{id} input:checked') !== null");
            visit.until(&is_given).await;
        }
        let is_last = visit.page().has("button", words.to_results).await?;
        // On a busy machine the next question is there before the button is read, and the
        // button is that question's.
        let is_gone = visit.read::<bool>(&gone(&id)).await;
        if is_done_by_a_tap(&id, *answer) && (is_gone || !is_last) {
            // What was chosen is seen, and the next one comes.
            visit.until(&gone(&id)).await;
            continue;
        }
        // Nothing moves by itself, and nothing under the finger.
        assert_eq!(shown(visit).await, id);
        let scrolled: f64 = visit.read("scrollY").await;
        if scrolled < 1.0 {
            let after: f64 = visit.read(&top_of(&id)).await;
            assert!((before - after).abs() < 1.0, "{id} moves: {before} {after}");
        }
        let onward = if is_last {
            words.to_results
        } else {
            words.step_next
        };
        visit.tap("button", onward).await?;
        taps += 1;
        if is_last {
            visit
                .until("document.getElementById('calculator').dataset.stage === 'answer'")
                .await;
            return Ok((asked, taps));
        }
        visit.until(&gone(&id)).await;
        assert!(asked < 14, "it does not stop");
    }
}

/// Whether one tap, the last one, says all that a question asks.
fn is_done_by_a_tap(id: &str, answer: Answer) -> bool {
    match answer {
        Choice(_) => fact(id).kind != FactKind::Choices,
        Days(_) | Months(_) => true,
        Day(_) | Text(_) => false,
    }
}

fn gone(id: &str) -> String {
    format!("document.getElementById('q-{id}').offsetParent === null")
}

fn top_of(id: &str) -> String {
    format!("document.getElementById('q-{id}').getBoundingClientRect().top + scrollY")
}

fn on_a_phone(lang: Lang, person: &Person) {
    let languages = match lang {
        Lang::Ja => "ja",
        Lang::Zh => "zh-CN,zh",
    };
    let setup = Setup {
        languages,
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        visit
            .open_live(&format!("{}/calculator/", lang.code()))
            .await?;
        let (asked, taps) = walk(visit, lang, person).await?;
        println!("{}: {asked} questions, {taps} taps", person.programme);
        assert!(asked <= person.questions, "{asked} questions");
        assert!(taps <= person.taps, "{taps} taps");
        verdict(visit, person.programme, person.verdict).await;
        let answer: String = visit
            .read("document.querySelector('.answer').innerText")
            .await;
        if !person.paid.is_empty() {
            let sum = portal_tests::sum(person.programme, person.paid);
            assert!(answer.contains(&sum), "{answer}");
        }
        // Papers for a host where a host applies.
        let content = portal_tests::content().programmes;
        let mut programmes = content.programmes.iter();
        let programme = programmes.find(|one| one.id == person.programme);
        let is_host = programme.expect("a programme").filing.by.is_through_host();
        for id in ["host", "host-letter"] {
            let is_there = format!("document.getElementById('{id}') !== null");
            assert_eq!(visit.read::<bool>(&is_there).await, is_host, "{id}");
        }
        // Never more than can be known.
        assert!(!answer.contains("您可以申请"), "{answer}");
        // The verdict stands on the first screen.
        visit
            .until("(r => r.top >= 0 && r.bottom < innerHeight)(document.getElementById('verdict').getBoundingClientRect())")
            .await;
        let height: f64 = visit.read("document.documentElement.scrollHeight").await;
        println!("{}: {height} px", person.programme);
        // Firefox and WebKit break some lines earlier.
        let most = match visit.engine {
            Engine::Chromium => 3_500.0,
            Engine::Firefox | Engine::WebKit => 3_650.0,
        };
        assert!(height <= most, "{height} px");
        // The answers are behind one tap.
        visit.tap("button", i18n::answer(lang).edit).await?;
        visit
            .until("document.getElementById('calculator').dataset.stage === 'asking'")
            .await;
        shown(visit).await;
        Ok(())
    });
}

/// The second tap of a double tap answers nothing, and keys lead nowhere by themselves.
#[test]
fn only_a_tap_leads_on_and_only_once() {
    // A machine that is too busy brings the second tap when the next question stands
    // there already: that one is a tap of its own.
    let is_told = (0..5).any(|_| a_double_tap_is_told());
    assert!(is_told, "no two taps came as a double tap");
}

/// On to a question of which one answer is chosen.
async fn to_a_choice(visit: &Visit, lang: Lang) -> WebDriverResult<String> {
    let mut id = shown(visit).await;
    while !matches!(fact(&id).kind, FactKind::Choice | FactKind::Boolean) {
        let answer = LI.answers.iter().find(|(one, _)| *one == id);
        let (_, answer) = answer.expect("an answer");
        give(visit, lang, &id, *answer).await?;
        if !is_done_by_a_tap(&id, *answer) {
            let onward = i18n::calculator(lang).step_next;
            visit.tap("button", onward).await?;
        }
        visit.until(&gone(&id)).await;
        id = shown(visit).await;
    }
    Ok(id)
}

/// Longer than anything that the calculator does later.
async fn pause(visit: &Visit) {
    let now: f64 = visit.read("performance.now()").await;
    let later = format!("performance.now() > {now} + 800");
    visit.until(&later).await;
}

/// Whether the two taps came to the page as one double tap; only then something is told.
fn a_double_tap_is_told() -> bool {
    /// Shorter than the pause before the next question.
    const DOUBLE: f64 = 300.0;
    const HEAR: &str = "(window.taps = [], addEventListener('click',
        () => window.taps.push(performance.now()), true), true)";
    let lang = Lang::Zh;
    let words = i18n::calculator(lang);
    let mut is_told = false;
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/calculator/").await?;
        let id = to_a_choice(visit, lang).await?;
        let ticked = "document.querySelectorAll('#questions input:checked').length";
        let before: u32 = visit.read(ticked).await;
        let label = format!("#q-{id} label");
        let label = visit.driver.find(By::Css(label)).await?;
        visit.read::<bool>(HEAR).await;
        let chain = visit.driver.action_chain();
        let chain = chain.move_to_element_center(&label);
        chain.double_click().perform().await?;
        visit.until(&gone(&id)).await;
        let taps: Vec<f64> = visit.read("window.taps").await;
        // A click on the label is followed by one on its control.
        let (first, last) = (taps.first(), taps.last());
        let took = last.zip(first).map(|(last, first)| last - first);
        is_told = took.is_some_and(|took| took < DOUBLE);
        if !is_told {
            return Ok(());
        }
        assert_eq!(visit.read::<u32>(ticked).await, before + 1);
        visit.tap("button", words.step_back).await?;
        visit.until(&format!("!({})", gone(&id))).await;
        let chosen = format!("document.querySelector('#q-{id} input:checked')");
        visit
            .read::<bool>(&format!("({chosen}.focus(), true)"))
            .await;
        let before: String = visit.read(&format!("{chosen}.id")).await;
        visit.press(Key::Down + "").await?;
        visit.until(&format!("{chosen}.id !== {before:?}")).await;
        pause(visit).await;
        assert_eq!(shown(visit).await, id);
        Ok(())
    });
    is_told
}

/// A press that was meant for the question before passes none over.
#[test]
fn a_press_on_a_question_that_nobody_has_read_leads_no_further() {
    let lang = Lang::Zh;
    let words = i18n::calculator(lang);
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/calculator/").await?;
        let first = to_a_choice(visit, lang).await?;
        // In the moment in which a tap has led on, which no driver meets.
        let press = format!(
            "(new MutationObserver((_, seen) => {{
                if (!({gone})) return;
                seen.disconnect();
                document.getElementById('step-next').click();
                window.isPressed = true;
            }}).observe(document.documentElement, {{ attributes: true, subtree: true }}), true)",
            gone = gone(&first),
        );
        visit.read::<bool>(&press).await;
        let answer = LI.answers.iter().find(|(one, _)| *one == first);
        let (_, answer) = answer.expect("an answer");
        give(visit, lang, &first, *answer).await?;
        visit.until("window.isPressed === true").await;
        pause(visit).await;
        let second = shown(visit).await;
        visit.tap("button", words.step_back).await?;
        visit.until(&format!("!({})", gone(&first))).await;
        // A double press.
        let twice = "[1, 2].map(() => document.getElementById('step-next').click()).length";
        visit.read::<u32>(twice).await;
        visit.until(&gone(&first)).await;
        pause(visit).await;
        assert_eq!(shown(visit).await, second);
        // One that was meant.
        visit.tap("button", words.step_next).await?;
        visit.until(&gone(&second)).await;
        Ok(())
    });
}

fn by_keyboard(lang: Lang, person: &Person) {
    visit(Setup::new(DESKTOP), async |visit| {
        visit
            .open_live(&format!("{}/calculator/", lang.code()))
            .await?;
        let at = "document.activeElement.id";
        let mut pressed = 0;
        let mut left: Vec<_> = person.answers.iter().collect();
        // In the order of the page: what is asked later stands further down.
        let facts = portal_tests::content().eligibility.facts;
        left.sort_by_key(|(id, _)| facts.iter().position(|fact| fact.id == *id));
        for (id, answer) in left {
            let is_asked = format!("!document.getElementById('q-{id}').hidden");
            if !visit.read::<bool>(&is_asked).await {
                continue;
            }
            let kind = fact(id).kind;
            let place = match answer {
                Choice("yes") => 0,
                Choice("no") if kind == FactKind::Boolean => 1,
                Choice(option) => fact(id).option(option).expect("an option"),
                _ => 0,
            };
            let is_box = kind == FactKind::Choices;
            let target = match place {
                place if is_box && place > 0 => format!("f-{id}-{place}"),
                _ => format!("f-{id}"),
            };
            while visit.read::<String>(at).await != target {
                visit.press(Key::Tab + "").await?;
                pressed += 1;
                assert!(pressed < 400, "{target} is not reached by Tab");
            }
            match answer {
                Choice(_) if !is_box && place > 0 => {
                    for _ in 0..place {
                        visit.press(Key::Down + "").await?;
                    }
                }
                Choice(_) => visit.press(" ").await?,
                Text(keys) => visit.press(*keys).await?,
                Day(day) => visit.press(visit.engine.day_pressed(day)).await?,
                Days(keys) | Months(keys) => {
                    visit.press(*keys).await?;
                    visit.press(Key::Tab + "").await?;
                    visit.press(" ").await?;
                    if matches!(answer, Months(_)) {
                        visit.press(Key::Down + "").await?;
                    }
                }
            }
        }
        verdict(visit, person.programme, person.verdict).await;
        // On to the answer.
        while visit.read::<String>(at).await != "to-answer" {
            visit.press(Key::Tab + "").await?;
            pressed += 1;
            assert!(pressed < 500, "the answer is not reached by Tab");
        }
        visit.press(Key::Enter + "").await?;
        visit
            .until("document.getElementById('calculator').dataset.stage === 'answer'")
            .await;
        visit.until(&format!("{at} === 'results'")).await;
        let answer: String = visit
            .read("document.querySelector('.answer').innerText")
            .await;
        if !person.paid.is_empty() {
            let sum = portal_tests::sum(person.programme, person.paid);
            assert!(answer.contains(&sum), "{answer}");
        }
        Ok(())
    });
}

macro_rules! walks {
    ($($name:ident $way:ident $lang:ident $person:ident)+) => {
        $(#[test]
        fn $name() {
            $way(Lang::$lang, &$person);
        })+
    };
}

walks! {
    li_on_a_phone_zh on_a_phone Zh LI
    li_on_a_phone_ja on_a_phone Ja LI
    wang_on_a_phone_zh on_a_phone Zh WANG
    wang_on_a_phone_ja on_a_phone Ja WANG
    an_alumna_on_a_phone_zh on_a_phone Zh ALUMNA
    an_alumna_on_a_phone_ja on_a_phone Ja ALUMNA
    a_student_on_a_phone_zh on_a_phone Zh STUDENT
    a_student_on_a_phone_ja on_a_phone Ja STUDENT
    li_by_keyboard_zh by_keyboard Zh LI
    li_by_keyboard_ja by_keyboard Ja LI
    wang_by_keyboard_zh by_keyboard Zh WANG
    an_alumna_by_keyboard_ja by_keyboard Ja ALUMNA
}
