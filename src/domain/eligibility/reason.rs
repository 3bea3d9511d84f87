//! Why a criterion is not met: the reader's own answer against the limit.
//!
//! No words here: a view says “您填写18个月，本项目最长12个月” from [`Reason`]. A
//! criterion that can be met in several ways has several reasons, each of which
//! mended would be enough; of what must hold together the first that does not is
//! named.

use super::answers::{Answer, Answers};
use super::condition::{Condition, DaySource};
use super::criteria::CriterionRules;
use super::index::FactIndex;
use super::rulebook::Rulebook;
use super::situation::Situation;
use super::tri::Tri;
use crate::domain::date::Date;
use crate::domain::length::{Length, days_of};
use crate::domain::rounds::{Expected, RoundState, Schedule, next_start, serving};
use crate::domain::stay::StayRange;

/// One answer that does not meet its limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The question; `None` where the limit is about today.
    pub fact: Option<FactIndex>,
    /// The reader's answer to it, if there is one.
    pub answer: Option<Answer>,
    /// What it would have to be.
    pub limit: Limit,
}

/// What an answer would have to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Limit {
    /// One of these options, a bit each ([`super::answers::options_of`]); for a
    /// boolean bit 0 is no and bit 1 is yes.
    OneOf(u32),
    /// None of these options.
    NoneOf(u32),
    /// This number or more.
    AtLeast(i32),
    /// This number or less.
    AtMost(i32),
    /// This fiscal year or an earlier one.
    YearAtMost(i32),
    /// This day or a later one.
    OnOrAfter(Date),
    /// This day or an earlier one.
    OnOrBefore(Date),
    /// A stay of this range.
    Stay {
        /// What the programme takes.
        range: StayRange,
        /// How many days the reader's months have, where that is too few.
        days: Option<i32>,
    },
    /// A day that has not passed.
    NotPast {
        /// Today.
        today: Date,
        /// The first round that is open and begins then or later.
        next: Option<Expected>,
    },
    /// A day on which stays begin.
    Window {
        /// The first round that is open and begins then or later.
        next: Option<Expected>,
    },
    /// A day whose round has not closed.
    Closed {
        /// The round to which the day belongs.
        round: Expected,
        /// Whether it has closed, or may have.
        state: RoundState,
        /// The first round that is open and begins then or later.
        next: Option<Expected>,
    },
}

impl Rulebook {
    /// Why a criterion of a programme is not met, by their places. Empty for one
    /// that is met or open. `pattern` in an [`Expected`] is a place in the
    /// programme's `patterns`. Of two first days the later one is named: a criterion
    /// that only refuses what no reading of the guidelines allows does not stand for
    /// the guidelines.
    #[must_use]
    pub fn reasons(
        &self,
        place: usize,
        criterion: usize,
        answers: &Answers,
        today: Date,
    ) -> Vec<Reason> {
        let Some(programme) = self.programmes.get(place) else {
            return Vec::new();
        };
        let situation = self.situation(answers, today);
        let finder = Finder {
            situation: &situation,
            patterns: &programme.patterns,
        };
        let of = |rules: &CriterionRules| {
            let mut reasons = Vec::new();
            if rules.judge(&situation).0 == Tri::NotMet {
                finder.find(&rules.when, true, &mut reasons);
            }
            reasons
        };
        let mut reasons = programme
            .criteria
            .get(criterion)
            .map(of)
            .unwrap_or_default();
        // Last days stay as they are: they mean different things, the start or today.
        let is_lower = |reason: &&mut Reason| matches!(reason.limit, Limit::OnOrAfter(_));
        for reason in reasons.iter_mut().filter(is_lower) {
            let all = programme.criteria.iter().flat_map(of);
            let same = all.filter(|one| one.fact == reason.fact);
            let days = same.filter_map(|one| match one.limit {
                Limit::OnOrAfter(day) => Some(day),
                _ => None,
            });
            if let Some(day) = days.max() {
                reason.limit = Limit::OnOrAfter(day);
            }
        }
        reasons
    }

    /// The first of [`Self::reasons`].
    #[must_use]
    pub fn reason(
        &self,
        place: usize,
        criterion: usize,
        answers: &Answers,
        today: Date,
    ) -> Option<Reason> {
        self.reasons(place, criterion, answers, today)
            .into_iter()
            .next()
    }
}

struct Finder<'a> {
    situation: &'a Situation<'a>,
    patterns: &'a [Schedule],
}

