//! Reads the rules in the browser: straight from JSON into what the engine
//! works on, without a word about what is wrong.
//!
//! The staff's program reads the same file by way of typed expressions and
//! names every flaw ([`Rulebook::new`]); that costs more bytes than a visitor
//! should pay for rules that were judged before they were published. The tests
//! hold both readers together: what the staff's accepts, this one reads into
//! the same rulebook.
//!
//! Whatever cannot be read is noted and stood in for, and the whole is thrown
//! away at the end: to leave at the first fault, as `?` does, would cost code
//! at each of a hundred places.

mod conditions;

use std::cell::Cell;
use std::str::FromStr;

use serde_json::Value;

use super::condition::Condition;
use super::criteria::{CriterionRules, Offer, ProgrammeRules, statement};
use super::facts::{Fact, FactKind, FactOption, NumberUnit};
use super::index::FactIndex;
use super::rulebook::Rulebook;
use super::rules::{Basis, Edition, LengthRange};
use crate::domain::cite::{Cite, Confidence};
use crate::domain::content::programme::{LengthUnit, Programme, Statement};
use crate::domain::date::Date;
use crate::domain::exchange::Exchange;
use crate::domain::text::Bilingual;
use crate::domain::year_label::YearLabel;

impl Rulebook {
    /// Reads `eligibility.json` against the programmes whose statements it
    /// rests on. `None` for a file that `portal check` would refuse.
    #[must_use]
    pub fn from_json(file: &Value, programmes: &[Programme]) -> Option<Self> {
        let faulty = Cell::new(false);
        let mut reader = Reader {
            facts: &[],
            faulty: &faulty,
        };
        let facts = each(&file["facts"], &mut |value| reader.fact(value));
        reader.facts = &facts;
        let asked_if = each(&file["facts"], &mut |value| {
            reader.if_any(&value["asked_if"])
        });
        let mut rules = Vec::new();
        if let Some(list) = file["programmes"].as_array() {
            for (value, programme) in list.iter().zip(programmes) {
                rules.push(reader.programme(value, programme));
            }
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
            exchange: (!file["exchange"].is_null()).then(|| reader.exchange(&file["exchange"])),
            facts: Vec::new(),
        };
        let whole = book.programmes.len() == programmes.len() && !faulty.get();
        whole.then_some(Self { facts, ..book })
    }
}

/// Every item of a list; none if there is no list. Not generic over the
/// closure, so that there is one of it for every type and no more.
fn each<T>(list: &Value, read: &mut dyn FnMut(&Value) -> T) -> Vec<T> {
    let mut out = Vec::new();
    for item in list.as_array().into_iter().flatten() {
        out.push(read(item));
    }
    out
}

struct Reader<'a> {
    facts: &'a [Fact],
    faulty: &'a Cell<bool>,
}

