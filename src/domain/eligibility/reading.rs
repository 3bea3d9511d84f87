//! Reads and writes answers, letter for letter: JSON, and the text of links.

use serde_json::{Map, Value};

use super::answers::{Answer, Answers};
use super::facts::{Fact, FactKind};
use super::given::Given;
use super::refusal::Refusal;
use super::rulebook::Rulebook;
use crate::domain::date::DateError;

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

impl Rulebook {
    /// Reads answers by the ids of their facts. `null` is no answer.
    ///
    /// # Errors
    ///
    /// The first answer that cannot be taken.
    pub fn read_answers(&self, given: &Map<String, Value>) -> Result<Answers, BadAnswer> {
        let mut answers = Answers::default();
        for (id, value) in given {
            self.read_answer(&mut answers, id, &Given::from(value))?;
        }
        Ok(answers)
    }

    /// Reads one answer by the id of its fact and puts it to the others;
    /// [`Given::Nothing`] takes the answer back.
    ///
    /// # Errors
    ///
    /// Why it cannot be taken; the others stay as they were.
    pub fn read_answer(
        &self,
        answers: &mut Answers,
        id: &str,
        given: &Given,
    ) -> Result<(), BadAnswer> {
        let bad = |refusal| BadAnswer {
            field: shown(id),
            refusal,
        };
        let index = self.index(id).ok_or_else(|| bad(None))?;
        let answer = match given {
            Given::Nothing => None,
            given => {
                let read = self.fact(index).read(given);
                Some(read.map_err(|refusal| bad(Some(refusal)))?)
            }
        };
        answers.set(index, answer);
        Ok(())
    }
}

impl Fact {
    /// Reads one answer from JSON.
    ///
    /// # Errors
    ///
    /// Why it does not suit the question.
    pub fn read(&self, given: &Given) -> Result<Answer, Refusal> {
        let kind = || Refusal::Kind(self.kind.wanted());
        if let Given::Text(text) = given {
            return match self.kind {
                FactKind::Choice | FactKind::Date => self.read_text(text),
                _ if text == UNKNOWN => self.accept(Answer::Unknown),
                _ => Err(kind()),
            };
        }
        let answer = match (self.kind, given) {
            (FactKind::Choices, Given::Several(ids)) => {
                self.several(ids.iter().map(String::as_str))?
            }
            (FactKind::Number, Given::Number(whole)) => {
                Answer::Number(i32::try_from(*whole).unwrap_or(if *whole < 0 {
                    i32::MIN
                } else {
                    i32::MAX
                }))
            }
            (FactKind::Boolean, Given::Truth(truth)) => Answer::Truth(*truth),
            _ => return Err(kind()),
        };
        self.accept(answer)
    }

    /// Reads one answer from the form that links use: the id of an option, ids
    /// joined by dots, `2027-04-01`, `24`, `yes`, `no`, `unknown`.
    ///
    /// # Errors
    ///
    /// Why it does not suit the question.
    pub fn read_text(&self, text: &str) -> Result<Answer, Refusal> {
        if text == UNKNOWN {
            return self.accept(Answer::Unknown);
        }
        let answer = match self.kind {
            FactKind::Choice => self
                .option(text)
                .map(Answer::One)
                .ok_or_else(|| Refusal::NoSuchOption(shown(text)))?,
            FactKind::Choices => self.several(text.split('.'))?,
            FactKind::Date => Answer::Day(text.parse().map_err(|error| match error {
                DateError::Form(_) => Refusal::NoDate(shown(text)),
                DateError::NoSuchDay(_) => Refusal::NoSuchDay(shown(text)),
            })?),
            FactKind::Number => Answer::Number(number(text)?),
            FactKind::Boolean => match text {
                "yes" => Answer::Truth(true),
                "no" => Answer::Truth(false),
                _ => return Err(Refusal::Kind(self.kind.wanted())),
            },
        };
        self.accept(answer)
    }

    fn several<'a>(&self, ids: impl IntoIterator<Item = &'a str>) -> Result<Answer, Refusal> {
        let mut set = 0_u32;
        for id in ids {
            let place = self
                .option(id)
                .ok_or_else(|| Refusal::NoSuchOption(shown(id)))?;
            set |= 1_u32.checked_shl(place as u32).unwrap_or(0);
        }
        Ok(Answer::Several(set))
    }

    /// The answer in the form that [`Self::read_text`] reads.
    #[must_use]
    pub fn text_of(&self, answer: Answer) -> String {
        let id = |place: usize| {
            self.options
                .get(place)
                .map_or("", |option| option.id.as_str())
        };
        match answer {
            Answer::Unknown => UNKNOWN.to_owned(),
            Answer::One(place) => id(place).to_owned(),
            Answer::Several(set) => {
                let ids: Vec<&str> = super::answers::options_of(set).map(id).collect();
                ids.join(".")
            }
            Answer::Day(day) => day.to_string(),
            Answer::Number(number) => number.to_string(),
            Answer::Truth(truth) => if truth { "yes" } else { "no" }.to_owned(),
        }
    }
}

fn number(text: &str) -> Result<i32, Refusal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Refusal::Kind(FactKind::Number.wanted()));
    }
    Ok(text.parse().unwrap_or(if digits.len() < text.len() {
        i32::MIN
    } else {
        i32::MAX
    }))
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
