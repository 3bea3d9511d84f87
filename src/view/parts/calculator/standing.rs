//! What a criterion is for the visitor: met, not met, open, a matter for the office.

use crate::domain::eligibility::evaluate::{CriterionReport, ProgrammeReport, Verdict};
use crate::domain::eligibility::rulebook::{CriterionRules, ProgrammeRules};
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

/// A criterion that is shown, with its place among those of the programme.
pub struct Shown {
    /// Its place.
    pub at: usize,
    /// What it asks.
    pub rule: &'static CriterionRules,
    /// What it is for the visitor.
    pub standing: Standing,
}

/// The criteria that concern the visitor. What is a hard rule for some and a hint for
/// others is one line while both stand alike.
#[must_use]
pub fn shown(rules: &'static ProgrammeRules, report: &ProgrammeReport) -> Vec<Shown> {
    let mut all: Vec<Shown> = Vec::new();
    let criteria = rules.criteria.iter().zip(&report.criteria);
    for (at, (rule, report)) in criteria.enumerate() {
        let standing = standing(rule, report);
        let says = |one: &'static CriterionRules| one.statements.first().map(|first| &first.text);
        let is_said = |one: &Shown| one.standing == standing && says(one.rule) == says(rule);
        if standing != Standing::Apart && !all.iter().any(is_said) {
            all.push(Shown { at, rule, standing });
        }
    }
    all
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
