//! The words of the interface: one struct, two constants. What the office says
//! stands in `public/data`; what the portal says around it stands here.

#[cfg(any(feature = "pages", feature = "staff"))]
mod accessibility;
mod answer;
#[cfg(any(feature = "pages", feature = "staff"))]
mod brochure;
mod calculator;
#[cfg(feature = "staff")]
pub mod check;
mod common;
mod format;
#[cfg(any(feature = "pages", feature = "staff"))]
mod ja;
mod map;
#[cfg(any(feature = "pages", feature = "staff"))]
mod pictures;
mod search;
mod spans;
#[cfg(any(feature = "pages", feature = "staff"))]
mod style;
mod texts;
#[cfg(any(feature = "pages", feature = "staff"))]
mod zh;

#[cfg(any(feature = "pages", feature = "staff"))]
pub use self::accessibility::{AccessibilityWords, COMPARED, Chapter, accessibility};
pub use self::answer::{AnswerWords, HostLetter, SheetWords, answer};
#[cfg(any(feature = "pages", feature = "staff"))]
pub use self::brochure::{BrochureWords, brochure, days};
pub use self::calculator::{CalculatorWords, Standing, Tally, calculator};
pub use self::common::{CommonWords, common};
pub use self::format::{
    amount, count, date, date_range, figure, known_span, money, month_or_day, people, permille,
    selected, weekday, year_label,
};
pub use self::map::{MapWords, map};
#[cfg(any(feature = "pages", feature = "staff"))]
pub use self::pictures::PictureWords;
pub use self::search::{SearchWords, search};
pub use self::spans::{parts_of_span, rough, span, span_of_months};
#[cfg(any(feature = "pages", feature = "staff"))]
pub use self::style::StyleWords;
pub use self::texts::{filled, quotable};

#[cfg(any(feature = "pages", feature = "staff"))]
use crate::domain::cite::Confidence;
use crate::domain::content::event::Event;
#[cfg(any(feature = "pages", feature = "staff"))]
use crate::domain::content::programme::{Filer, RuleTopic};
#[cfg(any(feature = "pages", feature = "staff"))]
use crate::domain::content::section::Section;
#[cfg(any(feature = "pages", feature = "staff"))]
use crate::domain::content::topic::Shelf;
#[cfg(any(feature = "pages", feature = "staff"))]
use crate::domain::date::Date;
#[cfg(any(feature = "pages", feature = "staff"))]
use crate::domain::length::Length;
use crate::domain::text::Lang;

/// The words of pages in one language.
#[cfg(any(feature = "pages", feature = "staff"))]
#[must_use]
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Ja => &ja::WORDS,
        Lang::Zh => &zh::WORDS,
    }
}

