//! The smallest change that makes a programme fit: exact, and no smaller one.

use portal::domain::date::Date;
use portal::domain::eligibility::answers::{Answer, Answers};
use portal::domain::eligibility::change::Change;
use portal::domain::eligibility::evaluate::Verdict;
use portal::domain::eligibility::tri::Tri;
use portal::domain::length::Length;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{answers, book, date, index, near_day, some_answers};

fn place(id: &str) -> usize {
    let programmes = book().programmes().iter();
    programmes
        .map(|one| one.id.as_str())
        .position(|one| one == id)
        .expect(id)
}

/// The answers that would change, as links have them.
fn shown(change: Option<&Change>) -> Option<String> {
    let texts = change?.answers.iter().map(|(fact, answer)| {
        let fact = book().fact(*fact);
        format!("{} {}", fact.id, fact.text_of(*answer))
    });
    Some(texts.collect::<Vec<_>>().join(", "))
}

/// Someone whom several programmes would take, with some answers otherwise.
fn with(other: &Value) -> Answers {
    let mut given = json!({
        "aim": ["stay"], "stay": "18m", "degree": "held", "degree_date": "2023-06-30",
        "start_date": "2027-09-01", "nationality": "china", "japan_residence": false,
        "past_support": ["none"], "position": "senior", "field": "natural", "alumni": "no",
        "running": false,
    });
    for (name, value) in other.as_object().expect("answers") {
        given[name] = value.clone();
    }
    answers(&given)
}

#[test]
fn the_smallest_change_is_exact() {
    let alumna = json!({"past_support": ["standard"], "alumni": "china", "stay": "40d",
        "start_date": "2027-10-01"});
    let group = json!({"aim": ["joint", "seminar"], "start_date": "2027-05-10",
        "nsfc_grant": ["leader"], "nsfc_grant_end": "2030-12-31"});
    for (id, other, expected) in [
        ("postdoctoral", json!({}), None),
        // A month without arrivals, a round that has closed, a day that has passed.
        (
            "postdoctoral",
            json!({"start_date": "2027-01-15"}),
            Some("start_date 2027-09-01"),
        ),
        (
            "postdoctoral",
            json!({"start_date": "2027-04-01"}),
            Some("start_date 2027-09-01"),
        ),
        (
            "postdoctoral",
            json!({"start_date": "2026-11-01"}),
            Some("start_date 2027-09-01"),
        ),
        (
            "postdoctoral",
            json!({"start_date": "2027-12-01"}),
            Some("start_date 2027-11-30"),
        ),
        (
            "postdoctoral",
            json!({"start_date": "2028-03-31"}),
            Some("start_date 2028-04-01"),
        ),
        // Too late for a degree: an earlier year.
        (
            "postdoctoral",
            json!({"degree_date": "2021-04-02", "start_date": "2028-04-01"}),
            Some("start_date 2027-11-30"),
        ),
        // The degree comes after the start.
        (
            "postdoctoral",
            json!({"degree": "expected", "degree_date": "2027-10-20", "start_date": "2027-09-01"}),
            Some("start_date 2027-10-20"),
        ),
        ("postdoctoral", json!({"stay": "11m"}), Some("stay 12m")),
        ("postdoctoral", json!({"stay": "25m"}), Some("stay 24m")),
        ("postdoctoral", json!({"stay": "400d"}), Some("stay 13m")),
        (
            "postdoctoral",
            json!({"stay": "30m", "start_date": "2027-04-01"}),
            Some("stay 24m, start_date 2027-09-01"),
        ),
        // Nobody can change these.
        ("postdoctoral", json!({"nationality": "japan"}), None),
        ("postdoctoral", json!({"past_support": ["standard"]}), None),
        ("postdoctoral", json!({"degree_date": "2015-06-30"}), None),
        // What the aim has to be.
        (
            "postdoctoral",
            json!({"aim": ["joint"]}),
            Some("aim stay.joint"),
        ),
        (
            "invitational-short",
            json!({"aim": ["joint"], "stay": "40d", "start_date": "2027-10-01"}),
            Some("aim stay.joint"),
        ),
        (
            "invitational-short",
            json!({"stay": "61d", "start_date": "2027-10-01"}),
            Some("stay 60d"),
        ),
        (
            "invitational-short",
            json!({"stay": "40d", "start_date": "2027-09-30"}),
            Some("start_date 2027-10-01"),
        ),
        // Two months from February are 59 days.
        (
            "invitational-long",
            json!({"stay": "2m", "start_date": "2028-02-01"}),
            Some("start_date 2028-04-01"),
        ),
        (
            "invitational-long",
            json!({"stay": "2m", "start_date": "2029-02-01"}),
            Some("stay 61d"),
        ),
        (
            "invitational-long",
            json!({"start_date": "2028-04-01"}),
            Some("stay 10m"),
        ),
        ("bridge", alumna, Some("stay 30d")),
        // A joint project begins on 1 April; the seminar alone would do as well,
        // but the next round is needed for both.
        ("bilateral-nsfc", group, Some("start_date 2028-04-01")),
        ("hope", json!({}), Some("aim stay.meeting")),
    ] {
        let given = with(&other);
        let change = book().smallest_change(place(id), &given, date("2026-11-28"));
        assert_eq!(shown(change.as_ref()).as_deref(), expected, "{id} {other}");
    }
}

