//! What the words of the calculator say of a number, a day, a verdict.

use std::cmp::Ordering;

use super::{CalculatorWords, Standing, Tally};
use crate::domain::content::programme::LengthUnit;
use crate::domain::date::{Date, FiscalYear};
use crate::domain::eligibility::evaluate::Verdict;
use crate::domain::eligibility::facts::NumberUnit;
use crate::domain::eligibility::refusal::Refusal as FieldRefusal;
use crate::domain::length::Length;
use crate::domain::stipend::quote::Note;
use crate::domain::stipend::request::Refusal as QuoteRefusal;
use crate::i18n::date;
use crate::i18n::texts::{counted, filled, nth};

impl CalculatorWords {
    fn day(&self, sentence: &str, day: Date) -> String {
        filled(sentence, &[&date(day, self.lang)])
    }

    /// The unit behind a field.
    #[must_use]
    pub fn number_unit(&self, unit: NumberUnit) -> &'static str {
        nth(self.number_units, unit as usize)
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
        counted(self.dropped_answers, &[count])
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
        let counts = [tally.fits, tally.open, tally.ask, tally.not];
        counted(self.tally_line, &counts)
    }

    /// A verdict.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        nth(self.verdicts, verdict as usize)
    }

    /// What a criterion is for the visitor.
    #[must_use]
    pub fn standing(&self, standing: Standing) -> &'static str {
        nth(self.standings, standing as usize)
    }

    /// The same as the heading of a list on the slip.
    #[must_use]
    pub fn slip_standing(&self, standing: Standing) -> &'static str {
        nth(self.slip_standings, standing as usize)
    }

    /// All criteria are met; so many rules could not be checked.
    #[must_use]
    pub fn all_met(&self, all: usize, unchecked: usize) -> String {
        match unchecked {
            0 => counted(self.all_are_met, &[all]),
            _ => counted(self.all_but_unchecked_met, &[all, unchecked]),
        }
    }

    /// Some criteria are met, some open.
    #[must_use]
    pub fn some_open(&self, met: usize, open: usize, all: usize) -> String {
        counted(self.some_are_open, &[all, met, open])
    }

    /// So many criteria cannot say no.
    #[must_use]
    pub fn ask_reason(&self, count: usize) -> String {
        counted(self.ask_why, &[count])
    }

    /// So many criteria are not met; the first one follows.
    #[must_use]
    pub fn not_met(&self, count: usize) -> String {
        match count {
            1 => self.one_not_met.to_owned(),
            _ => counted(self.several_not_met, &[count]),
        }
    }

    /// The first or last day that counts for a year.
    #[must_use]
    pub fn boundary(&self, day: Date) -> String {
        self.day(self.boundary_day, day)
    }

    /// The last fiscal year in which a stay can begin.
    #[must_use]
    pub fn last_year(&self, year: FiscalYear) -> String {
        filled(self.last_open_year, &[&year.0.to_string()])
    }

    /// From when to when.
    #[must_use]
    pub fn stay(&self, start: Date, end: Date) -> String {
        let (start, end) = (date(start, self.lang), date(end, self.lang));
        filled(self.stay_dates, &[&start, &end])
    }

    /// So many days or months.
    #[must_use]
    pub fn times(&self, length: Length) -> String {
        let (place, count) = match length {
            Length::Days(count) => (0, count),
            Length::Months(count) => (1, count),
        };
        filled(nth(self.days_and_months, place), &[&count.to_string()])
    }

    /// What has to be said of a sum.
    #[must_use]
    pub fn note(&self, note: Note) -> String {
        match note {
            Note::NoPersonalStipend => self.no_personal_stipend.to_owned(),
            Note::NoBrochureRate => self.no_brochure_rate.to_owned(),
            Note::UnconfirmedFrom(day) => self.day(self.unconfirmed_from, day),
            Note::PartMonth(days) => counted(self.part_month, &[usize::from(days)]),
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
                filled(self.out_of_range, &[&least, &most])
            }
            QuoteRefusal::TooFewDays(days, least) => {
                filled(self.too_few_days, &[&days.to_string(), &least.to_string()])
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
        filled(self.month_of_year, &[&year.to_string(), &month.to_string()])
    }

    /// Of which day a rate is, and who published it.
    #[must_use]
    pub fn rate_of(&self, day: Date, source: &str) -> String {
        filled(self.rate_source, &[&date(day, self.lang), source])
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
        nth(self.sides, place)
    }

    /// How the first sum compares with the second.
    #[must_use]
    pub fn difference(&self, order: Ordering, amount: &str) -> String {
        let place = match order {
            Ordering::Less => 0,
            Ordering::Equal => 1,
            Ordering::Greater => 2,
        };
        filled(nth(self.differences, place), &[amount])
    }

    /// The button that copies the letter in the first or second language.
    #[must_use]
    pub fn copy_letter(&self, place: usize) -> &'static str {
        nth(self.copy_letters, place)
    }

    /// Of which day a sheet is.
    #[must_use]
    pub fn sheet_day(&self, day: Date) -> String {
        self.day(self.sheet_date, day)
    }

    /// How many rules stand on the programme's page only.
    #[must_use]
    pub fn slip_unchecked(&self, count: usize) -> String {
        counted(self.slip_rest, &[count])
    }
}
