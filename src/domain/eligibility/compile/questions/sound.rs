//! What a sound question is.

use super::super::super::expression::Expression;
use super::super::super::facts::{Fact, FactKind};
use super::super::super::flaw::Fault;
use super::super::super::former;
use super::super::super::index::FactIndex;
use super::super::Compiler;
use super::super::place::Place;
use super::MOST_OPTIONS;
use crate::domain::date::Date;
use crate::domain::link;
use crate::domain::route::is_id;

impl Compiler<'_> {
    pub(super) fn judge_questions(&mut self) {
        let facts = self.facts;
        if facts.len() > FactIndex::MOST {
            self.flaw(&Place::top("facts"), Fault::Questions(facts.len()));
        }
        for (place, fact) in facts.iter().enumerate() {
            let at = Place::top("facts").item(place);
            self.names(fact, &facts[..place], &at);
            self.limits(fact, &at);
            self.options(fact, &at);
        }
    }

    fn names(&mut self, fact: &Fact<Expression>, before: &[Fact<Expression>], at: &Place<'_>) {
        let letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase());
        let parts_are_sound = fact.id.split('_').all(is_id) && !fact.id.contains('-');
        if !parts_are_sound || matches!(fact.id.as_str(), "today" | "unknown") {
            self.flaw(&at.field("id"), Fault::QuestionId(fact.id.clone()));
        }
        if !letters(&fact.key) || !(1..=3).contains(&fact.key.len()) {
            self.flaw(&at.field("key"), Fault::Key(fact.key.clone()));
        }
        // A link of that time would answer the new question with the old one's answer.
        if former::RETIRED.contains(&fact.key.as_str()) || fact.key == link::CHECK_KEY {
            self.flaw(&at.field("key"), Fault::KeyTaken(fact.key.clone()));
        }
        if before.iter().any(|other| other.id == fact.id) {
            self.flaw(&at.field("id"), Fault::QuestionTwice(fact.id.clone()));
        }
        if before.iter().any(|other| other.key == fact.key) {
            self.flaw(&at.field("key"), Fault::KeyTwice(fact.key.clone()));
        }
    }

    fn limits(&mut self, fact: &Fact<Expression>, at: &Place<'_>) {
        let year = |day: Option<Date>| day.is_some_and(|day| (1900..=2200).contains(&day.year()));
        let sound = match fact.kind {
            FactKind::Number => fact.min.is_some() && fact.min <= fact.max && fact.unit.is_some(),
            _ => fact.min.is_none() && fact.max.is_none() && fact.unit.is_none(),
        };
        if !sound {
            self.flaw(at, Fault::NumberLimits);
        }
        let sound = match fact.kind {
            FactKind::Length => fact.max_days >= Some(1) && fact.max_months >= Some(1),
            _ => fact.max_days.is_none() && fact.max_months.is_none(),
        };
        if !sound {
            self.flaw(at, Fault::LengthLimits);
        }
        let sound = match fact.kind {
            FactKind::Date => year(fact.first) && year(fact.last) && fact.first <= fact.last,
            _ => fact.first.is_none() && fact.last.is_none(),
        };
        if !sound {
            self.flaw(at, Fault::DateLimits);
        }
    }

    fn options(&mut self, fact: &Fact<Expression>, at: &Place<'_>) {
        let wanted = match fact.kind {
            FactKind::Choice | FactKind::Choices => 2..=MOST_OPTIONS,
            _ => 0..=0,
        };
        if !wanted.contains(&fact.options.len()) {
            self.flaw(&at.field("options"), Fault::Options);
        }
        let list = at.field("options");
        for (place, option) in fact.options.iter().enumerate() {
            let item = list.item(place);
            let at = item.field("id");
            if !is_id(&option.id) || option.id == "unknown" {
                self.flaw(&at, Fault::OptionId(option.id.clone()));
            }
            if fact.options[..place]
                .iter()
                .any(|other| other.id == option.id)
            {
                self.flaw(&at, Fault::OptionTwice(option.id.clone()));
            }
        }
    }
}
