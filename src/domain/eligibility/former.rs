//! The stay as it was asked before: a unit, a number of days, a number of months.
//! Files and links of that time are still read.

use super::answers::Answer;
use super::facts::FactKind;
use super::given::Given;
use super::refusal::{BadAnswer, Refusal, UNKNOWN, shown};
use crate::domain::length::Length;

/// What was read of the three.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct FormerStay {
    /// The unit that was chosen: whether it is days.
    in_days: Option<bool>,
    days: Option<Answer>,
    months: Option<Answer>,
}

/// The keys of the three in links. Links live long: no question may have one again.
pub(super) const RETIRED: [&str; 3] = [UNIT_KEY, DAYS_KEY, MONTHS_KEY];
const UNIT_KEY: &str = "u";
const DAYS_KEY: &str = "ud";
const MONTHS_KEY: &str = "um";

const UNIT: &str = "stay_unit";
const DAYS: &str = "stay_days";
const MONTHS: &str = "stay_months";

impl FormerStay {
    /// Reads one of the three; `false` if it is none of them.
    pub(crate) fn read(&mut self, id: &str, value: &Given) -> Result<bool, BadAnswer> {
        let refused = |refusal| BadAnswer {
            field: id.to_owned(),
            refusal: Some(refusal),
        };
        match id {
            UNIT => match value {
                Given::Nothing => self.in_days = None,
                Given::Text(unit) => {
                    self.set_unit(unit).map_err(refused)?;
                }
                _ => return Err(refused(Refusal::Kind(FactKind::Choice.wanted()))),
            },
            DAYS | MONTHS => {
                let answer = match value {
                    Given::Nothing => None,
                    Given::Text(text) if text == UNKNOWN => Some(Answer::Unknown),
                    Given::Number(count) => Some(length(id, *count).map_err(refused)?),
                    _ => return Err(refused(Refusal::Kind(FactKind::Number.wanted()))),
                };
                *self.number(id) = answer;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Reads a part of a link: `u.days`, `ud.30`, `um.18`. `None` if its key is
    /// none of the three or its text is no answer; the first of two stands.
    pub(crate) fn read_link(&mut self, key: &str, text: &str) -> Option<()> {
        if key == UNIT_KEY {
            return match self.in_days {
                None => self.set_unit(text).ok(),
                Some(_) => None,
            };
        }
        let id = match key {
            DAYS_KEY => DAYS,
            MONTHS_KEY => MONTHS,
            _ => return None,
        };
        let answer = match text {
            UNKNOWN => Answer::Unknown,
            text => length(id, text.parse().ok()?).ok()?,
        };
        let place = self.number(id);
        if place.is_some() {
            return None;
        }
        *place = Some(answer);
        Some(())
    }

    fn number(&mut self, id: &str) -> &mut Option<Answer> {
        match id {
            DAYS => &mut self.days,
            _ => &mut self.months,
        }
    }

    fn set_unit(&mut self, unit: &str) -> Result<(), Refusal> {
        match unit {
            "days" => self.in_days = Some(true),
            "months" => self.in_days = Some(false),
            // Not to know the unit is to answer nothing.
            UNKNOWN => {}
            unit => return Err(Refusal::NoSuchOption(shown(unit))),
        }
        Ok(())
    }

    /// The one answer they are: the number of the unit that was chosen, or the
    /// only number.
    pub(crate) fn answer(&self) -> Option<Answer> {
        match self.in_days {
            Some(true) => self.days,
            Some(false) => self.months,
            None => self.days.or(self.months),
        }
    }

    /// The field that [`Self::answer`] comes from.
    pub(crate) fn field(&self) -> &'static str {
        match self.in_days {
            Some(true) => DAYS,
            None if self.days.is_some() => DAYS,
            _ => MONTHS,
        }
    }
}

/// The limits of that time hold on.
fn length(id: &str, count: i64) -> Result<Answer, Refusal> {
    let most = if id == DAYS { 180 } else { 36 };
    match u16::try_from(count) {
        _ if count < 1 => Err(Refusal::Below(1)),
        Ok(count) if count <= most => Ok(Answer::Stay(match id {
            DAYS => Length::Days(count),
            _ => Length::Months(count),
        })),
        _ => Err(Refusal::Above(most.into())),
    }
}
