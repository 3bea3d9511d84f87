//! Conditions with every name resolved, and how they are judged.
//!
//! A comparison is settled as soon as it comes out the same for the whole
//! range that an open fact may take: see [`super::situation`].

mod mentions;

use serde::{Deserialize, Serialize};

use super::index::{FactIndex, FactSet};
use super::situation::{Bound, DaySource, Situation};
use super::tri::Tri;
use crate::domain::date::Date;
use crate::domain::length;

/// A condition over facts by their place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    /// A choice, boolean (0 no, 1 yes) or choices: one of these, a bit each.
    Options(FactIndex, u32),
    /// For each option of a choice what must hold; `None` never does.
    By(FactIndex, Vec<Option<Self>>),
    Number {
        fact: FactIndex,
        least: Option<i32>,
        most: Option<i32>,
    },
    AtMostYear {
        fact: FactIndex,
        of: DaySource,
        years: i32,
    },
    Day {
        source: DaySource,
        earliest: Option<Bound>,
        latest: Option<Bound>,
    },
    Span {
        months: FactIndex,
        from: DaySource,
        least_days: i32,
    },
}

/// Whether low..high lies at or above the range of a lower bound.
fn at_least<T: PartialOrd>((low, high): (T, T), (bound_low, bound_high): (T, T)) -> Tri {
    if low >= bound_high {
        Tri::Met
    } else if high < bound_low {
        Tri::NotMet
    } else {
        Tri::Open
    }
}

impl Condition {
    /// Whether it holds, and, while that is open, the facts that can still
    /// change it. Branches that are decided do not count.
    pub(crate) fn judge(&self, situation: &Situation<'_>) -> (Tri, FactSet) {
        let (state, open) = match self {
            Self::All(parts) => join(parts, situation, Tri::Met, Tri::and),
            Self::Any(parts) => join(parts, situation, Tri::NotMet, Tri::or),
            Self::Not(part) => {
                let (state, open) = part.judge(situation);
                (!state, open)
            }
            Self::Options(fact, wanted) => (situation.options(*fact, *wanted), FactSet::one(*fact)),
            Self::By(fact, branches) => by(*fact, branches, situation),
            Self::Number { fact, least, most } => {
                let number = situation.numbers(*fact);
                let (low, high) = number;
                let above = least.map_or(Tri::Met, |least| at_least(number, (least, least)));
                let below = most.map_or(Tri::Met, |most| at_least((most, most), (low, high)));
                (above.and(below), FactSet::one(*fact))
            }
            Self::AtMostYear { fact, of, years } => {
                let (first, last) = situation.days(*of);
                let year = |day: Date| day.fiscal_year().0 + years;
                (
                    at_least((year(first), year(last)), situation.numbers(*fact)),
                    situation.open_number(*fact).with(situation.open(*of)),
                )
            }
            Self::Day {
                source,
                earliest,
                latest,
            } => {
                let day = situation.days(*source);
                let mut open = situation.open(*source);
                let mut state = Tri::Met;
                if let Some(bound) = earliest {
                    let after = at_least(day, situation.bound(*bound));
                    state = state.and(after);
                    if after == Tri::Open {
                        open =
                            open.with(bound.source().map_or(FactSet::EMPTY, |s| situation.open(s)));
                    }
                }
                if let Some(bound) = latest {
                    let before = at_least(situation.bound(*bound), day);
                    state = state.and(before);
                    if before == Tri::Open {
                        open =
                            open.with(bound.source().map_or(FactSet::EMPTY, |s| situation.open(s)));
                    }
                }
                (state, open)
            }
            Self::Span {
                months,
                from,
                least_days,
            } => {
                let (fewest, most) = situation.numbers(*months);
                let (first, last) = situation.days(*from);
                let days = if first == last {
                    (length::days_of(first, fewest), length::days_of(first, most))
                } else {
                    (
                        length::days_of_months(fewest).0,
                        length::days_of_months(most).1,
                    )
                };
                let state = at_least(days, (*least_days, *least_days));
                let mut open = situation.open_number(*months);
                // Some lengths pass and fail whatever the start.
                let start_matters = (fewest..=most).any(|months| {
                    let range = length::days_of_months(months);
                    at_least(range, (*least_days, *least_days)) == Tri::Open
                });
                if start_matters {
                    open = open.with(situation.open(*from));
                }
                (state, open)
            }
        };
        (
            state,
            if state == Tri::Open {
                open
            } else {
                FactSet::EMPTY
            },
        )
    }
}

/// While the option is open, every branch may still be the one that counts.
fn by(
    fact: FactIndex,
    branches: &[Option<Condition>],
    situation: &Situation<'_>,
) -> (Tri, FactSet) {
    let judge = |branch: &Option<Condition>| match branch {
        Some(condition) => condition.judge(situation),
        None => (Tri::NotMet, FactSet::EMPTY),
    };
    if let Some(place) = situation.option(fact) {
        return branches
            .get(place)
            .map_or((Tri::Open, FactSet::EMPTY), judge);
    }
    let mut all = None;
    let mut open = FactSet::one(fact);
    for branch in branches {
        let (state, facts) = judge(branch);
        open = open.with(facts);
        all = Some(match all {
            None => state,
            Some(before) if before == state => state,
            Some(_) => Tri::Open,
        });
    }
    (all.unwrap_or(Tri::Open), open)
}

fn join(
    parts: &[Condition],
    situation: &Situation<'_>,
    start: Tri,
    both: fn(Tri, Tri) -> Tri,
) -> (Tri, FactSet) {
    parts
        .iter()
        .fold((start, FactSet::EMPTY), |(state, open), part| {
            let (next, facts) = part.judge(situation);
            (both(state, next), open.with(facts))
        })
}
