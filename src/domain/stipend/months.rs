//! A quote spread over the calendar, for the bars of a chart.
//!
//! What is paid by the day falls on its days. What is paid by the month falls
//! in the calendar month in which that month of the stay begins; what is paid
//! once falls in the first. So the bars add up to the total to the yen. When
//! the money really arrives no source says.

use super::quote::Quote;
use crate::domain::content::programme::Pay;
use crate::domain::date::{Date, days_in_month};
use crate::domain::length::{Length, after, months_later};

/// One bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthAmount {
    /// The calendar year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// Whole yen; may be 0.
    pub yen: u64,
}

impl Quote {
    /// Yen for every calendar month of the stay, from the first to the last.
    /// Empty where the brochure names no amount.
    #[must_use]
    pub fn per_calendar_month(&self) -> Vec<MonthAmount> {
        if self.lines.is_empty() {
            return Vec::new();
        }
        let place = |day: Date| day.year() * 12 + i32::from(day.month()) - 1;
        let (first, last) = (place(self.start), place(self.end));
        let mut bars: Vec<MonthAmount> = (first..=last)
            .map(|month| MonthAmount {
                year: month.div_euclid(12),
                month: (month.rem_euclid(12) + 1) as u8,
                yen: 0,
            })
            .collect();
        let mut add = |day: Option<Date>, yen: u64| {
            let at = day.map_or(0, |day| (place(day) - first).clamp(0, last - first));
            bars[at as usize].yen += yen;
        };
        for line in &self.lines {
            match (line.pay, self.length) {
                (Pay::PerMonth, Length::Months(months)) => {
                    for month in 0..months {
                        add(months_later(self.start, month), line.unit_yen);
                    }
                }
                (Pay::PerDay, Length::Days(_)) => {
                    let mut day = Some(self.start);
                    while let Some(from) = day.filter(|day| *day <= self.end) {
                        let days = days_in_month(from.year(), from.month()) - from.day() + 1;
                        let rest = self.end.days_since_epoch() - from.days_since_epoch() + 1;
                        let count = i32::from(days).min(rest);
                        add(day, line.unit_yen * u64::from(count.unsigned_abs()));
                        day = after(from, count);
                    }
                }
                _ => add(Some(self.start), line.amount_yen),
            }
        }
        bars
    }
}