impl Reader<'_> {
    /// What was found, or a stand-in and a note.
    fn or<T>(&self, found: Option<T>, stand_in: T) -> T {
        found.unwrap_or_else(|| {
            self.faulty.set(true);
            stand_in
        })
    }

    fn text(&self, value: &Value) -> String {
        self.or(value.as_str(), "").to_owned()
    }

    fn texts(&self, list: &Value) -> Vec<String> {
        each(list, &mut |value| self.text(value))
    }

    fn number(&self, value: &Value) -> i32 {
        self.or(number(value), 0)
    }

    fn date(&self, value: &Value) -> Date {
        self.or(parsed(value), Date::FIRST)
    }

    fn year(&self, value: &Value) -> YearLabel {
        self.or(parsed(value), YearLabel::Undated)
    }

    fn bilingual(&self, value: &Value) -> Bilingual {
        Bilingual {
            ja: self.text(&value["ja"]),
            zh: self.text(&value["zh"]),
        }
    }

    fn fact(&self, value: &Value) -> Fact {
        let kinds = FactKind::ALL;
        let kind = kinds.into_iter().find(|one| value["type"] == one.word());
        let units = [NumberUnit::Day, NumberUnit::Month, NumberUnit::FiscalYear];
        Fact {
            id: self.text(&value["id"]),
            key: self.text(&value["key"]),
            kind: self.or(kind, FactKind::Boolean),
            text: self.bilingual(&value["text"]),
            why: self.bilingual(&value["why"]),
            options: each(&value["options"], &mut |option| FactOption {
                id: self.text(&option["id"]),
                text: self.bilingual(&option["text"]),
                alone: option["alone"] == true,
            }),
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
            year: self.year(&value["year"]),
            from: self.date(&value["from"]),
            to: self.date(&value["to"]),
        }
    }

    fn exchange(&self, value: &Value) -> Exchange {
        let rate = value["yuan_e4_per_100_yen"].as_u64();
        Exchange {
            yuan_e4_per_100_yen: self.or(rate.and_then(|rate| rate.try_into().ok()), 0),
            date: self.date(&value["date"]),
            source: self.bilingual(&value["source"]),
        }
    }

    fn statement(&self, value: &Value) -> Statement {
        let cite = &value["cite"];
        let confidence = match cite["confidence"].as_str() {
            Some("brochure") => Some(Confidence::Brochure),
            Some("official-current") => Some(Confidence::OfficialCurrent),
            Some("official-older") => Some(Confidence::OfficialOlder),
            Some("secondary") => Some(Confidence::Secondary),
            Some("derived") => Some(Confidence::Derived),
            _ => None,
        };
        Statement {
            text: self.bilingual(&value["text"]),
            cite: Cite {
                source: self.texts(&cite["source"]),
                year: self.year(&cite["year"]),
                confidence: self.or(confidence, Confidence::Gap),
            },
        }
    }

    fn index(&self, id: &Value) -> FactIndex {
        let place = self.facts.iter().position(|fact| *id == *fact.id);
        self.or(place.and_then(FactIndex::new), FactIndex::FIRST)
    }

    fn programme(&self, value: &Value, programme: &Programme) -> ProgrammeRules {
        let criteria = each(&value["criteria"], &mut |one| {
            self.criterion(one, programme)
        });
        let years = each(&value["years"], &mut |id| {
            let place = criteria.iter().position(|one| *id == *one.id);
            self.or(place, 0)
        });
        let lengths = each(&value["lengths"], &mut |range| LengthRange {
            unit: match range["unit"] == "day" {
                true => LengthUnit::Day,
                false => LengthUnit::Month,
            },
            min: self.number(&range["min"]) as u16,
            max: self.number(&range["max"]) as u16,
        });
        let mut rules = ProgrammeRules::new(&programme.id, criteria, self.facts);
        rules.lengths = lengths;
        rules.least_days = number(&value["least_days"]).map(|days| days as u16);
        rules.years = years;
        rules
    }

    fn criterion(&self, value: &Value, programme: &Programme) -> CriterionRules {
        let id = self.text(&value["id"]);
        let mut rules = self.texts(&value["rules"]);
        let mut statements = Vec::new();
        if value["own"].is_object() {
            statements.push(self.statement(&value["own"]));
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
        let basis = self.or(basis, Basis::Secondary);
        let change = &value["change"];
        CriterionRules::new(
            id,
            (rules, statements),
            match value["hint"] == true {
                true => Basis::Secondary,
                false => basis,
            },
            (!change.is_null()).then(|| self.bilingual(change)),
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
            id: self.text(&value["id"]),
            statement: match note {
                Some(note) => note.clone(),
                None => self.statement(value),
            },
            when: self.condition(&value["when"]),
        }
    }

    fn if_any(&self, value: &Value) -> Option<Condition> {
        (!value.is_null()).then(|| self.condition(value))
    }
}

fn number(value: &Value) -> Option<i32> {
    value.as_i64()?.try_into().ok()
}

fn parsed<T: FromStr>(value: &Value) -> Option<T> {
    value.as_str()?.parse().ok()
}
