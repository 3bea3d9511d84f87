//! What a criterion rests on: its statements, and whether they can say no.

use super::super::criteria::statement;
use super::super::flaw::Fault;
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
            self.flaw(&at.field("rules"), Fault::RulesAndOwn);
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
                    self.flaw(at, Fault::NoRule(programme.id.clone(), name.clone()));
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
            self.flaw(at, Fault::OnGap);
            return None;
        };
        let first = *bases.first()?;
        if first.is_hard() && !bases.iter().all(|basis| basis.is_hard()) {
            self.flaw(at, Fault::Mixed);
        }
        if criterion.hint && !first.is_hard() {
            self.flaw(&at.field("hint"), Fault::Hint);
        }
        Some(if criterion.hint {
            Basis::Secondary
        } else {
            first
        })
    }
}
