//! What a condition sees of the answers.
//!
//! What is not answered yet has a range: every option, every number and day
//! that its question accepts. So a doctorate of long ago needs no start date
//! to be too old.

use super::answers::{Answer, Answers};
use super::condition::{Bound, DaySource};
use super::facts::Fact;
use super::index::{FactIndex, FactSet};
use super::tri::Tri;
use crate::domain::date::{Date, last_of_month};
use crate::domain::length::Length;

/// Everything a condition may look at.
#[derive(Clone, Copy)]
pub(crate) struct Situation<'a> {
    pub facts: &'a [Fact],
    pub answers: &'a Answers,
    pub today: Date,
    /// An answer supposed in place of the one that was given, if any was.
    pub supposed: Option<(FactIndex, Answer)>,
}

impl Situation<'_> {
    pub(super) fn answer(&self, fact: FactIndex) -> Option<Answer> {
        match self.supposed {
            Some((supposed, answer)) if supposed == fact => Some(answer),
            _ => self.answers.get(fact),
        }
    }

    /// The least and the greatest day it may be.
    pub(super) fn days(&self, source: DaySource) -> (Date, Date) {
        let DaySource::Fact(fact) = source else {
            return (self.today, self.today);
        };
        match self.answer(fact) {
            Some(Answer::Day(day)) => (day, day),
            Some(Answer::Month(first)) => (first, last_of_month(first)),
            _ => {
                let fact = &self.facts[fact.place()];
                (
                    fact.first.unwrap_or(Date::FIRST),
                    fact.last.unwrap_or(Date::LAST),
                )
            }
        }
    }

    /// The least and the greatest number it may be.
    pub(super) fn numbers(&self, fact: FactIndex) -> (i32, i32) {
        match self.answer(fact) {
            Some(Answer::Number(number)) => (number, number),
            _ => {
                let fact = &self.facts[fact.place()];
                (fact.min.unwrap_or(i32::MIN), fact.max.unwrap_or(i32::MAX))
            }
        }
    }

    pub(super) fn bound(&self, bound: Bound) -> (Date, Date) {
        match bound.source() {
            None => (bound.at(self.today), bound.at(self.today)),
            Some(source) => {
                let (low, high) = self.days(source);
                (bound.at(low), bound.at(high))
            }
        }
    }

    pub(super) fn options(&self, fact: FactIndex, wanted: u32) -> Tri {
        let chosen = match self.answer(fact) {
            Some(Answer::One(place)) => 1_u32.checked_shl(place as u32).unwrap_or(0),
            Some(Answer::Several(set)) => set,
            Some(Answer::Truth(truth)) => 1 << u32::from(truth),
            _ => return Tri::Open,
        };
        Tri::from(chosen & wanted != 0)
    }

    pub(super) fn open(&self, source: DaySource) -> FactSet {
        match source {
            DaySource::Fact(fact) if !matches!(self.answer(fact), Some(Answer::Day(_))) => {
                FactSet::one(fact)
            }
            _ => FactSet::EMPTY,
        }
    }

    /// The length of a stay, if it was answered.
    pub(super) fn stay(&self, fact: FactIndex) -> Option<Length> {
        match self.answer(fact) {
            Some(Answer::Stay(length)) => Some(length),
            _ => None,
        }
    }

    /// A date, if it was answered.
    pub(super) fn day(&self, source: DaySource) -> Option<Date> {
        let (first, last) = self.days(source);
        (self.open(source).is_empty()).then_some(first.min(last))
    }

    pub(super) fn open_number(&self, fact: FactIndex) -> FactSet {
        match self.answer(fact) {
            Some(Answer::Number(_)) => FactSet::EMPTY,
            _ => FactSet::one(fact),
        }
    }
}
