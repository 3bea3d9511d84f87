//! The questions, and their options by name.

mod sound;

use super::super::expression::Expression;
use super::super::facts::Fact;
use super::super::flaw::Fault;
use super::Compiler;
use super::place::Place;

/// A set of options has to fit into 31 bits with one to spare.
const MOST_OPTIONS: usize = 31;

impl Compiler<'_> {
    /// Judges every question and resolves the condition under which it is asked.
    pub(super) fn questions(&mut self) -> Vec<Fact> {
        let facts = self.facts;
        self.judge_questions();
        let mut resolved = Vec::new();
        for (place, fact) in facts.iter().enumerate() {
            let at = Place::top("facts").item(place);
            // Only earlier questions, so that none waits for itself.
            let when = fact.asked_if.as_ref();
            let when = when.and_then(|when| self.condition(when, &at.field("asked_if"), place));
            resolved.push(fact.clone().asked_if(when));
        }
        resolved
    }

    /// The options of these ids, a bit each.
    pub(super) fn options_named(
        &mut self,
        fact: &Fact<Expression>,
        ids: &[String],
        at: &Place<'_>,
    ) -> Option<u32> {
        let mut set = Some(0);
        for id in ids {
            match fact.option(id).filter(|place| *place < MOST_OPTIONS) {
                Some(place) => set = set.map(|set| set | 1 << place),
                None => {
                    self.flaw(at, Fault::NoOption(fact.id.clone(), id.clone()));
                    set = None;
                }
            }
        }
        if ids.is_empty() {
            self.flaw(at, Fault::NoOptionNamed);
            return None;
        }
        set
    }
}
