//! The words that pages share with the parts of them that answer.

mod ja;
mod zh;

#[cfg(not(feature = "csr"))]
pub(super) use self::ja::WORDS as JA;
#[cfg(not(feature = "csr"))]
pub(super) use self::zh::WORDS as ZH;
use super::date;
use super::texts::{counted, filled, nth, texts};
use crate::domain::cite::Confidence;
use crate::domain::content::programme::Pay;
use crate::domain::date::Date;
use crate::domain::text::Lang;

/// The words in one language.
#[must_use]
pub fn common(lang: Lang) -> &'static CommonWords {
    match lang {
        Lang::Ja => &ja::WORDS,
        Lang::Zh => &zh::WORDS,
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
