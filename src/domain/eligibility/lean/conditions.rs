//! From an expression in JSON to a condition.

use super::super::condition::Condition;
use super::super::facts::FactKind;
use super::super::index::FactIndex;
use super::super::situation::{Bound, DaySource};
use super::Reader;
use crate::domain::json::Value;
use crate::domain::lean::{each, number, parsed};

impl Reader<'_> {
    pub(super) fn condition(&self, value: &Value) -> Condition {
        let parts = |name: &str| each(&value[name], &mut |part| self.condition(part));
        if value["all"].is_array() {
            return Condition::All(parts("all"));
        }
        if value["any"].is_array() {
            return Condition::Any(parts("any"));
        }
        if value["not"].is_object() {
            return Condition::Not(Box::new(self.condition(&value["not"])));
        }
        let (earliest, latest) = (&value["on_or_after"], &value["on_or_before"]);
        if earliest.is_object() || latest.is_object() {
            return Condition::Day {
                source: self.day_source(&value["fact"]),
                earliest: self.bound(earliest),
                latest: self.bound(latest),
            };
        }
        let fact = self.index(&value["fact"]);
        for name in ["is", "one_of", "has"] {
            if !value[name].is_null() {
                return Condition::Options(fact, self.set(fact, &value[name]));
            }
        }
        let year = &value["at_most_year"];
        if year.is_object() {
            return Condition::AtMostYear {
                fact,
                of: self.day_source(&year["fiscal_year_of"]),
                years: self.lean.number(&year["years"]),
            };
        }
        Condition::Number {
            fact,
            least: number(&value["at_least"]),
            most: number(&value["at_most"]),
        }
    }

    fn day_source(&self, id: &Value) -> DaySource {
        match *id == "today" {
            true => DaySource::Today,
            false => DaySource::Fact(self.index(id)),
        }
    }

    fn bound(&self, value: &Value) -> Option<Bound> {
        if value.is_null() {
            return None;
        }
        if let Some(date) = parsed(&value["date"]) {
            return Some(Bound::Fixed(date));
        }
        if !value["fact"].is_null() {
            return Some(Bound::Source(self.day_source(&value["fact"])));
        }
        Some(Bound::Of {
            source: self.day_source(&value["fiscal_year_of"]),
            years: self.lean.number(&value["years"]),
            month: self.lean.number(&value["month"]) as u8,
            day: self.lean.number(&value["day"]) as u8,
        })
    }

    /// The names of the options; a boolean has two.
    fn names(&self, fact: FactIndex) -> Vec<&str> {
        match self.facts.get(fact.place()) {
            Some(fact) if fact.kind != FactKind::Boolean => {
                let options = fact.options.iter();
                options.map(|option| option.id.as_str()).collect()
            }
            _ => vec!["no", "yes"],
        }
    }

    /// One name or several, a bit each.
    fn set(&self, fact: FactIndex, value: &Value) -> u32 {
        let names = self.names(fact);
        let mut set = 0;
        let ids = match value {
            Value::Array(ids) => ids,
            one => std::slice::from_ref(one),
        };
        for id in ids {
            let place = names.iter().position(|name| *id == **name);
            set |= 1_u32
                .checked_shl(self.lean.or(place, 0) as u32)
                .unwrap_or(0);
        }
        set
    }
}
