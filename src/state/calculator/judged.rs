//! What is said of each programme, and in which order.

use super::steps;
use crate::domain::content::programme::Programme;
use crate::domain::eligibility::answers::{Answer, Answers};
use crate::domain::eligibility::evaluate::{ProgrammeReport, Report, Verdict};
use crate::domain::eligibility::rulebook::Rulebook;
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
    let in_japan = book.index("in_japan").and_then(|fact| answers.get(fact));
    let in_japan = in_japan == Some(Answer::Truth(true));
    Some(quote_for(book, programmes, id, start, length, in_japan))
}

/// The places of the programmes, those that fit first; equals keep the order
/// of the brochure.
#[must_use]
pub fn order(report: &Report) -> Vec<usize> {
    let rank = |verdict: Verdict| match verdict {
        Verdict::Fits => 0,
        Verdict::NoObstacle => 1,
        Verdict::Open => 2,
        Verdict::AskOffice => 3,
        Verdict::DoesNotFit => 4,
    };
    let mut places: Vec<usize> = (0..report.programmes.len()).collect();
    places.sort_by_key(|place| rank(report.programmes[*place].verdict));
    places
}
