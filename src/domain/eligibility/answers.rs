//! What the visitor has answered. Nothing is answered by default.

use super::index::FactIndex;
use crate::domain::date::Date;
use crate::domain::length::Length;

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// “I do not know”: stays open and is not asked again.
    Unknown,
    /// The place of the chosen option, from 0.
    One(usize),
    /// The chosen options, a bit each: 1 for the first. Never 0.
    Several(u32),
    /// A day.
    Day(Date),
    /// A month, by its first day: some day of it.
    Month(Date),
    /// A whole number.
    Number(i32),
    /// Yes or no.
    Truth(bool),
    /// A length: a number and its unit. Never 0.
    Stay(Length),
}

/// The places of the options in a set, from the first.
pub fn options_of(set: u32) -> impl Iterator<Item = usize> {
    (0..32).filter(move |place| set >> place & 1 == 1)
}

/// Every answer so far, by the place of its fact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    // Never ends with `None`, so that equal answers are equal.
    given: Vec<Option<Answer>>,
}

impl Answers {
    /// The answer to a question; `None` if it was not asked yet.
    #[must_use]
    pub fn get(&self, fact: FactIndex) -> Option<Answer> {
        self.given.get(fact.place()).copied().flatten()
    }

    /// Answers a question anew, or takes its answer back. Whether the answer
    /// suits the question is for [`super::facts::Fact::accept`] to say; one
    /// of another kind counts as open.
    pub fn set(&mut self, fact: FactIndex, answer: Option<Answer>) {
        if self.given.len() <= fact.place() {
            self.given.resize(fact.place() + 1, None);
        }
        self.given[fact.place()] = answer;
        while let Some(None) = self.given.last() {
            self.given.pop();
        }
    }

    /// What was answered, in the order of the questions.
    pub fn given(&self) -> impl Iterator<Item = (FactIndex, Answer)> {
        self.given
            .iter()
            .enumerate()
            .filter_map(|(place, answer)| Some((FactIndex::new(place)?, (*answer)?)))
    }

    /// How many questions were answered, “I do not know” included.
    #[must_use]
    pub fn count(&self) -> usize {
        self.given.iter().flatten().count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_taken_back_leaves_no_trace() {
        let at = |place| FactIndex::new(place).unwrap();
        let mut answers = Answers::default();
        answers.set(at(3), Some(Answer::Truth(false)));
        answers.set(at(9), Some(Answer::Unknown));
        assert_eq!(answers.count(), 2);
        assert_eq!(answers.get(at(3)), Some(Answer::Truth(false)));
        assert_eq!(answers.get(at(4)), None);
        assert_eq!(answers.get(at(60)), None);
        answers.set(at(9), None);
        answers.set(at(3), None);
        assert_eq!(answers, Answers::default());
    }

    #[test]
    fn a_set_of_options_reads_as_places() {
        assert_eq!(options_of(0b1_0001).collect::<Vec<_>>(), [0, 4]);
        assert_eq!(options_of(u32::MAX).count(), 32);
    }
}
