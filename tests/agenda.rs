//! Events found again: filters, months, links, calendars, and the geometry of
//! the map, for any record of events.

use std::collections::BTreeSet;

use std::sync::OnceLock;

use portal::domain::agenda::address::{Opened, decode, encode};
use portal::domain::agenda::calendar::{Origin, calendar};
use portal::domain::agenda::filter::{Filter, Index, NOWHERE};
use portal::domain::agenda::months::{Month, Span, counts, record};
use portal::domain::content::event::Event;
use portal::domain::date::{Date, FiscalYear};
use portal::domain::library::Library;
use portal::domain::map::camera::{Camera, NEAREST, View};
use portal::domain::map::clusters::{APART, Spot, heads};
use portal::domain::map::functions::Functions;
use portal::domain::map::labels::{Pin, frame, sides};
use portal::domain::map::projection::{HEIGHT, Point, WIDTH, on_sheet};
use portal::domain::route::Base;
use portal::domain::text::Lang;
use portal::i18n::called;
use portal::prerender::Bundles;
use portal_tests::{EVENTS_OF_BROCHURE, files_of_brochure};
use proptest::prelude::*;

/// The library with the events of the brochure and no others: what is found, counted
/// and written is then known, whatever is announced later.
fn library() -> Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    let made = LIBRARY.get_or_init(|| {
        let bundles = Bundles::new(&files_of_brochure());
        bundles.expect("bundles").library
    });
    made.clone()
}

