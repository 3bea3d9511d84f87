//! The smallest change of the reader's own answers that lets a programme fit.
//!
//! Tried are the values at which something can turn: the ends of the windows in
//! which stays begin, of fiscal years and of the lengths that a programme takes,
//! the days that were answered, one aim more or less. So it is exact, and little
//! work. Only plans are changed ([`Fact::can_change`]): a nationality or a past
//! fellowship is what it is.

use super::answers::{Answer, Answers};
use super::evaluate::Verdict;
use super::facts::{Fact, FactKind};
use super::index::{FactIndex, FactSet};
use super::judge::judge;
use super::rulebook::{ProgrammeRules, Rulebook};
use super::tri::Tri;
use crate::domain::content::programme::LengthUnit;
use crate::domain::date::{Date, FiscalYear};
use crate::domain::length::{Length, days_of};

/// One or two answers to change, and what comes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The new answers, in the order of the questions.
    pub answers: Vec<(FactIndex, Answer)>,
    /// The verdict they lead to: it fits, no obstacle is found, or it is open
    /// and nothing stands against it.
    pub verdict: Verdict,
    /// How far the new answers are from the old ones, in days; another aim is
    /// further than any of them.
    pub distance: i32,
}

impl Change {
    /// The answers with the change made.
    #[must_use]
    pub fn applied(&self, answers: &Answers) -> Answers {
        let mut changed = answers.clone();
        for (fact, answer) in &self.answers {
            changed.set(*fact, Some(*answer));
        }
        changed
    }
}

/// How many fiscal years from today are looked at for a start, beside those around the
/// wished one.
const YEARS_AHEAD: i32 = 8;

/// Another aim weighs more than any number of days.
const ONE_AIM: i32 = 100_000;

/// Another unit weighs as much as so many days.
const ANOTHER_UNIT: i32 = 15;

/// A new answer and how far it is from the old one.
type Candidate = (i32, Answer);

impl Rulebook {
    /// The smallest change that makes a programme fit, by its place; `None` for
    /// one that is open or fits already, and where nobody can change it.
    #[must_use]
    pub fn smallest_change(&self, place: usize, answers: &Answers, today: Date) -> Option<Change> {
        let programme = self.programmes.get(place)?;
        let situation = self.situation(answers, today);
        let (verdict, _) = judge(programme, &situation, |_| ());
        if !matches!(verdict, Verdict::DoesNotFit | Verdict::AskOffice) {
            return None;
        }
        let facts = programme
            .criteria
            .iter()
            .fold(FactSet::EMPTY, |all, one| all.union(one.facts));
        let lists: Vec<(FactIndex, Vec<Candidate>)> = facts
            .iter()
            .filter(|fact| self.fact(*fact).can_change)
            .map(|fact| (fact, self.candidates(programme, fact, answers, today)))
            .collect();
        let mut best = Best {
            book: self,
            programme,
            answers,
            today,
            found: None,
        };
        for (fact, list) in &lists {
            for (cost, answer) in list {
                best.consider(*cost, &[(*fact, *answer)]);
            }
        }
        if best.found.is_none() {
            for (at, (fact, list)) in lists.iter().enumerate() {
                for (other, others) in &lists[at + 1..] {
                    for (cost, answer) in list {
                        for (more, second) in others {
                            best.consider(cost + more, &[(*fact, *answer), (*other, *second)]);
                        }
                    }
                }
            }
        }
        best.found
    }

    /// Answers in place of the one that was given; none where none was.
    fn candidates(
        &self,
        programme: &ProgrammeRules,
        index: FactIndex,
        answers: &Answers,
        today: Date,
    ) -> Vec<Candidate> {
        let fact = self.fact(index);
        let Some(given) = answers.get(index) else {
            return Vec::new();
        };
        let mut list = match (fact.kind, given) {
            (FactKind::Choices, Answer::Several(set)) => aims(fact, set),
            (FactKind::Length, Answer::Stay(stay)) => self.stays(programme, fact, stay, answers),
            (FactKind::Date, Answer::Day(day)) => starts(programme, day, answers, today),
            _ => Vec::new(),
        };
        list.retain(|(_, answer)| *answer != given && fact.accept(*answer).is_ok());
        if fact.kind == FactKind::Date {
            // Days that no other answer can make good need not be combined.
            let mut situation = self.situation(answers, today);
            let alone: Vec<_> = programme
                .criteria
                .iter()
                .filter(|one| one.applies.is_none() && one.facts == FactSet::one(index))
                .collect();
            list.retain(|(_, answer)| {
                situation.supposed = Some((index, *answer));
                alone
                    .iter()
                    .all(|one| one.judge(&situation).0 != Tri::NotMet)
            });
        }
        nearest_first(&mut list);
        list.dedup();
        list
    }

