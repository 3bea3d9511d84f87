//! What a criterion rests on: its statements, and whether they can say no.

use super::super::rules::{Basis, Criterion};
use super::Compiler;
use crate::domain::content::programme::{Programme, Statement};

impl Compiler<'_> {
    pub(super) fn statements(
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

    pub(super) fn basis(
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
        if first.is_hard() && !bases.iter().all(|basis| basis.is_hard()) {
            self.flaw(
                place,
                "a criterion that can say no rests on a rule that cannot",
                "name the weaker rule first, or make two criteria of it",
            );
        }
        if criterion.hint && !first.is_hard() {
            self.flaw(
                &format!("{place}/hint"),
                "it counts as no more than a hint already",
                "take `hint` out",
            );
        }
        Some(if criterion.hint {
            Basis::Secondary
        } else {
            first
        })
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
