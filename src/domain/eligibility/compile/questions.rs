//! The questions, and their options by name.

mod sound;

use super::super::condition::Condition;
use super::super::facts::Fact;
use super::Compiler;
use super::place::Place;

/// A set of options has to fit into 31 bits with one to spare.
const MOST_OPTIONS: usize = 31;

impl Compiler<'_> {
    /// Judges every question; gives the conditions under which each is asked.
    pub(super) fn questions(&mut self) -> Vec<Option<Condition>> {
        let facts = self.facts;
        self.judge_questions();
        let mut asked_if = Vec::new();
        for (place, fact) in facts.iter().enumerate() {
            let at = Place::top("facts").item(place);
            asked_if.push(
                fact.asked_if
                    .as_ref()
                    // Only earlier questions, so that none waits for itself.
                    .and_then(|when| self.condition(when, &at.field("asked_if"), place)),
            );
        }
        asked_if
    }

    /// The options of these ids, a bit each.
    pub(super) fn options_named(
        &mut self,
        fact: &Fact,
        ids: &[String],
        at: &Place<'_>,
    ) -> Option<u32> {
        let mut set = Some(0);
        for id in ids {
            match fact.option(id).filter(|place| *place < MOST_OPTIONS) {
                Some(place) => set = set.map(|set| set | 1 << place),
                None => {
                    self.flaw(
                        at,
                        || format!("“{}” has no option “{id}”", fact.id),
                        "write the id of one of its options",
                    );
                    set = None;
                }
            }
        }
        if ids.is_empty() {
            self.flaw(at, || "no option is named".to_owned(), "name at least one");
            return None;
        }
        set
    }
}
