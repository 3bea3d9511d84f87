//! How long a stay is: its last day, its days, its months.
//!
//! A month runs to the day before the same day of the next month. Where that
//! month has no such day, it runs to the month's last day (the Japanese Civil
//! Code, article 143, counts so): one month from 31 January ends on 28
//! February, or on the 29th of a leap year.

use serde::{Deserialize, Serialize};

use crate::domain::content::programme::LengthUnit;
use crate::domain::date::{Date, days_in_month};

/// The length of a stay. Never 0 once it has been checked by a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Length {
    /// Days, the first and the last included.
    Days(u16),
    /// Whole months.
    Months(u16),
}

impl Length {
    /// The number, whatever it counts.
    #[must_use]
    pub const fn count(self) -> u16 {
        match self {
            Self::Days(count) | Self::Months(count) => count,
        }
    }

    /// What the number counts.
    #[must_use]
    pub const fn unit(self) -> LengthUnit {
        match self {
            Self::Days(_) => LengthUnit::Day,
            Self::Months(_) => LengthUnit::Month,
        }
    }

    /// The last day of a stay of this length; `None` for a length of 0 and
    /// outside the years that [`Date`] knows.
    #[must_use]
    pub fn last_day(self, start: Date) -> Option<Date> {
        match self {
            Self::Days(0) | Self::Months(0) => None,
            Self::Days(days) => after(start, i32::from(days) - 1),
            Self::Months(months) => last_day_of_months(start, i32::from(months)),
        }
    }
}

/// The first day of the month that begins so many months later, counted from
/// the month of `start`; with it the days of that month.
fn month_after(start: Date, months: i32) -> (i32, u8, u8) {
    let month = start.year() * 12 + i32::from(start.month()) - 1 + months;
    let (year, month) = (month.div_euclid(12), (month.rem_euclid(12) + 1) as u8);
    (year, month, days_in_month(year, month))
}

fn last_day_of_months(start: Date, months: i32) -> Option<Date> {
    let (year, month, days) = month_after(start, months);
    if start.day() > days {
        // No such day there: the month's last day.
        return Date::new(year, month, days);
    }
    after(Date::new(year, month, start.day())?, -1)
}

/// The day on which the month that begins so many months after `start` begins:
/// the day after the last day of those months.
#[must_use]
pub fn months_later(start: Date, months: u16) -> Option<Date> {
    match months {
        0 => Some(start),
        _ => after(last_day_of_months(start, i32::from(months))?, 1),
    }
}

/// The same day so many months earlier; the month's last day where it has no
/// such day.
#[must_use]
pub fn months_earlier(day: Date, months: u16) -> Option<Date> {
    let (year, month, days) = month_after(day, -i32::from(months));
    Date::new(year, month, day.day().min(days))
}

/// The day so many days later.
#[must_use]
pub fn after(day: Date, days: i32) -> Option<Date> {
    Date::from_days_since_epoch(day.days_since_epoch().checked_add(days)?)
}

/// The days of so many months from `start`; 0 for none or fewer.
#[must_use]
pub fn days_of(start: Date, months: i32) -> i32 {
    if !(1..=12_000).contains(&months) {
        return 0;
    }
    last_day_of_months(start, months).map_or(days_of_months(months).0, |last| {
        last.days_since_epoch() - start.days_since_epoch() + 1
    })
}

/// The fewest and the most days that so many months can have, whatever day
/// they start on. Exact up to three years; past that a bound on either side.
#[must_use]
pub const fn days_of_months(months: i32) -> (i32, i32) {
    const FEWEST: [i32; 12] = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];
    const MOST: [i32; 12] = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337];
    if months <= 0 || months > 12_000 {
        return (0, 0);
    }
    let (years, rest) = (months / 12, (months % 12) as usize);
    let leap_days = (years + 3) / 4;
    (
        years * 365 + FEWEST[rest],
        years * 365 + leap_days + MOST[rest],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect(text)
    }

    #[test]
    fn a_month_ends_before_the_same_day_or_with_the_month() {
        for (start, months, last) in [
            ("2027-04-01", 12, "2028-03-31"),
            ("2027-04-15", 1, "2027-05-14"),
            ("2027-02-01", 2, "2027-03-31"),
            ("2027-01-31", 1, "2027-02-28"),
            ("2027-01-29", 1, "2027-02-28"),
            ("2027-01-28", 1, "2027-02-27"),
            ("2028-01-30", 1, "2028-02-29"),
            ("2028-01-29", 1, "2028-02-28"),
            ("2028-02-29", 12, "2029-02-28"),
            ("2028-02-29", 48, "2032-02-28"),
            ("2027-08-31", 1, "2027-09-30"),
            ("2026-12-31", 2, "2027-02-28"),
            ("2027-03-31", 12, "2028-03-30"),
        ] {
            let length = Length::Months(months);
            assert_eq!(length.last_day(date(start)), Some(date(last)), "{start}");
        }
        assert_eq!(
            Length::Days(60).last_day(date("2027-04-01")),
            Some(date("2027-05-30"))
        );
        assert_eq!(Length::Days(1).last_day(Date::LAST), Some(Date::LAST));
        for length in [
            Length::Days(0),
            Length::Months(0),
            Length::Days(2),
            Length::Months(u16::MAX),
        ] {
            assert_eq!(length.last_day(Date::LAST), None);
        }
    }

    #[test]
    fn no_start_has_more_or_fewer_days_than_said() {
        for months in 1..=36 {
            let mut seen = (i32::MAX, 0);
            for start in 10_000..13_000 {
                let start = Date::from_days_since_epoch(start).expect("a day");
                let days = days_of(start, months);
                seen = (seen.0.min(days), seen.1.max(days));
            }
            assert_eq!(seen, days_of_months(months), "{months} months");
        }
        for months in (37..=60).chain([100, 1_200, 12_000]) {
            let days = days_of(date("1600-02-01"), months);
            let (fewest, most) = days_of_months(months);
            assert!((fewest..=most).contains(&days), "{months} months: {days}");
        }
        for none in [i32::MIN, -1, 0, 12_001, i32::MAX] {
            assert_eq!(
                (days_of(date("2027-04-01"), none), days_of_months(none)),
                (0, (0, 0))
            );
        }
    }
}