/// The verdict with a change, and whether anything stands against it.
fn after(at: usize, answers: &Answers, today: Date) -> (Verdict, bool) {
    let report = &book().verdicts(answers, today)[at];
    let obstacle = report.criteria.iter().any(|one| one.status == Tri::NotMet);
    (report.verdict, obstacle)
}

fn is_good((verdict, obstacle): (Verdict, bool)) -> bool {
    match verdict {
        Verdict::Fits | Verdict::NoObstacle => true,
        Verdict::Open => !obstacle,
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Made, it gives what it promised; it changes one plan or two.
    #[test]
    fn a_change_keeps_its_promise(answers in some_answers(), today in near_day()) {
        for (at, report) in book().verdicts(&answers, today).iter().enumerate() {
            let Some(change) = book().smallest_change(at, &answers, today) else {
                continue;
            };
            prop_assert!(matches!(report.verdict, Verdict::DoesNotFit | Verdict::AskOffice));
            prop_assert!((1..=2).contains(&change.answers.len()));
            for (fact, answer) in &change.answers {
                prop_assert!(book().fact(*fact).can_change);
                prop_assert!(answers.get(*fact).is_some_and(|before| before != *answer));
                prop_assert_eq!(book().fact(*fact).accept(*answer), Ok(*answer));
            }
            let now = after(at, &change.applied(&answers), today);
            prop_assert_eq!(now.0, change.verdict);
            prop_assert!(is_good(now));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 15, ..ProptestConfig::default() })]

    /// No start that is nearer, and no length in days that is nearer, would do.
    #[test]
    fn no_smaller_change_would_do(answers in some_answers(), today in near_day()) {
        let start = index("start_date");
        let Some(Answer::Day(wished)) = answers.get(start) else {
            return Ok(());
        };
        for at in 0..book().programmes().len() {
            let change = book().smallest_change(at, &answers, today);
            let one_start = change.as_ref().and_then(|change| match change.answers[..] {
                [(fact, Answer::Day(day))] if fact == start => Some(day),
                _ => None,
            });
            let distance = one_start.map(|day| {
                (day.days_since_epoch() - wished.days_since_epoch()).abs()
            });
            // Nearer than the change; a year around the wish where there is none.
            let reach = match (distance, &change) {
                (Some(days), _) => days.min(500),
                (None, None) => 366,
                (None, Some(_)) => continue,
            };
            for days in -reach + 1..reach {
                let day = wished.days_since_epoch() + days;
                let day = Answer::Day(Date::from_days_since_epoch(day).expect("a day"));
                let mut tried = answers.clone();
                tried.set(start, Some(day));
                let settled = book().verdict(at, &answers, today).expect("a place").0;
                if book().fact(start).accept(day).is_ok()
                    && matches!(settled, Verdict::DoesNotFit | Verdict::AskOffice)
                    && days != 0
                {
                    prop_assert!(!is_good(after(at, &tried, today)), "{at} {day:?} {wished} {today}");
                }
            }
        }
    }

    /// The same for the length of a stay.
    #[test]
    fn no_nearer_length_would_do(answers in some_answers(), today in near_day()) {
        let stay = index("stay");
        let Some(Answer::Stay(Length::Days(wished))) = answers.get(stay) else {
            return Ok(());
        };
        for at in 0..book().programmes().len() {
            let change = book().smallest_change(at, &answers, today);
            let Some([(fact, Answer::Stay(Length::Days(days)))]) =
                change.as_ref().map(|change| &change.answers[..])
            else {
                continue;
            };
            prop_assert_eq!(*fact, stay);
            for nearer in 1..=731_u16 {
                if nearer.abs_diff(wished) < days.abs_diff(wished) {
                    let mut tried = answers.clone();
                    tried.set(stay, Some(Answer::Stay(Length::Days(nearer))));
                    prop_assert!(!is_good(after(at, &tried, today)), "{at} {nearer}");
                }
            }
        }
    }
}
