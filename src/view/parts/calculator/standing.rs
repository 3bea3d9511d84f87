//! What a criterion is for the visitor: met, not met, open, a matter for the office.

use crate::domain::eligibility::evaluate::{CriterionReport, Verdict};
use crate::domain::eligibility::rulebook::CriterionRules;
use crate::domain::eligibility::tri::Tri;
use crate::i18n::Standing;

/// What a criterion is for the visitor.
#[must_use]
pub fn standing(rule: &CriterionRules, report: &CriterionReport) -> Standing {
    match (report.concerns, report.status) {
        (Tri::NotMet, _) => Standing::Apart,
        (_, Tri::Met) => Standing::Met,
        (_, Tri::Open) => Standing::Open,
        (_, Tri::NotMet) if rule.basis.is_hard() => Standing::NotMet,
        (_, Tri::NotMet) => Standing::Ask,
    }
}

/// The word by which the style knows what a criterion is.
#[must_use]
pub const fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "met",
        Standing::NotMet => "not_met",
        Standing::Ask => "ask",
        Standing::Open => "open",
        Standing::Apart => "apart",
    }
}

/// The verdict whose sign a criterion carries.
#[must_use]
pub const fn as_verdict(standing: Standing) -> Verdict {
    match standing {
        Standing::Met | Standing::Apart => Verdict::Fits,
        Standing::NotMet => Verdict::DoesNotFit,
        Standing::Ask => Verdict::AskOffice,
        Standing::Open => Verdict::Open,
    }
}
