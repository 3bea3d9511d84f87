//! The words of the page of events: map, time line, filters, what is taken
//! along.

mod ja;
mod zh;

use super::texts::fill;
use crate::domain::agenda::map_apps::MapApp;
use crate::domain::agenda::months::Month;
use crate::domain::text::Lang;

/// The words of the map in one language.
#[must_use]
pub fn map(lang: Lang) -> &'static MapWords {
    match lang {
        Lang::Ja => &ja::WORDS,
        Lang::Zh => &zh::WORDS,
    }
}

impl MapWords {
    /// So many events in a city.
    #[must_use]
    pub fn pin(&self, city: &str, count: usize) -> String {
        fill(
            self.pin,
            &[("city", city.to_owned()), ("count", count.to_string())],
        )
    }

    /// One city, two, or the first two of more.
    #[must_use]
    pub fn cities(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first, second] => self.both(self.and, first, second),
            [first, second, ..] => self.both(self.and_others, first, second),
        }
    }

    fn both(&self, sentence: &str, first: &str, second: &str) -> String {
        let parts = [("first", first.to_owned()), ("second", second.to_owned())];
        fill(sentence, &parts)
    }

    /// So many events in a month.
    #[must_use]
    pub fn month(&self, month: Month, count: u32) -> String {
        let parts = [
            ("year", month.year().to_string()),
            ("month", month.number().to_string()),
            ("count", count.to_string()),
        ];
        fill(self.month_count, &parts)
    }

    /// So many of so many are shown.
    #[must_use]
    pub fn shown(&self, shown: usize, total: usize) -> String {
        fill(
            self.shown,
            &[("total", total.to_string()), ("shown", shown.to_string())],
        )
    }

    /// The name of a map app.
    #[must_use]
    pub fn app(&self, app: MapApp) -> &'static str {
        (self.app_of)(app)
    }
}

/// Every word and sentence of the page of events that is not the office's.
/// `#` is where something is filled in; where there are several, each has a name:
/// `{count}`.
#[allow(
    missing_docs,
    reason = "the Japanese and Chinese constants beside this file say what each field holds"
)]
pub struct MapWords {
    pub lang: Lang,
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
    pub link_cut: &'static str,
    pub more: &'static str,
    // The list and the selected event.
    pub none_announced: &'static str,
    pub held_last: &'static str,
    pub ask_next: &'static str,
    pub over: &'static str,
    pub year: &'static str,
    pub upcoming: &'static str,
    pub nearest_first: &'static str,
    pub summary: &'static str,
    pub close: &'static str,
    pub back_to: &'static str,
    pub open_page: &'static str,
    pub open_map: &'static str,
    pub city_point: &'static str,
    pub app_of: fn(MapApp) -> &'static str,
    // What is taken along.
    pub calendar: &'static str,
    pub calendar_file: &'static str,
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
        assert_eq!(ja.pin("北京", 6), "北京 6件のイベント");
        assert_eq!(ja.cities(&["杭州", "上海", "温州"]), "杭州・上海ほか");
        assert_eq!(ja.cities(&["杭州", "上海"]), "杭州・上海");
        assert_eq!(ja.shown(3, 24), "24件中3件を表示");
        let zh = map(Lang::Zh);
        assert_eq!(zh.shown(3, 24), "共24场，显示3场");
        assert_eq!(zh.month(Month(2025 * 12 + 8), 3), "2025年9月，3场");
    }
}
