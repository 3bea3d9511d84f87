//! What a criterion rests on: its statements, and whether they can say no.

use super::super::criteria::statement;
use super::super::rules::{Basis, Criterion};
use super::Compiler;
use super::place::Place;
use crate::domain::content::programme::{Programme, Statement};

impl Compiler<'_> {
    pub(super) fn statements(
        &mut self,
        criterion: &Criterion,
        programme: &Programme,
        at: &Place<'_>,
    ) -> Option<Vec<Statement>> {
        if let Some(own) = &criterion.own {
            if criterion.rules.is_empty() {
                return Some(vec![own.clone()]);
            }
            self.flaw(
                &at.field("rules"),
                || "there is a statement of its own already".to_owned(),
                "keep `rules` or `own`",
            );
            return None;
        }
        let mut found = Some(Vec::new());
        for name in &criterion.names() {
            match statement(programme, name) {
                Some(statement) => {
                    if let Some(found) = &mut found {
                        found.push(statement);
                    }
                }
                None => {
                    self.flaw(
                        at,
                        || format!("“{}” has no rule “{name}” in programmes.json", programme.id),
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
        at: &Place<'_>,
    ) -> Option<Basis> {
        let bases: Option<Vec<Basis>> = statements
            .iter()
            .map(|statement| Basis::of(statement.cite.confidence))
            .collect();
        let Some(bases) = bases else {
            self.flaw(
                at,
                || "it rests on a gap".to_owned(),
                "rest it on something that was found",
            );
            return None;
        };
        let first = *bases.first()?;
        if first.is_hard() && !bases.iter().all(|basis| basis.is_hard()) {
            self.flaw(
                at,
                || "a criterion that can say no rests on a rule that cannot".to_owned(),
                "name the weaker rule first, or make two criteria of it",
            );
        }
        if criterion.hint && !first.is_hard() {
            self.flaw(
                &at.field("hint"),
                || "it counts as no more than a hint already".to_owned(),
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
