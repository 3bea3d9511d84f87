//! Which facts a condition looks at, whatever they are.

use super::super::index::FactSet;
use super::{Bound, Condition, DaySource};
use crate::domain::stay::StayRange;

impl Condition {
    /// The stays that it takes, if it looks at them.
    pub(crate) fn stays(&self) -> Option<StayRange> {
        match self {
            Self::Stay { range, .. } => Some(*range),
            Self::All(parts) | Self::Any(parts) => parts.iter().find_map(Self::stays),
            _ => None,
        }
    }

    /// Every fact it looks at.
    pub(crate) fn facts(&self) -> FactSet {
        let of = |source: &DaySource| match source {
            DaySource::Fact(fact) => FactSet::one(*fact),
            DaySource::Today => FactSet::EMPTY,
        };
        match self {
            Self::All(parts) | Self::Any(parts) => parts
                .iter()
                .fold(FactSet::EMPTY, |facts, part| facts.union(part.facts())),
            Self::Not(part) => part.facts(),
            Self::Options(fact, _) | Self::Number { fact, .. } => FactSet::one(*fact),
            Self::AtMostYear { fact, of: year, .. } => FactSet::one(*fact).union(of(year)),
            Self::Day {
                source,
                earliest,
                latest,
            } => [*earliest, *latest]
                .into_iter()
                .flatten()
                .filter_map(Bound::source)
                .fold(of(source), |facts, bound| facts.union(of(&bound))),
            Self::Stay { fact, from, .. } => {
                FactSet::one(*fact).union(from.as_ref().map_or(FactSet::EMPTY, of))
            }
            Self::Window { start, .. } | Self::Deadline { start, .. } => of(start),
        }
    }
}
