//! Which facts a condition looks at, whatever they are.

use super::super::index::FactSet;
use super::super::situation::{Bound, DaySource};
use super::Condition;

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
            Self::By(fact, branches) => branches
                .iter()
                .flatten()
                .fold(FactSet::one(*fact), |facts, part| facts.with(part.facts())),
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
