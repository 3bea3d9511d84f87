//! Conditions with every name resolved, and how they are judged.
//!
//! A comparison is settled as soon as it comes out the same for the whole
//! range that an open fact may take: see [`super::situation`].

use super::index::{FactIndex, FactSet};
use super::situation::{Bound, DaySource, Situation};
use super::tri::Tri;
use crate::domain::date::Date;
use crate::domain::length;

/// A condition over facts by their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    /// A choice, boolean (0 no, 1 yes) or choices: one of these, a bit each.
    Options(FactIndex, u32),
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

impl Condition {
    /// Every fact it looks at.
    pub(crate) fn facts(&self) -> FactSet {
        let of = |source: &DaySource| match source {
            DaySource::Fact(fact) => FactSet::one(*fact),
            DaySource::Today => FactSet::EMPTY,
        };
        match self {
            Self::All(parts) | Self::Any(parts) => parts
                .iter()
                .fold(FactSet::EMPTY, |facts, part| facts.with(part.facts())),
            Self::Not(part) => part.facts(),
            Self::Options(fact, _) | Self::Number { fact, .. } => FactSet::one(*fact),
            Self::AtMostYear { fact, of: year, .. } => FactSet::one(*fact).with(of(year)),
            Self::Day {
                source,
                earliest,
                latest,
            } => [*earliest, *latest]
                .into_iter()
                .flatten()
                .filter_map(Bound::source)
                .fold(of(source), |facts, bound| facts.with(of(&bound))),
            Self::Span { months, from, .. } => FactSet::one(*months).with(of(from)),
        }
    }
}
