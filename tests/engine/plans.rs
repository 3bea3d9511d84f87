//! From a wished first day back to this week.

use portal::domain::agenda::calendar::{Expectation, tentative};
use portal::domain::plan::{Pace, Plan, StepKind, When, plan};

use portal::domain::check::check;
use portal_tests::files;
use serde_json::{Value, json};

use crate::support::{date, rules};

fn planned(programme: &str, wished: &str, today: &str) -> Plan {
    let programmes = &rules().1;
    let programme = programmes.iter().find(|one| one.id == programme);
    plan(programme.expect("a programme"), date(wished), date(today))
}

/// The steps, each with its first and last day.
fn steps(plan: &Plan) -> Vec<(StepKind, String)> {
    let shown = |when: When| match when {
        When::On(day) => day.to_string(),
        When::Within(span) => format!("{} to {}", span.from, span.to),
        When::Expected(span) if span.only_latest => format!("by about {}", span.to),
        When::Expected(span) => format!("about {} to {}", span.from, span.to),
        When::Ask => "ask".to_owned(),
    };
    plan.steps
        .iter()
        .map(|one| (one.kind, shown(one.when)))
        .collect()
}

#[test]
fn a_plan_counts_back_from_the_earliest_day() {
    use StepKind::{AgreeOnPlan, Call, Deadline, InstitutionDeadline, Results, Start, WriteToHost};
    for (programme, wished, expected) in [
        (
            "postdoctoral",
            "2027-09-01",
            &[
                (WriteToHost, "2026-11-28 to 2026-12-04"),
                (AgreeOnPlan, "2027-01-25 to 2027-03-25"),
                (InstitutionDeadline, "by about 2027-03-25"),
                (Deadline, "about 2027-04-25 to 2027-04-26"),
                (Results, "about 2027-08-01 to 2027-08-10"),
                (Start, "2027-09-01"),
            ][..],
        ),
        (
            "invitational-short",
            "2027-10-10",
            &[
                (WriteToHost, "2026-11-28 to 2026-12-04"),
                (AgreeOnPlan, "2027-03-07 to 2027-05-07"),
                (InstitutionDeadline, "ask"),
                (Deadline, "about 2027-05-07 to 2027-05-07"),
                (Start, "2027-10-10"),
            ],
        ),
        (
            "bridge",
            "2027-10-01",
            &[
                (WriteToHost, "2026-11-28 to 2026-12-04"),
                (AgreeOnPlan, "2026-11-28 to 2027-01-26"),
                (Deadline, "by about 2027-01-26"),
                (Results, "about 2027-04-11 to 2027-04-20"),
                (Start, "2027-10-01"),
            ],
        ),
        (
            "bilateral-cas",
            "2028-04-01",
            &[
                (WriteToHost, "2026-11-28 to 2026-12-04"),
                (AgreeOnPlan, "2027-04-01 to 2027-06-01"),
                (Call, "about 2027-06-01 to 2027-06-10"),
                (Deadline, "ask"),
                (Start, "2028-04-01"),
            ],
        ),
        // The call of that year came in June: nothing to wait for.
        (
            "bilateral-cas",
            "2027-04-01",
            &[
                (WriteToHost, "2026-11-28 to 2026-12-04"),
                (AgreeOnPlan, "2026-11-28 to 2026-12-04"),
                (Deadline, "ask"),
                (Start, "2027-04-01"),
            ],
        ),
    ] {
        let found = steps(&planned(programme, wished, "2026-11-28"));
        let expected: Vec<_> = expected
            .iter()
            .map(|(kind, when)| (*kind, (*when).to_owned()))
            .collect();
        assert_eq!(found, expected, "{programme}");
    }
}

