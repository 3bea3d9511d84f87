//! Which answers suit a question, and why others do not.

use super::answers::{Answer, options_of};
use super::facts::{Fact, FactKind};
use crate::domain::date::{Date, last_of_month};
use crate::domain::length::Length;

/// The answer that leaves a question open on purpose.
pub const UNKNOWN: &str = "unknown";

/// An answer that cannot be taken, with the field it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadAnswer {
    /// The id of the fact as it was given.
    pub field: String,
    /// Why; `None` if there is no such fact.
    pub refusal: Option<Refusal>,
}

impl std::fmt::Display for BadAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.refusal {
            Some(refusal) => write!(f, "answers.{}: {refusal}", self.field),
            None => write!(f, "answers.{}: there is no such fact", self.field),
        }
    }
}

impl std::error::Error for BadAnswer {}

/// Why an answer does not suit its question. The page chooses its words by the
/// kind; [`std::fmt::Display`] is for the staff's program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not of the kind that is asked for; says which.
    Kind(&'static str),
    /// “I do not know” is no answer here.
    UnknownNotOffered,
    /// There is no such option.
    NoSuchOption(String),
    /// Nothing is chosen.
    NothingChosen,
    /// This option cannot stand beside others.
    Alone(String),
    /// Not written as a date.
    NoDate(String),
    /// There is no such day.
    NoSuchDay(String),
    /// Before the first day that is accepted.
    Before(Date),
    /// After the last day that is accepted.
    After(Date),
    /// Below the least number that is accepted.
    Below(i32),
    /// Above the greatest number that is accepted.
    Above(i32),
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Kind(wanted) => write!(f, "must be {wanted}"),
            Self::UnknownNotOffered => f.write_str("cannot be answered with \"unknown\""),
            Self::NoSuchOption(id) => write!(f, "there is no option “{id}”"),
            Self::NothingChosen => f.write_str("nothing is chosen; leave the fact out"),
            Self::Alone(id) => write!(f, "“{id}” cannot stand beside other options"),
            Self::NoDate(text) => write!(f, "“{text}” is no date such as 2027-04-01"),
            Self::NoSuchDay(text) => write!(f, "there is no day {text}"),
            Self::Before(day) => write!(f, "must be {day} or later"),
            Self::After(day) => write!(f, "must be {day} or earlier"),
            Self::Below(least) => write!(f, "must be {least} or more"),
            Self::Above(most) => write!(f, "must be {most} or less"),
        }
    }
}

impl std::error::Error for Refusal {}

impl Fact {
    /// Whether a typed answer suits the question.
    ///
    /// # Errors
    ///
    /// The reason why it does not.
    pub fn accept(&self, answer: Answer) -> Result<Answer, Refusal> {
        let refuse = |refusal| Err(refusal);
        match (self.kind, answer) {
            (_, Answer::Unknown) if !self.unknown => return refuse(Refusal::UnknownNotOffered),
            (_, Answer::Unknown) | (FactKind::Boolean, Answer::Truth(_)) => {}
            (FactKind::Choice, Answer::One(place)) => {
                if place >= self.options.len() {
                    return refuse(Refusal::NoSuchOption(place.to_string()));
                }
            }
            (FactKind::Choices, Answer::Several(set)) => {
                if set == 0 {
                    return refuse(Refusal::NothingChosen);
                }
                if set.checked_shr(self.options.len() as u32).unwrap_or(0) != 0 {
                    return refuse(Refusal::NoSuchOption(set.to_string()));
                }
                let mut chosen = options_of(set);
                if set.count_ones() > 1
                    && let Some(place) = chosen.find(|place| self.options[*place].alone)
                {
                    return refuse(Refusal::Alone(self.options[place].id.clone()));
                }
            }
            (FactKind::Date, Answer::Day(day)) => {
                if let Some(first) = self.first.filter(|first| day < *first) {
                    return refuse(Refusal::Before(first));
                }
                if let Some(last) = self.last.filter(|last| day > *last) {
                    return refuse(Refusal::After(last));
                }
            }
            (FactKind::Date, Answer::Month(first)) if self.month => {
                if let Some(bound) = self.first.filter(|bound| last_of_month(first) < *bound) {
                    return refuse(Refusal::Before(bound));
                }
                if let Some(bound) = self.last.filter(|bound| first > *bound) {
                    return refuse(Refusal::After(bound));
                }
            }
            (FactKind::Number, Answer::Number(number)) => {
                if let Some(min) = self.min.filter(|min| number < *min) {
                    return refuse(Refusal::Below(min));
                }
                if let Some(max) = self.max.filter(|max| number > *max) {
                    return refuse(Refusal::Above(max));
                }
            }
            (FactKind::Length, Answer::Stay(length)) => {
                let most = match length {
                    Length::Days(_) => self.max_days,
                    Length::Months(_) => self.max_months,
                };
                if length.count() == 0 {
                    return refuse(Refusal::Below(1));
                }
                if let Some(most) = most.filter(|most| length.count() > *most) {
                    return refuse(Refusal::Above(most.into()));
                }
            }
            (kind, _) => return refuse(Refusal::Kind(kind.wanted())),
        }
        Ok(answer)
    }
}

impl FactKind {
    /// What an answer of this kind has to be, in English.
    #[must_use]
    pub const fn wanted(self) -> &'static str {
        match self {
            Self::Choice => "the id of an option",
            Self::Choices => "a list of ids of options",
            Self::Date => "a date such as \"2027-04-01\"",
            Self::Number => "a whole number",
            Self::Boolean => "true or false",
            Self::Length => "a length such as {\"months\": 18} or {\"days\": 30}",
        }
    }
}

/// What was given, fit for one line of a message.
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 40;
    let mut out: String = text
        .chars()
        .take(MOST)
        .map(|letter| if letter.is_control() { '?' } else { letter })
        .collect();
    if text.chars().nth(MOST).is_some() {
        out.push('…');
    }
    out
}
