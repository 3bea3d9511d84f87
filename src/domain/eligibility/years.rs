//! Which fiscal years are open to someone, which is the last, and the day that
//! decides each: the criteria of the programme, judged for a start supposed on
//! the last day of every window of the year. A year whose windows have passed, or
//! whose rounds have closed, is not open.

use super::answers::{Answer, Answers};
use super::condition::{Bound, Condition};
use super::rulebook::{ProgrammeRules, Rulebook};
use super::tri::Tri;
use crate::domain::date::{Date, FiscalYear};
use crate::domain::rounds::Schedule;

/// One fiscal year of the time line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearReport {
    /// The fiscal year in which the stay begins.
    pub fiscal_year: FiscalYear,
    /// Whether a stay can begin in it; open while the answer is missing.
    pub open: Tri,
    /// The day that decides it: the first day on which the degree may have
    /// been obtained; for a bar, the last day of the last year that does not
    /// bar.
    pub boundary: Option<Date>,
    /// Whether the rules of that year are those of an edition.
    pub confirmed: bool,
}

/// No rule of ours looks further ahead.
const MOST_YEARS: i32 = 25;

/// The years from that of `today` to the first one past the last change, at
/// least two. Empty where the programme has no rule about years.
pub(super) fn years(
    book: &Rulebook,
    programme: &ProgrammeRules,
    answers: &Answers,
    today: Date,
) -> Vec<YearReport> {
    let Some(first) = programme.years.first() else {
        return Vec::new();
    };
    let deciding = &programme.criteria[*first].when;
    let FiscalYear(this_year) = today.fiscal_year();
    let mut years: Vec<YearReport> = (this_year..this_year + MOST_YEARS)
        .map_while(|year| {
            let fiscal_year = FiscalYear(year);
            let mut situation = book.situation(answers, today);
            let open = last_starts(programme, fiscal_year)
                .into_iter()
                .map(|start| {
                    situation.supposed = Some((book.start, Answer::Day(start)));
                    let states = programme.years.iter();
                    states
                        .map(|place| programme.criteria[*place].judge(&situation).0)
                        .fold(Tri::Met, Tri::and)
                })
                .fold(Tri::NotMet, Tri::or);
            let start = fiscal_year.last_day()?;
            Some(YearReport {
                fiscal_year,
                open,
                boundary: boundary(deciding, start),
                confirmed: book.is_confirmed(fiscal_year),
            })
        })
        .collect();
    let last = years.last().map(|year| year.open);
    let settled = years
        .iter()
        .rposition(|year| Some(year.open) != last)
        .map_or(0, |place| place + 1);
    years.truncate(settled.max(1) + 1);
    years
}

/// The last day on which each round lets a stay begin in a fiscal year: who
/// can begin in it at all can begin then, when most degrees have been awarded.
fn last_starts(programme: &ProgrammeRules, year: FiscalYear) -> Vec<Date> {
    let of_round = |(at, round): (usize, &Schedule)| Some(round.in_year(at, year)?.start.to);
    if programme.patterns.is_empty() {
        return year.last_day().into_iter().collect();
    }
    let rounds = programme.patterns.iter().enumerate();
    rounds.filter_map(of_round).collect()
}

/// The day that a condition counts from the fiscal year of the start.
fn boundary(condition: &Condition, start: Date) -> Option<Date> {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().find_map(|part| boundary(part, start))
        }
        Condition::Not(part) => boundary(part, start),
        Condition::AtMostYear { years, .. } => FiscalYear(start.fiscal_year().0 + years).last_day(),
        Condition::Day {
            earliest, latest, ..
        } => [*earliest, *latest]
            .into_iter()
            .flatten()
            .find(|bound| matches!(bound, Bound::Of { .. }))
            .map(|bound| bound.at(start)),
        Condition::Options(..)
        | Condition::Number { .. }
        | Condition::Stay { .. }
        | Condition::Window { .. }
        | Condition::Deadline { .. } => None,
    }
}

impl Rulebook {
    /// The planned first day, if it was answered.
    #[must_use]
    pub fn start_day(&self, answers: &Answers) -> Option<Date> {
        match answers.get(self.start) {
            Some(Answer::Day(day)) => Some(day),
            _ => None,
        }
    }
}