impl Finder<'_> {
    /// Why a condition does not come out as it is wanted.
    fn find(&self, condition: &Condition, wanted: bool, out: &mut Vec<Reason>) {
        let fails = |part: &&Condition| {
            let (state, _) = part.judge(self.situation);
            state == if wanted { Tri::NotMet } else { Tri::Met }
        };
        let of = |fact: FactIndex, limit: Limit| Reason {
            fact: Some(fact),
            answer: self.situation.answer(fact),
            limit,
        };
        match (condition, wanted) {
            (Condition::All(parts), true) | (Condition::Any(parts), false) => {
                if let Some(part) = parts.iter().find(fails) {
                    self.find(part, wanted, out);
                }
            }
            (Condition::All(parts), false) | (Condition::Any(parts), true) => {
                for part in parts.iter().filter(fails) {
                    self.find(part, wanted, out);
                }
            }
            (Condition::Not(part), _) => self.find(part, !wanted, out),
            (Condition::Options(fact, set), true) => out.push(of(*fact, Limit::OneOf(*set))),
            (Condition::Options(fact, set), false) => out.push(of(*fact, Limit::NoneOf(*set))),
            (Condition::Number { fact, least, most }, _) => {
                let (low, _) = self.situation.numbers(*fact);
                let limit = match (least, most) {
                    (Some(least), _) if low < *least => Limit::AtLeast(*least),
                    (_, Some(most)) => Limit::AtMost(*most),
                    (Some(least), None) => Limit::AtLeast(*least),
                    (None, None) => return,
                };
                out.push(of(*fact, limit));
            }
            (
                Condition::AtMostYear {
                    fact,
                    of: source,
                    years,
                },
                _,
            ) => {
                let (_, last) = self.situation.days(*source);
                let year = last.fiscal_year().0 + years;
                out.push(of(*fact, Limit::YearAtMost(year)));
            }
            (
                Condition::Day {
                    source,
                    earliest,
                    latest,
                },
                _,
            ) => {
                let (_, high) = self.situation.days(*source);
                let earliest = earliest.map(|bound| self.situation.bound(bound).0);
                let latest = latest.map(|bound| self.situation.bound(bound).1);
                let limit = match (earliest, latest) {
                    (Some(first), _) if high < first => Limit::OnOrAfter(first),
                    (_, Some(last)) => Limit::OnOrBefore(last),
                    (Some(first), None) => Limit::OnOrAfter(first),
                    (None, None) => return,
                };
                out.push(self.about(*source, limit));
            }
            (Condition::Stay { fact, range, from }, _) => {
                let days = from
                    .and_then(|from| self.situation.day(from))
                    .zip(self.situation.stay(*fact))
                    .and_then(|(start, stay)| self.too_few(*range, stay, start));
                out.push(of(
                    *fact,
                    Limit::Stay {
                        range: *range,
                        days,
                    },
                ));
            }
            (Condition::Window { start, rounds }, _) => {
                if let Some(day) = self.situation.day(*start) {
                    let next = self.next(rounds, day);
                    let today = self.situation.today;
                    let limit = if day < today {
                        Limit::NotPast { today, next }
                    } else {
                        Limit::Window { next }
                    };
                    out.push(self.about(*start, limit));
                }
            }
            (Condition::Deadline { start, rounds }, _) => {
                let today = self.situation.today;
                if let Some(day) = self.situation.day(*start)
                    && let Some(round) = serving(rounds, day, today)
                {
                    let limit = Limit::Closed {
                        round: self.placed(rounds, round),
                        state: round.state(today),
                        next: self.next(rounds, day),
                    };
                    out.push(self.about(*start, limit));
                }
            }
        }
    }

    fn about(&self, source: DaySource, limit: Limit) -> Reason {
        let fact = match source {
            DaySource::Fact(fact) => Some(fact),
            DaySource::Today => None,
        };
        Reason {
            fact,
            answer: fact.and_then(|fact| self.situation.answer(fact)),
            limit,
        }
    }

    /// The days of so many months from a day, where they are too few.
    fn too_few(&self, range: StayRange, stay: Length, start: Date) -> Option<i32> {
        let (Length::Months(months), Some(least)) = (stay, range.least_days) else {
            return None;
        };
        let inside = (range.min..=range.max).contains(&months);
        let days = days_of(start, months.into());
        (inside && days < least.into()).then_some(days)
    }

    fn next(&self, rounds: &[Schedule], day: Date) -> Option<Expected> {
        next_start(rounds, day, self.situation.today).map(|next| self.placed(rounds, next))
    }

    /// The same round with its place among all patterns of the programme.
    fn placed(&self, rounds: &[Schedule], round: Expected) -> Expected {
        let schedule = rounds.get(round.pattern);
        let place = self.patterns.iter().position(|one| Some(one) == schedule);
        Expected {
            pattern: place.unwrap_or(round.pattern),
            ..round
        }
    }
}
