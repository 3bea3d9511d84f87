//! From an expression to a condition: every name looked up, every comparison
//! held against the kind of its fact.

use std::collections::BTreeMap;

use super::super::condition::Condition;
use super::super::expression::{Expression, Test, YearBound};
use super::super::facts::{FactKind, NumberUnit};
use super::Compiler;
use super::place::Place;

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
            self.flaw(
                at,
                || "the list is empty".to_owned(),
                "write at least one expression",
            );
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
        let kind_is_wrong = |this: &mut Self, wanted: &str| {
            this.flaw(
                at,
                || format!("“{id}” cannot be compared like this; it would have to be {wanted}"),
                "use a comparison that suits the `type` of the question",
            );
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
        let (index, fact) = self.fact(id, &at.field("fact"), visible)?;
        match test {
            Test::OneOf(ids) => match fact.kind {
                FactKind::Choice => self.options_named(fact, ids, at),
                FactKind::Boolean => self.yes_or_no(ids, at),
                _ => return kind_is_wrong(self, "a choice or a boolean"),
            }
            .map(|set| Condition::Options(index, set)),
            Test::By(branches) => {
                let names: Vec<&str> = match fact.kind {
                    FactKind::Choice => fact.options.iter().map(|o| o.id.as_str()).collect(),
                    FactKind::Boolean => vec!["no", "yes"],
                    _ => return kind_is_wrong(self, "a choice or a boolean"),
                };
                self.branches(branches, &names, &at.field("by"), visible)
                    .map(|branches| Condition::By(index, branches))
            }
            Test::Has(ids) => match fact.kind {
                FactKind::Choices => self
                    .options_named(fact, ids, at)
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
                let at = at.field("at_most_year");
                let of = self.day_source(fiscal_year_of, &at, visible)?;
                self.years(*years, &at)?;
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
                let from = self.day_source(from, &at.field("from"), visible)?;
                Some(Condition::Span {
                    months: index,
                    from,
                    least_days: *least_days,
                })
            }
            Test::Day { .. } => None,
        }
    }

    /// The branch of every option, in the order of the options.
    fn branches(
        &mut self,
        branches: &BTreeMap<String, Expression>,
        names: &[&str],
        at: &Place<'_>,
        visible: usize,
    ) -> Option<Vec<Option<Condition>>> {
        let unknown = branches.keys().find(|id| !names.contains(&id.as_str()));
        if unknown.is_some() || branches.is_empty() {
            let id = unknown.map_or("", String::as_str);
            self.flaw(
                at,
                || format!("there is no option “{id}”"),
                "write the ids of its options",
            );
            return None;
        }
        let mut out = Some(Vec::new());
        for name in names {
            let branch = match branches.get(*name) {
                None => Some(None),
                Some(branch) => self.condition(branch, &at.field(name), visible).map(Some),
            };
            out = out.zip(branch).map(|(mut out, branch)| {
                out.push(branch);
                out
            });
        }
        out
    }

    fn yes_or_no(&mut self, ids: &[String], at: &Place<'_>) -> Option<u32> {
        match ids {
            [id] if id == "yes" => Some(0b10),
            [id] if id == "no" => Some(0b01),
            _ => {
                self.flaw(
                    at,
                    || "a boolean is `yes` or `no`".to_owned(),
                    "write \"is\": \"yes\" or \"is\": \"no\"",
                );
                None
            }
        }
    }
}
