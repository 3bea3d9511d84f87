//! The open facts are exactly those that can still change the verdict: held
//! against every way in which the missing answers may turn out.

use portal::domain::eligibility::answers::{Answer, Answers};
use portal::domain::eligibility::evaluate::Verdict;
use portal::domain::eligibility::facts::{Fact, FactKind};
use portal::domain::eligibility::index::{FactIndex, FactSet};

use portal::domain::length::Length::{Days, Months};

use crate::support::{book, date, index, today};

/// Answers on either side of everything that decides.
fn candidates(fact: &Fact) -> Vec<Answer> {
    let days = |texts: &[&str]| texts.iter().map(|text| Answer::Day(date(text))).collect();
    let numbers = |list: &[i32]| list.iter().map(|n| Answer::Number(*n)).collect();
    match fact.id.as_str() {
        "degree_date" => days(&[
            "2010-01-01",
            "2019-03-31",
            "2019-04-01",
            "2020-03-31",
            "2020-04-01",
            "2020-04-02",
            "2021-04-01",
            "2021-04-02",
            "2022-06-30",
            "2027-09-30",
            "2099-12-31",
        ]),
        "start_date" => days(&[
            "2026-04-01",
            "2026-11-22",
            "2026-11-25",
            "2027-02-10",
            "2027-04-01",
            "2027-07-01",
            "2027-10-01",
            "2028-02-01",
            "2028-04-01",
            "2030-07-01",
            "2035-07-01",
            "2035-10-01",
            "2099-10-15",
        ]),
        "nsfc_grant_end" => days(&[
            "2024-01-01",
            "2025-12-31",
            "2026-12-31",
            "2027-12-31",
            "2028-12-31",
            "2031-12-31",
            "2099-12-31",
        ]),
        "stay" => [Days(1), Days(14), Days(31), Days(61), Days(365)]
            .into_iter()
            .chain([Months(1), Months(2), Months(3), Months(11), Months(25)])
            .map(Answer::Stay)
            .collect(),
        "bridge_year" => numbers(&[2000, 2020, 2021, 2026, 2035, 2099]),
        _ => match fact.kind {
            FactKind::Choice => (0..fact.options.len()).map(Answer::One).collect(),
            FactKind::Boolean => vec![Answer::Truth(false), Answer::Truth(true)],
            FactKind::Choices => {
                let mut sets: Vec<u32> = (0..fact.options.len()).map(|at| 1 << at).collect();
                // Neighbours together: stay and joint, standard and pathway, …
                sets.extend((1..fact.options.len() - 1).map(|at| 0b11 << at));
                sets.into_iter()
                    .map(Answer::Several)
                    .filter(|answer| fact.accept(*answer).is_ok())
                    .collect()
            }
            FactKind::Date | FactKind::Number | FactKind::Length => {
                panic!("{} needs candidates", fact.id)
            }
        },
    }
}

/// Small numbers in an order that is always the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % count
    }
}

/// Which of `open` change the verdict in some completion of the answers.
fn deciding(place: usize, answers: &Answers, open: &[FactIndex]) -> FactSet {
    let lists: Vec<Vec<Answer>> = open
        .iter()
        .map(|fact| candidates(book().fact(*fact)))
        .collect();
    let sizes: Vec<usize> = lists.iter().map(Vec::len).collect();
    let total: usize = sizes.iter().product();
    let mut verdicts: Vec<Verdict> = Vec::with_capacity(total);
    let mut complete = answers.clone();
    for number in 0..total {
        let mut rest = number;
        for (fact, list) in open.iter().zip(&lists) {
            complete.set(*fact, Some(list[rest % list.len()]));
            rest /= list.len();
        }
        let (verdict, left) = book().verdict(place, &complete, today()).expect("a place");
        assert!(
            verdict != Verdict::Open && left.is_empty(),
            "all is answered"
        );
        verdicts.push(verdict);
    }
    let mut stride = 1;
    let mut deciding = FactSet::EMPTY;
    for (fact, size) in open.iter().zip(&sizes) {
        let changes = (0..total).any(|number| {
            let first = number - number / stride % size * stride;
            verdicts[first] != verdicts[number]
        });
        if changes {
            deciding = deciding.union(FactSet::one(*fact));
        }
        stride *= size;
    }
    deciding
}

fn names(set: FactSet) -> Vec<&'static str> {
    set.iter()
        .map(|fact| book().fact(fact).id.as_str())
        .collect()
}

#[test]
fn open_facts_are_exactly_those_that_can_change_the_verdict() {
    let mut dice = Dice(20_261_123);
    let (mut tried, mut open_states, mut exact) = (0, 0, 0);
    for (place, programme) in book().programmes().iter().enumerate() {
        let facts: Vec<FactIndex> = programme
            .criteria
            .iter()
            .fold(FactSet::EMPTY, |all, criterion| all.union(criterion.facts))
            .iter()
            .collect();
        for _ in 0..300 {
            let mut answers = Answers::default();
            let mut open = Vec::new();
            let mut total = 1;
            let wanted = 1 + dice.below(5);
            let mut order = facts.clone();
            for at in (1..order.len()).rev() {
                order.swap(at, dice.below(at + 1));
            }
            for fact in order {
                let list = candidates(book().fact(fact));
                if open.len() < wanted && total * list.len() <= 2_500 {
                    total *= list.len();
                    open.push(fact);
                } else {
                    answers.set(fact, Some(list[dice.below(list.len())]));
                }
            }
            let (verdict, said) = book().verdict(place, &answers, today()).expect("a place");
            let found = deciding(place, &answers, &open);
            let shown: Vec<String> = answers
                .given()
                .map(|(fact, answer)| {
                    let fact = book().fact(fact);
                    format!("{} {}", fact.id, fact.text_of(answer))
                })
                .collect();
            let about = format!("{}, answered: {}", programme.id, shown.join(", "));
            if said.has(index("start_date")) {
                // What two criteria ask of a start may exclude each other (only a
                // year whose rounds have closed is early enough): then something
                // may be named that no start makes matter, but nothing is missing.
                let missing = found.iter().find(|fact| !said.has(*fact));
                assert_eq!(missing, None, "{about}");
                assert_eq!(verdict, Verdict::Open, "{about}");
            } else {
                assert_eq!(names(said), names(found), "{about}");
                assert_eq!(verdict == Verdict::Open, !found.is_empty(), "{about}");
                exact += 1;
            }
            tried += 1;
            open_states += usize::from(verdict == Verdict::Open);
        }
    }
    // Otherwise the test would prove little.
    assert!(exact * 2 > tried, "{exact} of {tried} are exact");
    assert!(open_states * 3 > tried, "{open_states} of {tried} are open");
}
