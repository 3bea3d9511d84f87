//! The words of the printed brochure.

mod ja;
mod zh;

use crate::domain::date::Date;
use crate::domain::text::Lang;

/// What is said in the brochure beside its content, in one language.
#[allow(
    missing_docs,
    reason = "the Japanese and Chinese constants beside this file say what each field holds"
)]
pub struct BrochureWords {
    // The page.
    pub name: &'static str,
    pub name_of: fn(&str) -> String,
    pub description: &'static str,
    pub how_to_print: &'static str,
    pub download: &'static str,
    // In it.
    pub series: &'static str,
    pub contents: &'static str,
    pub event: &'static str,
    pub events: &'static str,
    pub events_by_city: &'static str,
    pub as_of: fn(&str) -> String,
}

/// The words in a language.
#[must_use]
pub fn brochure(lang: Lang) -> &'static BrochureWords {
    match lang {
        Lang::Ja => &ja::WORDS,
        Lang::Zh => &zh::WORDS,
    }
}

/// One or several days as the brochure writes them in both languages: `2025.9.19-20`.
#[must_use]
pub fn days(start: Date, end: Date) -> String {
    let first = format!("{}.{}.{}", start.year(), start.month(), start.day());
    if end == start {
        first
    } else if end.year() != start.year() {
        format!("{first}-{}.{}.{}", end.year(), end.month(), end.day())
    } else if end.month() != start.month() {
        format!("{first}-{}.{}", end.month(), end.day())
    } else {
        format!("{first}-{}", end.day())
    }
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn days_do_not_repeat_what_they_share() {
        let day = |text: &str| text.parse().expect(text);
        for (start, end, expected) in [
            ("2025-09-19", "2025-09-19", "2025.9.19"),
            ("2025-09-19", "2025-09-20", "2025.9.19-20"),
            ("2025-09-30", "2025-10-01", "2025.9.30-10.1"),
            ("2025-12-31", "2026-01-01", "2025.12.31-2026.1.1"),
        ] {
            assert_eq!(days(day(start), day(end)), expected);
        }
    }
}
