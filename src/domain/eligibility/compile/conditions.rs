//! From an expression to a condition: every name looked up, every comparison
//! held against the kind of its fact.

use super::super::condition::Condition;
use super::super::expression::{Expression, Test, YearBound};
use super::super::facts::{FactKind, NumberUnit};
use super::super::flaw::{Fault, Wanted};
use super::Compiler;
use super::place::Place;
use crate::domain::rounds::Schedule;
use crate::domain::stay::StayRange;

impl Compiler<'_> {
    /// `None` after a flaw. Only the first `visible` questions may be named.
    pub(super) fn condition(
        &mut self,
        expression: &Expression,
        at: &Place<'_>,
        visible: usize,
    ) -> Option<Condition> {
        match expression {
            Expression::All(parts) => self
                .parts(parts, &at.field("all"), visible)
                .map(Condition::All),
            Expression::Any(parts) => self
                .parts(parts, &at.field("any"), visible)
                .map(Condition::Any),
            Expression::Not(part) => self
                .condition(part, &at.field("not"), visible)
                .map(|part| Condition::Not(Box::new(part))),
            Expression::Fact { fact, test } => self.test(fact, test, at, visible),
        }
    }

    fn parts(
        &mut self,
        parts: &[Expression],
        at: &Place<'_>,
        visible: usize,
    ) -> Option<Vec<Condition>> {
        if parts.is_empty() {
            self.flaw(at, Fault::NoExpression);
            return None;
        }
        let conditions: Vec<_> = parts
            .iter()
            .enumerate()
            .map(|(item, part)| self.condition(part, &at.item(item), visible))
            .collect();
        conditions.into_iter().collect()
    }

    fn test(&mut self, id: &str, test: &Test, at: &Place<'_>, visible: usize) -> Option<Condition> {
        let kind_is_wrong = |this: &mut Self, wanted: Wanted| {
            this.flaw(at, Fault::Comparison(id.to_owned(), wanted));
            None
        };
        if let Test::Day { earliest, latest } = test {
            let source = self.day_source(id, &at.field("fact"), visible)?;
            let earliest = self.bound(earliest.as_ref(), &at.field("on_or_after"), visible);
            let latest = self.bound(latest.as_ref(), &at.field("on_or_before"), visible);
            return Some(Condition::Day {
                source,
                earliest: earliest?,
                latest: latest?,
            });
        }
        if let Test::InWindow(ids) | Test::CanApply(ids) = test {
            let start = self.day_source(id, &at.field("fact"), visible)?;
            let is_window = matches!(test, Test::InWindow(_));
            let field = if is_window { "in_window" } else { "can_apply" };
            let rounds = self.rounds(ids, &at.field(field))?;
            return Some(match is_window {
                true => Condition::Window { start, rounds },
                false => Condition::Deadline { start, rounds },
            });
        }
        let (index, fact) = self.fact(id, &at.field("fact"), visible)?;
        match test {
            Test::OneOf(ids) => match fact.kind {
                FactKind::Choice => self.options_named(fact, ids, at),
                FactKind::Boolean => self.yes_or_no(ids, at),
                _ => return kind_is_wrong(self, Wanted::ChoiceOrBoolean),
            }
            .map(|set| Condition::Options(index, set)),
            Test::Has(ids) => match fact.kind {
                FactKind::Choices => self
                    .options_named(fact, ids, at)
                    .map(|set| Condition::Options(index, set)),
                _ => kind_is_wrong(self, Wanted::Choices),
            },
            Test::Number { least, most } => match fact.kind {
                FactKind::Number => Some(Condition::Number {
                    fact: index,
                    least: *least,
                    most: *most,
                }),
                _ => kind_is_wrong(self, Wanted::Number),
            },
            Test::AtMostYear(YearBound {
                fiscal_year_of,
                years,
            }) => {
                if fact.unit != Some(NumberUnit::FiscalYear) {
                    return kind_is_wrong(self, Wanted::FiscalYear);
                }
                let at = at.field("at_most_year");
                let of = self.day_source(fiscal_year_of, &at, visible)?;
                self.years(*years, &at)?;
                Some(Condition::AtMostYear {
                    fact: index,
                    of,
                    years: *years,
                })
            }
            Test::Lasts(range) => {
                if fact.kind != FactKind::Length {
                    return kind_is_wrong(self, Wanted::Length);
                }
                let at = at.field("lasts");
                if range.min == 0 || range.min > range.max {
                    self.flaw(&at, Fault::EmptyRange);
                    return None;
                }
                let from = match &range.from {
                    Some(id) => Some(self.day_source(id, &at.field("from"), visible)?),
                    None => None,
                };
                if from.is_some() != range.least_days.is_some() {
                    self.flaw(&at, Fault::LeastDays);
                    return None;
                }
                Some(Condition::Stay {
                    fact: index,
                    range: StayRange {
                        unit: range.unit,
                        min: range.min,
                        max: range.max,
                        whole: range.whole,
                        least_days: range.least_days,
                    },
                    from,
                })
            }
            Test::InWindow(_) | Test::CanApply(_) => None,
            Test::Day { .. } => None,
        }
    }

    /// The schedules of these patterns of the programme under way.
    fn rounds(&mut self, ids: &[String], at: &Place<'_>) -> Option<Vec<Schedule>> {
        let mut rounds = Some(Vec::new());
        for id in ids {
            match self.patterns.iter().find(|pattern| pattern.id == *id) {
                Some(pattern) => {
                    if let Some(rounds) = &mut rounds {
                        rounds.push(pattern.schedule);
                    }
                }
                None => {
                    self.flaw(at, Fault::NoPattern(id.clone()));
                    rounds = None;
                }
            }
        }
        rounds
    }

    fn yes_or_no(&mut self, ids: &[String], at: &Place<'_>) -> Option<u32> {
        match ids {
            [id] if id == "yes" => Some(0b10),
            [id] if id == "no" => Some(0b01),
            _ => {
                self.flaw(at, Fault::YesOrNo);
                None
            }
        }
    }
}
