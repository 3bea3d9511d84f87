//! What to ask next: the fact that decides most.
//!
//! Each question is tried with a few answers it may get. What counts is how
//! much of what is still open each answer would settle, in all programmes that
//! are still open: a programme's last open fact settles the whole of it, one
//! of ten a tenth, and an answer that ends the matter settles all ten. A fact
//! that changes nothing is never asked.

use super::answers::{Answer, Answers};
use super::index::{FactIndex, FactSet};
use super::judge::judge;
use super::rulebook::Rulebook;
use super::samples::samples;
use super::situation::Situation;
use super::tri::Tri;
use super::verdict::ProgrammeReport;
use crate::domain::date::Date;

/// A whole programme. Divisible by every number of open facts up to ten.
const WHOLE: u32 = 2_520;

impl Rulebook {
    /// The question that settles most among those that can be asked now; the
    /// first of equals. `None` if none is left. `programmes` is what
    /// [`Rulebook::verdicts`] says of the same answers.
    #[must_use]
    pub fn next_question(
        &self,
        answers: &Answers,
        today: Date,
        programmes: &[ProgrammeReport],
    ) -> Option<FactIndex> {
        let situation = self.situation(answers, today);
        let open = programmes
            .iter()
            .fold(FactSet::EMPTY, |all, report| all.union(report.open_facts));
        let mut best: Option<(u32, FactIndex)> = None;
        for fact in open.iter() {
            // What someone does not know is not asked again.
            let can_be_asked =
                answers.get(fact).is_none() && self.is_asked_in(fact, &situation) == Tri::Met;
            if !can_be_asked {
                continue;
            }
            let (mut settled, mut tried) = (0, 0);
            for answer in samples(self.fact(fact), today) {
                settled += settles(self, situation, programmes, fact, answer);
                tried += 1;
            }
            let settled = settled.checked_div(tried).unwrap_or(0);
            if best.is_none_or(|(most, _)| settled > most) {
                best = Some((settled, fact));
            }
        }
        best.map(|(_, fact)| fact)
    }
}

/// How much one answer would settle, over all open programmes it touches.
fn settles(
    book: &Rulebook,
    mut situation: Situation<'_>,
    programmes: &[ProgrammeReport],
    fact: FactIndex,
    answer: Answer,
) -> u32 {
    situation.supposed = Some((fact, answer));
    book.programmes
        .iter()
        .zip(programmes)
        .filter(|(_, report)| report.open_facts.has(fact))
        .map(|(rules, report)| {
            let before = report.open_facts.len();
            let (_, left) = judge(rules, &situation, |_| ());
            before.saturating_sub(left.len()) * WHOLE / before
        })
        .sum()
}
