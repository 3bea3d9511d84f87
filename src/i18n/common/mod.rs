//! The words that pages share with the parts of them that answer.

mod ja;
mod zh;

#[cfg(any(feature = "pages", feature = "staff"))]
pub(super) use self::ja::WORDS as JA;
#[cfg(any(feature = "pages", feature = "staff"))]
pub(super) use self::zh::WORDS as ZH;
use super::texts::{counted, filled};
use crate::domain::cite::Confidence;
use crate::domain::content::programme::{Money, Pay};
use crate::domain::figure::Precision;
use crate::domain::text::Lang;

/// The words in one language.
#[must_use]
pub fn common(lang: Lang) -> &'static CommonWords {
    match lang {
        Lang::Ja => &ja::WORDS,
        Lang::Zh => &zh::WORDS,
    }
}

/// What pages share with the parts of them that answer. Fields are named
/// after what they say; a field that two places share means the same in
/// both. `#` is where
/// something is filled in; where there are several, each has a name: `{count}`.
#[allow(
    missing_docs,
    reason = "the Japanese and Chinese constants beside this file say what each field holds"
)]
pub struct CommonWords {
    pub lang: Lang,
    pub programme: &'static str,
    pub money: &'static str,
    pub period: &'static str,
    pub results: &'static str,
    pub rounds: &'static str,
    pub rounds_hint: &'static str,
    pub deadline: &'static str,
    /// Where the host institution files with JSPS.
    pub deadline_at_jsps: &'static str,
    pub result_announced: &'static str,
    pub stay_begins: &'static str,
    /// Of a project of two or three sides.
    pub project_begins: &'static str,
    pub places: &'static str,
    pub amount: &'static str,
    pub applied: &'static str,
    pub selected: &'static str,
    pub rate: &'static str,
    pub results_caveat: &'static str,
    pub events_counted: &'static str,
    pub date: &'static str,
    pub place: &'static str,
    pub venue: &'static str,
    /// In front of or behind what was called off.
    pub cancelled: &'static str,
    pub spoken: &'static str,
    pub registration: &'static str,
    pub kind: &'static str,
    pub organiser: &'static str,
    pub place_unknown: &'static str,
    pub japan_time_note: &'static str,
    pub programmes_explained: &'static str,
    pub remark: &'static str,
    pub fiscal_years: &'static str,
    pub source: &'static str,
    pub retry: &'static str,
    pub confidence_of: fn(Confidence) -> &'static str,
    /// A project, and over how many years.
    pub project_of_years: &'static str,
    pub pay_of: fn(Pay) -> &'static str,
    pub mark_earlier: &'static str,
    pub mark_to_confirm: &'static str,
    pub please_confirm: &'static str,
    pub rests_on_brochure: &'static str,
    pub list_comma: &'static str,
    /// Between parts of a sentence.
    pub comma: &'static str,
    /// Before each line of a list in plain text.
    pub bullet: &'static str,
    pub copy: &'static str,
    /// What WeChat can and cannot do with a page.
    pub wechat_hint: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
}

impl CommonWords {
    /// So many events.
    #[must_use]
    pub fn event_count(&self, count: usize) -> String {
        counted(self.events_counted, count)
    }

    /// A fiscal year.
    #[must_use]
    pub fn fiscal_year(&self, year: i32) -> String {
        filled(self.fiscal_years, &[&year.to_string()])
    }

    /// What a section rests on: the edition of the brochure.
    #[must_use]
    pub fn rests_on(&self, edition: &str) -> String {
        filled(self.rests_on_brochure, &[edition])
    }

    /// How sure a statement is.
    #[must_use]
    pub fn confidence(&self, confidence: Confidence) -> &'static str {
        (self.confidence_of)(confidence)
    }

    /// For what an amount is paid; nothing of costs up to a ceiling, which are claimed
    /// and not given at once.
    #[must_use]
    pub fn paid_for(&self, item: &Money) -> Option<String> {
        match (item.pay, item.precision, item.years) {
            (Pay::Once, Precision::UpTo, _) => None,
            (Pay::PerProject, _, Some(years)) => Some(counted(self.project_of_years, years.into())),
            (pay, ..) => Some((self.pay_of)(pay).to_owned()),
        }
    }

    /// An amount behind what it is paid for.
    #[must_use]
    pub fn paid(&self, item: &Money, amount: &str) -> String {
        let paid_for = self.paid_for(item);
        paid_for.map_or_else(|| amount.to_owned(), |what| format!("{what} {amount}"))
    }
}
