//! A stay held against the lengths that a programme takes.
//!
//! People say “a month” and mean about thirty days. So where a programme counts
//! days, a month is 28 to 31 of them, and it is enough that one of these numbers
//! is taken; where it counts whole months, as many days as some months have are
//! those months. A programme's fewest days are exact: two months from 1 February
//! are 59 days.
//!
//! [`StayRange::takes`] is what the verdict says and [`StayRange::count`] what a
//! quote counts: whatever is taken can be counted.

use serde::{Deserialize, Serialize};

use super::content::programme::LengthUnit;
use super::date::Date;
use super::length::{Length, days_of, days_of_months};

/// The stays that a programme takes, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StayRange {
    /// What `min` and `max` count.
    pub unit: LengthUnit,
    /// The shortest.
    pub min: u16,
    /// The longest.
    pub max: u16,
    /// Whether it counts whole months only.
    pub whole: bool,
    /// The fewest days that a stay of months may come to.
    pub least_days: Option<u16>,
}

/// A stay as a programme counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// In the programme's unit.
    pub length: Length,
    /// Days beyond the whole months.
    pub rest: u16,
}

impl StayRange {
    /// The fewest and the most days of a stay that is given in days.
    #[must_use]
    pub fn days(self) -> (u16, u16) {
        match self.unit {
            LengthUnit::Day => (self.min, self.max),
            LengthUnit::Month => {
                let (fewest, most) = (days_of_months(self.min.into()), self.months_end());
                (self.least_days.unwrap_or(as_days(fewest.0)), most)
            }
        }
    }

    fn months_end(self) -> u16 {
        as_days(days_of_months(self.max.into()).1)
    }

    /// Whether it takes a stay; `None` while that depends on the first day.
    #[must_use]
    pub fn takes(self, length: Length, start: Option<Date>) -> Option<bool> {
        let inside = |count: u16| (self.min..=self.max).contains(&count);
        match (self.unit, length) {
            (LengthUnit::Day, Length::Days(days)) => Some(inside(days)),
            (LengthUnit::Day, Length::Months(months)) => {
                let (fewest, most) = days_of_months(months.into());
                Some(months > 0 && fewest <= self.max.into() && most >= self.min.into())
            }
            (LengthUnit::Month, Length::Days(days)) if self.whole => {
                Some(self.months_of(days).is_some())
            }
            (LengthUnit::Month, Length::Days(days)) => {
                let (fewest, most) = self.days();
                Some((fewest..=most).contains(&days))
            }
            (LengthUnit::Month, Length::Months(months)) => {
                let least = i32::from(self.least_days.unwrap_or(0));
                let (fewest, most) = match start {
                    Some(start) => {
                        let days = days_of(start, months.into());
                        (days, days)
                    }
                    None => days_of_months(months.into()),
                };
                match inside(months) {
                    false => Some(false),
                    true if fewest >= least => Some(true),
                    true if most < least => Some(false),
                    true => None,
                }
            }
        }
    }

    /// The months that can have so many days.
    fn months_of(self, days: u16) -> Option<u16> {
        (self.min..=self.max).find(|months| {
            let (fewest, most) = days_of_months((*months).into());
            (fewest..=most).contains(&days.into())
        })
    }

    /// How it counts a stay from this day; `None` for one that it does not take.
    #[must_use]
    pub fn count(self, length: Length, start: Date) -> Option<Counted> {
        if self.takes(length, Some(start)) != Some(true) {
            return None;
        }
        let whole = |length| Counted { length, rest: 0 };
        Some(match (self.unit, length) {
            (LengthUnit::Day, Length::Days(_)) | (LengthUnit::Month, Length::Months(_)) => {
                whole(length)
            }
            (LengthUnit::Day, Length::Months(months)) => {
                let (fewest, most) = days_of_months(months.into());
                let days = days_of(start, months.into())
                    .clamp(fewest, most)
                    .clamp(self.min.into(), self.max.into());
                whole(Length::Days(as_days(days)))
            }
            (LengthUnit::Month, Length::Days(days)) if self.whole => {
                whole(Length::Months(self.months_of(days)?))
            }
            (LengthUnit::Month, Length::Days(days)) => {
                let fits = |months: &u16| days_of(start, (*months).into()) <= days.into();
                let months = (self.min..=self.max).rev().find(fits).unwrap_or(self.min);
                let rest = i32::from(days) - days_of(start, months.into());
                Counted {
                    length: Length::Months(months),
                    rest: as_days(rest.max(0)),
                }
            }
        })
    }
}

