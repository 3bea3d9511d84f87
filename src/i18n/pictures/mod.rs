//! The words around pictures.

mod ja;
mod zh;

pub(super) use self::ja::WORDS as JA;
pub(super) use self::zh::WORDS as ZH;

/// What is said beside pictures in one language.
#[allow(
    missing_docs,
    reason = "the constants beside this file say what each field holds"
)]
pub struct PictureWords {
    // Applications and awards.
    pub results: &'static str,
    pub results_lead: &'static str,
    pub results_unsaid: &'static str,
    pub one_dot: &'static str,
    pub dot_selected: &'static str,
    pub dot_rest: &'static str,
    pub of_applied: fn(&str, &str) -> String,
    // Money.
    pub sums: &'static str,
    pub sums_lead: &'static str,
    pub sums_unsaid: &'static str,
    pub monthly: &'static str,
    pub whole_stay: &'static str,
    pub days_make_month: fn(&str, u64, &str) -> String,
    pub days: fn(u16) -> String,
    pub months: fn(u16) -> String,
    pub colon: &'static str,
    // The year.
    pub year: &'static str,
    pub year_lead: &'static str,
    pub october: &'static str,
    // Offices.
    pub offices: &'static str,
    pub offices_hint: &'static str,
    pub adviser: &'static str,
}
