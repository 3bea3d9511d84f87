//! What a fact is compared with: looked up, and refused where it does not suit.

use super::super::condition::{Bound, DaySource};
use super::super::expression::DayBound;
use super::super::expression::Expression;
use super::super::facts::{Fact, FactKind};
use super::super::flaw::Fault;
use super::super::index::FactIndex;
use super::Compiler;
use super::place::Place;
use crate::domain::date::Date;

const YEARS: std::ops::RangeInclusive<i32> = -100..=100;

impl<'a> Compiler<'a> {
    pub(super) fn fact(
        &mut self,
        id: &str,
        at: &Place<'_>,
        visible: usize,
    ) -> Option<(FactIndex, &'a Fact<Expression>)> {
        let all = self.facts;
        let facts = &all[..visible.min(all.len())];
        let place = facts.iter().position(|fact| fact.id == id);
        let Some((index, place)) = place.and_then(|place| Some((FactIndex::new(place)?, place)))
        else {
            self.flaw(at, Fault::NoQuestion(id.to_owned()));
            return None;
        };
        Some((index, &all[place]))
    }

    pub(super) fn day_source(
        &mut self,
        id: &str,
        at: &Place<'_>,
        visible: usize,
    ) -> Option<DaySource> {
        if id == "today" {
            return Some(DaySource::Today);
        }
        let (index, fact) = self.fact(id, at, visible)?;
        if fact.kind != FactKind::Date {
            self.flaw(at, Fault::NoDate(id.to_owned()));
            return None;
        }
        Some(DaySource::Fact(index))
    }

    /// `None` after a flaw; `Some(None)` where there is no bound.
    pub(super) fn bound(
        &mut self,
        bound: Option<&DayBound>,
        at: &Place<'_>,
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
                let source = self.day_source(id, &at.field("fact"), visible)?;
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
                let source = self.day_source(id, &at.field("fiscal_year_of"), visible)?;
                self.years(*years, at)?;
                // A year without 29 February shows whether every year has it.
                if Date::new(2001, *month, *day).is_none() {
                    self.flaw(at, Fault::DayOfYear(*month, *day));
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
                self.flaw(at, Fault::Bound);
                None
            }
        }
    }

    pub(super) fn years(&mut self, years: i32, at: &Place<'_>) -> Option<()> {
        if YEARS.contains(&years) {
            return Some(());
        }
        self.flaw(at, Fault::Years(years));
        None
    }
}
