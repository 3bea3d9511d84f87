//! A few answers that a question may get.

use super::answers::Answer;
use super::facts::{Fact, FactKind};
use crate::domain::date::Date;
use crate::domain::length::Length;

/// A visit, a summer, a term, two years.
const LENGTHS: [Length; 4] = [
    Length::Days(14),
    Length::Days(60),
    Length::Months(6),
    Length::Months(24),
];

/// Answers to try: every option, both ends and the middle of a range.
pub(super) fn samples(fact: &Fact, today: Date) -> impl Iterator<Item = Answer> {
    let kind = fact.kind;
    let (min, max) = (fact.min.unwrap_or(0), fact.max.unwrap_or(0));
    let first = fact.first.unwrap_or(Date::FIRST);
    let last = fact.last.unwrap_or(Date::LAST);
    let count = match kind {
        FactKind::Choice | FactKind::Choices => fact.options.len(),
        FactKind::Boolean => 2,
        FactKind::Number | FactKind::Date => 3,
        FactKind::Length => LENGTHS.len(),
    };
    (0..count).map(move |at| match kind {
        FactKind::Choice => Answer::One(at),
        FactKind::Choices => Answer::Several(1_u32.checked_shl(at as u32).unwrap_or(1)),
        FactKind::Boolean => Answer::Truth(at == 0),
        FactKind::Number => Answer::Number([min, i32::midpoint(min, max), max][at]),
        FactKind::Date => Answer::Day([first, today.max(first).min(last), last][at]),
        FactKind::Length => Answer::Stay(LENGTHS[at]),
    })
}
