//! Any two stays side by side.

use leptos::prelude::*;

use super::steps::is_personal;
use super::{CalculatorState, order, steps};
use crate::domain::content::programme::Programme;
use crate::domain::date::Date;
use crate::domain::eligibility::typed::read_length;
use crate::domain::length::Length;
use crate::domain::stipend::quote::{Quote, quote};
use crate::domain::stipend::request::Refusal;

/// One of the two stays that are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    /// The place of its programme in the rulebook.
    pub place: usize,
    /// Its length as typed, in the unit of the programme.
    pub length: String,
}

impl CalculatorState {
    /// The length of the stay, if it was answered.
    #[must_use]
    pub fn length(self) -> Option<Length> {
        self.answers(|answers| steps::length(self.book(), answers))
    }

    /// The planned first day, if it was answered.
    #[must_use]
    pub fn start(self) -> Option<Date> {
        self.answers(|answers| self.book().start_day(answers))
    }

    /// The places of the programmes that pay somebody in person, the best first.
    #[must_use]
    pub fn personal(self) -> Vec<usize> {
        let mut places = self.report.with(order);
        places.retain(|place| {
            self.programme(*place)
                .is_some_and(|(_, programme)| is_personal(programme))
        });
        places
    }

    /// The stay of a side: chosen, or proposed. Proposed are the two programmes
    /// that suit best, for the time that was answered or else the longest.
    #[must_use]
    pub fn stay(self, which: usize) -> Option<Stay> {
        let chosen = self.stays.with(|stays| stays[which].clone());
        chosen.or_else(|| {
            let place = *self.personal().get(which)?;
            self.stay_in(place)
        })
    }

    fn stay_in(self, place: usize) -> Option<Stay> {
        let (_, programme) = self.programme(place)?;
        Some(Stay {
            place,
            length: self.proposed_length(programme),
        })
    }

    fn proposed_length(self, programme: &Programme) -> String {
        let period = &programme.period;
        let is_allowed = |count: u16| {
            period.min.is_none_or(|least| least <= count)
                && period.max.is_none_or(|most| count <= most)
        };
        let answered = self
            .length()
            .filter(|length| length.unit() == period.unit && is_allowed(length.count()));
        let count = answered.map(Length::count).or(period.max);
        count.map_or_else(String::new, |count| count.to_string())
    }

    /// Compares another programme.
    pub fn set_stay_programme(self, which: usize, place: usize) {
        let stay = untrack(|| self.stay_in(place));
        self.stays.update(|stays| stays[which] = stay);
    }

    /// Compares another length.
    pub fn set_stay_length(self, which: usize, length: String) {
        if let Some(stay) = untrack(|| self.stay(which)) {
            self.stays
                .update(|stays| stays[which] = Some(Stay { length, ..stay }));
        }
    }

    /// The money of a side; `None` where no length stands.
    #[must_use]
    pub fn compared(self, which: usize) -> Option<Result<Quote, Refusal>> {
        let stay = self.stay(which)?;
        let (rules, programme) = self.programme(stay.place)?;
        let length = read_length(&stay.length, programme.period.unit)?;
        let start = self.start().unwrap_or_else(|| self.today());
        Some(quote(
            self.book(),
            self.programmes(),
            &rules.id,
            start,
            length,
        ))
    }
}
