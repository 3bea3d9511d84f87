//! What is said of each programme, and in which order.

use super::steps;
use crate::domain::content::programme::Programme;
use crate::domain::eligibility::answers::{Answer, Answers};
use crate::domain::eligibility::evaluate::{CriterionReport, ProgrammeReport, Report, Verdict};
use crate::domain::eligibility::named;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::eligibility::tri::Tri;
use crate::domain::stipend::quote::{Quote, quote_for};
use crate::domain::stipend::request::Refusal;

/// What is said of one programme: its verdict and, once start and length are
/// answered, its money.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The verdict with its criteria.
    pub report: ProgrammeReport,
    /// The statement of money; `None` until start and length are answered.
    pub quote: Option<Result<Quote, Refusal>>,
}

impl Judged {
    /// The total in yen, where there is one.
    #[must_use]
    pub fn total(&self) -> Option<u64> {
        self.quote.as_ref()?.as_ref().ok()?.total_yen
    }
}

/// The quote for a programme; `None` until start and length are answered.
pub(super) fn quoted(
    book: &Rulebook,
    programmes: &[Programme],
    place: usize,
    answers: &Answers,
) -> Option<Result<Quote, Refusal>> {
    let start = book.start_day(answers)?;
    let length = steps::length(book, answers)?;
    let id = &book.programmes().get(place)?.id;
    let in_japan = book
        .index(named::IN_JAPAN)
        .and_then(|fact| answers.get(fact));
    let in_japan = in_japan == Some(Answer::Truth(true));
    Some(quote_for(book, programmes, id, start, length, in_japan))
}

/// The places of the programmes, those that fit first; of those to be asked about the
/// one with the fewest points first. Equals keep the order of the brochure.
#[must_use]
pub fn order(report: &Report) -> Vec<usize> {
    ranking(report, &|_| 0)
}

/// The same, and of those that do not fit first the one that the smallest change would
/// help. `distance`: how far that change is from the answers.
pub(super) fn ranking(report: &Report, distance: &dyn Fn(usize) -> i32) -> Vec<usize> {
    let key = |(place, judged): (usize, &ProgrammeReport)| {
        let rank = match judged.verdict {
            Verdict::Fits => 0,
            Verdict::NoObstacle => 1,
            Verdict::Open => 2,
            Verdict::AskOffice => 3,
            Verdict::DoesNotFit => 4,
        };
        let is_unmet = |one: &&CriterionReport| one.status == Tri::NotMet;
        let far = match judged.verdict {
            Verdict::AskOffice => judged.criteria.iter().filter(is_unmet).count() as i32,
            Verdict::DoesNotFit => distance(place),
            _ => 0,
        };
        (rank, far, place)
    };
    let mut keys: Vec<(i32, i32, usize)> = report.programmes.iter().enumerate().map(key).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(_, _, place)| place).collect()
}

/// The place of the programme that suits best. No change is looked for while one fits.
pub(super) fn best(report: &Report, distance: &dyn Fn(usize) -> i32) -> usize {
    let first = order(report).first().copied().unwrap_or_default();
    let verdict = report.programmes.get(first).map(|one| one.verdict);
    match verdict {
        Some(Verdict::DoesNotFit) => ranking(report, distance)[0],
        _ => first,
    }
}
