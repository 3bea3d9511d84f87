//! Reads the rules in the browser: straight from JSON into what the engine
//! works on, without a word about what is wrong.
//!
//! The staff's program reads the same file by way of typed expressions and
//! names every flaw ([`Rulebook::new`]); that costs more bytes than a visitor
//! should pay for rules that were judged before they were published. The tests
//! hold both readers together: what the staff's accepts, this one reads into
//! the same rulebook.

mod conditions;

use super::condition::Condition;
use super::criteria::{CriterionRules, Offer, ProgrammeRules, statement};
use super::facts::{Fact, FactKind, FactOption, NumberUnit};
use super::index::FactIndex;
use super::rulebook::Rulebook;
use super::rules::{Basis, Edition, LengthRange};
use crate::domain::bundle::EXCHANGE;
use crate::domain::content::programme::{LengthUnit, Programme, Statement};
use crate::domain::exchange::Exchange;
use crate::domain::json::Value;
use crate::domain::lean::{Lean, each, number, parsed};

impl Rulebook {
    /// Reads `eligibility.json` against the programmes whose statements it
    /// rests on. `None` for a file that `portal check` would refuse.
    #[must_use]
    pub fn from_json(file: &Value, programmes: &[Programme]) -> Option<Self> {
        let lean = Lean::default();
        let mut reader = Reader {
            facts: &[],
            lean: &lean,
        };
        let facts = each(&file["facts"], &mut |value| reader.fact(value));
        reader.facts = &facts;
        let asked_if = each(&file["facts"], &mut |value| {
            reader.if_any(&value["asked_if"])
        });
        let mut rules = Vec::new();
        for (value, programme) in file["programmes"].items().iter().zip(programmes) {
            rules.push(reader.programme(value, programme));
        }
        let offers = each(&file["may_fit"], &mut |value| {
            reader.offer(value, programmes)
        });
        let book = Self {
            start: reader.index(&file["start"]),
            asked_if,
            programmes: rules,
            offers,
            editions: each(&file["editions"], &mut |value| reader.edition(value)),
            exchange: (!file[EXCHANGE].is_null()).then(|| reader.exchange(&file[EXCHANGE])),
            facts: Vec::new(),
        };
        let whole = book.programmes.len() == programmes.len() && lean.is_sound();
        whole.then_some(Self { facts, ..book })
    }
}

struct Reader<'a> {
    facts: &'a [Fact],
    lean: &'a Lean,
}

impl Reader<'_> {
    fn fact(&self, value: &Value) -> Fact {
        let kinds = FactKind::ALL;
        let kind = kinds.into_iter().find(|one| value["type"] == one.word());
        let units = [NumberUnit::Day, NumberUnit::Month, NumberUnit::FiscalYear];
        Fact {
            id: self.lean.text(&value["id"]),
            key: self.lean.text(&value["key"]),
            kind: self.lean.or(kind, FactKind::Boolean),
            text: self.lean.bilingual(&value["text"]),
            why: self.lean.bilingual(&value["why"]),
            options: each(&value["options"], &mut |option| FactOption {
                id: self.lean.text(&option["id"]),
                text: self.lean.bilingual(&option["text"]),
                alone: option["alone"] == true,
            }),
            max_days: None,
            max_months: None,
            month: false,
            can_change: false,
            min: number(&value["min"]),
            max: number(&value["max"]),
            unit: units.into_iter().find(|unit| value["unit"] == unit.word()),
            first: parsed(&value["first"]),
            last: parsed(&value["last"]),
            asked_if: None,
            unknown: value["unknown"] != false,
        }
    }

    fn edition(&self, value: &Value) -> Edition {
        Edition {
            year: self.lean.year(&value["year"]),
            from: self.lean.date(&value["from"]),
            to: self.lean.date(&value["to"]),
        }
    }

    fn exchange(&self, value: &Value) -> Exchange {
        let rate = value["yuan_e4_per_100_yen"].as_u64();
        Exchange {
            yuan_e4_per_100_yen: self.lean.or(rate.and_then(|rate| rate.try_into().ok()), 0),
            date: self.lean.date(&value["date"]),
            source: self.lean.bilingual(&value["source"]),
        }
    }

    fn index(&self, id: &Value) -> FactIndex {
        let place = self.facts.iter().position(|fact| *id == *fact.id);
        self.lean
            .or(place.and_then(FactIndex::new), FactIndex::FIRST)
    }

    fn programme(&self, value: &Value, programme: &Programme) -> ProgrammeRules {
        let criteria = each(&value["criteria"], &mut |one| {
            self.criterion(one, programme)
        });
        let years = each(&value["years"], &mut |id| {
            let place = criteria.iter().position(|one| *id == *one.id);
            self.lean.or(place, 0)
        });
        let lengths = each(&value["lengths"], &mut |range| LengthRange {
            unit: match range["unit"] == "day" {
                true => LengthUnit::Day,
                false => LengthUnit::Month,
            },
            min: self.lean.number(&range["min"]) as u16,
            max: self.lean.number(&range["max"]) as u16,
        });
        let mut rules = ProgrammeRules::new(&programme.id, criteria, self.facts);
        rules.lengths = lengths;
        rules.years = years;
        rules
    }

    fn criterion(&self, value: &Value, programme: &Programme) -> CriterionRules {
        let id = self.lean.text(&value["id"]);
        let mut rules = self.lean.texts(&value["rules"]);
        let mut statements = Vec::new();
        if value["own"].is_object() {
            statements.push(self.lean.statement(&value["own"]));
        } else if rules.is_empty() {
            rules.push(id.clone());
        }
        for name in &rules {
            statements.extend(statement(programme, name));
        }
        // Each rule has its statement, or one is missing.
        let first = statements
            .first()
            .filter(|_| statements.len() >= rules.len());
        let basis = first.and_then(|first| Basis::of(first.cite.confidence));
        let basis = self.lean.or(basis, Basis::Secondary);
        let change = &value["change"];
        CriterionRules::new(
            id,
            (rules, statements),
            match value["hint"] == true {
                true => Basis::Secondary,
                false => basis,
            },
            self.lean.bilingual_if_any(change),
            self.if_any(&value["applies"]),
            self.condition(&value["when"]),
        )
    }

    fn offer(&self, value: &Value, programmes: &[Programme]) -> Offer {
        let cites = |note: &&Statement| {
            let mut sources = note.cite.source.iter();
            sources.any(|source| value["source"] == **source)
        };
        let programme = programmes.iter().find(|one| value["programme"] == *one.id);
        let note = programme.and_then(|programme| programme.notes.iter().find(cites));
        Offer {
            id: self.lean.text(&value["id"]),
            statement: match note {
                Some(note) => note.clone(),
                None => self.lean.statement(value),
            },
            when: self.condition(&value["when"]),
        }
    }

    fn if_any(&self, value: &Value) -> Option<Condition> {
        (!value.is_null()).then(|| self.condition(value))
    }
}
