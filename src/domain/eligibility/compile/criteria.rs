//! From the criteria of a programme to what the engine judges.

use super::super::rulebook::{CriterionRules, ProgrammeRules};
use super::super::rules::{Criterion, EligibilityFile, ProgrammeCriteria};
use super::Compiler;
use crate::domain::content::programme::Programme;

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
            is_own: criterion.own.is_some(),
            basis,
            change: criterion.change.clone(),
            facts,
            applies,
            when,
        })
    }
}
