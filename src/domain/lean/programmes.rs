//! `programmes.json`. What no part that answers shows is left out, here and
//! where the bundles are written (`prerender::bundles`).

use super::{Lean, each, number, parsed};
use crate::domain::content::programme::{
    Currency, Filer, Filing, LengthUnit, Money, Outcome, Pay, Period, Programme, Round, Rule,
    RuleTopic,
};
use crate::domain::figure::{Figure, Precision, Unit};
use crate::domain::json::Value;
use crate::domain::text::{Name, NameStatus};

/// `programmes.json`.
#[must_use]
pub fn programmes(file: &Value) -> Option<Vec<Programme>> {
    Lean::whole(|lean| lean.list(file, "programmes", &mut |value| lean.programme(value)))
}

impl Lean {
    fn programme(&self, value: &Value) -> Programme {
        Programme {
            id: self.text(&value["id"]),
            name: self.name(&value["name"]),
            family: None,
            lead: self.bilingual(&value["lead"]),
            purpose: self.statement(&value["purpose"]),
            audience: self.statement(&value["audience"]),
            fields: self.statement(&value["fields"]),
            filing: self.filing(&value["filing"]),
            period: self.period(&value["period"]),
            money: self.list(value, "money", &mut |item| self.money(item)),
            results: each(&value["results"], &mut |item| self.outcome(item)),
            figures: each(&value["figures"], &mut |item| self.figure(item)),
            rules: self.list(value, "rules", &mut |item| self.rule(item)),
            steps: Vec::new(),
            rounds: each(&value["rounds"], &mut |item| self.round(item)),
            notes: each(&value["notes"], &mut |item| self.statement(item)),
            staff_notes: Vec::new(),
            gaps: Vec::new(),
            links: Vec::new(),
        }
    }

    fn name(&self, value: &Value) -> Name {
        Name {
            ja: self.text(&value["ja"]),
            zh: self.text(&value["zh"]),
            en: value["en"].as_str().map(str::to_owned),
            zh_status: [
                NameStatus::Official,
                NameStatus::Found,
                NameStatus::Secondary,
                NameStatus::Proposal,
            ][self.place(
                &value["zh_status"],
                &["official", "found", "secondary", "proposal"],
            )],
        }
    }

    fn filing(&self, value: &Value) -> Filing {
        Filing {
            by: [
                Filer::Host,
                Filer::Applicant,
                Filer::BothSides,
                Filer::Nominator,
            ][self.place(
                &value["by"],
                &["host", "applicant", "both-sides", "nominator"],
            )],
            text: self.bilingual(&value["text"]),
            cite: self.cite(&value["cite"]),
        }
    }

    fn period(&self, value: &Value) -> Period {
        let length = |value: &Value| number(value)?.try_into().ok();
        Period {
            unit: [LengthUnit::Day, LengthUnit::Month]
                [self.place(&value["unit"], &["day", "month"])],
            min: length(&value["min"]),
            max: length(&value["max"]),
            short: self.bilingual(&value["short"]),
            text: self.bilingual(&value["text"]),
            cite: self.cite(&value["cite"]),
        }
    }

    fn money(&self, value: &Value) -> Money {
        Money {
            id: self.text(&value["id"]),
            label: self.bilingual(&value["label"]),
            pay: [
                Pay::PerDay,
                Pay::PerMonth,
                Pay::Once,
                Pay::InKind,
                Pay::PerProject,
                Pay::PerYear,
            ][self.place(
                &value["pay"],
                &[
                    "per-day",
                    "per-month",
                    "once",
                    "in-kind",
                    "per-project",
                    "per-year",
                ],
            )],
            amount: value["amount"].as_u64(),
            from: value["from"].as_u64(),
            currency: match value["currency"] == "yuan" {
                true => Currency::Yuan,
                false => Currency::Yen,
            },
            precision: precision(value),
            note: self.bilingual_if_any(&value["note"]),
            cite: self.cite(&value["cite"]),
        }
    }

    fn outcome(&self, value: &Value) -> Outcome {
        Outcome {
            id: self.text(&value["id"]),
            label: self.bilingual(&value["label"]),
            applied: self.number(&value["applied"]).unsigned_abs(),
            selected: self.number(&value["selected"]).unsigned_abs(),
            printed_permille: number(&value["printed_permille"])
                .and_then(|rate| rate.try_into().ok()),
            cite: self.cite(&value["cite"]),
        }
    }

    fn figure(&self, value: &Value) -> Figure {
        let all = [
            Unit::Yen,
            Unit::Yuan,
            Unit::People,
            Unit::Projects,
            Unit::Countries,
            Unit::Places,
            Unit::Institutions,
            Unit::Year,
            Unit::Ordinal,
        ];
        let words = [
            "yen",
            "yuan",
            "people",
            "projects",
            "countries",
            "places",
            "institutions",
            "year",
            "ordinal",
        ];
        Figure {
            id: self.text(&value["id"]),
            label: self.bilingual(&value["label"]),
            number: self.count(&value["number"]),
            unit: all[self.place(&value["unit"], &words)],
            precision: precision(value),
            note: self.bilingual_if_any(&value["note"]),
            cite: self.cite(&value["cite"]),
        }
    }

    fn rule(&self, value: &Value) -> Rule {
        let all = [
            RuleTopic::Nationality,
            RuleTopic::Degree,
            RuleTopic::Position,
            RuleTopic::History,
            RuleTopic::Period,
            RuleTopic::Host,
            RuleTopic::Application,
        ];
        let words = [
            "nationality",
            "degree",
            "position",
            "history",
            "period",
            "host",
            "application",
        ];
        Rule {
            id: self.text(&value["id"]),
            topic: all[self.place(&value["topic"], &words)],
            text: self.bilingual(&value["text"]),
            cite: self.cite(&value["cite"]),
        }
    }

    fn round(&self, value: &Value) -> Round {
        Round {
            id: self.text(&value["id"]),
            public: value["public"].as_bool().unwrap_or(true),
            label: self.bilingual(&value["label"]),
            deadline: parsed(&value["deadline"]),
            result: self.bilingual_if_any(&value["result"]),
            start_from: parsed(&value["start_from"]),
            start_to: parsed(&value["start_to"]),
            places: number(&value["places"]).map(i32::unsigned_abs),
            note: self.bilingual_if_any(&value["note"]),
            cite: self.cite(&value["cite"]),
        }
    }
}

fn precision(value: &Value) -> Precision {
    match value["precision"].as_str() {
        Some("about") => Precision::About,
        Some("up-to") => Precision::UpTo,
        _ => Precision::Exact,
    }
}
