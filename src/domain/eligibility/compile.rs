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
use super::flaw::{Fault, Flaw};
use super::index::FactIndex;
use super::rulebook::{Offer, Rulebook};
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

    fn flaw(&mut self, at: &Place<'_>, fault: Fault) {
        self.flaws.push(Flaw {
            pointer: at.pointer(),
            fault,
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
                self.flaw(&at, Fault::StartToday);
                None
            }
        }
    }

    fn editions(&mut self, file: &EligibilityFile) {
        let mut before = None;
        for (at, edition) in file.editions.iter().enumerate() {
            let at = Place::top("editions").item(at);
            if edition.from > edition.to {
                self.flaw(&at, Fault::EditionReversed);
            }
            if before.is_some_and(|before| before >= edition.from) {
                self.flaw(&at, Fault::EditionOrder);
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
            self.flaw(&at.field("id"), Fault::IdTwice(id.to_owned()));
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
                    Fault::Notes(notes.len(), offer.programme.clone(), offer.source.clone()),
                );
                continue;
            };
            if Basis::of(note.cite.confidence).is_none() {
                self.flaw(&at.field("source"), Fault::NoteGap);
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
