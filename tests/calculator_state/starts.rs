//! Starts that come too late, and changes that help: what is shown first, from when the
//! plan counts, what is asked for the money alone.

use leptos::prelude::*;
use portal::domain::eligibility::evaluate::Verdict;

use crate::{fact, give, place, with_state};

/// A former fellow of 2015 with a chair, for 30 days.
const ALUMNA: &[(&str, &str)] = &[
    ("aim", "stay"),
    ("stay", "30d"),
    ("field", "natural"),
    ("degree", "held"),
    ("degree_date", "2015-03-15"),
    ("nationality", "china"),
    ("japan_residence", "no"),
    ("past_support", "standard"),
    ("alumni", "china"),
    ("running", "no"),
    ("position", "senior"),
];

#[test]
fn a_start_that_comes_too_late_is_moved_to_the_next_round() {
    with_state(|state| {
        for (id, answer) in ALUMNA {
            give(state, id, answer);
        }
        for (start, programme, is_late, planned) in [
            ("2026-11-29", "invitational-short", true, "2027-10-01"),
            ("2026-11-29", "bridge", true, "2027-07-01"),
            ("2027-09-30", "invitational-short", true, "2027-10-01"),
            ("2027-10-01", "invitational-short", false, "2027-10-01"),
            // By a rule that says no, and one day later is within it.
            ("2027-06-30", "bridge", true, "2027-07-01"),
            ("2027-07-01", "bridge", false, "2027-07-01"),
        ] {
            give(state, "start_date", start);
            let place = place(state, programme);
            let planned = Some(planned.parse().expect("a day"));
            assert_eq!(
                state.is_only_late(place),
                is_late,
                "{programme} from {start}"
            );
            assert_eq!(
                state.planned_start(place),
                planned,
                "{programme} from {start}"
            );
        }
    });
}

#[test]
fn the_plan_starts_where_the_change_does() {
    with_state(|state| {
        for (id, answer) in [
            ("aim", "stay"),
            ("stay", "12m"),
            ("start_date", "2027-09-01"),
            ("degree", "expected"),
            ("degree_date", "2028-03-15"),
        ] {
            give(state, id, answer);
        }
        let postdoctoral = place(state, "postdoctoral");
        let verdict = state.judged(postdoctoral).get().report.verdict;
        assert_eq!(verdict, Verdict::DoesNotFit);
        // The round of September can still be reached, but not with the degree.
        let (_, is_moved) = state.plan(postdoctoral).expect("a plan");
        assert!(is_moved);
        let first = "2028-04-01".parse().expect("a day");
        assert_eq!(state.planned_start(postdoctoral), Some(first));
    });
}

#[test]
fn the_nearest_change_and_the_fewest_points_come_first() {
    with_state(|state| {
        for (id, answer) in ALUMNA {
            give(state, id, answer);
        }
        give(state, "past_support", "none");
        give(state, "alumni", "no");
        give(state, "start_date", "2028-05-01");
        for (stay, first, second) in [
            ("12m", "invitational-long", "invitational-short"),
            ("61d", "invitational-long", "invitational-short"),
        ] {
            give(state, "stay", stay);
            let ids: Vec<_> = state
                .ranking()
                .into_iter()
                .map(|place| state.book().programmes()[place].id.as_str())
                .collect();
            assert_eq!(ids[..2], [first, second], "{stay}");
        }
        give(state, "aim", "joint");
        give(state, "start_date", "2026-11-29");
        // Its start alone is a point; the invitational ones want another aim as well.
        assert_eq!(state.shown(), place(state, "bilateral-cas"));
    });
}

#[test]
fn whoever_works_in_japan_is_asked_for_the_sake_of_the_money() {
    for (position, is_asked) in [("japan", true), ("researcher", false)] {
        with_state(|state| {
            for (id, answer) in [
                ("aim", "stay"),
                ("stay", "12m"),
                ("start_date", "2027-09-01"),
                ("field", "natural"),
                ("degree", "held"),
                ("degree_date", "2024-03-15"),
                ("nationality", "china"),
                ("japan_residence", "no"),
                ("past_support", "none"),
                ("alumni", "no"),
                ("running", "no"),
                ("position", position),
            ] {
                give(state, id, answer);
            }
            let wanted = is_asked.then(|| fact(state, "in_japan"));
            assert_eq!(state.next.get(), wanted, "{position}");
            give(state, "in_japan", "yes");
            assert_eq!(state.next.get(), None, "{position}");
        });
    }
}