/// Every other word and sentence of the pages. They are written before a
/// visitor comes, so that none of this is in the wasm.
#[cfg(any(feature = "pages", feature = "staff"))]
#[allow(
    missing_docs,
    reason = "the Japanese and Chinese constants beside this file say what each field holds"
)]
pub struct Words {
    pub common: &'static CommonWords,
    /// What is said beside pictures.
    pub pictures: &'static PictureWords,
    /// What is said on the page of parts.
    pub style: &'static StyleWords,
    // The frame of every page.
    pub skip_to_content: &'static str,
    pub main_navigation: &'static str,
    /// The name of the links in the footer.
    pub footer_navigation: &'static str,
    pub read_here: &'static str,
    pub breadcrumb: &'static str,
    pub menu: &'static str,
    pub shore_china: &'static str,
    pub shore_japan: &'static str,
    pub footer_original_prevails: &'static str,
    pub footer_privacy: &'static str,
    pub footer_updated: &'static str,
    pub footer_edition: &'static str,
    // Names of pages.
    pub home: &'static str,
    pub programmes: &'static str,
    pub calculator: &'static str,
    pub calculator_short: &'static str,
    pub events: &'static str,
    pub office: &'static str,
    pub sources: &'static str,
    pub glossary: &'static str,
    pub search: &'static str,
    // Descriptions of pages, for search engines and share cards.
    pub programmes_description: &'static str,
    pub calculator_description: &'static str,
    pub events_description: &'static str,
    pub office_description: &'static str,
    pub sources_description: &'static str,
    pub glossary_description: &'static str,
    pub questions: &'static str,
    pub questions_description: &'static str,
    pub questions_lead: &'static str,
    pub search_description: &'static str,
    pub cases: &'static str,
    pub cases_description: &'static str,
    pub cases_lead: &'static str,
    pub cases_all_same: &'static str,
    pub cases_some_differ: &'static str,
    pub cases_of_day: &'static str,
    pub case_name: &'static str,
    pub case_expected: &'static str,
    pub case_computed: &'static str,
    pub cases_differs: &'static str,
    // Home.
    pub home_heading: &'static str,
    pub home_lead: &'static str,
    pub doors: &'static str,
    pub door_programmes_text: &'static str,
    pub door_events: &'static str,
    pub door_events_text: &'static str,
    pub notices: &'static str,
    // Programmes.
    pub programmes_lead: &'static str,
    pub compare: &'static str,
    pub compare_hint: &'static str,
    pub around_programmes: &'static str,
    pub for_whom: &'static str,
    pub who_files: &'static str,
    pub fields: &'static str,
    pub purpose: &'static str,
    pub key_figures: &'static str,
    pub rules: &'static str,
    pub how_to_apply: &'static str,
    pub round: &'static str,
    pub notes: &'static str,
    pub gaps: &'static str,
    pub ask_office: &'static str,
    pub official_pages: &'static str,
    pub related_events: &'static str,
    pub in_kind: &'static str,
    pub item: &'static str,
    pub no_personal_stipend: &'static str,
    pub family: &'static str,
    pub on_this_page: &'static str,
    // Calculator page until the questions come.
    // Events.
    pub events_lead: &'static str,
    pub all_events: &'static str,
    pub earlier_event: &'static str,
    pub later_event: &'static str,
    // Office.
    pub office_lead: &'static str,
    pub contact: &'static str,
    pub address: &'static str,
    pub telephone: &'static str,
    pub email: &'static str,
    pub website: &'static str,
    pub wechat: &'static str,
    pub history: &'static str,
    pub its_events: &'static str,
    // Sources.
    pub sources_lead: &'static str,
    pub source_list: &'static str,
    pub checked_on: &'static str,
    pub statements_resting: fn(usize) -> String,
    pub page_number: fn(u16) -> String,
    pub brochure_sections: &'static str,
    // Glossary.
    pub glossary_lead: &'static str,
    pub look_alikes: &'static str,
    pub look_alikes_lead: &'static str,
    pub terms: &'static str,
    pub status: &'static str,
    pub meaning: &'static str,
    pub looks_like: &'static str,
    // Search.
    pub search_lead: &'static str,
    pub search_link: &'static str,
    // Cites.
    pub open_page: &'static str,
    // Errors.
    pub not_found: &'static str,
    pub not_found_text: &'static str,
    pub part_missing: &'static str,
    pub part_missing_text: &'static str,
    pub loader_slow: &'static str,
    pub loader_failed: &'static str,
    pub loader_unreached: &'static str,
    pub loader_outdated: &'static str,
    pub reload: &'static str,
    pub loader_old: &'static str,
    pub loader_stopped: &'static str,
    pub close: &'static str,
    pub can_i_apply: &'static str,
    pub what_you_get: &'static str,
    pub purpose_and_fields: &'static str,
    pub check_mine: &'static str,
    pub official_guide: &'static str,
    pub other_conditions: &'static str,
    pub conditions_count: fn(usize) -> String,
    pub total_of: fn(Length) -> String,
    pub totals_in_yen: &'static str,
    pub trial: &'static str,
    pub show_evidence: &'static str,
    pub next_rounds: &'static str,
    pub by_earlier_years: &'static str,
    pub last_deadline: fn(&str) -> String,
    pub older_rounds: &'static str,
    pub earlier_events: &'static str,
    pub see_guidelines: &'static str,
    pub result_sentence: fn(&str, &str) -> String,
    pub estimate_lead: &'static str,
    pub door_programmes_of: fn(usize) -> String,
    pub door_questions: &'static str,
    pub door_questions_text: &'static str,
    pub briefings: &'static str,
    pub nothing_announced: &'static str,
    pub briefings_of_year: fn(i32, usize) -> String,
    pub contact_office: &'static str,
    pub about_office: &'static str,
    pub marks_heading: &'static str,
    pub mark_none: &'static str,
    pub mark_none_meaning: &'static str,
    pub mark_earlier_meaning: &'static str,
    pub mark_to_confirm_meaning: &'static str,
    pub sources_count: fn(usize) -> String,
    pub other_hosts: &'static str,
    // Enumerations.
    pub confidence_meaning: fn(Confidence) -> &'static str,
    pub filer: fn(Filer) -> &'static str,
    pub rule_topic: fn(RuleTopic) -> &'static str,
    pub shelf: fn(Shelf) -> &'static str,
    pub page_language: fn(&str) -> &'static str,
}

#[cfg(any(feature = "pages", feature = "staff"))]
impl Words {
    /// So many cases were computed; so many came out otherwise than expected.
    #[must_use]
    pub fn cases_sum(&self, all: usize, different: usize) -> String {
        let sentence = match different {
            0 => self.cases_all_same,
            _ => self.cases_some_differ,
        };
        let parts = [
            ("all", all.to_string()),
            ("different", different.to_string()),
        ];
        texts::fill(sentence, &parts)
    }

    /// The day that counts as today, and how many cases.
    #[must_use]
    pub fn cases_day(&self, day: Date, count: usize) -> String {
        let day = date(day, self.common.lang);
        texts::fill(
            self.cases_of_day,
            &[("day", day), ("count", count.to_string())],
        )
    }

    /// The heading of a part of a programme's page.
    #[must_use]
    pub const fn section(&self, section: Section) -> &'static str {
        match section {
            Section::ForWhom => self.for_whom,
            Section::Money => self.common.money,
            Section::Period => self.common.period,
            Section::HowToApply => self.how_to_apply,
            Section::Rounds => self.common.rounds,
            Section::Rules => self.rules,
            Section::Results => self.common.results,
            Section::Notes => self.notes,
            Section::Events => self.related_events,
            Section::Links => self.official_pages,
        }
    }
}

/// Pages take all their words from one place.
#[cfg(any(feature = "pages", feature = "staff"))]
impl std::ops::Deref for Words {
    type Target = CommonWords;

    fn deref(&self) -> &CommonWords {
        self.common
    }
}

/// The mark before the name of a cancelled event; nothing for others.
#[must_use]
pub fn cancelled(event: &Event, lang: Lang) -> &'static str {
    if event.cancelled {
        common(lang).cancelled
    } else {
        ""
    }
}

/// What an event is called in a line: one that is cancelled says so.
#[must_use]
pub fn called(event: &Event, lang: Lang) -> String {
    format!("{}{}", cancelled(event, lang), event.title.get(lang))
}
