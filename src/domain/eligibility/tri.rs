//! Three-valued logic (Kleene): what is not known stays open to the end. An
//! unknown is never 0, never false, never true.

use std::ops::Not;

/// Whether a condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tri {
    /// It does not, whatever else will be answered.
    NotMet,
    /// The answers so far do not decide it.
    Open,
    /// It does, whatever else will be answered.
    Met,
}

impl Tri {
    /// All three, from false to true.
    pub const ALL: [Self; 3] = [Self::NotMet, Self::Open, Self::Met];

    /// Both: the lesser of the two.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// At least one: the greater of the two.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// The word in files and on standard output: `met`, `not_met`, `open`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::Open => "open",
        }
    }

    /// `true`, `false`, or `None` while open.
    #[must_use]
    pub const fn known(self) -> Option<bool> {
        match self {
            Self::Met => Some(true),
            Self::NotMet => Some(false),
            Self::Open => None,
        }
    }
}

impl Not for Tri {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::Met => Self::NotMet,
            Self::NotMet => Self::Met,
            Self::Open => Self::Open,
        }
    }
}

impl From<bool> for Tri {
    fn from(holds: bool) -> Self {
        if holds { Self::Met } else { Self::NotMet }
    }
}

#[cfg(test)]
mod tests {
    use super::Tri::{Met, NotMet, Open};
    use super::*;

    #[test]
    fn the_truth_tables_are_kleenes() {
        for (a, b, both, one) in [
            (Met, Met, Met, Met),
            (Met, Open, Open, Met),
            (Met, NotMet, NotMet, Met),
            (Open, Met, Open, Met),
            (Open, Open, Open, Open),
            (Open, NotMet, NotMet, Open),
            (NotMet, Met, NotMet, Met),
            (NotMet, Open, NotMet, Open),
            (NotMet, NotMet, NotMet, NotMet),
        ] {
            assert_eq!(a.and(b), both, "{a:?} and {b:?}");
            assert_eq!(a.or(b), one, "{a:?} or {b:?}");
        }
        assert_eq!([!Met, !Open, !NotMet], [NotMet, Open, Met]);
    }

    #[test]
    fn the_laws_hold_for_every_value() {
        for a in Tri::ALL {
            assert_eq!(!!a, a);
            assert_eq!(a.and(Met), a);
            assert_eq!(a.or(NotMet), a);
            assert_eq!(a.known().map_or(Open, Tri::from), a);
            for b in Tri::ALL {
                assert_eq!(!(a.and(b)), (!a).or(!b));
                assert_eq!(a.and(b), b.and(a));
                for c in Tri::ALL {
                    assert_eq!(a.and(b.or(c)), a.and(b).or(a.and(c)));
                    assert_eq!(a.and(b).and(c), a.and(b.and(c)));
                }
            }
        }
    }

    /// Kleene's logic is the one that never has to take a word back: what is
    /// said of an open value holds for both values it may turn out to have.
    #[test]
    fn what_is_settled_stays_settled() {
        let may_become = |value: Tri| match value {
            Open => vec![Met, NotMet],
            known => vec![known],
        };
        for a in Tri::ALL {
            for b in Tri::ALL {
                for x in may_become(a) {
                    for y in may_become(b) {
                        for (before, after) in [(a.and(b), x.and(y)), (a.or(b), x.or(y)), (!a, !x)]
                        {
                            assert!(before == Open || before == after);
                        }
                    }
                }
            }
        }
    }
}
