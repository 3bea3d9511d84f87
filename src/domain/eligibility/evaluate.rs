//! The verdict on every programme at once.
//!
//! A criterion of the brochure or an official page can say no; one that rests
//! on a repost or on arithmetic can only say “ask the office”.

use super::answers::Answers;
use super::index::{FactIndex, FactSet};
use super::judge::judge;
use super::rulebook::Rulebook;
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
    /// Every criterion is met, but something else decides: the programme's
    /// reserve.
    NoObstacle,
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
            Self::NoObstacle => "no_obstacle",
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
    /// For one that does not fit: the programmes that fit, have no obstacle or
    /// are open, by their place in the rulebook, in this order.
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

    /// The verdict on one programme, by its place, and the facts that can
    /// still change it; `None` for a place past the last.
    #[must_use]
    pub fn verdict(
        &self,
        place: usize,
        answers: &Answers,
        today: Date,
    ) -> Option<(Verdict, FactSet)> {
        let programme = self.programmes.get(place)?;
        let situation = self.situation(answers, today);
        let (verdict, open) = judge(programme, &situation, |_| ());
        Some((verdict, self.deciding(programme, situation, open)))
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
                    open_facts: self.deciding(programme, situation, open_facts),
                    years: years::years(self, programme, answers, today),
                    instead: Vec::new(),
                }
            })
            .collect();
        alternatives(&mut programmes);
        programmes
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
    let instead: Vec<usize> = with(Verdict::Fits)
        .chain(with(Verdict::NoObstacle))
        .chain(with(Verdict::Open))
        .collect();
    for report in programmes {
        if report.verdict == Verdict::DoesNotFit {
            report.instead.clone_from(&instead);
        }
    }
}
