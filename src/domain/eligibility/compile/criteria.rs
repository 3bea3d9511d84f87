//! From the criteria of a programme to what the engine judges: the statements
//! they rest on, and how hard they are.

use super::super::rulebook::{CriterionRules, ProgrammeRules};
use super::super::rules::{Basis, Criterion, EligibilityFile, ProgrammeCriteria};
use super::Compiler;
use crate::domain::content::programme::{Programme, Statement};

impl Compiler<'_> {
    pub(super) fn programmes(
        &mut self,
        file: &EligibilityFile,
        programmes: &[Programme],
    ) -> Vec<ProgrammeRules> {
        let same = file.programmes.len() == programmes.len()
            && file
                .programmes
                .iter()
                .zip(programmes)
                .all(|(rules, programme)| rules.id == programme.id);
        if !same {
            self.flaw(
                "/programmes",
                "these are not the programmes of programmes.json in their order",
                "give every programme its criteria, in the order of programmes.json",
            );
            return Vec::new();
        }
        file.programmes
            .iter()
            .zip(programmes)
            .enumerate()
            .map(|(at, (rules, programme))| {
                self.programme(rules, programme, &format!("/programmes/{at}"))
            })
            .collect()
    }

    fn programme(
        &mut self,
        rules: &ProgrammeCriteria,
        programme: &Programme,
        place: &str,
    ) -> ProgrammeRules {
        let mut criteria = Vec::new();
        for (at, criterion) in rules.criteria.iter().enumerate() {
            let place = format!("{place}/criteria/{at}");
            if rules.criteria[..at].iter().any(|c| c.id == criterion.id) {
                self.flaw(
                    &format!("{place}/id"),
                    format!("the id “{}” is used twice in this list", criterion.id),
                    "give one of them another id",
                );
            }
            criteria.extend(self.criterion(criterion, programme, &place));
        }
        let mut years = Vec::new();
        for (at, id) in rules.years.iter().enumerate() {
            match rules.criteria.iter().position(|c| c.id == *id) {
                Some(criterion) => years.push(criterion),
                None => self.flaw(
                    &format!("{place}/years/{at}"),
                    format!("there is no criterion “{id}”"),
                    "write the id of a criterion of this programme",
                ),
            }
        }
        for (at, range) in rules.lengths.iter().enumerate() {
            if range.min == 0 || range.min > range.max {
                self.flaw(
                    &format!("{place}/lengths/{at}"),
                    "the range is empty",
                    "write the shortest and the longest, 1 or more",
                );
            }
        }
        ProgrammeRules {
            id: rules.id.clone(),
            criteria,
            lengths: rules.lengths.clone(),
            least_days: rules.least_days,
            years,
        }
    }

    fn criterion(
        &mut self,
        criterion: &Criterion,
        programme: &Programme,
        place: &str,
    ) -> Option<CriterionRules> {
        let everything = self.facts.len();
        let when = self.condition(&criterion.when, &format!("{place}/when"), everything);
        let applies = match &criterion.applies {
            Some(applies) => {
                let place = format!("{place}/applies");
                Some(self.condition(applies, &place, everything)?)
            }
            None => None,
        };
        let statements = self.statements(criterion, programme, place)?;
        let basis = self.basis(criterion, &statements, place)?;
        let when = when?;
        let facts = applies
            .iter()
            .fold(when.facts(), |facts, applies| facts.with(applies.facts()));
        Some(CriterionRules {
            id: criterion.id.clone(),
            statements,
            basis,
            change: criterion.change.clone(),
            facts,
            applies,
            when,
        })
    }

    fn statements(
        &mut self,
        criterion: &Criterion,
        programme: &Programme,
        place: &str,
    ) -> Option<Vec<Statement>> {
        if let Some(own) = &criterion.own {
            if criterion.rules.is_empty() {
                return Some(vec![own.clone()]);
            }
            self.flaw(
                &format!("{place}/rules"),
                "there is a statement of its own already",
                "keep `rules` or `own`",
            );
            return None;
        }
        let own_name = [criterion.id.clone()];
        let names = match &criterion.rules[..] {
            [] => &own_name[..],
            names => names,
        };
        let mut found = Some(Vec::new());
        for name in names {
            match statement(programme, name) {
                Some(statement) => {
                    if let Some(found) = &mut found {
                        found.push(statement);
                    }
                }
                None => {
                    self.flaw(
                        place,
                        format!("“{}” has no rule “{name}” in programmes.json", programme.id),
                        "name a rule of this programme in `rules`, or write `own`",
                    );
                    found = None;
                }
            }
        }
        found
    }

    fn basis(
        &mut self,
        criterion: &Criterion,
        statements: &[Statement],
        place: &str,
    ) -> Option<Basis> {
        let bases: Option<Vec<Basis>> = statements
            .iter()
            .map(|statement| Basis::of(statement.cite.confidence))
            .collect();
        let Some(bases) = bases else {
            self.flaw(
                place,
                "it rests on a gap",
                "rest it on something that was found",
            );
            return None;
        };
        let first = *bases.first()?;
        if bases.iter().any(|basis| basis.is_hard() != first.is_hard()) {
            self.flaw(
                place,
                "it rests on rules that can say no and on rules that cannot",
                "make two criteria of it",
            );
        }
        if criterion.hint && !first.is_hard() {
            self.flaw(
                &format!("{place}/hint"),
                "it counts as no more than a hint already",
                "take `hint` out",
            );
        }
        Some(if criterion.hint { Basis::Secondary } else { first })
    }
}

/// A rule of a programme, or one of its other statements, by name.
fn statement(programme: &Programme, name: &str) -> Option<Statement> {
    let rule = programme.rules.iter().find(|rule| rule.id == name);
    if let Some(rule) = rule {
        return Some(Statement {
            text: rule.text.clone(),
            cite: rule.cite.clone(),
        });
    }
    match name {
        "purpose" => Some(programme.purpose.clone()),
        "audience" => Some(programme.audience.clone()),
        "fields" => Some(programme.fields.clone()),
        "period" => Some(Statement {
            text: programme.period.text.clone(),
            cite: programme.period.cite.clone(),
        }),
        _ => None,
    }
}
