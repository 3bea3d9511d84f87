//! The words of the page of events: map, time line, filters, what is taken
//! along.

mod ja;
mod zh;

use crate::domain::agenda::map_apps::MapApp;
use crate::domain::text::Lang;

/// The words of the map in one language.
#[must_use]
pub fn map(lang: Lang) -> &'static MapWords {
    match lang {
        Lang::Ja => &ja::WORDS,
        Lang::Zh => &zh::WORDS,
    }
}

/// A sentence with something in the place of each `#`. One function for all of
/// them: each of its own would be three hundred bytes of the wasm.
#[must_use]
pub fn filled(sentence: &str, parts: &[&str]) -> String {
    let mut out = String::new();
    let mut parts = parts.iter();
    for (at, piece) in sentence.split('#').enumerate() {
        if at > 0 {
            out.push_str(parts.next().copied().unwrap_or_default());
        }
        out.push_str(piece);
    }
    out
}

impl MapWords {
    /// So many events in a city.
    #[must_use]
    pub fn pin(&self, city: &str, count: usize) -> String {
        filled(self.pin, &[city, &count.to_string()])
    }

    /// One city, two, or the first two of more.
    #[must_use]
    pub fn cities(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first, second] => filled(self.and, &[first, second]),
            [first, second, ..] => filled(self.and_others, &[first, second]),
        }
    }

    /// So many of so many are shown.
    #[must_use]
    pub fn shown(&self, shown: usize, total: usize) -> String {
        filled(self.shown, &[&total.to_string(), &shown.to_string()])
    }
}

/// Every word and sentence of the page of events that is not the office's.
#[allow(
    missing_docs,
    reason = "the Japanese and Chinese constants beside this file say what each field holds"
)]
pub struct MapWords {
    // The map.
    pub map: &'static str,
    pub map_hint: &'static str,
    pub credit: &'static str,
    pub review_number: &'static str,
    pub nearer: &'static str,
    pub farther: &'static str,
    pub whole: &'static str,
    pub pin: &'static str,
    pub and: &'static str,
    pub and_others: &'static str,
    pub seen: &'static str,
    pub nothing_seen: &'static str,
    // The time line.
    pub time_line: &'static str,
    pub month_count: &'static str,
    pub today: &'static str,
    pub months_hint: &'static str,
    // Filters.
    pub filters: &'static str,
    pub any: &'static str,
    pub city: &'static str,
    pub fiscal_year: &'static str,
    pub words: &'static str,
    pub near: &'static str,
    pub near_none: &'static str,
    pub near_device: &'static str,
    pub near_privacy: &'static str,
    pub locating: &'static str,
    pub not_located: &'static str,
    pub away: &'static str,
    pub needs_script: &'static str,
    pub clear: &'static str,
    pub shown: &'static str,
    pub none_found: &'static str,
    pub more: &'static str,
    // The list and the selected event.
    pub upcoming: &'static str,
    pub nearest_first: &'static str,
    pub summary: &'static str,
    pub close: &'static str,
    pub back_to: &'static str,
    pub open_page: &'static str,
    pub open_map: &'static str,
    pub city_point: &'static str,
    pub app: fn(MapApp) -> &'static str,
    // What is taken along.
    pub calendar: &'static str,
    pub calendar_file: &'static str,
    pub calendar_all: &'static str,
    pub calendar_name: &'static str,
    pub text: &'static str,
    pub text_hint: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub copy_link: &'static str,
    pub print: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_filled() {
        let ja = map(Lang::Ja);
        assert_eq!(ja.pin("北京", 6), "北京 6件の活動");
        assert_eq!(ja.cities(&["杭州", "上海", "温州"]), "杭州・上海ほか");
        assert_eq!(ja.cities(&["杭州", "上海"]), "杭州・上海");
        assert_eq!(ja.shown(3, 24), "24件中3件を表示");
        let zh = map(Lang::Zh);
        assert_eq!(zh.shown(3, 24), "共24场，显示3场");
        assert_eq!(
            filled(zh.month_count, &["2025", "9", "3"]),
            "2025年9月，3场"
        );
        // Each sentence asks for as many parts in one language as in the other.
        for (ja, zh) in [
            (ja.pin, zh.pin),
            (ja.and, zh.and),
            (ja.and_others, zh.and_others),
            (ja.seen, zh.seen),
            (ja.month_count, zh.month_count),
            (ja.away, zh.away),
            (ja.shown, zh.shown),
            (ja.more, zh.more),
            (ja.back_to, zh.back_to),
            (ja.review_number, zh.review_number),
        ] {
            assert_eq!(
                ja.matches('#').count(),
                zh.matches('#').count(),
                "{ja} {zh}"
            );
        }
    }
}
