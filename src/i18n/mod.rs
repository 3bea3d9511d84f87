//! The words of the interface: one struct, two constants. What the office says
//! stands in `public/data`; what the portal says around it stands here.

#[cfg(not(feature = "csr"))]
mod accessibility;
mod calculator;
mod format;
#[cfg(not(feature = "csr"))]
mod ja;
#[cfg(feature = "csr")]
mod loaded;
mod map;
#[cfg(not(feature = "csr"))]
mod pictures;
mod search;
#[cfg(not(feature = "csr"))]
mod style;
mod texts;
#[cfg(not(feature = "csr"))]
mod zh;

#[cfg(not(feature = "csr"))]
pub use self::accessibility::{AccessibilityWords, COMPARED, Chapter, accessibility};
#[cfg(not(feature = "csr"))]
pub use self::calculator::calculator;
pub use self::calculator::{CalculatorWords, Standing, Tally};
pub use self::format::{
    amount, count, date, date_range, figure, money, month_or_day, people, permille, weekday,
    year_label,
};
#[cfg(feature = "csr")]
pub use self::loaded::{calculator, common, map, search, take};
pub use self::map::MapWords;
#[cfg(not(feature = "csr"))]
pub use self::map::map;
#[cfg(not(feature = "csr"))]
pub use self::pictures::PictureWords;
pub use self::search::SearchWords;
#[cfg(not(feature = "csr"))]
pub use self::search::search;
#[cfg(not(feature = "csr"))]
pub use self::style::StyleWords;
pub use self::texts::{filled, nth};

use self::texts::{counted, texts};
#[cfg(not(feature = "csr"))]
use crate::domain::bundle::Bundle;
use crate::domain::cite::Confidence;
use crate::domain::content::programme::Pay;
#[cfg(not(feature = "csr"))]
use crate::domain::content::programme::{Filer, RuleTopic};
#[cfg(not(feature = "csr"))]
use crate::domain::content::section::Section;
#[cfg(not(feature = "csr"))]
use crate::domain::content::topic::Shelf;
use crate::domain::date::Date;
#[cfg(not(feature = "csr"))]
use crate::domain::length::Length;
#[cfg(not(feature = "csr"))]
use crate::domain::text::{Lang, NameStatus};

/// The words of pages in one language.
#[cfg(not(feature = "csr"))]
#[must_use]
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Ja => &ja::WORDS,
        Lang::Zh => &zh::WORDS,
    }
}

/// The words that pages share with the parts that answer.
#[cfg(not(feature = "csr"))]
#[must_use]
pub fn common(lang: Lang) -> &'static CommonWords {
    match lang {
        Lang::Ja => &ja::COMMON,
        Lang::Zh => &zh::COMMON,
    }
}

texts! {
    /// What pages share with the parts of them that answer. Fields are named
    /// after what they say; a field that two places share means the same in
    /// both. `#` is where something is filled in; `|` parts the words of a list.
    pub struct CommonWords {
        cases_failed,
        cases_counted,
        cases_all_same,
        cases_some_differ,
        cases_of_day,
        case_columns,
        cases_differs,
        programme,
        money,
        period,
        results,
        rounds,
        rounds_hint,
        deadline,
        deadline_over,
        result_announced,
        stay_begins,
        places,
        amount,
        applied,
        selected,
        rate,
        rate_computed,
        results_caveat,
        events_counted,
        date,
        place,
        venue,
        kind,
        organiser,
        place_unknown,
        japan_time_note,
        programmes_explained,
        remark,
        fiscal_years,
        source,
        retry,
        confidences,
        pays,
        mark_earlier,
        mark_to_confirm,
        please_confirm,
        rests_on_brochure,
        list_comma,
        copy,
        copied,
        not_copied,
    }
}

impl CommonWords {
    /// So many cases were computed, by the reader's browser or before; so many
    /// came out otherwise than expected.
    #[must_use]
    pub fn cases_sum(&self, all: usize, different: usize, by_reader: bool) -> String {
        let place = nth(self.cases_counted, usize::from(!by_reader));
        let (all, other) = (all.to_string(), different.to_string());
        match different {
            0 => filled(self.cases_all_same, &[place, &all]),
            _ => filled(self.cases_some_differ, &[place, &all, &other]),
        }
    }

    /// The day that counts as today, and how many cases.
    #[must_use]
    pub fn cases_day(&self, day: Date, count: usize) -> String {
        let day = date(day, self.lang);
        filled(self.cases_of_day, &[&day, &count.to_string()])
    }