    /// The nearest lengths that the programme takes, in its own unit; in days as
    /// well where it takes any number of them.
    fn stays(
        &self,
        programme: &ProgrammeRules,
        fact: &Fact,
        stay: Length,
        answers: &Answers,
    ) -> Vec<Candidate> {
        let Some(range) = programme.stays() else {
            return Vec::new();
        };
        let start = self.start_day(answers);
        let days = |length: Length| match (length, start) {
            (Length::Days(days), _) => i32::from(days),
            (Length::Months(months), Some(start)) => days_of(start, months.into()),
            (Length::Months(months), None) => i32::from(months) * 30,
        };
        let takes = |length: &Length| range.takes(*length, start) == Some(true);
        let mut list = Vec::new();
        if range.unit == LengthUnit::Month {
            list.extend((1..=fact.max_months.unwrap_or(0)).map(Length::Months));
        }
        if !range.whole {
            list.extend((1..=fact.max_days.unwrap_or(0)).map(Length::Days));
        }
        list.retain(takes);
        // Someone who thinks in months is told months, unless days are much nearer.
        let other_unit = |length: &Length| match length.unit() == stay.unit() {
            true => 0,
            false => ANOTHER_UNIT,
        };
        let cost = |length: &Length| (days(*length) - days(stay)).abs() + other_unit(length);
        let is_days = |length: &Length| length.unit() == LengthUnit::Day;
        let (in_days, in_months): (Vec<_>, Vec<_>) = list.into_iter().partition(is_days);
        // The nearest on either side; a start that is moved as well may need the
        // other one.
        [in_days, in_months]
            .into_iter()
            .flat_map(|list| {
                let with_cost = |length: Length| (cost(&length), Answer::Stay(length));
                let mut list: Vec<Candidate> = list.into_iter().map(with_cost).collect();
                nearest_first(&mut list);
                list.truncate(2);
                list
            })
            .collect()
    }
}

fn nearest_first(list: &mut [Candidate]) {
    list.sort_by_key(|(cost, _)| *cost);
}

/// One aim more, one less, or another one alone.
fn aims(fact: &Fact, given: u32) -> Vec<Candidate> {
    let bits = (0..fact.options.len()).map(|at| 1_u32 << at);
    let sets = bits.flat_map(|bit| [given | bit, given & !bit, bit]);
    sets.filter(|set| *set != 0)
        .map(|set| {
            let changed = (set ^ given).count_ones() as i32;
            (changed * ONE_AIM, Answer::Several(set))
        })
        .collect()
}

/// The days at which a start can turn something.
fn starts(
    programme: &ProgrammeRules,
    given: Date,
    answers: &Answers,
    today: Date,
) -> Vec<Candidate> {
    let FiscalYear(this_year) = today.fiscal_year();
    let FiscalYear(wished_year) = given.fiscal_year();
    let from_today = this_year..this_year + YEARS_AHEAD;
    let around_the_wish = wished_year - 1..wished_year + 2;
    let mut days = vec![today];
    for year in from_today.chain(around_the_wish).map(FiscalYear) {
        days.extend(year.first_day());
        days.extend(year.last_day());
        for (at, schedule) in programme.patterns.iter().enumerate() {
            if let Some(round) = schedule.in_year(at, year) {
                days.extend([round.start.from, round.start.to]);
            }
        }
    }
    days.extend(answers.given().filter_map(|(_, answer)| match answer {
        Answer::Day(day) => Some(day),
        Answer::Month(first) => Some(crate::domain::date::last_of_month(first)),
        _ => None,
    }));
    days.into_iter()
        .filter(|day| *day >= today)
        .map(|day| {
            let cost = (day.days_since_epoch() - given.days_since_epoch()).abs();
            (cost, Answer::Day(day))
        })
        .collect()
}

/// The best change so far.
struct Best<'a> {
    book: &'a Rulebook,
    programme: &'a ProgrammeRules,
    answers: &'a Answers,
    today: Date,
    found: Option<Change>,
}

impl Best<'_> {
    fn consider(&mut self, cost: i32, changed: &[(FactIndex, Answer)]) {
        let is_farther = |found: &Change| found.distance <= cost;
        if self.found.as_ref().is_some_and(is_farther) {
            return;
        }
        let mut answers = self.answers.clone();
        for (fact, answer) in changed {
            answers.set(*fact, Some(*answer));
        }
        let situation = self.book.situation(&answers, self.today);
        let mut obstacle = false;
        let (verdict, _) = judge(self.programme, &situation, |criterion| {
            obstacle |= criterion.status == Tri::NotMet;
        });
        let good = matches!(verdict, Verdict::Fits | Verdict::NoObstacle)
            || verdict == Verdict::Open && !obstacle;
        if good {
            self.found = Some(Change {
                answers: changed.to_vec(),
                verdict,
                distance: cost,
            });
        }
    }
}
