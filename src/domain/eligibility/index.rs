//! Facts by their place in the file, and sets of them. Places instead of
//! names make an evaluation cheap, and every list comes out in the order of
//! the questions.

use serde::{Deserialize, Serialize};

/// The place of a fact among the questions, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FactIndex(u8);

/// A set of facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FactSet(u64);

impl FactIndex {
    /// More questions than this cannot be told apart in a [`FactSet`].
    pub const MOST: usize = 64;

    /// The first question.
    pub const FIRST: Self = Self(0);

    /// `None` for a place past [`Self::MOST`].
    #[must_use]
    pub fn new(place: usize) -> Option<Self> {
        u8::try_from(place)
            .ok()
            .filter(|_| place < Self::MOST)
            .map(Self)
    }

    /// The place, from 0.
    #[must_use]
    pub const fn place(self) -> usize {
        self.0 as usize
    }
}

impl FactSet {
    /// The set without a fact.
    pub const EMPTY: Self = Self(0);

    /// The set of one fact.
    #[must_use]
    pub const fn one(fact: FactIndex) -> Self {
        Self(1 << fact.0)
    }

    /// What stands in either.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What stands in both.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether a fact stands in it.
    #[must_use]
    pub const fn has(self, fact: FactIndex) -> bool {
        self.0 >> fact.0 & 1 == 1
    }

    /// How many facts stand in it.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether none does.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its facts in the order of the questions.
    pub fn iter(self) -> impl Iterator<Item = FactIndex> {
        (0..Self::BITS)
            .filter(move |place| self.0 >> place & 1 == 1)
            .map(FactIndex)
    }

    const BITS: u8 = 64;
}

impl FromIterator<FactIndex> for FactSet {
    fn from_iter<T: IntoIterator<Item = FactIndex>>(facts: T) -> Self {
        facts
            .into_iter()
            .fold(Self::EMPTY, |set, fact| set.union(Self::one(fact)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_keeps_the_order_of_the_questions() {
        let facts: Vec<FactIndex> = [63, 0, 17, 0].map(|at| FactIndex::new(at).unwrap()).into();
        let set: FactSet = facts.into_iter().collect();
        let places: Vec<usize> = set.iter().map(FactIndex::place).collect();
        assert_eq!(places, [0, 17, 63]);
        assert_eq!((set.len(), set.is_empty()), (3, false));
        assert!(set.has(FactIndex::new(17).unwrap()));
        assert!(!set.has(FactIndex::new(18).unwrap()));
        assert_eq!(FactIndex::new(64), None);
        assert!(FactSet::EMPTY.is_empty());
    }
}
