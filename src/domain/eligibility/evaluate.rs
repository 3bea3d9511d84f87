//! The verdict on every programme at once.
//!
//! A criterion of the brochure or an official page can say no; one that rests
//! on a repost or on arithmetic can only say “ask the office”.

use super::answers::Answers;
use super::index::{FactIndex, FactSet};
use super::rulebook::{CriterionRules, ProgrammeRules, Rulebook};
use super::situation::Situation;
use super::tri::Tri;
use super::years::{self, YearReport};
use crate::domain::date::Date;

/// What can be said of a programme. All but [`Verdict::Open`] are settled: no
/// further answer changes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Every criterion is met.
    Fits,
    /// Answers are missing that can still change it.
    Open,
    /// Every criterion that could say no is met; another one is not.
    AskOffice,
    /// A criterion of the brochure or an official page is not met.
    DoesNotFit,
}

impl Verdict {
    /// The word in files and on standard output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Open => "open",
            Self::AskOffice => "ask_office",
            Self::DoesNotFit => "does_not_fit",
        }
    }
}

/// Everything that follows from the answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// In the order of the rulebook.
    pub programmes: Vec<ProgrammeReport>,
    /// The question that decides most; `None` if none decides anything.
    pub next_question: Option<FactIndex>,
    /// Offers beside the programmes that may suit, by their place in the
    /// rulebook.
    pub offers: Vec<usize>,
    /// Whether the rules and amounts of the planned year are known; `None`
    /// without a start.
    pub confirmed: Option<bool>,
}

/// One programme.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeReport {
    /// The verdict.
    pub verdict: Verdict,
    /// In the order of the rulebook.
    pub criteria: Vec<CriterionReport>,
    /// The facts that can still change the verdict.
    pub open_facts: FactSet,
    /// Which fiscal years are open, where the programme has such a rule.
    pub years: Vec<YearReport>,
    /// For one that does not fit: the programmes that fit or are open, by
    /// their place in the rulebook, those that fit first.
    pub instead: Vec<usize>,
}

/// One criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CriterionReport {
    /// Whether it is met.
    pub status: Tri,
    /// Whether it concerns the visitor. One that does not is met.
    pub concerns: Tri,
}

impl Rulebook {
    /// Judges every programme. `today` is a day in Japan.
    #[must_use]
    pub fn evaluate(&self, answers: &Answers, today: Date) -> Report {
        let programmes = self.verdicts(answers, today);
        let situation = self.situation(answers, today);
        Report {
            next_question: self.next_question(answers, today, &programmes),
            offers: (0..self.offers.len())
                .filter(|place| self.offers[*place].when.judge(&situation).0 == Tri::Met)
                .collect(),
            confirmed: self
                .start_day(answers)
                .map(|day| self.is_confirmed(day.fiscal_year())),
            programmes,
        }
    }

    /// The programmes alone, without the next question.
    #[must_use]
    pub fn verdicts(&self, answers: &Answers, today: Date) -> Vec<ProgrammeReport> {
        let situation = self.situation(answers, today);
        let mut programmes: Vec<ProgrammeReport> = self
            .programmes
            .iter()
            .map(|programme| {
                let mut criteria = Vec::with_capacity(programme.criteria.len());
                let (verdict, open_facts) =
                    judge(programme, &situation, |criterion| criteria.push(criterion));
                ProgrammeReport {
                    verdict,
                    criteria,
                    open_facts,
                    years: years::years(self, programme, answers, today),
                    instead: Vec::new(),
                }
            })
            .collect();
        alternatives(&mut programmes);
        programmes
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
            hard_open = hard_open.with(open);
        } else {
            soft = soft.and(status);
            soft_open = soft_open.with(open);
        }
    }
    match (hard, soft) {
        (Tri::NotMet, _) => (Verdict::DoesNotFit, FactSet::EMPTY),
        // Past a soft failure nothing but a hard one can change the verdict.
        (Tri::Open, Tri::NotMet) => (Verdict::Open, hard_open),
        (Tri::Open, _) => (Verdict::Open, hard_open.with(soft_open)),
        (Tri::Met, Tri::NotMet) => (Verdict::AskOffice, FactSet::EMPTY),
        (Tri::Met, Tri::Open) => (Verdict::Open, soft_open),
        (Tri::Met, Tri::Met) => (Verdict::Fits, FactSet::EMPTY),
    }
}

fn alternatives(programmes: &mut [ProgrammeReport]) {
    let with = |verdict: Verdict| {
        programmes
            .iter()
            .enumerate()
            .filter(move |(_, report)| report.verdict == verdict)
            .map(|(place, _)| place)
    };
    let instead: Vec<usize> = with(Verdict::Fits).chain(with(Verdict::Open)).collect();
    for report in programmes {
        if report.verdict == Verdict::DoesNotFit {
            report.instead.clone_from(&instead);
        }
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
            open_before.with(open)
        } else {
            FactSet::EMPTY
        };
        (status, concerns, open)
    }
}
