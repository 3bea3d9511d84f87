//! Months as numbers, spans of them, and how many events fall into each.

use crate::domain::content::event::Event;
use crate::domain::date::{Date, FiscalYear};

/// A month of the calendar, counted from the year 0; their difference is what
/// lies between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(pub i32);

impl Month {
    /// The month of a day.
    #[must_use]
    pub const fn of(day: Date) -> Self {
        Self(day.year() * 12 + day.month() as i32 - 1)
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }
}

/// Months from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub first: Month,
    /// The last.
    pub last: Month,
}

impl Span {
    /// Between two months, whichever comes first.
    #[must_use]
    pub fn between(a: Month, b: Month) -> Self {
        Self {
            first: a.min(b),
            last: a.max(b),
        }
    }

    /// A fiscal year: April to March.
    #[must_use]
    pub const fn fiscal(year: FiscalYear) -> Self {
        let first = year.0 * 12 + 3;
        Self {
            first: Month(first),
            last: Month(first + 11),
        }
    }

    /// Whether any day of an event lies in it.
    #[must_use]
    pub fn meets(&self, event: &Event) -> bool {
        Month::of(event.start) <= self.last && Month::of(event.end) >= self.first
    }

    /// Whether a month lies in it.
    #[must_use]
    pub fn holds(&self, month: Month) -> bool {
        self.first <= month && month <= self.last
    }
}

/// From the month of the first event to that of the last, today's included;
/// `None` without events.
#[must_use]
pub fn record(events: &[Event], today: Option<Date>) -> Option<Span> {
    let [first, ..] = events else { return None };
    let mut span = Span::between(Month::of(first.start), Month::of(first.end));
    for event in events {
        span.first = span.first.min(Month::of(event.start));
        span.last = span.last.max(Month::of(event.end));
    }
    if let Some(today) = today {
        span.last = span.last.max(Month::of(today));
    }
    Some(span)
}

/// How many of the events fall into each month of a span. One that lasts into
/// the next month counts in both.
#[must_use]
pub fn counts<'e>(span: Span, events: impl Iterator<Item = &'e Event>) -> Vec<u32> {
    let length = usize::try_from(span.last.0 - span.first.0 + 1).unwrap_or(0);
    let mut counts = vec![0; length];
    for event in events {
        for month in Month::of(event.start).0..=Month::of(event.end).0 {
            let place = usize::try_from(month - span.first.0).ok();
            if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
                *count += 1;
            }
        }
    }
    counts
}
