//! Conditions with every name resolved.

mod mentions;

use serde::{Deserialize, Serialize};

use super::index::FactIndex;
use crate::domain::date::{Date, FiscalYear};
use crate::domain::rounds::Schedule;
use crate::domain::stay::StayRange;

/// Where a date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DaySource {
    Fact(FactIndex),
    Today,
}

/// What a date is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    Fixed(Date),
    Source(DaySource),
    /// A day of the year that is so many years after the fiscal year of this.
    Of {
        source: DaySource,
        years: i32,
        month: u8,
        day: u8,
    },
}

impl Bound {
    /// The day for one value of the source; the ends of the calendar beyond.
    pub(crate) fn at(self, day: Date) -> Date {
        match self {
            Self::Fixed(fixed) => fixed,
            Self::Source(_) => day,
            Self::Of {
                years,
                month,
                day: day_of_month,
                ..
            } => {
                let FiscalYear(year) = day.fiscal_year();
                Date::new(year + years, month, day_of_month).unwrap_or(if years < 0 {
                    Date::FIRST
                } else {
                    Date::LAST
                })
            }
        }
    }

    pub(super) fn source(self) -> Option<DaySource> {
        match self {
            Self::Fixed(_) => None,
            Self::Source(source) | Self::Of { source, .. } => Some(source),
        }
    }
}

/// A condition over facts by their place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
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
    /// A stay is one of these; its first day decides how many days some months
    /// have.
    Stay {
        fact: FactIndex,
        range: StayRange,
        from: Option<DaySource>,
    },
    /// A first day is not past, and lies in the window of one of these rounds.
    Window {
        start: DaySource,
        rounds: Vec<Schedule>,
    },
    /// One of the rounds to which a first day belongs has not closed. It says
    /// nothing of a day that belongs to none.
    Deadline {
        start: DaySource,
        rounds: Vec<Schedule>,
    },
}
