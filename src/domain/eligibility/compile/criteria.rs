//! From the criteria of a programme to what the engine judges.

use super::super::flaw::Fault;
use super::super::rulebook::{CriterionRules, ProgrammeRules};
use super::super::rules::{Criterion, EligibilityFile, ProgrammeCriteria};
use super::Compiler;
use super::place::Place;
use crate::domain::content::programme::Programme;

impl<'a> Compiler<'a> {
    pub(super) fn programmes(
        &mut self,
        file: &EligibilityFile,
        programmes: &'a [Programme],
    ) -> Vec<ProgrammeRules> {
        let same = file.programmes.len() == programmes.len()
            && file
                .programmes
                .iter()
                .zip(programmes)
                .all(|(rules, programme)| rules.id == programme.id);
        if !same {
            self.flaw(&Place::top("programmes"), Fault::Programmes);
            return Vec::new();
        }
        file.programmes
            .iter()
            .zip(programmes)
            .enumerate()
            .map(|(at, (rules, programme))| {
                self.programme(rules, programme, &Place::top("programmes").item(at))
            })
            .collect()
    }

    fn programme(
        &mut self,
        rules: &ProgrammeCriteria,
        programme: &'a Programme,
        at: &Place<'_>,
    ) -> ProgrammeRules {
        self.patterns = &programme.patterns;
        let mut criteria: Vec<CriterionRules> = Vec::new();
        let list = at.field("criteria");
        for (place, criterion) in rules.criteria.iter().enumerate() {
            let at = list.item(place);
            self.unique(
                rules.criteria[..place].iter().map(|c| &c.id),
                &criterion.id,
                &at,
            );
            criteria.extend(self.criterion(criterion, programme, &at));
        }
        let mut years = Vec::new();
        for (place, id) in rules.years.iter().enumerate() {
            match rules.criteria.iter().position(|c| c.id == *id) {
                Some(criterion) => years.push(criterion),
                None => self.flaw(
                    &at.field("years").item(place),
                    Fault::NoCriterion(id.clone()),
                ),
            }
        }
        for (place, range) in rules.lengths.iter().enumerate() {
            if range.min == 0 || range.min > range.max {
                self.flaw(&at.field("lengths").item(place), Fault::EmptyRange);
            }
        }
        let mut out = ProgrammeRules::new(&rules.id, criteria, self.facts);
        out.lengths.clone_from(&rules.lengths);
        out.reserve.clone_from(&rules.reserve);
        out.patterns = programme.schedules();
        out.years = years;
        out
    }

    fn criterion(
        &mut self,
        criterion: &Criterion,
        programme: &Programme,
        at: &Place<'_>,
    ) -> Option<CriterionRules> {
        let everything = self.facts.len();
        let when = self.condition(&criterion.when, &at.field("when"), everything);
        let applies = match &criterion.applies {
            Some(applies) => {
                let at = at.field("applies");
                Some(self.condition(applies, &at, everything)?)
            }
            None => None,
        };
        let statements = self.statements(criterion, programme, at)?;
        let basis = self.basis(criterion, &statements, at)?;
        let when = when?;
        Some(CriterionRules::new(
            criterion.id.clone(),
            match &criterion.own {
                Some(_) => (Vec::new(), statements),
                None => (criterion.names(), statements),
            },
            basis,
            criterion.change.clone(),
            applies,
            when,
        ))
    }
}
