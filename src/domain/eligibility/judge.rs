//! From the criteria of a programme to its verdict, and to the facts that can
//! still change it.

use super::index::FactSet;
use super::rulebook::{CriterionRules, ProgrammeRules, Rulebook};
use super::samples::samples;
use super::situation::Situation;
use super::tri::Tri;
use super::verdict::{CriterionReport, Verdict};

impl Rulebook {
    /// Of the open facts those that decide something, whoever the visitor
    /// turns out to be. A criterion may concern only some, and fail for all of
    /// them: then another soft one decides nothing any more.
    pub(super) fn deciding(
        &self,
        programme: &ProgrammeRules,
        mut situation: Situation<'_>,
        open: FactSet,
    ) -> FactSet {
        programme
            .gates
            .intersection(open)
            .iter()
            .fold(open, |open, gate| {
                let possible = samples(self.fact(gate), situation.today)
                    .map(|answer| {
                        situation.supposed = Some((gate, answer));
                        judge(programme, &situation, |_| ()).1
                    })
                    .fold(FactSet::one(gate), FactSet::union);
                open.intersection(possible)
            })
    }
}

/// The verdict and the facts that can still change it. `each` is told what
/// comes of every criterion.
pub(super) fn judge(
    programme: &ProgrammeRules,
    situation: &Situation<'_>,
    mut each: impl FnMut(CriterionReport),
) -> (Verdict, FactSet) {
    // The worst status and the open facts, of the hard criteria and the soft.
    let (mut hard, mut soft) = (Tri::Met, Tri::Met);
    let (mut hard_open, mut soft_open) = (FactSet::EMPTY, FactSet::EMPTY);
    for criterion in &programme.criteria {
        let (status, concerns, open) = criterion.judge(situation);
        each(CriterionReport { status, concerns });
        if criterion.basis.is_hard() {
            hard = hard.and(status);
            hard_open = hard_open.union(open);
        } else {
            soft = soft.and(status);
            soft_open = soft_open.union(open);
        }
    }
    match (hard, soft) {
        (Tri::NotMet, _) => (Verdict::DoesNotFit, FactSet::EMPTY),
        // Past a soft failure nothing but a hard one can change the verdict.
        (Tri::Open, Tri::NotMet) => (Verdict::Open, hard_open),
        (Tri::Open, _) => (Verdict::Open, hard_open.union(soft_open)),
        (Tri::Met, Tri::NotMet) => (Verdict::AskOffice, FactSet::EMPTY),
        (Tri::Met, Tri::Open) => (Verdict::Open, soft_open),
        (Tri::Met, Tri::Met) if programme.reserve.is_some() => {
            (Verdict::NoObstacle, FactSet::EMPTY)
        }
        (Tri::Met, Tri::Met) => (Verdict::Fits, FactSet::EMPTY),
    }
}

impl CriterionRules {
    /// Its status, whether it concerns the visitor at all, and the facts that
    /// can still change its status.
    pub(super) fn judge(&self, situation: &Situation<'_>) -> (Tri, Tri, FactSet) {
        let (concerns, open_before) = match &self.applies {
            Some(condition) => condition.judge(situation),
            None => (Tri::Met, FactSet::EMPTY),
        };
        if concerns == Tri::NotMet {
            return (Tri::Met, concerns, FactSet::EMPTY);
        }
        let (holds, open) = self.when.judge(situation);
        let status = (!concerns).or(holds);
        let open = if status == Tri::Open {
            open_before.union(open)
        } else {
            FactSet::EMPTY
        };
        (status, concerns, open)
    }
}
