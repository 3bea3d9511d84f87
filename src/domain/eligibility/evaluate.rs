//! The verdict on every programme at once.
//!
//! A criterion of the brochure or an official page can say no; one that rests
//! on a repost or on arithmetic can only say “ask the office”.

use super::answers::Answers;
use super::index::FactSet;
use super::judge::judge;
use super::rulebook::Rulebook;
use super::tri::Tri;
use super::years;
use crate::domain::date::Date;

pub use super::verdict::{CriterionReport, ProgrammeReport, Report, Verdict};

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
