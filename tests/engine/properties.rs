//! What holds for any answers, and any nonsense in their place.

use portal::domain::date::{Date, FiscalYear, last_of_month};
use portal::domain::eligibility::answers::{Answer, Answers};
use portal::domain::eligibility::evaluate::{Report, Verdict};
use portal::domain::eligibility::index::FactIndex;
use portal::domain::eligibility::rulebook::Rulebook;
use portal::domain::eligibility::rules::EligibilityFile;
use portal::domain::eligibility::tri::Tri;
use portal::domain::stipend::quote::quote;
use portal::domain::stipend::request::Refusal;
use proptest::prelude::*;

use crate::support::{
    any_day, any_json, book, eligibility, full_answers, index, near_day, pointers, rules,
    some_answers, today,
};

/// Whether an answer can leave open what was asked: people do not know, or they know
/// the month, and the day that decides lies in it.
fn is_vague(answer: Answer) -> bool {
    matches!(answer, Answer::Unknown | Answer::Month(_))
}

/// Asks on until nothing is left to ask.
fn ask_on(answers: &mut Answers, all: &[(FactIndex, Answer)]) -> Report {
    for _ in 0..=book().facts().len() {
        let report = book().evaluate(answers, today());
        let Some(fact) = report.next_question else {
            return report;
        };
        answers.set(fact, Some(all[fact.place()].1));
    }
    panic!("a question is asked again");
}