fn ids(library: &Library, filter: &Filter) -> Vec<String> {
    let index = Index::new(library);
    let found = index.find(&library.events, filter);
    found
        .into_iter()
        .map(|at| library.events[at].id.clone())
        .collect()
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

#[test]
fn filters_find_what_the_record_holds() {
    let library = library();
    let filter = |change: fn(&mut Filter)| {
        let mut filter = Filter::default();
        change(&mut filter);
        ids(&library, &filter)
    };
    assert_eq!(filter(|_| {}), EVENTS_OF_BROCHURE);
    assert_eq!(
        filter(|f| f.places = vec!["chengdu".into()]),
        [
            "2025-09-17-chengdu-briefing",
            "2025-09-19-chengdu-symposium",
            "2025-11-30-chengdu-seminar"
        ]
    );
    assert_eq!(
        filter(|f| f.places = vec![NOWHERE.into()]),
        ["2025-06-27-xiping-liaison", "2026-01-30-xiping-liaison"]
    );
    assert_eq!(
        filter(|f| f.programme = "bridge".into()),
        ["2026-01-27-beijing-selection"]
    );
    assert_eq!(
        filter(|f| {
            f.kind = "briefing".into();
            f.organiser = "office".into();
        }),
        ["2025-11-10-nanjing-briefing"]
    );
    assert_eq!(
        filter(|f| f.span = Some(Span::fiscal(FiscalYear(2024)))),
        ["2025-02-14-seoul-symposium"]
    );
    assert!(filter(|f| f.kind = "no-such-kind".into()).is_empty());
}

#[test]
fn words_are_found_in_either_language_and_however_they_are_typed() {
    let library = library();
    let find = |text: &str| {
        ids(
            &library,
            &Filter {
                text: text.to_owned(),
                ..Filter::default()
            },
        )
    };
    let hope = ["2026-03-02-tsukuba-hope"];
    for text in [
        "HOPE",
        "hope",
        "ＨＯＰＥ",
        "筑波",
        "つくば",
        "hope　会议",
        " 筑波 ",
    ] {
        assert_eq!(find(text), hope, "{text}");
    }
    assert_eq!(find("成都　説明会"), ["2025-09-17-chengdu-briefing"]);
    assert_eq!(find("Bridge"), ["2026-01-27-beijing-selection"]);
    assert!(find("hope 成都").is_empty());
    // As the search folds.
    for (text, like) in [
        ("ｾﾐﾅｰ", "セミナー"),
        ("せみなー", "セミナー"),
        ("項目說明會", "项目说明会"),
        ("學術", "学术"),
        ("\u{2f47}本", "日本"),
    ] {
        assert!(!find(like).is_empty() && find(text) == find(like), "{text}");
    }
    assert!(find(&"hope ".repeat(10_000)).len() == hope.len());
    assert_eq!(find("　"), EVENTS_OF_BROCHURE);
}

#[test]
fn an_event_in_several_cities_is_found_in_each() {
    let mut library = library();
    library.events[0].further_places = vec!["wuhan".to_owned()];
    let id = library.events[0].id.clone();
    for city in ["seoul", "wuhan"] {
        let filter = Filter {
            places: vec![city.to_owned()],
            ..Filter::default()
        };
        assert!(ids(&library, &filter).contains(&id), "{city}");
    }
}

#[test]
fn the_record_is_counted_by_months() {
    let library = library();
    let span = record(&library.events, None).expect("a record");
    assert_eq!((span.first.year(), span.first.number()), (2025, 2));
    assert_eq!((span.last.year(), span.last.number()), (2026, 4));
    let all = counts(span, library.events.iter());
    assert_eq!(all, [1, 0, 0, 1, 1, 2, 1, 3, 1, 8, 0, 3, 0, 2, 1]);
    assert_eq!(all.iter().sum::<u32>() as usize, EVENTS_OF_BROCHURE.len());
    let today = record(&library.events, Some(day("2026-11-23"))).expect("a record");
    assert_eq!(today.last, Month::of(day("2026-11-23")));
    assert_eq!(record(&[], Some(day("2026-11-23"))), None);
    // From the last day of a month into the next year.
    let mut long = library.events[0].clone();
    long.start = day("2025-12-31");
    long.end = day("2026-01-01");
    let span = Span::between(Month::of(long.end), Month::of(long.start));
    assert_eq!(counts(span, [&long].into_iter()), [1, 1]);
    let only = |text: &str| Span::between(Month::of(day(text)), Month::of(day(text)));
    assert!(only("2025-12-01").meets(&long) && only("2026-01-31").meets(&long));
    assert!(!only("2025-11-30").meets(&long) && !only("2026-02-01").meets(&long));
}

/// A calendar as its lines, unfolded (RFC 5545, 3.1).
fn unfolded(text: &str) -> Vec<String> {
    assert!(text.ends_with("\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        assert!(!line.contains(['\r', '\n']));
    }
    text.replace("\r\n ", "")
        .lines()
        .map(str::to_owned)
        .collect()
}

fn written(library: &Library, lang: Lang, events: &[Event]) -> Vec<String> {
    let base = Base::new("/portal/");
    let origin = Origin {
        origin: "https://a.example",
        base: &base,
        updated: day("2026-11-23"),
    };
    unfolded(&calendar(
        origin,
        library,
        lang,
        "活動, 一覧",
        called,
        events.iter(),
    ))
}

#[test]
fn a_calendar_says_days_place_and_address() {
    let library = library();
    let lines = written(&library, Lang::Ja, &library.events);
    let count = |line: &str| lines.iter().filter(|other| *other == line).count();
    assert_eq!(lines[0], "BEGIN:VCALENDAR");
    assert_eq!(lines.last().map(String::as_str), Some("END:VCALENDAR"));
    assert_eq!(count("BEGIN:VEVENT"), EVENTS_OF_BROCHURE.len());
    assert_eq!(count("END:VEVENT"), EVENTS_OF_BROCHURE.len());
    assert!(lines.contains(&"X-WR-CALNAME:活動\\, 一覧".to_owned()));
    let at = lines
        .iter()
        .position(|line| line == "UID:2025-09-19-chengdu-symposium@a.example")
        .expect("the symposium");
    assert_eq!(
        lines[at + 1..at + 8],
        [
            "DTSTAMP:20261123T000000Z",
            "LAST-MODIFIED:20261123T000000Z",
            "SEQUENCE:0",
            "STATUS:CONFIRMED",
            "DTSTART;VALUE=DATE:20250919",
            "DTEND;VALUE=DATE:20250921",
            "SUMMARY:第9回NSFC-CAS-JSPS共同シンポジウム",
        ]
    );
    assert_eq!(lines[at + 8], "LOCATION:成都");
    assert!(lines.contains(&"LOCATION:電子科技大学\\, 成都".to_owned()));
    assert!(lines.contains(
        &"URL:https://a.example/portal/ja/events/2025-09-19-chengdu-symposium/".to_owned()
    ));
    // What has no place has no line for it.
    let unknown = lines
        .iter()
        .position(|line| line.starts_with("UID:2025-06-27"))
        .expect("the liaison meeting");
    assert!(
        lines[unknown + 8].starts_with("DESCRIPTION:"),
        "{}",
        lines[unknown + 8]
    );
}

/// Moved and called off, an event stays the same one: calendars that have it take
/// the newer entry in its place.
#[test]
fn an_event_that_moves_or_is_called_off_stays_the_same_entry() {
    let library = library();
    let mut event = library.events[23].clone();
    let uid = format!("UID:{}@a.example", event.id);
    let day = |text: &str| text.parse().expect("a date");
    (event.start, event.end) = (day("2026-04-20"), day("2026-04-20"));
    (event.revision, event.changed) = (1, Some(day("2026-04-02")));
    let mut called_off = event.clone();
    (called_off.revision, called_off.cancelled) = (2, true);
    for (lang, event, [sequence, status, summary]) in [
        (
            Lang::Ja,
            &event,
            ["SEQUENCE:1", "STATUS:CONFIRMED", "SUMMARY:希平会連絡会"],
        ),
        (
            Lang::Zh,
            &event,
            ["SEQUENCE:1", "STATUS:CONFIRMED", "SUMMARY:希平会联络会"],
        ),
        (
            Lang::Ja,
            &called_off,
            [
                "SEQUENCE:2",
                "STATUS:CANCELLED",
                "SUMMARY:【中止】希平会連絡会",
            ],
        ),
        (
            Lang::Zh,
            &called_off,
            [
                "SEQUENCE:2",
                "STATUS:CANCELLED",
                "SUMMARY:【已取消】希平会联络会",
            ],
        ),
    ] {
        let lines = written(&library, lang, std::slice::from_ref(event));
        for line in [
            uid.as_str(),
            "LAST-MODIFIED:20260402T000000Z",
            "DTSTART;VALUE=DATE:20260420",
            sequence,
            status,
            summary,
        ] {
            assert!(lines.iter().any(|one| one == line), "{line}: {lines:?}");
        }
    }
}

#[test]
fn a_calendar_ends_on_the_first_day_after() {
    let library = library();
    let mut event = library.events[0].clone();
    for (start, end, after) in [
        ("2025-12-31", "2025-12-31", "20260101"),
        ("2028-02-28", "2028-02-28", "20280229"),
        ("2027-02-26", "2027-02-28", "20270301"),
    ] {
        event.start = day(start);
        event.end = day(end);
        let lines = written(&library, Lang::Zh, std::slice::from_ref(&event));
        assert!(
            lines.contains(&format!("DTEND;VALUE=DATE:{after}")),
            "{lines:?}"
        );
    }
}

#[test]
fn every_city_lies_on_the_sheet_where_its_neighbours_say() {
    let library = library();
    let at = |id: &str| {
        let place = library.place(id).expect(id);
        on_sheet(Functions::NATIVE, place.lat, place.lon)
    };
    for place in &library.places {
        let point = at(&place.id);
        assert!((0.0..=WIDTH).contains(&point.x), "{}", place.id);
        assert!((0.0..=HEIGHT).contains(&point.y), "{}", place.id);
    }
    assert!(at("chengdu").x < at("wuhan").x && at("wuhan").x < at("shanghai").x);
    assert!(at("ulaanbaatar").y < at("beijing").y && at("beijing").y < at("wenzhou").y);
}

fn a_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        proptest::collection::vec(any::<char>(), 0..40)
            .prop_map(|letters| letters.into_iter().collect())
    ]
}

