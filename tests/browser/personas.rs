//! Three people walk through the calculator to the end, in both languages: on
//! a phone, where one question stands at a time, and by keyboard alone.

use thirtyfour::prelude::*;

use crate::calculator::{text, unfold, verdict};
use crate::visit::{DESKTOP, PHONE, Setup, Visit, visit};

/// What somebody answers.
#[derive(Clone, Copy)]
enum Answer {
    /// The choice at this place.
    Choice(usize),
    /// A number.
    Number(&'static str),
    /// A day.
    Day(&'static str),
}

use Answer::{Choice, Day, Number};

struct Person {
    /// Answers by the id of the question.
    answers: &'static [(&'static str, Answer)],
    /// The programme that fits.
    programme: &'static str,
    /// What it brings, digits only.
    sum: &'static str,
    /// A part of the fragment that holds the answers.
    fragment: &'static str,
}

/// A degree of 2022, two years from April.
const POSTDOC: Person = Person {
    answers: &[
        ("aim", Choice(0)),
        ("stay_unit", Choice(1)),
        ("stay_months", Number("24")),
        ("field", Choice(0)),
        ("start_date", Day("2027-04-01")),
        ("degree", Choice(0)),
        ("degree_date", Day("2022-06-30")),
        ("nationality", Choice(0)),
        ("japan_residence", Choice(1)),
        ("past_support", Choice(0)),
    ],
    programme: "postdoctoral",
    sum: "8,888,000",
    fragment: "~dd.2022-06-30~",
};

/// A professor for 45 days in May.
const PROFESSOR: Person = Person {
    answers: &[
        ("aim", Choice(0)),
        ("stay_unit", Choice(0)),
        ("stay_days", Number("45")),
        ("start_date", Day("2027-05-10")),
        ("nationality", Choice(0)),
        ("position", Choice(0)),
    ],
    programme: "invitational-short",
    sum: "810,000",
    fragment: "~ud.45",
};

/// A member of the alumni who was a fellow before, for three weeks.
const ALUMNA: Person = Person {
    answers: &[
        ("aim", Choice(0)),
        ("stay_unit", Choice(0)),
        ("stay_days", Number("21")),
        ("field", Choice(0)),
        ("start_date", Day("2027-08-01")),
        ("nationality", Choice(0)),
        ("past_support", Choice(1)),
        ("alumni", Choice(0)),
        ("running", Choice(1)),
        ("position", Choice(0)),
    ],
    programme: "bridge",
    sum: "273,000",
    fragment: "~m.china~",
};

/// The question that a phone shows.
async fn shown(visit: &Visit) -> String {
    let shown: Vec<String> = visit
        .read("[...document.querySelectorAll('.question')].filter(one => one.offsetParent).map(one => one.id)")
        .await;
    assert_eq!(shown.len(), 1, "one question at a time: {shown:?}");
    shown[0].replacen("q-", "", 1)
}

fn on_a_phone(lang: &'static str, person: &Person) {
    let setup = Setup {
        languages: lang,
        ..Setup::new(PHONE)
    };
    let path = format!("{lang}/calculator/");
    visit(setup, async |visit| {
        visit.open_live(&path).await?;
        let fits = format!(
            "document.getElementById('result-{}').dataset.verdict === 'fits'",
            person.programme
        );
        // The verdict may stand before the stay is known that money needs.
        let ready = format!("{fits} && /~s[.].*~u[dm][.]/.test(location.hash)");
        let mut asked = 0;
        while !visit.read::<bool>(&ready).await {
            asked += 1;
            assert!(asked <= 12, "the sum needs too many questions");
            assert!(
                asked <= 10 || visit.read::<bool>(&fits).await,
                "a typical applicant needs at most ten questions"
            );
            let question = shown(visit).await;
            let answer = person.answers.iter().find(|(id, _)| *id == question);
            match answer {
                Some((_, Choice(place))) => {
                    let boxes = visit
                        .driver
                        .find_all(By::Css(format!("#q-{question} .choice__box")))
                        .await?;
                    boxes[*place].click().await?;
                }
                Some((_, Number(keys))) => {
                    visit
                        .see(&format!("#f-{question}"))
                        .await?
                        .send_keys(*keys)
                        .await?;
                }
                Some((_, Day(day))) => {
                    visit
                        .see(&format!("#f-{question}"))
                        .await?
                        .send_keys(as_typed(day))
                        .await?;
                }
                None => {}
            }
            // Nothing moves by itself.
            assert_eq!(shown(visit).await, question);
            let next = visit.see(".onward__next").await?;
            next.scroll_into_view().await?;
            next.click().await?;
            visit
                .until(&format!("document.activeElement.id !== 'q-{question}' && document.activeElement.tagName !== 'BUTTON'"))
                .await;
        }
        told(visit, person).await;
        // Every answer leads back to its question.
        let back = "document.querySelector('.so-far__one').getAttribute('href').slice(1)";
        let first: String = visit.read(back).await;
        visit.see(".so-far__one").await?.click().await?;
        visit
            .until(&format!("document.activeElement.id === '{first}'"))
            .await;
        assert_eq!(format!("q-{}", shown(visit).await), first);
        Ok(())
    });
}