fn as_days(days: i32) -> u16 {
    days.clamp(0, u16::MAX.into()) as u16
}

#[cfg(test)]
mod tests {
    use super::Length::{Days, Months};
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect(text)
    }

    const SHORT: StayRange = StayRange {
        unit: LengthUnit::Day,
        min: 14,
        max: 60,
        whole: false,
        least_days: None,
    };
    const AGAIN: StayRange = StayRange { max: 30, ..SHORT };
    const LONG: StayRange = StayRange {
        unit: LengthUnit::Month,
        min: 2,
        max: 10,
        whole: false,
        least_days: Some(61),
    };
    const YEARS: StayRange = StayRange {
        unit: LengthUnit::Month,
        min: 12,
        max: 24,
        whole: true,
        least_days: None,
    };

    #[test]
    fn a_month_is_as_many_days_as_a_month_can_have() {
        let february = "2027-02-01";
        let april = "2027-04-01";
        for (range, length, start, expected) in [
            (SHORT, Days(13), april, None),
            (SHORT, Days(14), april, Some((Days(14), 0))),
            (SHORT, Days(60), april, Some((Days(60), 0))),
            (SHORT, Days(61), april, None),
            (SHORT, Months(1), february, Some((Days(28), 0))),
            (SHORT, Months(1), april, Some((Days(30), 0))),
            (SHORT, Months(1), "2027-05-01", Some((Days(31), 0))),
            // 59 days from February; from April 61, of which 60 are taken.
            (SHORT, Months(2), february, Some((Days(59), 0))),
            (SHORT, Months(2), april, Some((Days(60), 0))),
            (SHORT, Months(3), february, None),
            (SHORT, Months(0), april, None),
            (AGAIN, Months(1), february, Some((Days(28), 0))),
            (AGAIN, Months(1), "2027-10-01", Some((Days(30), 0))),
            (AGAIN, Months(2), february, None),
            // The fewest days are exact.
            (LONG, Months(1), april, None),
            (LONG, Months(2), february, None),
            (LONG, Months(2), "2028-02-01", None),
            (LONG, Months(2), april, Some((Months(2), 0))),
            (LONG, Months(3), february, Some((Months(3), 0))),
            (LONG, Months(10), april, Some((Months(10), 0))),
            (LONG, Months(11), april, None),
            (LONG, Days(60), april, None),
            (LONG, Days(61), april, Some((Months(2), 0))),
            // From July two months are 62 days; 61 are still taken as two.
            (LONG, Days(61), "2027-07-01", Some((Months(2), 0))),
            (LONG, Days(75), april, Some((Months(2), 14))),
            (LONG, Days(305), "2027-05-01", Some((Months(10), 0))),
            // Ten months from some days have 306 days, from this one 305.
            (LONG, Days(306), "2027-05-01", Some((Months(10), 1))),
            (LONG, Days(307), "2027-05-01", None),
            (YEARS, Months(11), april, None),
            (YEARS, Months(12), april, Some((Months(12), 0))),
            (YEARS, Months(24), april, Some((Months(24), 0))),
            (YEARS, Months(25), april, None),
            (YEARS, Days(364), april, None),
            (YEARS, Days(365), april, Some((Months(12), 0))),
            (YEARS, Days(366), april, Some((Months(12), 0))),
            (YEARS, Days(380), april, None),
            (YEARS, Days(731), april, Some((Months(24), 0))),
            (YEARS, Days(732), april, None),
        ] {
            let counted = range.count(length, date(start));
            let found = counted.map(|counted| (counted.length, counted.rest));
            assert_eq!(found, expected, "{range:?} {length:?} {start}");
        }
    }

    /// Without a start nothing is said that a start could take back.
    #[test]
    fn what_is_said_without_a_start_holds_for_every_start() {
        for range in [SHORT, AGAIN, LONG, YEARS] {
            let lengths = (0..800).map(Days).chain((0..40).map(Months));
            for length in lengths {
                let before = range.takes(length, None);
                let mut seen = [false; 2];
                for start in (20_000..21_500).step_by(7) {
                    let start = Date::from_days_since_epoch(start).expect("a day");
                    let taken = range.takes(length, Some(start)).expect("settled");
                    assert_eq!(taken, range.count(length, start).is_some());
                    seen[usize::from(taken)] = true;
                }
                match before {
                    Some(taken) => assert!(!seen[usize::from(!taken)], "{length:?}"),
                    None => assert_eq!(seen, [true, true], "{length:?}"),
                }
            }
        }
    }
}