/// The page of the calculator is written with its questions before anyone opens
/// it: on whichever day that is, the same are asked, and the same one first.
#[test]
fn nobody_is_asked_by_the_day() {
    let none = Answers::default();
    let asked = |day: Date| {
        let asked = book()
            .indices()
            .map(|fact| book().is_asked(fact, &none, day));
        let first = book().evaluate(&none, day).next_question;
        (asked.collect::<Vec<_>>(), first)
    };
    let written = asked(today());
    assert!(written.1.is_some());
    let from = today().days_since_epoch();
    for day in (from..from + 4000).filter_map(Date::from_days_since_epoch) {
        assert_eq!(asked(day), written, "{day}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// Answered one by one, in any order: what is settled stays settled, for
    /// verdicts and for single criteria, and open facts only go away.
    #[test]
    fn more_answers_never_flip_what_is_settled(all in full_answers(), seed in any::<u64>()) {
        let mut order: Vec<usize> = (0..all.len()).collect();
        order.sort_by_key(|place| (seed ^ *place as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let mut answers = Answers::default();
        let mut before = book().evaluate(&answers, today());
        for place in order {
            let (fact, answer) = all[place];
            answers.set(fact, Some(answer));
            let after = book().evaluate(&answers, today());
            for (old, new) in before.programmes.iter().zip(&after.programmes) {
                prop_assert!(old.verdict == Verdict::Open || old.verdict == new.verdict);
                for (was, is) in old.criteria.iter().zip(&new.criteria) {
                    prop_assert!(was.status == Tri::Open || was.status == is.status);
                }
                prop_assert!(new.open_facts.iter().all(|fact| old.open_facts.has(fact)));
                let settled = new.verdict != Verdict::Open;
                prop_assert_eq!(settled, new.open_facts.is_empty());
                // A fact that was not open changes nothing.
                if !old.open_facts.has(fact) {
                    prop_assert_eq!(old.verdict, new.verdict);
                }
            }
            before = after;
        }
    }

    /// The next question is one that can be asked, was not, and matters.
    #[test]
    fn the_next_question_matters(answers in some_answers()) {
        let report = book().evaluate(&answers, today());
        let matters = |fact| report.programmes.iter().any(|one| one.open_facts.has(fact));
        match report.next_question {
            Some(fact) => {
                prop_assert!(answers.get(fact).is_none() && matters(fact));
                prop_assert_eq!(book().is_asked(fact, &answers, today()), Tri::Met);
            }
            // Nothing left but what people do not know, or what waits for it.
            None => for report in &report.programmes {
                for fact in report.open_facts.iter() {
                    let waits = book().is_asked(fact, &answers, today()) != Tri::Met;
                    prop_assert!(waits || answers.get(fact).is_some_and(is_vague));
                }
            },
        }
    }

    /// Asking on until nothing is left settles everything that is known; what a month
    /// leaves open, each of its days settles.
    #[test]
    fn asking_comes_to_an_end(all in full_answers()) {
        let mut answers = Answers::default();
        let report = ask_on(&mut answers, &all);
        if answers.given().any(|(_, answer)| answer == Answer::Unknown) {
            return Ok(());
        }
        for one in report.programmes.iter().filter(|one| one.verdict == Verdict::Open) {
            let is_vague = |fact| answers.get(fact).is_some_and(is_vague);
            prop_assert!(one.open_facts.iter().any(is_vague));
        }
        for day_of in [|first| first, last_of_month] {
            let mut exact = answers.clone();
            for (fact, answer) in answers.given() {
                if let Answer::Month(first) = answer {
                    exact.set(fact, Some(Answer::Day(day_of(first))));
                }
            }
            let report = ask_on(&mut exact, &all);
            if exact.given().all(|(_, answer)| !is_vague(answer)) {
                prop_assert!(report.programmes.iter().all(|one| one.verdict != Verdict::Open));
            }
        }
    }

    /// The time line: the degree is young enough, and by the last arrival of
    /// the year (30 November) it is there; the round of that arrival (until 25
    /// April) has not closed.
    #[test]
    fn the_time_line_agrees_with_the_criteria(degree in any_day(), today in any_day()) {
        let degree = degree.clamp("1950-01-01".parse().unwrap(), "2099-12-31".parse().unwrap());
        let mut answers = Answers::default();
        answers.set(index("degree"), Some(Answer::One(0)));
        answers.set(index("degree_date"), Some(Answer::Day(degree)));
        let years = book().verdicts(&answers, today)[0].years.clone();
        prop_assert!(years.len() >= 2);
        prop_assert_eq!(years[0].fiscal_year, today.fiscal_year());
        for year in years {
            let FiscalYear(number) = year.fiscal_year;
            let boundary = Date::new(number - 6, 4, 2).unwrap();
            prop_assert_eq!(year.boundary, Some(boundary));
            let last = Date::new(number, 11, 30).unwrap();
            let closes = Date::new(number, 4, 25).unwrap();
            let open = boundary <= degree && degree <= last && today <= closes;
            prop_assert_eq!(year.open, Tri::from(open));
            prop_assert_eq!(year.confirmed, number == 2026 || number == 2027);
            // The same through the verdict, for a start on the last day.
            let mut planned = answers.clone();
            planned.set(index("start_date"), Some(Answer::Day(last)));
            if book().fact(index("start_date")).accept(Answer::Day(last)).is_ok() {
                let rules = &book().programmes()[0];
                let report = &book().verdicts(&planned, today)[0];
                let met = [
                    "degree-earliest",
                    "degree-six-years",
                    "degree-latest",
                    "start-window",
                    "deadline-pattern",
                ]
                .into_iter()
                .map(|id| rules.criteria.iter().position(|c| c.id == id).unwrap())
                .all(|at| report.criteria[at].status == Tri::Met);
                prop_assert_eq!(Tri::from(met), year.open);
            }
        }
    }

    /// Nothing fits whose start is past or in a month without arrivals.
    #[test]
    fn nothing_fits_whose_start_cannot_be(
        answers in some_answers(), today in near_day(), start in near_day()
    ) {
        let mut answers = answers;
        answers.set(index("start_date"), Some(Answer::Day(start)));
        for (rules, report) in book().programmes().iter().zip(book().verdicts(&answers, today)) {
            let good = matches!(report.verdict, Verdict::Fits | Verdict::NoObstacle);
            let arrivals = match rules.id.as_str() {
                "postdoctoral" => (4..=11).contains(&start.month()),
                "bridge" => !(4..=6).contains(&start.month()),
                _ => true,
            };
            // The meeting is on its own days.
            if good && rules.id != "hope" {
                prop_assert!(start >= today && arrivals, "{} {start} on {today}", rules.id);
            }
        }
    }

    /// What fits, for a stay in a year whose amounts are known, can be counted.
    #[test]
    fn what_fits_can_be_quoted(answers in some_answers(), today in near_day()) {
        let (book, programmes) = rules();
        let start = book.start_day(&answers);
        let stay = book.stay_fact().and_then(|fact| answers.get(fact));
        if let (Some(start), Some(Answer::Stay(length))) = (start, stay) {
            for (rules, report) in book.programmes().iter().zip(book.verdicts(&answers, today)) {
                let Some(at) = rules.criteria.iter().position(|one| one.id == "duration") else {
                    continue;
                };
                let judged = report.criteria[at];
                if judged.concerns != Tri::Met {
                    continue;
                }
                let quote = quote(book, programmes, &rules.id, start, length);
                let counted = !matches!(
                    quote,
                    Err(Refusal::Unit(_) | Refusal::Range(..) | Refusal::TooFewDays(..))
                );
                prop_assert_eq!(judged.status, Tri::from(counted), "{} {:?}", rules.id, length);
            }
        }
    }

    /// What is not met has a reason, about a question that its criterion asks.
    #[test]
    fn what_is_not_met_has_a_reason(answers in some_answers(), today in near_day()) {
        let reports = book().verdicts(&answers, today);
        for (place, (rules, report)) in book().programmes().iter().zip(reports).enumerate() {
            for (at, (criterion, judged)) in rules.criteria.iter().zip(&report.criteria).enumerate() {
                let reasons = book().reasons(place, at, &answers, today);
                prop_assert_eq!(!reasons.is_empty(), judged.status == Tri::NotMet, "{}", criterion.id);
                for reason in reasons {
                    let fact = reason.fact.expect("a question");
                    prop_assert!(criterion.facts.has(fact), "{}", criterion.id);
                    prop_assert_eq!(reason.answer, answers.get(fact));
                }
            }
        }
    }

    #[test]
    fn any_day_can_be_today(answers in some_answers(), days in -135_140..376_200) {
        let today = Date::from_days_since_epoch(days).expect("1600 to 2999");
        let _ = book().evaluate(&answers, today);
    }

    #[test]
    fn random_json_is_refused_in_words_and_not_in_panic(
        values in proptest::collection::vec(any_json(), 17)
    ) {
        for (fact, value) in book().facts().iter().zip(&values) {
            let given = [(fact.id.clone(), value.clone())].into_iter().collect();
            match book().read_answers(&given) {
                Ok(answers) => { let _ = book().evaluate(&answers, today()); }
                Err(bad) => {
                    prop_assert_eq!(&bad.field, &fact.id);
                    let line = bad.to_string();
                    prop_assert!(line.contains(&fact.id) && !line.contains('\n'));
                }
            }
        }
    }

    /// One place of the rules replaced by anything at all: either it is
    /// refused, or the engine works with it.
    #[test]
    fn random_rules_are_refused_or_work(
        place in any::<proptest::sample::Index>(),
        value in any_json(),
        answers in some_answers(),
    ) {
        let mut file = eligibility();
        let places = pointers(&file);
        *file.pointer_mut(&places[place.index(places.len())]).expect("a place") = value;
        if let Ok(file) = serde_json::from_value::<EligibilityFile>(file)
            && let Ok(book) = Rulebook::new(&file, &rules().1)
        {
            let _ = book.evaluate(&answers, today());
        }
    }
}
