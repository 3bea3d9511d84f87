//! What the words of the calculator say of a number, a day, a verdict.

use std::cmp::Ordering;

use super::{CalculatorWords, Standing, Tally};
use crate::domain::content::programme::LengthUnit;
use crate::domain::date::Date;
use crate::domain::eligibility::evaluate::Verdict;
use crate::domain::eligibility::facts::NumberUnit;
use crate::domain::eligibility::refusal::Refusal as FieldRefusal;
use crate::domain::length::Length;
use crate::domain::stipend::quote::Note;
use crate::domain::stipend::request::Refusal as QuoteRefusal;
use crate::i18n::date;
use crate::i18n::texts::{counted, fill, filled};

impl CalculatorWords {
    fn day(&self, sentence: &str, day: Date) -> String {
        filled(sentence, &[&date(day, self.lang)])
    }

    /// The unit behind a field.
    #[must_use]
    pub fn number_unit(&self, unit: NumberUnit) -> &'static str {
        (self.unit_of)(unit)
    }

    /// Why a text is no answer.
    #[must_use]
    pub fn refusal(&self, refusal: &FieldRefusal) -> String {
        match refusal {
            FieldRefusal::NoDate(_) => self.no_date.to_owned(),
            FieldRefusal::NoSuchDay(day) => filled(self.no_such_day, &[day]),
            FieldRefusal::Before(day) => self.day(self.before, *day),
            FieldRefusal::After(day) => self.day(self.after, *day),
            FieldRefusal::Below(least) => filled(self.below, &[&least.to_string()]),
            FieldRefusal::Above(most) => filled(self.above, &[&most.to_string()]),
            _ => self.no_number.to_owned(),
        }
    }

    /// How many answers of a link were lost.
    #[must_use]
    pub fn dropped(&self, count: usize) -> String {
        counted(self.dropped_answers, count)
    }

    /// What a link has lost; empty for nothing.
    #[must_use]
    pub fn lost(&self, answers: usize, other_version: bool) -> String {
        let version = if other_version {
            self.other_version
        } else {
            ""
        };
        match answers {
            0 => version.to_owned(),
            count => format!("{version}{}", self.dropped(count)),
        }
    }

    /// How many programmes have each verdict.
    #[must_use]
    pub fn tally(&self, tally: Tally) -> String {
        let parts = [
            ("fits", tally.fits.to_string()),
            ("open", tally.open.to_string()),
            ("ask", tally.ask.to_string()),
            ("not", tally.not.to_string()),
        ];
        fill(self.tally_line, &parts)
    }

    /// A verdict.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        (self.verdict_of)(verdict)
    }

    /// What a criterion is for the visitor.
    #[must_use]
    pub fn standing(&self, standing: Standing) -> &'static str {
        (self.standing_of)(standing)
    }

    /// So many criteria are not met; the first one follows.
    #[must_use]
    pub fn not_met(&self, count: usize) -> String {
        match count {
            1 => self.one_not_met.to_owned(),
            _ => counted(self.several_not_met, count),
        }
    }

    /// The first or last day that counts for a year.
    #[must_use]
    pub fn boundary(&self, day: Date) -> String {
        self.day(self.boundary_day, day)
    }

    /// From when to when.
    #[must_use]
    pub fn stay(&self, start: Date, end: Date) -> String {
        let (start, end) = (date(start, self.lang), date(end, self.lang));
        fill(self.stay_dates, &[("start", start), ("end", end)])
    }

    /// So many days or months.
    #[must_use]
    pub fn times(&self, length: Length) -> String {
        let sentence = match length {
            Length::Days(_) => self.days_counted,
            Length::Months(_) => self.months_counted,
        };
        filled(sentence, &[&length.count().to_string()])
    }

    /// What has to be said of a sum.
    #[must_use]
    pub fn note(&self, note: Note) -> String {
        match note {
            Note::NoPersonalStipend => self.no_personal_stipend.to_owned(),
            Note::NoBrochureRate => self.no_brochure_rate.to_owned(),
            Note::UnconfirmedFrom(day) => self.day(self.unconfirmed_from, day),
            Note::PartMonth(days) => counted(self.part_month, usize::from(days)),
        }
    }

    /// Why there is no sum.
    #[must_use]
    pub fn quote_refusal(&self, refusal: QuoteRefusal) -> String {
        match refusal {
            QuoteRefusal::Unit(LengthUnit::Month) => self.counts_months.to_owned(),
            QuoteRefusal::Unit(LengthUnit::Day) => self.counts_days.to_owned(),
            QuoteRefusal::Range(least, most) => {
                let (least, most) = (self.times(least), self.times(most));
                fill(self.out_of_range, &[("least", least), ("most", most)])
            }
            QuoteRefusal::TooFewDays(days, least) => {
                let parts = [("days", days.to_string()), ("least", least.to_string())];
                fill(self.too_few_days, &parts)
            }
            QuoteRefusal::NotConfirmed(year) => {
                filled(self.not_confirmed_from, &[&year.0.to_string()])
            }
            _ => self.no_quote.to_owned(),
        }
    }

    /// A month of a year.
    #[must_use]
    pub fn month(&self, year: i32, month: u8) -> String {
        let parts = [("year", year.to_string()), ("month", month.to_string())];
        fill(self.month_of_year, &parts)
    }

    /// Of which day a rate is, and who published it.
    #[must_use]
    pub fn rate_of(&self, day: Date, source: &str) -> String {
        let parts = [("day", date(day, self.lang)), ("source", source.to_owned())];
        fill(self.rate_source, &parts)
    }

    /// From which day two stays are compared, and whether it was answered.
    #[must_use]
    pub fn compare_start(&self, day: Date, answered: bool) -> String {
        let sentence = if answered {
            self.compare_from
        } else {
            self.compare_from_today
        };
        self.day(sentence, day)
    }

    /// The first or second of two stays.
    #[must_use]
    pub fn side(&self, place: usize) -> &'static str {
        match place {
            0 => self.side_a,
            _ => self.side_b,
        }
    }

    /// How the first sum compares with the second.
    #[must_use]
    pub fn difference(&self, order: Ordering, amount: &str) -> String {
        let sentence = match order {
            Ordering::Less => self.b_pays_more,
            Ordering::Equal => self.both_pay_alike,
            Ordering::Greater => self.a_pays_more,
        };
        filled(sentence, &[amount])
    }

    /// Of which day a sheet is.
    #[must_use]
    pub fn sheet_day(&self, day: Date) -> String {
        self.day(self.sheet_date, day)
    }
}
