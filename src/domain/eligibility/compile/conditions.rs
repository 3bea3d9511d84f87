//! From an expression to a condition: every name looked up, every comparison
//! held against the kind of its fact.

use super::super::condition::Condition;
use super::super::expression::{Expression, Test, YearBound};
use super::super::facts::{FactKind, NumberUnit};
use super::Compiler;

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
            self.flaw(
                pointer,
                "the list is empty",
                "write at least one expression",
            );
            return None;
        }
        let conditions: Vec<_> = parts
            .iter()
            .enumerate()
            .map(|(at, part)| self.condition(part, &format!("{pointer}/{at}"), visible))
            .collect();
        conditions.into_iter().collect()
    }

    fn test(&mut self, id: &str, test: &Test, pointer: &str, visible: usize) -> Option<Condition> {
        let kind_is_wrong = |this: &mut Self, wanted: &str| {
            this.flaw(
                pointer,
                format!("“{id}” cannot be compared like this; it would have to be {wanted}"),
                "use a comparison that suits the `type` of the question",
            );
            None
        };
        if let Test::Day { earliest, latest } = test {
            let source = self.day_source(id, &format!("{pointer}/fact"), visible)?;
            let earliest = self.bound(
                earliest.as_ref(),
                &format!("{pointer}/on_or_after"),
                visible,
            );
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
