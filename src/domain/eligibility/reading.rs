//! Reads and writes answers, letter for letter: JSON, and the text of links.

use serde_json::{Map, Value};

use super::answers::{Answer, Answers};
use super::facts::{Fact, FactKind};
use super::former::FormerStay;
use super::given::Given;
use super::index::FactIndex;
use super::refusal::{BadAnswer, Refusal, UNKNOWN, shown};
use super::rulebook::Rulebook;
use crate::domain::date::DateError;
use crate::domain::length::Length;

impl Rulebook {
    /// Reads answers by the ids of their facts. `null` is no answer. The three
    /// facts that asked for the stay before are read as one
    /// ([`super::former`]).
    ///
    /// # Errors
    ///
    /// The first answer that cannot be taken.
    pub fn read_answers(&self, given: &Map<String, Value>) -> Result<Answers, BadAnswer> {
        let mut answers = Answers::default();
        let mut former = FormerStay::default();
        for (id, value) in given {
            if self.index(id).is_none() && former.read(id, &Given::from(value))? {
                continue;
            }
            self.read_answer(&mut answers, id, &Given::from(value))?;
        }
        if let Some(stay) = self.stay_fact().filter(|stay| answers.get(*stay).is_none()) {
            let answer = former.answer().map(|answer| self.fact(stay).accept(answer));
            let refused = |refusal| BadAnswer {
                field: former.field().to_owned(),
                refusal: Some(refusal),
            };
            answers.set(stay, answer.transpose().map_err(refused)?);
        }
        Ok(answers)
    }

    /// The question that asks how long the stay is.
    #[must_use]
    pub fn stay_fact(&self) -> Option<FactIndex> {
        let mut facts = self.indices();
        facts.find(|fact| self.fact(*fact).kind == FactKind::Length)
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
                FactKind::Choice | FactKind::Date | FactKind::Length => self.read_text(text),
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
            (FactKind::Length, Given::Stay(length)) => Answer::Stay(*length),
            _ => return Err(kind()),
        };
        self.accept(answer)
    }

    /// Reads one answer from the form that links use: the id of an option, ids
    /// joined by dots, `2027-04-01`, `2027-04` for a month, `24`, `yes`, `no`, `30d`, `18m`, `unknown`.
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
            FactKind::Date if self.month && text.len() == "2023-06".len() => {
                let first = format!("{text}-01").parse();
                Answer::Month(first.map_err(|_| Refusal::NoDate(shown(text)))?)
            }
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
            FactKind::Length => {
                let (digits, unit): (_, fn(u16) -> Length) = match text.as_bytes().last() {
                    Some(b'd') => (&text[..text.len() - 1], Length::Days),
                    Some(b'm') => (&text[..text.len() - 1], Length::Months),
                    _ => return Err(Refusal::Kind(self.kind.wanted())),
                };
                let count = number(digits).map_err(|_| Refusal::Kind(self.kind.wanted()))?;
                Answer::Stay(unit(whole(count.into())))
            }
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
            Answer::Month(day) => format!("{:04}-{:02}", day.year(), day.month()),
            Answer::Number(number) => number.to_string(),
            Answer::Truth(truth) => if truth { "yes" } else { "no" }.to_owned(),
            Answer::Stay(Length::Days(days)) => format!("{days}d"),
            Answer::Stay(Length::Months(months)) => format!("{months}m"),
        }
    }
}

/// A count of days or months; what is no count is 0 and then refused, what is
/// too large stays too large.
fn whole(count: i64) -> u16 {
    u16::try_from(count).unwrap_or(if count < 0 { 0 } else { u16::MAX })
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
