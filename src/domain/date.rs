//! Civil dates in Japan time, and fiscal years.
//!
//! Fiscal year N runs from 1 April N to 31 March N+1.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, 1 January 1600 to 31 December 2999.
///
/// In JSON: `"2026-03-31"`. A day that does not exist is an error when read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

/// Why a text is no [`Date`], [`FiscalYear`] or
/// [`YearLabel`](super::year_label::YearLabel).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not of the form the type asks for; holds what was read.
    Form(String),
    /// Of the right form, but no such day exists; holds what was read.
    NoSuchDay(String),
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(text) => write!(f, "“{text}” is not of the expected form"),
            Self::NoSuchDay(text) => write!(f, "there is no day {text}"),
        }
    }
}

impl std::error::Error for DateError {}

/// Whether a Gregorian year has a 29 February.
#[must_use]
pub const fn is_leap_year(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Days in a month, 28 to 31; 0 if `month` is not 1 to 12.
#[must_use]
pub const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 0,
    }
}

/// The last day of the month in which a day lies.
#[must_use]
pub fn last_of_month(day: Date) -> Date {
    Date {
        day: days_in_month(day.year, day.month),
        ..day
    }
}

impl Date {
    /// The first day we know: 1 January 1600.
    pub const FIRST: Self = Self {
        year: 1600,
        month: 1,
        day: 1,
    };

    /// The last day we know: 31 December 2999.
    pub const LAST: Self = Self {
        year: 2999,
        month: 12,
        day: 31,
    };

    /// A day, or `None` if there is no such day or the year is outside
    /// 1600 to 2999.
    #[must_use]
    pub const fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        if year < 1600 || year > 2999 || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        Some(Self { year, month, day })
    }

    /// The year, 1600 to 2999.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The Japanese fiscal year this day falls in.
    #[must_use]
    pub const fn fiscal_year(self) -> FiscalYear {
        FiscalYear(if self.month >= 4 {
            self.year
        } else {
            self.year - 1
        })
    }

    /// Days since 1970-01-01; negative before it. (Howard Hinnant's
    /// `days_from_civil`, valid for every Gregorian date.)
    #[must_use]
    pub const fn days_since_epoch(self) -> i32 {
        let year = if self.month <= 2 {
            self.year - 1
        } else {
            self.year
        };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let shifted_month = (self.month as i32 + 9) % 12;
        let day_of_year = (153 * shifted_month + 2) / 5 + self.day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day `days` days after 1970-01-01; `None` outside 1600 to 2999.
    #[must_use]
    pub const fn from_days_since_epoch(days: i32) -> Option<Self> {
        // Far outside the years we know; also keeps the sums below in range.
        if days < -200_000 || days > 400_000 {
            return None;
        }
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        Self::new(year, month as u8, day as u8)
    }

    /// The day of the week, 0 (Monday) to 6 (Sunday).
    #[must_use]
    pub const fn weekday_from_monday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        (self.days_since_epoch() + 3).rem_euclid(7) as u8
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `YYYY-MM-DD` with ASCII digits and nothing around it.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let form = || DateError::Form(text.to_owned());
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(form());
        }
        let number = |range: std::ops::Range<usize>| {
            text.get(range)
                .filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
                .and_then(|part| part.parse::<u16>().ok())
                .ok_or_else(form)
        };
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        Self::new(i32::from(year), month as u8, day as u8)
            .ok_or_else(|| DateError::NoSuchDay(text.to_owned()))
    }
}

#[cfg(feature = "staff")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "description": "A day, YYYY-MM-DD, Japan time."
        })
    }
}

/// A Japanese fiscal year, named by the year it begins in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FiscalYear(pub i32);

impl FiscalYear {
    /// 1 April of the year; `None` outside the years that [`Date`] knows.
    #[must_use]
    pub const fn first_day(self) -> Option<Date> {
        Date::new(self.0, 4, 1)
    }

    /// 31 March of the next year; `None` outside the years that [`Date`] knows.
    #[must_use]
    pub const fn last_day(self) -> Option<Date> {
        Date::new(self.0 + 1, 3, 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect(text)
    }

    #[test]
    fn only_days_that_exist_are_read() {
        for good in [
            "2024-02-29",
            "2000-02-29",
            "2026-12-31",
            "1600-01-01",
            "2999-12-31",
        ] {
            assert_eq!(date(good).to_string(), good);
        }
        for none in [
            "2026-02-29",
            "1900-02-29",
            "2026-04-31",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "1599-12-31",
            "3000-01-01",
            "0000-00-00",
        ] {
            assert_eq!(none.parse::<Date>(), Err(DateError::NoSuchDay(none.into())));
        }
        for form in [
            "",
            "2026",
            "2026-1-1",
            "2026/01/01",
            "26-01-01",
            " 2026-01-01",
            "2026-01-01 ",
            "+026-01-01",
            "２０２６-01-01",
            "2026-01-1é",
        ] {
            assert_eq!(form.parse::<Date>(), Err(DateError::Form(form.into())));
        }
    }

    #[test]
    fn the_fiscal_year_turns_on_the_first_of_april() {
        for (day, year) in [
            ("2026-03-31", 2025),
            ("2026-04-01", 2026),
            ("2026-04-02", 2026),
            ("2024-02-29", 2023),
            ("2026-12-31", 2026),
            ("2027-01-01", 2026),
        ] {
            assert_eq!(date(day).fiscal_year(), FiscalYear(year), "{day}");
        }
        assert_eq!(FiscalYear(2026).first_day(), Some(date("2026-04-01")));
        assert_eq!(FiscalYear(2026).last_day(), Some(date("2027-03-31")));
    }

    #[test]
    fn days_count_in_step_with_the_calendar() {
        assert_eq!(date("1970-01-01").days_since_epoch(), 0);
        assert_eq!(date("2000-03-01").days_since_epoch(), 11_017);
        assert_eq!(date("1970-01-01").weekday_from_monday(), 3);
        assert_eq!(date("2026-11-23").weekday_from_monday(), 0);
        let mut expected = date("1600-01-01").days_since_epoch();
        for year in 1600..3000 {
            for month in 1..=12 {
                for day in 1..=days_in_month(year, month) {
                    let date = Date::new(year, month, day).expect("a real day");
                    assert_eq!(date.days_since_epoch(), expected, "{date}");
                    assert_eq!(Date::from_days_since_epoch(expected), Some(date));
                    expected += 1;
                }
            }
        }
        assert_eq!(Date::from_days_since_epoch(expected), None);
        assert_eq!(Date::from_days_since_epoch(i32::MAX), None);
        assert_eq!(Date::from_days_since_epoch(i32::MIN), None);
    }
}