fn an_id() -> impl Strategy<Value = String> {
    "[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?"
}

fn a_month() -> impl Strategy<Value = Month> {
    (1600 * 12..2999 * 12).prop_map(Month)
}

fn a_point() -> impl Strategy<Value = Point> {
    (0.0..WIDTH, 0.0..HEIGHT).prop_map(|(x, y)| Point { x, y })
}

prop_compose! {
    fn an_opened()(
        (kind, organiser, programme) in (
            prop_oneof![Just(String::new()), an_id()],
            prop_oneof![Just(String::new()), an_id()],
            prop_oneof![Just(String::new()), an_id()],
        ),
        places in proptest::collection::vec(prop_oneof![Just(NOWHERE.to_owned()), an_id()], 0..5),
        span in proptest::option::of((a_month(), a_month())),
        text in a_text(),
        event in proptest::option::of(an_id()),
        near in proptest::option::of(an_id()),
        camera in proptest::option::of((101_u16..500, 0_u16..4000, 0_u16..2630)),
    ) -> Opened {
        let span = span.map(|(a, b)| Span::between(a, b));
        Opened {
            filter: Filter { kind, organiser, programme, places, span, text },
            event,
            near,
            camera: camera.map(|(zoom, x, y)| Camera {
                zoom: f64::from(zoom) / 100.0,
                centre: Point { x: f64::from(x), y: f64::from(y) },
            }),
            is_cut: false,
        }
    }
}

