//! The smallest change that makes each programme fit.

use leptos::prelude::*;

use crate::domain::date::Date;
use crate::domain::eligibility::answers::{Answer, Answers};
use crate::domain::eligibility::change::Change;
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::rulebook::Rulebook;

/// A start is not moved by more days.
const MOST_DAYS: i32 = 731;

/// One memo for each programme: a change is looked for when somebody reads it.
#[derive(Clone, Copy)]
pub(super) struct Changes(StoredValue<Vec<Memo<Option<Change>>>>);

impl Changes {
    pub(super) fn new(
        book: &'static Rulebook,
        answers: RwSignal<Answers>,
        today: RwSignal<Date>,
    ) -> Self {
        let of = |place| {
            Memo::new(move |_| answers.with(|answers| near(book, place, answers, today.get())))
        };
        Self(StoredValue::new(
            (0..book.programmes().len()).map(of).collect(),
        ))
    }

    /// The change for a programme, where it is worth a try.
    pub(super) fn of(self, place: usize) -> Option<Change> {
        self.0.with_value(|all| all.get(place).copied())?.get()
    }

    /// How far it is from the answers; the farthest where there is none.
    pub(super) fn distance(self, place: usize) -> i32 {
        self.of(place).map_or(i32::MAX, |change| change.distance)
    }
}

/// The smallest change, unless it moves the start by more than two years.
fn near(book: &Rulebook, place: usize, answers: &Answers, today: Date) -> Option<Change> {
    let is_near = |(fact, answer): &(FactIndex, Answer)| match (answer, answers.get(*fact)) {
        (Answer::Day(day), Some(Answer::Day(before))) => {
            (day.days_since_epoch() - before.days_since_epoch()).abs() <= MOST_DAYS
        }
        _ => true,
    };
    let change = book.smallest_change(place, answers, today)?;
    change.answers.iter().all(is_near).then_some(change)
}
