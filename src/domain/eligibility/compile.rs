//! Resolves the names of `eligibility.json` and reports every flaw with its
//! place: an unknown fact or option, a comparison that does not suit the kind
//! of its fact.

mod bounds;
mod conditions;
mod criteria;
mod grounds;
mod questions;

use super::facts::Fact;
use super::index::FactIndex;
use super::rulebook::{Flaw, Offer, Rulebook};
use super::rules::{Basis, EligibilityFile};
use super::situation::DaySource;
use crate::domain::content::programme::Programme;

/// Collects flaws on the way.
pub(super) struct Compiler<'a> {
    facts: &'a [Fact],
    flaws: Vec<Flaw>,
}

impl<'a> Compiler<'a> {
    pub(super) fn new(facts: &'a [Fact]) -> Self {
        Self {
            facts,
            flaws: Vec::new(),
        }
    }

    fn flaw(&mut self, pointer: &str, what: impl Into<String>, mend: &'static str) {
        self.flaws.push(Flaw {
            pointer: pointer.to_owned(),
            what: what.into(),
            mend,
        });
    }

    pub(super) fn rulebook(
        mut self,
        file: &EligibilityFile,
        programmes: &[Programme],
    ) -> Result<Rulebook, Vec<Flaw>> {
        let asked_if = self.questions();
        self.editions(file);
        let start = self.start(&file.start);
        let rules = self.programmes(file, programmes);
        let offers = self.offers(file, programmes);
        let (Some(start), true) = (start, self.flaws.is_empty()) else {
            return Err(self.flaws);
        };
        Ok(Rulebook {
            start,
            facts: file.facts.clone(),
            asked_if,
            programmes: rules,
            offers,
            editions: file.editions.clone(),
            exchange: file.exchange.clone(),
        })
    }

    fn start(&mut self, id: &str) -> Option<FactIndex> {
        match self.day_source(id, "/start", self.facts.len())? {
            DaySource::Fact(fact) => Some(fact),
            DaySource::Today => {
                self.flaw("/start", "a stay does not begin today", "name a question");
                None
            }
        }
    }

    fn editions(&mut self, file: &EligibilityFile) {
        let mut before = None;
        for (at, edition) in file.editions.iter().enumerate() {
            let place = format!("/editions/{at}");
            if edition.from > edition.to {
                self.flaw(
                    &place,
                    "it ends before it begins",
                    "exchange `from` and `to`",
                );
            }
            if before.is_some_and(|before| before >= edition.from) {
                self.flaw(
                    &place,
                    "it begins before the one above it has ended",
                    "put the oldest first and let none overlap",
                );
            }
            before = Some(edition.to);
        }
    }

    fn offers(&mut self, file: &EligibilityFile, programmes: &[Programme]) -> Vec<Offer> {
        let mut offers = Vec::new();
        for (at, offer) in file.may_fit.iter().enumerate() {
            let place = format!("/may_fit/{at}");
            if file.may_fit[..at].iter().any(|other| other.id == offer.id) {
                self.flaw(
                    &format!("{place}/id"),
                    format!("the id “{}” is used twice in this list", offer.id),
                    "give one of them another id",
                );
            }
            let notes: Vec<_> = programmes
                .iter()
                .filter(|programme| programme.id == offer.programme)
                .flat_map(|programme| &programme.notes)
                .filter(|note| note.cite.source.contains(&offer.source))
                .collect();
            let when = self.condition(&offer.when, &format!("{place}/when"), self.facts.len());
            let [note] = notes[..] else {
                self.flaw(
                    &format!("{place}/source"),
                    format!(
                        "{} notes of “{}” cite “{}”, not one",
                        notes.len(),
                        offer.programme,
                        offer.source
                    ),
                    "name a programme of programmes.json and a source that only one of its notes cites",
                );
                continue;
            };
            if Basis::of(note.cite.confidence).is_none() {
                self.flaw(
                    &format!("{place}/source"),
                    "this note is a gap",
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
