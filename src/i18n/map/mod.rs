//! The words of the page of events: map, time line, filters, what is taken
//! along.

mod ja;
mod zh;

use super::texts::{counted, filled, nth, texts};
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
        counted(self.shown, &[total, shown])
    }

    /// The name of a map app.
    #[must_use]
    pub fn app(&self, app: MapApp) -> &'static str {
        nth(self.apps, app as usize)
    }
}

texts! {
    /// Every word and sentence of the page of events that is not the office's.
    /// `#` is where something is filled in; `|` parts the words of a list.
    pub struct MapWords {
        // The map.
        map,
        map_hint,
        credit,
        review_number,
        nearer,
        farther,
        whole,
        pin,
        and,
        and_others,
        seen,
        nothing_seen,
        // The time line.
        time_line,
        month_count,
        today,
        months_hint,
        // Filters.
        filters,
        any,
        city,
        fiscal_year,
        words,
        near,
        near_none,
        near_device,
        near_privacy,
        locating,
        not_located,
        away,
        needs_script,
        clear,
        shown,
        none_found,
        more,
        // The list and the selected event.
        none_announced,
        held_last,
        ask_next,
        over,
        year,
        upcoming,
        nearest_first,
        summary,
        close,
        back_to,
        open_page,
        open_map,
        city_point,
        apps,
        // What is taken along.
        calendar,
        calendar_file,
        calendar_all,
        calendar_name,
        text,
        text_hint,
        copy,
        copied,
        not_copied,
        copy_link,
        print,
    }
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
            (ja.held_last, zh.held_last),
            (ja.year, zh.year),
        ] {
            assert_eq!(
                ja.matches('#').count(),
                zh.matches('#').count(),
                "{ja} {zh}"
            );
        }
    }
}