#[test]
fn the_pace_turns_on_the_day() {
    for (programme, wished, today, pace, next) in [
        (
            "postdoctoral",
            "2027-09-01",
            "2027-01-25",
            Pace::InTime,
            "2027-09-01",
        ),
        (
            "postdoctoral",
            "2027-09-01",
            "2027-01-26",
            Pace::Hurry,
            "2027-09-01",
        ),
        (
            "postdoctoral",
            "2027-09-01",
            "2027-03-25",
            Pace::Hurry,
            "2027-09-01",
        ),
        // The institution may have closed, JSPS has not.
        (
            "postdoctoral",
            "2027-09-01",
            "2027-03-26",
            Pace::Closing,
            "2027-09-01",
        ),
        (
            "postdoctoral",
            "2027-09-01",
            "2027-04-26",
            Pace::Closing,
            "2028-04-01",
        ),
        (
            "postdoctoral",
            "2027-09-01",
            "2027-04-27",
            Pace::TooLate,
            "2028-04-01",
        ),
        (
            "postdoctoral",
            "2027-04-01",
            "2026-11-28",
            Pace::TooLate,
            "2027-09-01",
        ),
        (
            "postdoctoral",
            "2027-01-15",
            "2026-11-28",
            Pace::NoArrivals,
            "2027-09-01",
        ),
        (
            "postdoctoral",
            "2026-11-27",
            "2026-11-28",
            Pace::Past,
            "2027-09-01",
        ),
        (
            "bilateral-cas",
            "2028-04-01",
            "2026-11-28",
            Pace::Unknown,
            "2028-04-01",
        ),
        (
            "bridge",
            "2027-10-01",
            "2026-11-26",
            Pace::InTime,
            "2027-07-01",
        ),
        (
            "bridge",
            "2027-10-01",
            "2026-11-28",
            Pace::Hurry,
            "2027-07-01",
        ),
        (
            "bridge",
            "2027-10-01",
            "2027-01-05",
            Pace::Closing,
            "2028-07-01",
        ),
        (
            "bridge",
            "2027-10-01",
            "2027-01-27",
            Pace::TooLate,
            "2028-07-01",
        ),
    ] {
        let plan = planned(programme, wished, today);
        assert_eq!(plan.pace, pace, "{programme} {wished} on {today}");
        let from = plan.next.map(|next| next.start.from);
        assert_eq!(from, Some(date(next)), "{programme} {wished} on {today}");
        let late = matches!(pace, Pace::TooLate | Pace::NoArrivals | Pace::Past);
        assert_eq!(plan.steps.is_empty(), late);
    }
    // A meeting has no rounds that we know of.
    assert_eq!(
        planned("hope", "2027-09-01", "2026-11-28").pace,
        Pace::Unknown
    );
}

/// A round that its pattern does not know is told when the content is judged.
#[test]
fn a_round_lies_within_its_pattern() {
    for (deadline, known) in [
        ("2025-04-24", false),
        ("2025-04-25", true),
        ("2025-04-26", true),
        ("2025-04-27", false),
    ] {
        let mut files = files();
        let text = files["programmes"].clone().expect("programmes.json");
        let mut file: Value = serde_json::from_str(&text).expect("JSON");
        file["programmes"][0]["rounds"][0]["deadline"] = json!(deadline);
        files.insert("programmes", Ok(file.to_string()));
        let problems = check(&files).err().unwrap_or_default();
        let told = problems
            .iter()
            .any(|one| one.pointer == "/programmes/0/rounds/0/deadline");
        assert_eq!(told, !known, "{deadline}: {problems:?}");
    }
}

#[test]
fn expected_days_are_tentative_in_a_calendar() {
    let entry = Expectation {
        id: "postdoctoral-deadline-2027".to_owned(),
        from: date("2027-04-25"),
        to: date("2027-04-26"),
        title: "申请截止（推算）, 4月下旬".to_owned(),
        about: "据2024、2025年度推算".to_owned(),
        url: "https://example.org/zh/".to_owned(),
    };
    let text = tentative("example.org", date("2026-11-28"), "JSPS", &[entry]);
    for line in [
        "BEGIN:VCALENDAR",
        "UID:postdoctoral-deadline-2027@example.org",
        "DTSTAMP:20261128T000000Z",
        "DTSTART;VALUE=DATE:20270425",
        "DTEND;VALUE=DATE:20270427",
        "SUMMARY:申请截止（推算）\\, 4月下旬",
        "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT",
        "END:VCALENDAR",
    ] {
        assert!(text.contains(&format!("{line}\r\n")), "{line} in {text}");
    }
}
