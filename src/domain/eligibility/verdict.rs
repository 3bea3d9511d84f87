//! What is said of the programmes: verdicts, and what they rest on.

use super::index::{FactIndex, FactSet};
use super::tri::Tri;
use super::years::YearReport;

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