fn some_spots() -> impl Strategy<Value = Vec<Spot>> {
    let spot = (a_point(), 0_usize..30).prop_map(|(at, weight)| Spot { at, weight });
    proptest::collection::vec(spot, 0..40)
}

const VIEW: View = View {
    width: 358.0,
    height: 236.0,
};

proptest! {
    #[test]
    fn a_link_gives_back_what_was_asked(opened in an_opened()) {
        let link = encode(&opened);
        let plain = |c: char| c.is_ascii_alphanumeric() || "._~-%".contains(c);
        prop_assert!(link.chars().all(plain), "{}", link);
        prop_assert_eq!(decode(&link), Some(opened.clone()));
        // A messenger that escapes the marks between the parts.
        if !link.contains('%') {
            let escaped = link.replace('~', "%7E").replace('.', "%2E");
            prop_assert_eq!(decode(&format!("#{escaped}")), Some(opened));
        }
    }

    #[test]
    fn no_link_is_too_broken_to_be_opened(text in "\\PC{0,80}") {
        let _ = decode(&text);
        if let Some(opened) = decode(&format!("1~{text}"))
            && let Some(camera) = opened.camera {
            let kept = camera.kept(VIEW);
            prop_assert!((1.0..=NEAREST).contains(&kept.zoom));
        }
    }

    #[test]
    fn folded_lines_hold_the_same_text(title in a_text()) {
        let mut library = library();
        library.events.truncate(1);
        library.events[0].title.ja = title.clone();
        let lines = written(&library, Lang::Ja, &library.events);
        let summary = lines.iter().find_map(|line| line.strip_prefix("SUMMARY:"));
        let mut plain = String::new();
        let mut letters = summary.expect("a summary").chars();
        while let Some(letter) = letters.next() {
            plain.push(match letter {
                '\\' => match letters.next() {
                    Some('n') => '\n',
                    other => other.expect("an escaped letter"),
                },
                other => other,
            });
        }
        let expected: String = title.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
        prop_assert_eq!(plain, expected);
    }

    #[test]
    fn clusters_do_not_depend_on_the_order(spots in some_spots(), scale in 0.05..0.5, turn in 0_usize..40) {
        let heads_of = |spots: &[Spot]| -> Vec<(Point, Point)> {
            let heads = heads(spots, scale);
            let mut pairs: Vec<_> = heads
                .iter()
                .enumerate()
                .map(|(at, head)| (spots[at].at, spots[*head].at))
                .collect();
            pairs.sort_by(|a, b| {
                (a.0.x, a.0.y).partial_cmp(&(b.0.x, b.0.y)).expect("numbers")
            });
            pairs
        };
        let mut turned = spots.clone();
        turned.reverse();
        if !turned.is_empty() {
            let by = turn % turned.len();
            turned.rotate_left(by);
        }
        prop_assert_eq!(heads_of(&spots), heads_of(&turned));
    }

    #[test]
    fn pins_stand_apart_and_every_city_is_near_its_own(spots in some_spots(), scale in 0.05..0.4) {
        let far = |a: usize, b: usize| {
            let (a, b) = (spots[a].at, spots[b].at);
            (a.x - b.x).hypot(a.y - b.y) * scale
        };
        let heads = heads(&spots, scale);
        prop_assert_eq!(heads.len(), spots.len());
        let stand: BTreeSet<usize> = heads.iter().copied().collect();
        for a in &stand {
            prop_assert_eq!(heads[*a], *a);
            for b in stand.iter().filter(|b| *b > a) {
                prop_assert!(far(*a, *b) >= APART - 1e-9);
            }
        }
        for (at, head) in heads.iter().enumerate() {
            prop_assert!(far(at, *head) < APART);
            prop_assert!(spots[*head].weight >= spots[at].weight);
        }
    }

    #[test]
    fn names_stay_in_the_view_and_off_each_other(
        pins in proptest::collection::vec(((0.0..358.0, 0.0..236.0), 20.0..90.0), 0..14)
    ) {
        let pins: Vec<Pin> = pins
            .into_iter()
            .map(|((x, y), width)| Pin { at: Point { x, y }, width })
            .collect();
        let frames: Vec<[f64; 4]> = pins
            .iter()
            .zip(sides(VIEW, &pins))
            .filter_map(|(pin, side)| Some(frame(pin, side?)))
            .collect();
        for (at, a) in frames.iter().enumerate() {
            prop_assert!(a[0] >= 0.0 && a[1] >= 0.0 && a[2] <= VIEW.width && a[3] <= VIEW.height);
            for b in &frames[at + 1..] {
                prop_assert!(a[0] >= b[2] || b[0] >= a[2] || a[1] >= b[3] || b[1] >= a[3]);
            }
        }
    }

    #[test]
    fn a_zoom_keeps_what_lies_under_the_fingers(
        at in a_point(), zoom in 1.5..3.0_f64, factor in 0.8..1.5_f64,
        finger in (100.0..258.0, 80.0..156.0)
    ) {
        let camera = Camera { zoom, centre: at }.kept(VIEW);
        let finger = Point { x: finger.0, y: finger.1 };
        let before = camera.under(VIEW, finger);
        let after = camera.zoomed(VIEW, factor, finger, finger);
        // At the edges the sheet keeps the view filled instead.
        if after.kept(VIEW) == after && after.zoom > 1.0 {
            let seen = after.under(VIEW, finger);
            let corner = after.corner(VIEW);
            let inside = corner.x < -1.0 && corner.y < -1.0
                && corner.x + WIDTH * after.scale(VIEW) > VIEW.width + 1.0
                && corner.y + HEIGHT * after.scale(VIEW) > VIEW.height + 1.0;
            if inside {
                prop_assert!((seen.x - before.x).abs() < 1e-6);
                prop_assert!((seen.y - before.y).abs() < 1e-6);
            }
        }
    }
}
