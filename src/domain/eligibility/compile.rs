//! Resolves the names of `eligibility.json` and reports every flaw with its
//! place: an unknown fact or option, a comparison that does not suit the kind
//! of its fact.

mod bounds;
mod conditions;
mod criteria;
mod grounds;
mod place;
mod questions;

use self::place::Place;
use super::condition::DaySource;
use super::expression::Expression;
use super::facts::Fact;
use super::index::FactIndex;
use super::rulebook::{Flaw, Offer, Rulebook};
use super::rules::{Basis, EligibilityFile};
use crate::domain::content::programme::{Programme, RoundPattern};

impl Rulebook {
    /// Reads the file against the programmes whose statements it rests on.
    ///
    /// # Errors
    ///
    /// Every flaw of the file with its place.
    pub fn new(file: &EligibilityFile, programmes: &[Programme]) -> Result<Self, Vec<Flaw>> {
        Compiler::new(&file.facts).rulebook(file, programmes)
    }
}

/// Collects flaws on the way.
struct Compiler<'a> {
    facts: &'a [Fact<Expression>],
    /// The patterns of the programme under way.
    patterns: &'a [RoundPattern],
    flaws: Vec<Flaw>,
}

impl<'a> Compiler<'a> {
    fn new(facts: &'a [Fact<Expression>]) -> Self {
        Self {
            facts,
            patterns: &[],
            flaws: Vec::new(),
        }
    }

    fn flaw(&mut self, at: &Place<'_>, what: impl FnOnce() -> String, mend: &'static str) {
        self.flaws.push(Flaw {
            pointer: at.pointer(),
            what: what(),
            mend,
        });
    }

    fn rulebook(
        mut self,
        file: &EligibilityFile,
        programmes: &'a [Programme],
    ) -> Result<Rulebook, Vec<Flaw>> {
        let facts = self.questions();
        self.editions(file);
        let start = self.start(&file.start);
        let rules = self.programmes(file, programmes);
        let offers = self.offers(file, programmes);
        let (Some(start), true) = (start, self.flaws.is_empty()) else {
            return Err(self.flaws);
        };
        Ok(Rulebook {
            start,
            facts,
            programmes: rules,
            offers,
            editions: file.editions.clone(),
            // The configuration has it: [`Rulebook::with_exchange`].
            exchange: None,
        })
    }

    fn start(&mut self, id: &str) -> Option<FactIndex> {
        let at = Place::top("start");
        match self.day_source(id, &at, self.facts.len())? {
            DaySource::Fact(fact) => Some(fact),
            DaySource::Today => {
                self.flaw(&at, || "no stay begins today".to_owned(), "name a question");
                None
            }
        }
    }

    fn editions(&mut self, file: &EligibilityFile) {
        let mut before = None;
        for (at, edition) in file.editions.iter().enumerate() {
            let at = Place::top("editions").item(at);
            if edition.from > edition.to {
                self.flaw(
                    &at,
                    || "it ends before it begins".to_owned(),
                    "exchange `from` and `to`",
                );
            }
            if before.is_some_and(|before| before >= edition.from) {
                self.flaw(
                    &at,
                    || "it begins before the one above it has ended".to_owned(),
                    "put the oldest first and let none overlap",
                );
            }
            before = Some(edition.to);
        }
    }

    /// Two things in one list must not have the same id.
    fn unique<'b>(
        &mut self,
        mut before: impl Iterator<Item = &'b String>,
        id: &str,
        at: &Place<'_>,
    ) {
        if before.any(|other| other == id) {
            self.flaw(
                &at.field("id"),
                || format!("the id “{id}” is used twice in this list"),
                "give one of them another id",
            );
        }
    }

    fn offers(&mut self, file: &EligibilityFile, programmes: &'a [Programme]) -> Vec<Offer> {
        self.patterns = &[];
        let mut offers = Vec::new();
        for (place, offer) in file.may_fit.iter().enumerate() {
            let at = Place::top("may_fit").item(place);
            self.unique(file.may_fit[..place].iter().map(|o| &o.id), &offer.id, &at);
            let notes: Vec<_> = programmes
                .iter()
                .filter(|programme| programme.id == offer.programme)
                .flat_map(|programme| &programme.notes)
                .filter(|note| note.cite.source.contains(&offer.source))
                .collect();
            let when = self.condition(&offer.when, &at.field("when"), self.facts.len());
            let [note] = notes[..] else {
                self.flaw(
                    &at.field("source"),
                    || {
                        format!(
                            "{} notes of “{}” cite “{}”, not one",
                            notes.len(),
                            offer.programme,
                            offer.source
                        )
                    },
                    "name a programme of programmes.json and a source that only one of its notes cites",
                );
                continue;
            };
            if Basis::of(note.cite.confidence).is_none() {
                self.flaw(
                    &at.field("source"),
                    || "this note is a gap".to_owned(),
                    "name a note that says something",
                );
            }
            if let Some(when) = when {
                offers.push(Offer {
                    id: offer.id.clone(),
                    statement: note.clone(),
                    when,
                });
            }
        }
        offers
    }
}
