//! From an expression to a condition: every name looked up, every comparison
//! held against the kind of its fact.

use super::super::condition::Condition;
use super::super::expression::{DayBound, Expression, Test, YearBound};
use super::super::facts::{Fact, FactKind, NumberUnit};
use super::super::index::FactIndex;
use super::super::situation::{Bound, DaySource};
use super::Compiler;
use crate::domain::date::Date;

const NO_SUCH_FACT: &str = "write the id of a question in `facts`";
const YEARS: std::ops::RangeInclusive<i32> = -100..=100;

impl Compiler<'_> {
    /// `None` after a flaw. Only the first `visible` questions may be named.
    pub(super) fn condition(
        &mut self,
        expression: &Expression,
        pointer: &str,
        visible: usize,
    ) -> Option<Condition> {
        match expression {
            Expression::All(parts) => self
                .parts(parts, &format!("{pointer}/all"), visible)
                .map(Condition::All),
            Expression::Any(parts) => self
                .parts(parts, &format!("{pointer}/any"), visible)
                .map(Condition::Any),
            Expression::Not(part) => self
                .condition(part, &format!("{pointer}/not"), visible)
                .map(|part| Condition::Not(Box::new(part))),
            Expression::Fact { fact, test } => self.test(fact, test, pointer, visible),
        }
    }

    fn parts(
        &mut self,
        parts: &[Expression],
        pointer: &str,
        visible: usize,
    ) -> Option<Vec<Condition>> {
        if parts.is_empty() {
            self.flaw(pointer, "the list is empty", "write at least one expression");
            return None;
        }
        let conditions: Vec<_> = parts
            .iter()
            .enumerate()
            .map(|(at, part)| self.condition(part, &format!("{pointer}/{at}"), visible))
            .collect();
        conditions.into_iter().collect()
    }

    fn test(
        &mut self,
        id: &str,
        test: &Test,
        pointer: &str,
        visible: usize,
    ) -> Option<Condition> {
        let mut kind_is_wrong = |this: &mut Self, wanted: &str| {
            this.flaw(
                pointer,
                format!("“{id}” cannot be compared like this; it would have to be {wanted}"),
                "use a comparison that suits the `type` of the question",
            );
            None
        };
        if let Test::Day { earliest, latest } = test {
            let source = self.day_source(id, &format!("{pointer}/fact"), visible)?;
            let earliest = self.bound(earliest.as_ref(), &format!("{pointer}/on_or_after"), visible);
            let latest = self.bound(latest.as_ref(), &format!("{pointer}/on_or_before"), visible);
            return Some(Condition::Day {
                source,
                earliest: earliest?,
                latest: latest?,
            });
        }
        let (index, fact) = self.fact(id, &format!("{pointer}/fact"), visible)?;
        match test {
            Test::OneOf(ids) => match fact.kind {
                FactKind::Choice => self.options_named(fact, ids, pointer),
                FactKind::Boolean => self.yes_or_no(ids, pointer),
                _ => return kind_is_wrong(self, "a choice or a boolean"),
            }
            .map(|set| Condition::Options(index, set)),
            Test::Has(ids) => match fact.kind {
                FactKind::Choices => self
                    .options_named(fact, ids, pointer)
                    .map(|set| Condition::Options(index, set)),
                _ => kind_is_wrong(self, "of the type `choices`"),
            },
            Test::Number { least, most } => match fact.kind {
                FactKind::Number => Some(Condition::Number {
                    fact: index,
                    least: *least,
                    most: *most,
                }),
                _ => kind_is_wrong(self, "a number"),
            },
            Test::AtMostYear(YearBound {
                fiscal_year_of,
                years,
            }) => {
                if fact.unit != Some(NumberUnit::FiscalYear) {
                    return kind_is_wrong(self, "a number of the unit `fiscal-year`");
                }
                let place = format!("{pointer}/at_most_year");
                let of = self.day_source(fiscal_year_of, &place, visible)?;
                self.years(*years, &place)?;
                Some(Condition::AtMostYear {
                    fact: index,
                    of,
                    years: *years,
                })
            }
            Test::Span { from, least_days } => {
                if fact.unit != Some(NumberUnit::Month) {
                    return kind_is_wrong(self, "a number of the unit `month`");
                }
                let from = self.day_source(from, &format!("{pointer}/from"), visible)?;
                Some(Condition::Span {
                    months: index,
                    from,
                    least_days: *least_days,
                })
            }
            Test::Day { .. } => None,
        }
    }

    fn fact(&mut self, id: &str, pointer: &str, visible: usize) -> Option<(FactIndex, &Fact)> {
        let facts = &self.facts[..visible.min(self.facts.len())];
        let place = facts.iter().position(|fact| fact.id == id);
        let Some((index, place)) = place.and_then(|place| Some((FactIndex::new(place)?, place)))
        else {
            self.flaw(
                pointer,
                format!("there is no question “{id}” (or it comes later)"),
                NO_SUCH_FACT,
            );
            return None;
        };
        Some((index, &self.facts[place]))
    }

    fn day_source(&mut self, id: &str, pointer: &str, visible: usize) -> Option<DaySource> {
        if id == "today" {
            return Some(DaySource::Today);
        }
        let (index, fact) = self.fact(id, pointer, visible)?;
        if fact.kind != FactKind::Date {
            self.flaw(
                pointer,
                format!("“{id}” is no date"),
                "write the id of a date, or `today`",
            );
            return None;
        }
        Some(DaySource::Fact(index))
    }

    /// `None` after a flaw; `Some(None)` where there is no bound.
    fn bound(
        &mut self,
        bound: Option<&DayBound>,
        pointer: &str,
        visible: usize,
    ) -> Option<Option<Bound>> {
        let Some(bound) = bound else {
            return Some(None);
        };
        match bound {
            DayBound {
                date: Some(date),
                fact: None,
                fiscal_year_of: None,
                years: None,
                month: None,
                day: None,
            } => Some(Some(Bound::Fixed(*date))),
            DayBound {
                date: None,
                fact: Some(id),
                fiscal_year_of: None,
                years: None,
                month: None,
                day: None,
            } => {
                let source = self.day_source(id, &format!("{pointer}/fact"), visible)?;
                Some(Some(Bound::Source(source)))
            }
            DayBound {
                date: None,
                fact: None,
                fiscal_year_of: Some(id),
                years: Some(years),
                month: Some(month),
                day: Some(day),
            } => {
                let place = format!("{pointer}/fiscal_year_of");
                let source = self.day_source(id, &place, visible)?;
                self.years(*years, pointer)?;
                // A year without 29 February shows whether every year has it.
                if Date::new(2001, *month, *day).is_none() {
                    self.flaw(
                        pointer,
                        format!("not every year has a day {day} of month {month}"),
                        "write a day that every year has",
                    );
                    return None;
                }
                Some(Some(Bound::Of {
                    source,
                    years: *years,
                    month: *month,
                    day: *day,
                }))
            }
            _ => {
                self.flaw(
                    pointer,
                    "a bound has `date`, or `fact`, or `fiscal_year_of` with `years`, `month` and `day`",
                    "keep one of the three forms",
                );
                None
            }
        }
    }

    fn years(&mut self, years: i32, pointer: &str) -> Option<()> {
        if YEARS.contains(&years) {
            return Some(());
        }
        self.flaw(
            pointer,
            format!("{years} years are too many"),
            "look for a digit too many",
        );
        None
    }

    fn yes_or_no(&mut self, ids: &[String], pointer: &str) -> Option<u32> {
        match ids {
            [id] if id == "yes" => Some(0b10),
            [id] if id == "no" => Some(0b01),
            _ => {
                self.flaw(
                    pointer,
                    "a boolean is `yes` or `no`",
                    "write \"is\": \"yes\" or \"is\": \"no\"",
                );
                None
            }
        }
    }
}
