//! When applications close and stays begin, by the pattern of earlier years.
//!
//! No call of the next years is known, so nothing here is a day that anybody
//! announced. A [`Schedule`] says between which days of the year a deadline, a
//! result and a first day were seen; [`Schedule::in_year`] puts it into a fiscal
//! year. Such a [`Span`] is never to be shown as days but roughly
//! ([`Span::rough`]): “4月下旬（按往年推算）”, with the years of its pattern. Plans
//! count back from its earliest day.

mod month_day;

pub use self::month_day::MonthDay;

use serde::{Deserialize, Serialize};

use super::date::{Date, FiscalYear};

/// The same days of every year, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Yearly {
    /// The calendar year of `from`, counted from the fiscal year in which the
    /// stay begins: −1 is the year before it, 0 the year in which it begins.
    pub year: i8,
    /// The earliest day that was seen; left out where only the latest is known
    /// (“before late January”).
    pub from: Option<MonthDay>,
    /// The latest day that was seen; of the next year if it comes before `from`.
    pub to: MonthDay,
}

impl Yearly {
    fn in_year(self, FiscalYear(year): FiscalYear) -> Option<Span> {
        let year = year + i32::from(self.year);
        let turns = self.from.is_some_and(|from| self.to < from);
        let to = self.to.of(year + i32::from(turns))?;
        Some(Span {
            from: self.from.map_or(Some(to), |from| from.of(year))?,
            to,
            only_latest: self.from.is_none(),
        })
    }
}

/// The pattern of one round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Schedule {
    /// When the call came.
    pub call: Option<Yearly>,
    /// When whoever files had to file.
    pub deadline: Option<Yearly>,
    /// By how many months the institution that files may close earlier; 0 where
    /// it may, and nobody says by how much. Left out where none files.
    pub institution_months: Option<u8>,
    /// When the result came.
    pub results: Option<Yearly>,
    /// On which days a stay or project may begin; on every day of the fiscal
    /// year if there is nothing here.
    pub start: Option<Yearly>,
}

/// From one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The earliest day. The latest again if no earliest is known.
    pub from: Date,
    /// The latest day.
    pub to: Date,
    /// Whether only the latest day is known: “by then at the latest”.
    pub only_latest: bool,
}

/// A third of a month: 上旬, 中旬, 下旬.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Third {
    /// The 1st to the 10th.
    Early,
    /// The 11th to the 20th.
    Middle,
    /// From the 21st.
    Late,
}

/// A day as a pattern may be shown: 2027年4月下旬.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rough {
    /// The calendar year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// Its third.
    pub third: Third,
}

impl From<Date> for Rough {
    fn from(day: Date) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
            third: match day.day() {
                ..=10 => Third::Early,
                11..=20 => Third::Middle,
                _ => Third::Late,
            },
        }
    }
}

impl Span {
    /// Whether a day lies in it.
    #[must_use]
    pub fn has(self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// Both ends as they may be shown. They are equal for “4月下旬”.
    #[must_use]
    pub fn rough(self) -> (Rough, Rough) {
        (self.from.into(), self.to.into())
    }
}

/// Whether one can still apply in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RoundState {
    /// Before the earliest deadline that was seen.
    Open,
    /// No deadline was found: ask.
    Unknown,
    /// It may have closed: the earliest deadline has passed, the latest has not.
    Closing,
    /// The latest deadline that was seen has passed.
    Closed,
}

impl RoundState {
    /// The word on standard output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Unknown => "unknown",
            Self::Closing => "closing",
            Self::Closed => "closed",
        }
    }
}

/// A round as the pattern has it in one fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The place of its pattern in the list it was made from.
    pub pattern: usize,
    /// The fiscal year in which stays of this round begin.
    pub year: FiscalYear,
    /// When the call is expected.
    pub call: Option<Span>,
    /// When it is expected to close.
    pub deadline: Option<Span>,
    /// By how many months the institution may close earlier.
    pub institution_months: Option<u8>,
    /// When the result is expected.
    pub results: Option<Span>,
    /// The days on which a stay may begin.
    pub start: Span,
}

impl Expected {
    /// Whether one can still apply. Where no deadline is known: until the first day on
    /// which a stay may begin, since a round closes before its first stay.
    #[must_use]
    pub fn state(&self, today: Date) -> RoundState {
        let Some(deadline) = self.deadline else {
            return match today < self.start.from {
                true => RoundState::Unknown,
                false => RoundState::Closed,
            };
        };
        // Where only the latest day is known, its whole month is uncertain.
        let month = Date::new(deadline.to.year(), deadline.to.month(), 1);
        let is_open = match month.filter(|_| deadline.only_latest) {
            Some(first) => today < first,
            None => today <= deadline.from,
        };
        if is_open {
            RoundState::Open
        } else if today <= deadline.to {
            RoundState::Closing
        } else {
            RoundState::Closed
        }
    }

