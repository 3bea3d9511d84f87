//! Why something is not met: the reader's answer against the limit.

use portal::domain::content::programme::LengthUnit;
use portal::domain::eligibility::reason::{Limit, Reason};
use portal::domain::rounds::RoundState;
use serde_json::{Value, json};

use crate::support::{answers, book, date, index};

fn reasons(programme: &str, criterion: &str, given: &Value) -> Vec<Reason> {
    let programmes = book().programmes();
    let place = programmes.iter().position(|one| one.id == programme);
    let place = place.expect(programme);
    let criteria = &programmes[place].criteria;
    let at = criteria.iter().position(|one| one.id == criterion);
    book().reasons(
        place,
        at.expect(criterion),
        &answers(given),
        date("2026-11-28"),
    )
}

fn only(programme: &str, criterion: &str, given: &Value) -> Reason {
    let mut found = reasons(programme, criterion, given);
    assert_eq!(found.len(), 1, "{programme} {criterion} {given}");
    found.remove(0)
}

#[test]
fn a_length_is_held_against_the_range() {
    let reason = only("postdoctoral", "duration", &json!({"stay": "30m"}));
    assert_eq!(reason.fact, Some(index("stay")));
    let Limit::Stay { range, days } = reason.limit else {
        panic!("a stay");
    };
    assert_eq!(
        (range.unit, range.min, range.max),
        (LengthUnit::Month, 12, 24)
    );
    assert_eq!(days, None);
    let short = json!({"aim": ["stay"], "stay": "2m", "start_date": "2028-02-01"});
    let Limit::Stay { range, days } = only("invitational-long", "duration", &short).limit else {
        panic!("a stay");
    };
    assert_eq!((range.least_days, days), (Some(61), Some(60)));
}

#[test]
fn a_day_is_held_against_the_day_that_decides() {
    let degree =
        |day: &str| json!({"degree": "held", "degree_date": day, "start_date": "2027-09-01"});
    for (criterion, given, limit) in [
        (
            "degree-earliest",
            degree("2021-04-01"),
            Limit::OnOrAfter(date("2021-04-02")),
        ),
        (
            "degree-six-years",
            degree("2020-03-31"),
            // As the guidelines say it, not the day before which no reading allows it.
            Limit::OnOrAfter(date("2021-04-02")),
        ),
        (
            "degree-latest",
            degree("2027-09-02"),
            Limit::OnOrBefore(date("2027-09-01")),
        ),
        (
            "degree-held",
            degree("2026-11-29"),
            Limit::OnOrBefore(date("2026-11-28")),
        ),
    ] {
        let reason = only("postdoctoral", criterion, &given);
        assert_eq!(reason.fact, Some(index("degree_date")), "{criterion}");
        assert_eq!(reason.limit, limit, "{criterion}");
    }
    // Of two things that must hold together the first that does not.
    let none = only(
        "postdoctoral",
        "degree-six-years",
        &json!({"degree": "none"}),
    );
    assert_eq!(none.limit, Limit::OneOf(0b011));
}

#[test]
fn a_start_is_held_against_windows_and_rounds() {
    let start = |day: &str| json!({"aim": ["stay"], "start_date": day});
    let Limit::NotPast { today, next } =
        only("postdoctoral", "start-window", &start("2026-11-01")).limit
    else {
        panic!("past");
    };
    assert_eq!(today, date("2026-11-28"));
    assert_eq!(next.expect("a round").start.from, date("2027-09-01"));
    let Limit::Window { next } = only("postdoctoral", "start-window", &start("2027-01-15")).limit
    else {
        panic!("a window");
    };
    let next = next.expect("a round");
    assert_eq!((next.pattern, next.start.from), (1, date("2027-09-01")));
    let Limit::Closed { round, state, next } =
        only("postdoctoral", "deadline-pattern", &start("2027-05-01")).limit
    else {
        panic!("closed");
    };
    assert_eq!((round.pattern, state), (0, RoundState::Closed));
    assert_eq!(next.expect("a round").start.from, date("2027-09-01"));
    // The pattern is named by its place among all of the programme.
    let seminar = json!({"aim": ["seminar"], "start_date": "2026-11-01"});
    let Limit::NotPast { next, .. } = only("bilateral-nsfc", "start-seminar", &seminar).limit
    else {
        panic!("past");
    };
    assert_eq!(next.expect("a round").pattern, 1);
}

#[test]
fn options_are_held_against_those_that_would_do() {
    let japan = only(
        "postdoctoral",
        "nationality",
        &json!({"nationality": "japan"}),
    );
    // Japan and the last one.
    assert_eq!(japan.limit, Limit::NoneOf(0b10100));
    let past = only(
        "postdoctoral",
        "bar-previous",
        &json!({"past_support": ["pathway"]}),
    );
    assert_eq!(past.limit, Limit::NoneOf(0b110));
    let resident = json!({"nationality": "china", "japan_residence": true});
    assert_eq!(
        only("postdoctoral", "bar-japan", &resident).limit,
        Limit::OneOf(0b01)
    );
    let barred =
        json!({"past_support": ["bridge"], "bridge_year": 2025, "start_date": "2027-07-01"});
    let found = reasons("bridge", "bar-previous", &barred);
    assert_eq!(found[1].limit, Limit::YearAtMost(2022));
    // Each way to meet it is named: a rank, or six years.
    let young = json!({"position": "researcher", "degree": "held", "degree_date": "2024-06-30",
        "start_date": "2027-10-01"});
    let found = reasons("invitational-short", "position", &young);
    assert_eq!(found[0].fact, Some(index("position")));
    assert_eq!(found[1].limit, Limit::OnOrBefore(date("2021-04-01")));
    // What is met, or open, has none.
    assert_eq!(reasons("postdoctoral", "nationality", &json!({})), []);
    assert_eq!(
        reasons("postdoctoral", "duration", &json!({"stay": "12m"})),
        []
    );
}
