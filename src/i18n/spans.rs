//! Spans of a pattern as they may be shown: by thirds of a month, never as days.

use crate::domain::date::Date;
use crate::domain::rounds::{Rough, Span, Third};
use crate::domain::text::Lang;

const THIRDS: [&str; 3] = ["上旬", "中旬", "下旬"];

fn third(third: Third) -> &'static str {
    match third {
        Third::Early => THIRDS[0],
        Third::Middle => THIRDS[1],
        Third::Late => THIRDS[2],
    }
}

/// `2027年4月下旬`, as both languages write it.
#[must_use]
pub fn rough(day: Rough) -> String {
    format!("{}年{}月{}", day.year, day.month, third(day.third))
}

/// What joins two ends, and what stands behind a latest day: “before it”, since what
/// closed by then may have closed before its third of the month began.
const fn joints(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::Ja => ("～", "より前"),
        Lang::Zh => ("至", "之前"),
    }
}

/// Where a span may be broken into lines: behind the year, in the middle of a range, and
/// before the word behind a latest day.
pub fn parts_of_span(text: &str) -> impl Iterator<Item = &str> {
    let before = Lang::ALL.map(|lang| joints(lang).1);
    let word = before.into_iter().find(|word| text.ends_with(word));
    let span = word.and_then(|word| text.strip_suffix(word));
    let parts = span.unwrap_or(text).split_inclusive(['年', '～', '至']);
    parts.chain(word)
}

/// `2027年4月下旬`, `2027年4月下旬至5月上旬`, `2027年1月下旬之前`.
#[must_use]
pub fn span(span: Span, lang: Lang) -> String {
    let (to, before) = joints(lang);
    let (first, last) = span.rough();
    if span.only_latest {
        return format!("{}{before}", rough(last));
    }
    if first == last {
        return rough(first);
    }
    let end = match (first.year == last.year, first.month == last.month) {
        (true, true) => third(last.third).to_owned(),
        (true, false) => format!("{}月{}", last.month, third(last.third)),
        (false, _) => rough(last),
    };
    format!("{}{to}{end}", rough(first))
}

/// `2027年9月至11月`, `2027年4月`.
#[must_use]
pub fn span_of_months(span: Span, lang: Lang) -> String {
    let (to, _) = joints(lang);
    let (from, until) = (span.from, span.to);
    let month = |day: Date| format!("{}年{}月", day.year(), day.month());
    match (from.year() == until.year(), from.month() == until.month()) {
        (true, true) => month(from),
        (true, false) => format!("{}{to}{}月", month(from), until.month()),
        (false, _) => format!("{}{to}{}", month(from), month(until)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_breaks_between_its_parts() {
        for (text, parts) in [
            ("2027年4月下旬", &["2027年", "4月下旬"][..]),
            ("1月下旬～3月下旬", &["1月下旬～", "3月下旬"]),
            ("2027年9月至11月", &["2027年", "9月至", "11月"]),
            ("3月下旬より前", &["3月下旬", "より前"]),
            ("2027年1月下旬之前", &["2027年", "1月下旬", "之前"]),
        ] {
            assert_eq!(parts_of_span(text).collect::<Vec<_>>(), parts);
        }
    }

    fn of(from: &str, to: &str, only_latest: bool) -> Span {
        Span {
            from: from.parse().expect(from),
            to: to.parse().expect(to),
            only_latest,
        }
    }

    #[test]
    fn a_pattern_is_never_a_day() {
        for (given, zh, ja) in [
            (
                of("2027-04-25", "2027-04-26", false),
                "2027年4月下旬",
                "2027年4月下旬",
            ),
            (
                of("2026-08-30", "2026-09-01", false),
                "2026年8月下旬至9月上旬",
                "2026年8月下旬～9月上旬",
            ),
            (
                of("2026-12-11", "2026-12-31", false),
                "2026年12月中旬至下旬",
                "2026年12月中旬～下旬",
            ),
            (
                of("2026-12-28", "2027-01-05", false),
                "2026年12月下旬至2027年1月上旬",
                "2026年12月下旬～2027年1月上旬",
            ),
            (
                of("2027-01-26", "2027-01-26", true),
                "2027年1月下旬之前",
                "2027年1月下旬より前",
            ),
        ] {
            assert_eq!(span(given, Lang::Zh), zh);
            assert_eq!(span(given, Lang::Ja), ja);
        }
        let months = |from, to| span_of_months(of(from, to, false), Lang::Zh);
        assert_eq!(months("2027-09-01", "2027-11-30"), "2027年9月至11月");
        assert_eq!(months("2027-07-01", "2028-03-31"), "2027年7月至2028年3月");
        assert_eq!(months("2027-04-01", "2027-04-01"), "2027年4月");
    }
}