    /// The first day on which a stay may still begin; `None` if all have passed.
    #[must_use]
    pub fn first_start(&self, today: Date) -> Option<Date> {
        (self.start.to >= today).then(|| self.start.from.max(today))
    }
}

impl Schedule {
    /// The round for stays that begin in a fiscal year; `None` outside the years
    /// that [`Date`] knows.
    #[must_use]
    pub fn in_year(&self, pattern: usize, year: FiscalYear) -> Option<Expected> {
        let span = |yearly: Option<Yearly>| yearly.and_then(|yearly| yearly.in_year(year));
        Some(Expected {
            pattern,
            year,
            start: self.start_in(year)?,
            call: span(self.call),
            deadline: span(self.deadline),
            institution_months: self.institution_months,
            results: span(self.results),
        })
    }

    /// The days of a fiscal year on which a stay may begin.
    fn start_in(&self, year: FiscalYear) -> Option<Span> {
        match self.start {
            Some(start) => start.in_year(year),
            None => Some(Span {
                from: year.first_day()?,
                to: year.last_day()?,
                only_latest: false,
            }),
        }
    }
}

/// How many years ahead a round is looked for.
const YEARS_AHEAD: i32 = 3;

/// The fiscal years whose rounds are looked at from a day on.
fn years(from: Date) -> impl Iterator<Item = FiscalYear> {
    let FiscalYear(first) = from.fiscal_year();
    (first - 1..=first + YEARS_AHEAD).map(FiscalYear)
}

/// Every round of these patterns for stays that begin from the fiscal year before that
/// of a day to some years later, by the pattern and the year.
fn all(schedules: &[Schedule], from: Date) -> impl Iterator<Item = Expected> {
    let schedules = schedules.iter().enumerate();
    schedules.flat_map(move |(at, one)| years(from).filter_map(move |year| one.in_year(at, year)))
}

/// The rounds whose stays may begin on a day.
pub fn of_start(schedules: &[Schedule], start: Date) -> impl Iterator<Item = Expected> {
    schedules.iter().enumerate().flat_map(move |(at, one)| {
        // Most rounds do not hold the day: their other days need not be worked out.
        let begins =
            move |year: &FiscalYear| one.start_in(*year).is_some_and(|days| days.has(start));
        years(start)
            .filter(begins)
            .filter_map(move |year| one.in_year(at, year))
    })
}

/// The round that serves a wished first day best: one that is open before one
/// that may have closed. `None` in a month without arrivals.
#[must_use]
pub fn serving(schedules: &[Schedule], start: Date, today: Date) -> Option<Expected> {
    of_start(schedules, start).min_by_key(|round| {
        let closes = round.deadline.map(|deadline| deadline.from);
        (round.state(today), std::cmp::Reverse(closes))
    })
}

/// The next round of each pattern that has not closed, the first to close
/// first. Patterns without a deadline are left out.
#[must_use]
pub fn next_deadlines(schedules: &[Schedule], today: Date) -> Vec<Expected> {
    let is_ahead =
        |round: &Expected| matches!(round.state(today), RoundState::Open | RoundState::Closing);
    let schedules = schedules.iter().enumerate();
    let mut next: Vec<Expected> = schedules
        .filter_map(|(at, one)| {
            let mut rounds = years(today).filter_map(|year| one.in_year(at, year));
            rounds.find(is_ahead)
        })
        .collect();
    sort_by_days(&mut next, &|round| {
        [round.deadline.map(|deadline| deadline.from), None]
    });
    next
}

/// The first days to which an open round still leads, the earliest first.
#[must_use]
pub fn next_starts(schedules: &[Schedule], today: Date) -> Vec<Expected> {
    let mut next: Vec<Expected> = all(schedules, today)
        .filter(|round| {
            let can_apply = matches!(round.state(today), RoundState::Open | RoundState::Unknown);
            can_apply && round.first_start(today).is_some()
        })
        .collect();
    sort_by_days(&mut next, &|round| {
        [round.first_start(today), Some(round.start.to)]
    });
    next
}

/// By a day, and where it is the same by another one.
fn sort_by_days(rounds: &mut [Expected], days: &dyn Fn(&Expected) -> [Option<Date>; 2]) {
    rounds.sort_by_key(days);
}

/// The first round that is open and lets a stay begin on a day or after it.
#[must_use]
pub fn next_start(schedules: &[Schedule], wished: Date, today: Date) -> Option<Expected> {
    let rounds = all(schedules, wished.max(today)).filter(|round| {
        let can_apply = matches!(round.state(today), RoundState::Open | RoundState::Unknown);
        can_apply && round.start.to >= wished.max(today)
    });
    rounds.min_by_key(|round| (round.start.from.max(wished), round.start.to))
}

#[cfg(test)]
mod tests;
