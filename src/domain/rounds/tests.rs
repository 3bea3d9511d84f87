//! Rounds on the boundary days.

use super::*;

fn date(text: &str) -> Date {
    text.parse().expect(text)
}

fn yearly(year: i8, from: &str, to: &str) -> Option<Yearly> {
    Some(Yearly {
        year,
        from: (!from.is_empty()).then(|| from.parse().expect(from)),
        to: to.parse().expect(to),
    })
}

const NONE: Schedule = Schedule {
    call: None,
    deadline: None,
    institution_months: None,
    results: None,
    start: None,
};

/// The two rounds of the postdoctoral fellowship (PD-32 to PD-35).
fn standard() -> [Schedule; 2] {
    [
        Schedule {
            deadline: yearly(-1, "08-30", "09-01"),
            start: yearly(0, "04-01", "09-30"),
            ..NONE
        },
        Schedule {
            deadline: yearly(0, "04-25", "04-26"),
            start: yearly(0, "09-01", "11-30"),
            ..NONE
        },
    ]
}

/// BRIDGE in China: closed before the selection of 27 January (BR-14, BR-21).
fn bridge() -> [Schedule; 1] {
    [Schedule {
        deadline: yearly(0, "", "01-26"),
        start: yearly(0, "07-01", "03-31"),
        ..NONE
    }]
}

#[test]
fn a_start_is_served_by_the_round_of_its_window() {
    use RoundState::{Closed, Closing, Open};
    for (start, today, expected) in [
        ("2027-04-01", "2026-08-30", Some((0, 2027, Open))),
        ("2027-04-01", "2026-08-31", Some((0, 2027, Closing))),
        ("2027-04-01", "2026-09-01", Some((0, 2027, Closing))),
        ("2027-04-01", "2026-09-02", Some((0, 2027, Closed))),
        ("2027-03-31", "2026-08-01", None),
        ("2027-08-31", "2026-11-28", Some((0, 2027, Closed))),
        // September belongs to both: the one that is still open counts.
        ("2027-09-01", "2026-11-28", Some((1, 2027, Open))),
        ("2027-09-30", "2026-11-28", Some((1, 2027, Open))),
        ("2027-11-30", "2027-04-25", Some((1, 2027, Open))),
        ("2027-11-30", "2027-04-26", Some((1, 2027, Closing))),
        ("2027-11-30", "2027-04-27", Some((1, 2027, Closed))),
        ("2027-12-01", "2026-11-28", None),
        ("2028-01-15", "2026-11-28", None),
        ("2028-04-01", "2027-08-30", Some((0, 2028, Open))),
    ] {
        let found = serving(&standard(), date(start), date(today))
            .map(|round| (round.pattern, round.year.0, round.state(date(today))));
        assert_eq!(found, expected, "{start} on {today}");
    }
}

#[test]
fn a_window_may_turn_the_year() {
    for (start, serves) in [
        ("2027-06-30", None),
        ("2027-07-01", Some(2027)),
        ("2027-12-31", Some(2027)),
        ("2028-03-31", Some(2027)),
        ("2028-04-01", None),
    ] {
        let found = serving(&bridge(), date(start), date("2026-11-28"));
        assert_eq!(found.map(|round| round.year.0), serves, "{start}");
    }
    for (today, state) in [
        ("2026-12-31", RoundState::Open),
        ("2027-01-01", RoundState::Closing),
        ("2027-01-26", RoundState::Closing),
        ("2027-01-27", RoundState::Closed),
    ] {
        let round = serving(&bridge(), date("2027-10-01"), date(today)).expect("a round");
        assert_eq!(round.state(date(today)), state, "{today}");
        assert!(round.deadline.expect("a deadline").only_latest);
    }
}

#[test]
fn the_next_deadline_and_the_next_start_follow_from_the_day() {
    let deadlines = |today: &str| -> Vec<(usize, String)> {
        next_deadlines(&standard(), date(today))
            .iter()
            .map(|one| (one.pattern, one.deadline.expect("one").from.to_string()))
            .collect()
    };
    let listed = |list: &[(usize, &str)]| -> Vec<(usize, String)> {
        list.iter()
            .map(|(at, day)| (*at, (*day).to_owned()))
            .collect()
    };
    assert_eq!(
        deadlines("2026-11-28"),
        listed(&[(1, "2027-04-25"), (0, "2027-08-30")])
    );
    assert_eq!(
        deadlines("2027-04-26"),
        listed(&[(1, "2027-04-25"), (0, "2027-08-30")])
    );
    assert_eq!(
        deadlines("2027-04-27"),
        listed(&[(0, "2027-08-30"), (1, "2028-04-25")])
    );
    for (wished, today, from) in [
        ("2026-12-01", "2026-11-28", "2027-09-01"),
        ("2027-04-01", "2026-11-28", "2027-09-01"),
        ("2027-10-15", "2026-11-28", "2027-09-01"),
        ("2027-12-01", "2026-11-28", "2028-04-01"),
        ("2027-09-01", "2027-04-26", "2028-04-01"),
        // A wish in the past is one for today.
        ("2020-01-01", "2026-08-30", "2027-04-01"),
    ] {
        let next = next_start(&standard(), date(wished), date(today)).expect("a start");
        assert_eq!(next.start.from, date(from), "{wished} on {today}");
    }
    let starts = next_starts(&standard(), date("2026-11-28"));
    assert_eq!(
        starts[0].first_start(date("2026-11-28")),
        Some(date("2027-09-01"))
    );
    // No deadline is known: every day of a fiscal year, and closed when the first of
    // them has come.
    let unknown = [NONE];
    for (today, state) in [
        ("2026-11-28", RoundState::Unknown),
        ("2027-03-31", RoundState::Unknown),
        ("2027-04-01", RoundState::Closed),
    ] {
        let round = serving(&unknown, date("2027-06-10"), date(today)).expect("one");
        assert_eq!(round.state(date(today)), state, "{today}");
    }
    let next = next_start(&unknown, date("2027-01-10"), date("2026-11-28")).expect("one");
    assert_eq!(next.start.from, date("2027-04-01"));
    assert_eq!(next_deadlines(&unknown, date("2026-11-28")), []);
}

#[test]
fn a_pattern_is_shown_as_thirds_of_months() {
    let rough = |day: &str| {
        let rough = Rough::from(date(day));
        (rough.month, rough.third)
    };
    for (day, expected) in [
        ("2027-04-01", (4, Third::Early)),
        ("2027-04-10", (4, Third::Early)),
        ("2027-04-11", (4, Third::Middle)),
        ("2027-04-20", (4, Third::Middle)),
        ("2027-04-21", (4, Third::Late)),
        ("2027-04-30", (4, Third::Late)),
    ] {
        assert_eq!(rough(day), expected, "{day}");
    }
    let round = serving(&standard(), date("2027-10-01"), date("2026-11-28")).expect("one");
    let (from, to) = round.deadline.expect("a deadline").rough();
    assert_eq!(from, to);
}

#[test]
fn only_days_of_every_year_are_read() {
    for good in ["04-25", "12-31", "02-28"] {
        assert_eq!(good.parse::<MonthDay>().expect(good).to_string(), good);
    }
    for bad in ["02-29", "13-01", "4-25", "", "2027-04-25"] {
        assert!(bad.parse::<MonthDay>().is_err(), "{bad}");
    }
    assert_eq!(MonthDay::new(2, 29), None);
}
