//! What a sound question is.

use super::super::condition::Condition;
use super::super::facts::{Fact, FactKind};
use super::super::index::FactIndex;
use super::Compiler;
use crate::domain::date::Date;
use crate::domain::route::is_id;

/// A set of options has to fit into 31 bits with one to spare.
const MOST_OPTIONS: usize = 31;

impl Compiler<'_> {
    /// Judges every question; gives the conditions under which each is asked.
    pub(super) fn questions(&mut self) -> Vec<Option<Condition>> {
        let facts = self.facts;
        if facts.len() > FactIndex::MOST {
            self.flaw(
                "/facts",
                format!("{} questions are too many", facts.len()),
                "ask 64 at most",
            );
        }
        let mut asked_if = Vec::new();
        for (at, fact) in facts.iter().enumerate() {
            let place = format!("/facts/{at}");
            self.names(fact, &facts[..at], &place);
            self.limits(fact, &place);
            self.options(fact, &place);
            asked_if.push(
                fact.asked_if
                    .as_ref()
                    // Only earlier questions, so that none waits for itself.
                    .and_then(|when| self.condition(when, &format!("{place}/asked_if"), at)),
            );
        }
        asked_if
    }

    fn names(&mut self, fact: &Fact, before: &[Fact], place: &str) {
        let letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase());
        let parts_are_sound = fact.id.split('_').all(is_id) && !fact.id.contains('-');
        if !parts_are_sound || matches!(fact.id.as_str(), "today" | "unknown") {
            self.flaw(
                &format!("{place}/id"),
                format!("“{}” cannot be the id of a question", fact.id),
                "use lower-case letters and underscores; `today` and `unknown` are taken",
            );
        }
        if !letters(&fact.key) || !(1..=3).contains(&fact.key.len()) {
            self.flaw(
                &format!("{place}/key"),
                format!("“{}” cannot be a key", fact.key),
                "use one to three lower-case letters",
            );
        }
        for (field, twice) in [
            ("id", before.iter().any(|other| other.id == fact.id)),
            ("key", before.iter().any(|other| other.key == fact.key)),
        ] {
            if twice {
                self.flaw(
                    &format!("{place}/{field}"),
                    format!("another question has this {field} already"),
                    "give it another one",
                );
            }
        }
    }

    fn limits(&mut self, fact: &Fact, place: &str) {
        let year = |day: Option<Date>| day.is_some_and(|day| (1900..=2200).contains(&day.year()));
        let sound = match fact.kind {
            FactKind::Number => fact.min.is_some() && fact.min <= fact.max && fact.unit.is_some(),
            _ => fact.min.is_none() && fact.max.is_none() && fact.unit.is_none(),
        };
        if !sound {
            self.flaw(
                place,
                "a number needs `min`, `max` and `unit`; nothing else may have them",
                "write all three, the least first, or take them out",
            );
        }
        let sound = match fact.kind {
            FactKind::Date => year(fact.first) && year(fact.last) && fact.first <= fact.last,
            _ => fact.first.is_none() && fact.last.is_none(),
        };
        if !sound {
            self.flaw(
                place,
                "a date needs `first` and `last` in the years 1900 to 2200; nothing else may have them",
                "write both, the earlier first, or take them out",
            );
        }
    }

    fn options(&mut self, fact: &Fact, place: &str) {
        let wanted = match fact.kind {
            FactKind::Choice | FactKind::Choices => 2..=MOST_OPTIONS,
            _ => 0..=0,
        };
        if !wanted.contains(&fact.options.len()) {
            self.flaw(
                &format!("{place}/options"),
                "a choice has 2 to 31 options; nothing else has any",
                "add or take out options, or change `type`",
            );
        }
        for (at, option) in fact.options.iter().enumerate() {
            let place = format!("{place}/options/{at}/id");
            if !is_id(&option.id) || option.id == "unknown" {
                self.flaw(
                    &place,
                    format!("“{}” cannot be an option", option.id),
                    "use lower-case letters, digits and hyphens; `unknown` is taken",
                );
            }
            if fact.options[..at].iter().any(|other| other.id == option.id) {
                self.flaw(
                    &place,
                    format!("the option “{}” stands twice in this list", option.id),
                    "give one of them another id",
                );
            }
        }
    }
}

impl Compiler<'_> {
    /// The options of these ids, a bit each.
    pub(super) fn options_named(
        &mut self,
        fact: &Fact,
        ids: &[String],
        pointer: &str,
    ) -> Option<u32> {
        let mut set = Some(0);
        for id in ids {
            match fact.option(id).filter(|place| *place < MOST_OPTIONS) {
                Some(place) => set = set.map(|set| set | 1 << place),
                None => {
                    self.flaw(
                        pointer,
                        format!("“{}” has no option “{id}”", fact.id),
                        "write the id of one of its options",
                    );
                    set = None;
                }
            }
        }
        if ids.is_empty() {
            self.flaw(pointer, "no option is named", "name at least one");
            return None;
        }
        set
    }
}
