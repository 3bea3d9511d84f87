//! The rules, read and resolved: what the engine works on.

use serde::{Deserialize, Serialize};

use super::answers::Answers;
use super::facts::Fact;
use super::index::FactIndex;
use super::rules::{Edition, own_cite};
use super::situation::Situation;
use super::tri::Tri;
use crate::domain::cite::Cite;
use crate::domain::date::{Date, FiscalYear};
use crate::domain::exchange::Exchange;

pub use super::criteria::{CriterionRules, Offer, ProgrammeRules};

/// Questions, criteria and editions with every name resolved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rulebook {
    pub(super) facts: Vec<Fact>,
    pub(super) programmes: Vec<ProgrammeRules>,
    pub(super) offers: Vec<Offer>,
    pub(super) start: FactIndex,
    pub(super) editions: Vec<Edition>,
    pub(super) exchange: Option<Exchange>,
}

impl Rulebook {
    /// The questions, in the order of the file.
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The places of the questions, in the order of the file.
    pub fn indices(&self) -> impl Iterator<Item = FactIndex> + use<> {
        (0..self.facts.len()).filter_map(FactIndex::new)
    }

    /// A question by its place.
    ///
    /// # Panics
    ///
    /// Never for a place that this rulebook gave out.
    #[must_use]
    pub fn fact(&self, index: FactIndex) -> &Fact {
        &self.facts[index.place()]
    }

    /// The place of a question.
    #[must_use]
    pub fn index(&self, id: &str) -> Option<FactIndex> {
        FactIndex::new(self.facts.iter().position(|fact| fact.id == id)?)
    }

    /// The place of the question about the first day.
    #[must_use]
    pub const fn start(&self) -> FactIndex {
        self.start
    }

    /// The programmes, in the order of `programmes.json`.
    #[must_use]
    pub fn programmes(&self) -> &[ProgrammeRules] {
        &self.programmes
    }

    /// A programme by its id.
    #[must_use]
    pub fn programme(&self, id: &str) -> Option<&ProgrammeRules> {
        self.programmes.iter().find(|programme| programme.id == id)
    }

    /// Offers beside the programmes.
    #[must_use]
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }

    /// Which amounts hold for which stays, oldest first.
    #[must_use]
    pub fn editions(&self) -> &[Edition] {
        &self.editions
    }

    /// The same rules with the exchange rate of the configuration.
    #[must_use]
    pub fn with_exchange(self, exchange: Option<Exchange>) -> Self {
        Self { exchange, ..self }
    }

    /// What a yuan costs, if the data say so.
    #[must_use]
    pub fn exchange(&self) -> Option<&Exchange> {
        self.exchange.as_ref()
    }

    /// Whether a question concerns someone with these answers: `Met` if it is
    /// to be shown, `Open` while another question has to come first.
    #[must_use]
    pub fn is_asked(&self, fact: FactIndex, answers: &Answers, today: Date) -> Tri {
        self.is_asked_in(fact, &self.situation(answers, today))
    }

    pub(super) fn is_asked_in(&self, fact: FactIndex, situation: &Situation<'_>) -> Tri {
        match &self.fact(fact).asked_if {
            Some(condition) => condition.judge(situation).0,
            None => Tri::Met,
        }
    }

    /// Whether rules and amounts of a fiscal year are those of an edition.
    #[must_use]
    pub fn is_confirmed(&self, year: FiscalYear) -> bool {
        self.editions.iter().any(|edition| {
            year.first_day() >= Some(edition.from) && year.last_day() <= Some(edition.to)
        })
    }

    /// The grounds of the statements that stand in `eligibility.json` alone,
    /// with file and JSON pointer.
    pub fn own_cites(&self) -> impl Iterator<Item = (&'static str, String, &Cite)> {
        let places = self.programmes.iter().enumerate();
        places.flat_map(|(programme, rules)| {
            let criteria = rules.criteria.iter().enumerate();
            criteria
                .filter(|(_, criterion)| criterion.rules.is_empty())
                .map(move |(at, criterion)| {
                    let cite = &criterion.statements[0].cite;
                    ("eligibility", own_cite(programme, at), cite)
                })
        })
    }

    pub(super) fn situation<'a>(&'a self, answers: &'a Answers, today: Date) -> Situation<'a> {
        Situation {
            facts: &self.facts,
            answers,
            today,
            supposed: None,
        }
    }
}
