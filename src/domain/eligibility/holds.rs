//! Whether a condition holds.
//!
//! A comparison is settled as soon as it comes out the same for the whole
//! range that an open fact may take: see [`super::situation`].

use super::condition::{Condition, DaySource};
use super::index::{FactIndex, FactSet};
use super::situation::Situation;
use super::tri::Tri;
use crate::domain::date::Date;
use crate::domain::rounds::{RoundState, Schedule, of_start};
use crate::domain::stay::StayRange;

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
                    situation.open_number(*fact).union(situation.open(*of)),
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
                        open = open
                            .union(bound.source().map_or(FactSet::EMPTY, |s| situation.open(s)));
                    }
                }
                if let Some(bound) = latest {
                    let before = at_least(situation.bound(*bound), day);
                    state = state.and(before);
                    if before == Tri::Open {
                        open = open
                            .union(bound.source().map_or(FactSet::EMPTY, |s| situation.open(s)));
                    }
                }
                (state, open)
            }
            Self::Stay { fact, range, from } => stay(situation, *fact, *range, *from),
            Self::Window { start, rounds } => {
                let state = match situation.day(*start) {
                    Some(day) => Tri::from(is_in_window(rounds, day, situation.today)),
                    None => Tri::Open,
                };
                (state, situation.open(*start))
            }
            Self::Deadline { start, rounds } => {
                let state = match situation.day(*start) {
                    Some(day) => Tri::from(can_apply(rounds, day, situation.today)),
                    None => Tri::Open,
                };
                (state, situation.open(*start))
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

/// Whether a day is not past and lies in one of the windows.
fn is_in_window(rounds: &[Schedule], start: Date, today: Date) -> bool {
    start >= today && (rounds.is_empty() || of_start(rounds, start).next().is_some())
}

/// Whether none of the rounds to which a day belongs is needed, or one of them
/// is open.
fn can_apply(rounds: &[Schedule], start: Date, today: Date) -> bool {
    let mut states = of_start(rounds, start).map(|round| round.state(today));
    let Some(first) = states.next() else {
        return true;
    };
    let can = |state: RoundState| matches!(state, RoundState::Open | RoundState::Unknown);
    can(first) || states.any(can)
}

fn stay(
    situation: &Situation<'_>,
    fact: FactIndex,
    range: StayRange,
    from: Option<DaySource>,
) -> (Tri, FactSet) {
    let start = from.and_then(|from| situation.day(from));
    let waits = from.map_or(FactSet::EMPTY, |from| situation.open(from));
    match situation.stay(fact) {
        Some(length) => match range.takes(length, start) {
            Some(taken) => (taken.into(), FactSet::EMPTY),
            None => (Tri::Open, waits),
        },
        // The fewest months that it takes may be too few days.
        None => (Tri::Open, FactSet::one(fact).union(waits)),
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
            (both(state, next), open.union(facts))
        })
}