/// What the result says in the end.
async fn told(visit: &Visit, person: &Person) {
    let Person { programme, sum, .. } = person;
    verdict(visit, programme, "fits").await;
    // What fits stands first.
    visit
        .until("document.querySelector('.results__list > details').dataset.verdict === 'fits'")
        .await;
    let fragment: String = visit.read("location.hash").await;
    assert!(fragment.contains(person.fragment), "{fragment}");
    unfold(visit, programme).await;
    let total = text(visit, &format!("#result-{programme} .result__body")).await;
    assert!(total.contains(sum), "{total}");
}

/// A day as the keyboard gives it to a date field of an American browser.
fn as_typed(day: &str) -> String {
    let parts: Vec<&str> = day.split('-').collect();
    format!("{}{}{}", parts[1], parts[2], parts[0])
}

fn by_keyboard(lang: &'static str, person: &Person) {
    let setup = Setup {
        languages: lang,
        ..Setup::new(DESKTOP)
    };
    let path = format!("{lang}/calculator/");
    visit(setup, async |visit| {
        visit.open_live(&path).await?;
        // Where the Tab key has led to.
        let at = "document.activeElement.id";
        let mut pressed = 0;
        for (question, answer) in person.answers {
            let field = format!("f-{question}");
            let kind: String = visit
                .read(&format!("document.getElementById('{field}').type"))
                .await;
            // Each box is a stop; a group of radio buttons is one.
            let target = match answer {
                Choice(place) if kind == "checkbox" && *place > 0 => format!("{field}-{place}"),
                _ => field,
            };
            while visit.read::<String>(at).await != target {
                visit.press(Key::Tab + "").await?;
                pressed += 1;
                assert!(pressed < 250, "{target} is not reached by Tab");
            }
            match answer {
                Choice(place) if kind == "radio" && *place > 0 => {
                    for _ in 0..*place {
                        visit.press(Key::Down + "").await?;
                    }
                }
                Choice(_) => visit.press(" ").await?,
                Number(keys) => visit.press(*keys).await?,
                Day(day) => visit.press(as_typed(day)).await?,
            }
        }
        verdict(visit, person.programme, "fits").await;
        // On to the result, which opens under the keyboard as well.
        let head = format!(
            "document.activeElement === document.querySelector('#result-{} > summary')",
            person.programme
        );
        while !visit.read::<bool>(&head).await {
            visit.press(Key::Tab + "").await?;
            pressed += 1;
            assert!(pressed < 250, "the result is not reached by Tab");
        }
        visit.press(Key::Enter + "").await?;
        visit
            .until(&format!(
                "!!document.querySelector('#result-{} .sum')",
                person.programme
            ))
            .await;
        let body = format!("#result-{} .result__body", person.programme);
        let total = text(visit, &body).await;
        assert!(total.contains(person.sum), "{total}");
        Ok(())
    });
}

macro_rules! walks {
    ($($name:ident $way:ident $lang:literal $person:ident)+) => {
        $(#[test]
        fn $name() {
            $way($lang, &$person);
        })+
    };
}

walks! {
    a_postdoc_on_a_phone_zh on_a_phone "zh" POSTDOC
    a_postdoc_on_a_phone_ja on_a_phone "ja" POSTDOC
    a_professor_on_a_phone_zh on_a_phone "zh" PROFESSOR
    a_professor_on_a_phone_ja on_a_phone "ja" PROFESSOR
    an_alumna_on_a_phone_zh on_a_phone "zh" ALUMNA
    an_alumna_on_a_phone_ja on_a_phone "ja" ALUMNA
    a_postdoc_by_keyboard_zh by_keyboard "zh" POSTDOC
    a_postdoc_by_keyboard_ja by_keyboard "ja" POSTDOC
    a_professor_by_keyboard_zh by_keyboard "zh" PROFESSOR
    a_professor_by_keyboard_ja by_keyboard "ja" PROFESSOR
    an_alumna_by_keyboard_zh by_keyboard "zh" ALUMNA
    an_alumna_by_keyboard_ja by_keyboard "ja" ALUMNA
}