    /// The head of a column of the case book.
    #[must_use]
    pub fn case_column(&self, place: usize) -> &'static str {
        nth(self.case_columns, place)
    }

    /// So many events.
    #[must_use]
    pub fn event_count(&self, count: usize) -> String {
        counted(self.events_counted, &[count])
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
        nth(self.confidences, confidence as usize)
    }

    /// For what an amount is paid.
    #[must_use]
    pub fn pay(&self, pay: Pay) -> &'static str {
        nth(self.pays, pay as usize)
    }
}

/// Every other word and sentence of the pages. They are written before a
/// visitor comes, so that none of this is in the wasm.
#[cfg(not(feature = "csr"))]
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
    pub language_switch: &'static str,
    pub read_in_other: &'static str,
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
    pub search_description: &'static str,
    pub cases: &'static str,
    pub cases_link: &'static str,
    pub cases_description: &'static str,
    pub cases_lead: &'static str,
    pub cases_loading: &'static str,
    // Home.
    pub home_heading: &'static str,
    pub home_lead: &'static str,
    pub doors: &'static str,
    pub door_calculator: &'static str,
    pub door_calculator_text: &'static str,
    pub door_programmes: &'static str,
    pub door_programmes_text: &'static str,
    pub door_events: &'static str,
    pub door_events_text: &'static str,
    pub audiences: &'static str,
    pub latest_events: &'static str,
    pub upcoming_events: &'static str,
    pub notices: &'static str,
    pub promises: &'static str,
    pub promise_list: [&'static str; 3],
    // Programmes.
    pub programmes_lead: &'static str,
    pub compare: &'static str,
    pub compare_hint: &'static str,
    pub around_programmes: &'static str,
    pub around_programmes_text: &'static str,
    pub for_whom: &'static str,
    pub who_files: &'static str,
    pub fields: &'static str,
    pub purpose: &'static str,
    pub key_figures: &'static str,
    pub rules: &'static str,
    pub rules_hint: &'static str,
    pub how_to_apply: &'static str,
    pub round: &'static str,
    pub notes: &'static str,
    pub gaps: &'static str,
    pub gaps_hint: &'static str,
    pub ask_office: &'static str,
    pub official_pages: &'static str,
    pub related_events: &'static str,
    pub in_kind: &'static str,
    pub item: &'static str,
    pub money_brochure: &'static str,
    pub money_other: &'static str,
    pub money_other_hint: &'static str,
    pub no_personal_stipend: &'static str,
    pub family: &'static str,
    pub on_this_page: &'static str,
    // Calculator page until the questions come.
    pub rules_table: &'static str,
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
    pub confidence_heading: &'static str,
    pub source_list: &'static str,
    pub checked_on: &'static str,
    pub statements_resting: fn(usize) -> String,
    pub not_linked: &'static str,
    pub slips: &'static str,
    pub slips_lead: &'static str,
    pub printed: &'static str,
    pub read_as: &'static str,
    pub reason: &'static str,
    pub page_number: fn(u16) -> String,
    pub brochure_sections: &'static str,
    pub official_sources: &'static str,
    pub secondary_sources: &'static str,
    // Glossary.
    pub glossary_lead: &'static str,
    pub look_alikes: &'static str,
    pub look_alikes_lead: &'static str,
    pub terms: &'static str,
    pub japanese: &'static str,
    pub chinese: &'static str,
    pub english: &'static str,
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
    pub wechat_hint: &'static str,
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
    // Enumerations.
    pub confidence_meaning: fn(Confidence) -> &'static str,
    pub filer: fn(Filer) -> &'static str,
    pub rule_topic: fn(RuleTopic) -> &'static str,
    pub name_status: fn(NameStatus) -> &'static str,
    pub shelf: fn(Shelf) -> &'static str,
    pub page_language: fn(&str) -> &'static str,
}

#[cfg(not(feature = "csr"))]
impl Words {
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
#[cfg(not(feature = "csr"))]
impl std::ops::Deref for Words {
    type Target = CommonWords;

    fn deref(&self) -> &CommonWords {
        self.common
    }
}

/// The words of a part that answers, as the browser gets them: those that parts
/// share, then its own. The search has its own alone.
#[cfg(not(feature = "csr"))]
#[must_use]
pub fn of_bundle(bundle: Bundle, lang: Lang) -> Vec<&'static str> {
    let own = match bundle {
        Bundle::Rules => calculator(lang).texts(),
        Bundle::Events => map(lang).texts(),
        Bundle::Search => return search(lang).texts(),
    };
    let mut out = common(lang).texts();
    out.extend(own);
    out
}
