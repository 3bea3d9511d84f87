//! The words of the calculator's answer: what fits, how much, by when, what to do.

mod ja;
mod letters;
mod sentences;
mod zh;

pub use self::letters::HostLetter;

use crate::domain::text::Lang;

/// The words of the answer in one language.
#[must_use]
pub fn answer(lang: Lang) -> &'static AnswerWords {
    match lang {
        Lang::Ja => &ja::WORDS,
        Lang::Zh => &zh::WORDS,
    }
}

/// Every word and sentence of the answer. `#` is where something is filled in.
#[allow(
    missing_docs,
    reason = "the Japanese and Chinese constants beside this file say what each field holds"
)]
pub struct AnswerWords {
    pub lang: Lang,
    // While someone is asked.
    pub question_number: &'static str,
    pub last_question: &'static str,
    pub programmes_left: &'static str,
    pub none_left: &'static str,
    pub given: &'static str,
    pub edit: &'static str,
    pub go_on: &'static str,
    // The verdict.
    pub nothing_answered: &'static str,
    pub no_obstacle: &'static str,
    pub no_obstacle_start: &'static str,
    pub still_open: &'static str,
    pub day_decides: &'static str,
    pub unknown_decides: &'static str,
    pub name_day: &'static str,
    pub look_again: &'static str,
    pub month_too_wide: &'static str,
    pub to_be_asked: &'static str,
    pub only_start: &'static str,
    pub nothing_fits: &'static str,
    pub does_not_fit: &'static str,
    pub answered: &'static str,
    pub with_degree_of: &'static str,
    pub going_for: &'static str,
    pub starting_on: &'static str,
    pub stay_from: &'static str,
    pub month_hint: &'static str,
    pub no_unit: &'static str,
    pub in_kind: &'static str,
    pub money_later: &'static str,
    pub can_start: &'static str,
    pub next_deadline: &'static str,
    pub who_files: &'static str,
    pub filers: [&'static str; 4],
    pub expected: &'static str,
    pub closing: &'static str,
    pub not_known: &'static str,
    pub schedule: &'static str,
    pub write_to_office: &'static str,
    // Changes.
    pub trying: &'static str,
    pub take_back: &'static str,
    pub change_to: &'static str,
    /// What can be chosen, by its words.
    pub choice: &'static str,
    pub or_else: &'static str,
    pub labelled: &'static str,
    /// The same for a day or a number.
    pub labelled_figure: &'static str,
    pub reasons: ReasonWords,
    // Other programmes.
    pub others: &'static str,
    pub look: &'static str,
    // Folded.
    pub criteria: &'static str,
    pub criteria_side: &'static str,
    pub rule: &'static str,
    pub checklist: &'static str,
    pub ticked: &'static str,
    pub money: &'static str,
    pub letter_to_office: &'static str,
    pub ask_deadline: &'static str,
    /// And by when each side files, where both do.
    pub ask_both: &'static str,
    pub copy_ja: &'static str,
    pub copy_zh: &'static str,
    pub host_more: &'static str,
    pub host_side: &'static str,
    pub save: &'static str,
    // The plan.
    pub plan: &'static str,
    pub plan_unknown: &'static str,
    pub plan_basis: &'static str,
    pub plan_moved: &'static str,
    pub plan_hurry: &'static str,
    pub plan_closing: &'static str,
    pub within_a_week: &'static str,
    pub year_note: &'static str,
    pub expected_short: &'static str,
    pub ask_when: &'static str,
    pub plan_steps: StepWords,
    pub plan_copy: &'static str,
    pub plan_calendar: &'static str,
    // On the home page.
    pub since: &'static str,
    pub since_options: [&'static str; 3],
    pub how_long: &'static str,
    pub estimate_none: &'static str,
    pub estimate_go: &'static str,
    // What is asked of the researcher in Japan.
    pub hosting: PartnerWords,
    pub joint: PartnerWords,
    // The sheet for them.
    pub sheet: SheetWords,
}

/// The steps of the plan that are the same for everyone: what, and how.
#[allow(
    missing_docs,
    reason = "the Japanese and Chinese constants beside this file say what each field holds"
)]
pub struct StepWords {
    pub agree: (&'static str, &'static str),
    pub call: (&'static str, &'static str),
    pub institution: (&'static str, &'static str),
    pub deadline: &'static str,
    /// Where the host does not file, it may be the other side's.
    pub deadline_elsewhere: &'static str,
    pub results: &'static str,
    /// Who hears of it where the host files.
    pub told: &'static str,
    pub start: (&'static str, &'static str),
}

/// What is said to the researcher in Japan and of them: asked to be a host, or to apply
/// together.
#[allow(
    missing_docs,
    reason = "the Japanese and Chinese constants beside this file say what each field holds"
)]
pub struct PartnerWords {
    /// The heading of the letter, and the action that leads to it.
    pub letter: &'static str,
    /// The heading of the sheet.
    pub sheet: &'static str,
    /// The first step of the plan: what, and how.
    pub write: (&'static str, &'static str),
    // On the sheet.
    pub kind: &'static str,
    pub title: [&'static str; 2],
    pub lead: &'static str,
    pub steps: [(&'static str, &'static str); 4],
    pub replies: [&'static str; 3],
    pub reply_text: &'static str,
    pub for_sender: &'static str,
}

/// Why a criterion is not met. The first `#` is the reader's own answer.
#[allow(
    missing_docs,
    reason = "the Japanese and Chinese constants beside this file say what each field holds"
)]
pub struct ReasonWords {
    pub one_of: &'static str,
    pub none_of: &'static str,
    pub at_least: &'static str,
    pub at_most: &'static str,
    pub year_at_most: &'static str,
    pub on_or_after: &'static str,
    pub on_or_before: &'static str,
    pub longest: &'static str,
    pub shortest: &'static str,
    pub whole_months: &'static str,
    pub too_few_days: &'static str,
    pub past: &'static str,
    pub window: &'static str,
    pub closed: &'static str,
    pub closing: &'static str,
    /// The round of the start closed on a day that nobody knows.
    pub closed_by_then: &'static str,
    pub next: &'static str,
    pub next_deadline: &'static str,
    pub or: &'static str,
}

/// The words of the sheet, whoever gets it.
#[allow(
    missing_docs,
    reason = "the Japanese and Chinese constants beside this file say what each field holds"
)]
pub struct SheetWords {
    pub office: &'static str,
    pub name: &'static str,
    pub affiliation: &'static str,
    pub degree: &'static str,
    pub stay: &'static str,
    pub topic: &'static str,
    pub contact: &'static str,
    pub pays: &'static str,
    pub pays_nobody: &'static str,
    pub deadline: &'static str,
    pub deadline_unknown: &'static str,
    pub internal: &'static str,
    pub asked: &'static str,
    pub reply: &'static str,
    pub official: &'static str,
    pub prevails: &'static str,
    pub code: &'static str,
    pub reply_copy: &'static str,
    pub blank_name: &'static str,
    pub print: &'static str,
}
