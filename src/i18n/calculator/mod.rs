//! The words of the calculator: the page where someone answers questions.

mod ja;
mod sentences;
mod zh;

use crate::domain::eligibility::evaluate::Verdict;
use crate::domain::eligibility::facts::NumberUnit;
use crate::domain::text::Lang;

/// The words of the calculator in one language.
#[must_use]
pub fn calculator(lang: Lang) -> &'static CalculatorWords {
    match lang {
        Lang::Ja => &ja::WORDS,
        Lang::Zh => &zh::WORDS,
    }
}

/// What a criterion is for the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Met.
    Met,
    /// Not met, and able to say no.
    NotMet,
    /// Not met, but resting on what cannot say no.
    Ask,
    /// Open.
    Open,
    /// It does not concern this visitor.
    Apart,
}

/// How many programmes have each verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// [`Verdict::Fits`].
    pub fits: usize,
    /// [`Verdict::Open`].
    pub open: usize,
    /// [`Verdict::AskOffice`].
    pub ask: usize,
    /// [`Verdict::DoesNotFit`].
    pub not: usize,
}

/// Every word and sentence of the calculator. `#` is where
/// something is filled in; where there are several, each has a name: `{count}`.
#[allow(
    missing_docs,
    reason = "the Japanese and Chinese constants beside this file say what each field holds"
)]
pub struct CalculatorWords {
    pub lang: Lang,
    // Before script.
    pub lead: &'static str,
    pub needs_script: &'static str,
    pub results_come: &'static str,
    pub all_rules: &'static str,
    // Questions.
    pub questions: &'static str,
    pub why: &'static str,
    pub unknown: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub clear: &'static str,
    pub clear_all: &'static str,
    pub next: &'static str,
    pub next_question: &'static str,
    pub step_back: &'static str,
    pub step_next: &'static str,
    pub step_by_tap: &'static str,
    pub unit_of: fn(NumberUnit) -> &'static str,
    pub date_hint: &'static str,
    pub to_results: &'static str,
    // Errors.
    pub error: &'static str,
    pub errors: &'static str,
    pub half_typed: &'static str,
    pub no_date: &'static str,
    pub no_such_day: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub below: &'static str,
    pub above: &'static str,
    pub no_number: &'static str,
    pub dropped_answers: &'static str,
    pub other_version: &'static str,
    // Results.
    pub results: &'static str,
    pub tally_line: &'static str,
    pub verdict_of: fn(Verdict) -> &'static str,
    pub standing_of: fn(Standing) -> &'static str,
    pub decides: &'static str,
    pub one_not_met: &'static str,
    pub several_not_met: &'static str,
    pub change: &'static str,
    pub instead: &'static str,
    pub criteria: &'static str,
    pub unchecked: &'static str,
    pub unchecked_hint: &'static str,
    pub not_answered: &'static str,
    pub may_fit: &'static str,
    // Years.
    pub years: &'static str,
    pub boundary_day: &'static str,
    // Money.
    pub total: &'static str,
    pub stay_dates: &'static str,
    pub days_counted: &'static str,
    pub months_counted: &'static str,
    pub once: &'static str,
    pub in_kind: &'static str,
    pub apart: &'static str,
    pub up_to: &'static str,
    pub no_personal_stipend: &'static str,
    pub no_brochure_rate: &'static str,
    pub unconfirmed_from: &'static str,
    pub part_month: &'static str,
    pub counts_months: &'static str,
    pub counts_days: &'static str,
    pub out_of_range: &'static str,
    pub too_few_days: &'static str,
    pub not_confirmed_from: &'static str,
    pub no_quote: &'static str,
    pub months: &'static str,
    pub months_hint: &'static str,
    pub month_of_year: &'static str,
    pub about: &'static str,
    pub rate: &'static str,
    pub rate_before: &'static str,
    pub rate_after: &'static str,
    pub rate_missing: &'static str,
    pub rate_source: &'static str,
    pub rate_wrong: &'static str,
    // Side by side.
    pub compare: &'static str,
    pub no_brochure_total: &'static str,
    pub compare_two: &'static str,
    pub compare_from: &'static str,
    pub compare_from_today: &'static str,
    pub side_a: &'static str,
    pub side_b: &'static str,
    pub length_in_days: &'static str,
    pub length_in_months: &'static str,
    pub length_wrong: &'static str,
    pub b_pays_more: &'static str,
    pub both_pay_alike: &'static str,
    pub a_pays_more: &'static str,
    // Out.
    pub copy_link: &'static str,
    pub copy_summary: &'static str,
    pub print: &'static str,
    pub private: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub copied_text: &'static str,
    pub sheet: &'static str,
    pub sheet_date: &'static str,
    pub answers: &'static str,
    pub no_answers: &'static str,
    pub letter_opening: &'static str,
    pub letter_open: &'static str,
    pub letter_unsure: &'static str,
    pub letter_closing: &'static str,
    pub prevails: &'static str,
    // The slip for the host.
}
