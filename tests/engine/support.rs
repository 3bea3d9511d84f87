//! The rules, and answers to try them with.

use std::sync::OnceLock;

use portal::domain::content::programme::Programme;
use portal::domain::date::Date;
use portal::domain::eligibility::answers::{Answer, Answers};
use portal::domain::eligibility::facts::{Fact, FactKind};
use portal::domain::eligibility::index::FactIndex;
use portal::domain::eligibility::rulebook::Rulebook;
use portal::domain::length::Length;
use portal_tests::{content, files};
use proptest::prelude::*;
use serde_json::Value;

pub fn rules() -> &'static (Rulebook, Vec<Programme>) {
    static RULES: OnceLock<(Rulebook, Vec<Programme>)> = OnceLock::new();
    RULES.get_or_init(|| {
        let content = content();
        let programmes = content.programmes.programmes;
        let book = Rulebook::new(&content.eligibility, &programmes).expect("sound rules");
        (book, programmes)
    })
}

pub fn book() -> &'static Rulebook {
    &rules().0
}

pub fn date(text: &str) -> Date {
    text.parse().expect(text)
}

pub fn today() -> Date {
    date("2026-11-23")
}

pub fn index(id: &str) -> FactIndex {
    book().index(id).expect(id)
}

pub fn answers(given: &Value) -> Answers {
    book()
        .read_answers(given.as_object().expect("an object"))
        .unwrap_or_else(|bad| panic!("{bad}"))
}

/// A day between two others.
fn days(first: Date, last: Date) -> impl Strategy<Value = Date> + use<> {
    (first.days_since_epoch()..=last.days_since_epoch())
        .prop_map(|days| Date::from_days_since_epoch(days).expect("a day"))
}

/// Any day of the years 1900 to 2200.
pub fn any_day() -> impl Strategy<Value = Date> {
    days(date("1900-01-01"), date("2200-12-31"))
}

/// A day of the years that are planned for.
pub fn near_day() -> impl Strategy<Value = Date> {
    days(date("2026-04-01"), date("2030-12-31"))
}

/// Any answer that the question accepts.
fn any_answer(fact: &Fact) -> BoxedStrategy<Answer> {
    let count = fact.options.len();
    match fact.kind {
        FactKind::Choice => (0..count).prop_map(Answer::One).boxed(),
        FactKind::Choices => {
            let fact = fact.clone();
            (1..1_u32 << count)
                .prop_map(move |set| {
                    fact.accept(Answer::Several(set))
                        .unwrap_or(Answer::Several(set & set.wrapping_neg()))
                })
                .boxed()
        }
        FactKind::Length => {
            let days = fact.max_days.expect("a most");
            let months = fact.max_months.expect("a most");
            // Mostly lengths near those that decide.
            prop_oneof![
                3 => (1..=70_u16.min(days)).prop_map(Length::Days),
                1 => (1..=days).prop_map(Length::Days),
                3 => (1..=26_u16.min(months)).prop_map(Length::Months),
                1 => (1..=months).prop_map(Length::Months),
            ]
            .prop_map(Answer::Stay)
            .boxed()
        }
        FactKind::Boolean => any::<bool>().prop_map(Answer::Truth).boxed(),
        FactKind::Number => (fact.min.expect("a least")..=fact.max.expect("a most"))
            .prop_map(Answer::Number)
            .boxed(),
        FactKind::Date => {
            let (first, last) = (fact.first.expect("a first"), fact.last.expect("a last"));
            // Mostly days near those that decide.
            let near = days(date("2019-01-01").max(first), date("2031-12-31").min(last));
            let day = prop_oneof![4 => near, 1 => days(first, last)];
            let month = fact.month;
            (day, 0..8)
                .prop_map(move |(day, dice)| {
                    let first = Date::new(day.year(), day.month(), 1).expect("a day");
                    match month && dice == 0 {
                        true => Answer::Month(first),
                        false => Answer::Day(day),
                    }
                })
                .boxed()
        }
    }
}

/// An answer to every question, “I do not know” now and then.
pub fn full_answers() -> impl Strategy<Value = Vec<(FactIndex, Answer)>> {
    book()
        .facts()
        .iter()
        .enumerate()
        .map(|(place, fact)| {
            let index = FactIndex::new(place).expect("a place");
            prop_oneof![12 => any_answer(fact), 1 => Just(Answer::Unknown)]
                .prop_map(move |answer| (index, answer))
        })
        .collect::<Vec<_>>()
}

/// Some questions answered.
pub fn some_answers() -> impl Strategy<Value = Answers> {
    let count = book().facts().len();
    (
        full_answers(),
        proptest::collection::vec(any::<bool>(), count),
    )
        .prop_map(|(all, chosen)| {
            let mut answers = Answers::default();
            for ((index, answer), chosen) in all.into_iter().zip(chosen) {
                if chosen {
                    answers.set(index, Some(answer));
                }
            }
            answers
        })
}

/// Any JSON, a few levels deep.
pub fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        any_day().prop_map(|day| Value::from(day.to_string())),
        proptest::sample::select(words()).prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map(proptest::sample::select(words()), inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Words that mean something to the reader of the rules.
fn words() -> Vec<String> {
    let mut words: Vec<String> = [
        "all",
        "any",
        "not",
        "fact",
        "is",
        "one_of",
        "has",
        "at_least",
        "at_most",
        "on_or_after",
        "fiscal_year_of",
        "years",
        "month",
        "day",
        "date",
        "unknown",
        "today",
        "yes",
        "choice",
    ]
    .map(str::to_owned)
    .into();
    for fact in book().facts() {
        words.push(fact.id.clone());
        words.extend(fact.options.iter().map(|option| option.id.clone()));
    }
    words
}

/// `eligibility.json` as it stands.
pub fn eligibility() -> Value {
    let text = files()["eligibility"].clone().expect("eligibility.json");
    serde_json::from_str(&text).expect("JSON")
}

/// Every place in a JSON value.
pub fn pointers(value: &Value) -> Vec<String> {
    let mut out = vec![String::new()];
    let children: Vec<(String, &Value)> = match value {
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.map(|(at, item)| (at.to_string(), item)).collect()
        }
        Value::Object(fields) => fields
            .iter()
            .map(|(name, item)| (name.clone(), item))
            .collect(),
        _ => Vec::new(),
    };
    for (step, child) in children {
        out.extend(
            pointers(child)
                .into_iter()
                .map(|rest| format!("/{step}{rest}")),
        );
    }
    out
}
