//! Links on their way: what people, mail and messengers do to them. Read whole,
//! or said; never silently less.

use portal::domain::agenda::address::{self, Opened};
use portal::domain::agenda::filter::{Filter, NOWHERE};
use portal::domain::agenda::months::{Month, Span};
use portal::domain::link::{self, Writer, escape, unescape};
use portal::domain::map::camera::Camera;
use portal::domain::map::projection::Point;
use portal::domain::search::address as search;
use portal_tests::mishaps::{BEHIND, GLUED, Mishap, mishap, percent, through_a_browser};
use proptest::prelude::*;

/// Longer ones are cut off, and that is said.
const MOST_BYTES: usize = 8_000;

/// What may be searched for.
const WORDS: &str = "[a-z0-9一-龥ァ-ヶ ～%&~。？!#-]{1,12}";

fn parts() -> impl Strategy<Value = Vec<(String, String)>> {
    let key = "[a-y][a-z]?";
    let value = prop_oneof![
        "[a-z]{1,8}(\\.[a-z]{1,6}){0,3}".boxed(),
        "20[0-9]{2}-[01][0-9]-[0-3][0-9]".boxed(),
        "[0-9]{1,6}".boxed(),
        Just("-".to_owned()).boxed(),
        "[一-龥 ～%&~。]{1,6}"
            .prop_map(|text: String| escape(&text))
            .boxed(),
    ];
    prop::collection::vec((key, value), 1..12)
}

fn written(parts: &[(String, String)]) -> String {
    let mut out = Writer::default();
    for (key, value) in parts {
        out.add(key, value);
    }
    out.finish()
}

fn id() -> impl Strategy<Value = String> {
    "[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}"
}

/// What the page of events may be asked for; never nothing.
fn asked() -> impl Strategy<Value = Opened> {
    let sometimes = || prop::option::of(id());
    let place = prop_oneof![4 => id().boxed(), 1 => Just(NOWHERE.to_owned()).boxed()];
    let month = 1_600 * 12..3_000 * 12;
    let filter = (
        prop::array::uniform3(sometimes()),
        prop::collection::vec(place, 0..4),
        prop::option::of([month.clone(), month]),
        prop::option::of(WORDS),
    )
        .prop_map(
            |([kind, organiser, programme], places, span, text)| Filter {
                kind: kind.unwrap_or_default(),
                organiser: organiser.unwrap_or_default(),
                programme: programme.unwrap_or_default(),
                places,
                span: span.map(|[first, last]| Span::between(Month(first), Month(last))),
                text: text.unwrap_or_default(),
            },
        );
    let camera = (101_u32..=500, 0_u32..4_000, 0_u32..4_000).prop_map(|(zoom, x, y)| Camera {
        zoom: f64::from(zoom) / 100.0,
        centre: Point {
            x: x.into(),
            y: y.into(),
        },
    });
    let asked = (filter, sometimes(), sometimes(), prop::option::of(camera));
    let asked = asked.prop_map(|(filter, event, near, camera)| Opened {
        filter,
        event,
        near,
        camera,
        is_cut: false,
    });
    asked.prop_filter("nothing is asked", |asked| *asked != Opened::default())
}

/// Whether each thing that was read is as it was asked for.
fn is_left_of(read: &Opened, asked: &Opened) -> bool {
    let is_left = |read: &str, asked: &str| read.is_empty() || read == asked;
    let (filter, all) = (&read.filter, &asked.filter);
    is_left(&filter.kind, &all.kind)
        && is_left(&filter.organiser, &all.organiser)
        && is_left(&filter.programme, &all.programme)
        && all.places.starts_with(&filter.places)
        && (filter.span.is_none() || filter.span == all.span)
        && is_left(&filter.text, &all.text)
        && (read.event.is_none() || read.event == asked.event)
        && (read.near.is_none() || read.near == asked.near)
        && (read.camera.is_none() || read.camera == asked.camera)
}

/// A link as it was written before there were check letters, its text escaped by bytes.
fn first(link: &str, text: &str) -> String {
    let (body, _) = link.rsplit_once("~z.").expect("check letters");
    let parts = body
        .split('~')
        .skip(1)
        .map(|part| match part.split_once('.') {
            Some(("t", _)) => format!("~t.{}", percent(text, &[' ', '%', '&', '~', '!', '#'])),
            _ => format!("~{part}"),
        });
    format!("1{}", parts.collect::<String>())
}

fn any_value(_: &str, _: &str) -> bool {
    true
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases)
    }
}

proptest! {
    #![proptest_config(config(4_000))]

    /// Whatever happens to it, up to three times over, and through an address bar.
    #[test]
    fn a_whole_link_is_read_whole(parts in parts(), mishaps in prop::collection::vec(mishap(), 0..4)) {
        let link = written(&parts);
        let mut mangled = link.clone();
        for mishap in &mishaps {
            mangled = mishap.on(&mangled);
        }
        for fragment in [mangled.clone(), through_a_browser(&mangled)] {
            prop_assume!(fragment.len() < MOST_BYTES);
            let read = link::read(&format!("#{fragment}"), &any_value);
            let read = read.unwrap_or_else(|| panic!("{fragment} is taken for a part of the page"));
            prop_assert!(!read.is_cut && !read.is_of_other_version, "{fragment}");
            prop_assert_eq!(&read.parts, &parts, "{}", fragment);
        }
    }

    /// Cut anywhere behind its first letter, or with one letter changed: said.
    #[test]
    fn a_cut_link_is_noticed(parts in parts(), at in any::<usize>(), other in "[a-z0-9~.]", cut in any::<bool>(), mishap in prop::option::of(mishap())) {
        let link = written(&parts);
        let at = 1 + at % (link.len() - 1);
        let mangled = if cut {
            link[..at].to_owned()
        } else {
            format!("{}{other}{}", &link[..at], &link[at + 1..])
        };
        prop_assume!(mangled != link);
        let fragment = match &mishap {
            Some(mishap) if cut => mishap.on(&mangled),
            _ => mangled,
        };
        let read = link::read(&through_a_browser(&fragment), &any_value);
        let is_said = read.is_none_or(|read| read.is_cut || read.is_of_other_version);
        prop_assert!(is_said, "{}", fragment);
    }

    #[test]
    fn any_text_comes_back(text in any::<String>()) {
        let value = escape(&text);
        prop_assert!(value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte)));
        prop_assert_eq!(unescape(&value), text);
    }

    /// The words of a search, likewise.
    #[test]
    fn words_come_back(text in WORDS, mishaps in prop::collection::vec(mishap(), 0..4)) {
        let mut fragment = search::encode(&text);
        for mishap in &mishaps {
            fragment = mishap.on(&fragment);
        }
        let fragment = through_a_browser(&fragment);
        prop_assume!(fragment.len() < MOST_BYTES);
        let read = search::decode(&fragment);
        prop_assert_eq!(read, Some(text), "{}", fragment);
    }
}

proptest! {
    #![proptest_config(config(2_000))]

    /// What is asked of the events, and what of their map is seen, likewise.
    #[test]
    fn events_come_back(asked in asked(), mishaps in prop::collection::vec(mishap(), 0..4)) {
        let mut fragment = address::encode(&asked);
        for mishap in &mishaps {
            fragment = mishap.on(&fragment);
        }
        for fragment in [fragment.clone(), through_a_browser(&fragment)] {
            prop_assume!(fragment.len() < MOST_BYTES);
            let read = address::decode(&fragment);
            prop_assert_eq!(read.as_ref(), Some(&asked), "{}", fragment);
        }
    }

    /// Cut or changed, it is said, and what is left is not made up.
    #[test]
    fn events_of_a_cut_link_are_said_to_be_fewer(asked in asked(), at in any::<usize>(), mishap in prop::option::of(mishap())) {
        let link = address::encode(&asked);
        let cut = &link[..1 + at % (link.len() - 1)];
        let fragment = mishap.map_or_else(|| cut.to_owned(), |mishap| mishap.on(cut));
        let read = address::decode(&through_a_browser(&fragment));
        let read = read.unwrap_or_else(|| panic!("{fragment} is taken for a part of the page"));
        prop_assert!(read.is_cut, "{fragment}");
        prop_assert!(is_left_of(&read, &asked), "{fragment}: {read:?}");
    }

    /// Links of the first version have no check letters: what leaves all of it there
    /// leaves all of it to be read, or it is said.
    #[test]
    fn events_of_first_links_come_back(asked in asked(), mishaps in prop::collection::vec(mishap(), 0..3)) {
        let asked = Opened { filter: Filter { text: String::new(), ..asked.filter }, ..asked };
        prop_assume!(asked != Opened::default());
        let mut fragment = first(&address::encode(&asked), &asked.filter.text);
        for mishap in &mishaps {
            fragment = mishap.on(&fragment);
        }
        for fragment in [fragment.clone(), through_a_browser(&fragment)] {
            prop_assume!(fragment.len() < MOST_BYTES);
            let read = address::decode(&fragment);
            let read = read.unwrap_or_else(|| panic!("{fragment} is taken for a part of the page"));
            prop_assert!(read == asked || read.is_cut, "{fragment}: {read:?}");
        }
    }

    /// Their words are text of any kind: nobody knows where it ended, or whether a wrapped
    /// line broke it. What is written behind it may come along, nothing goes.
    #[test]
    fn words_of_first_links_come_back(text in WORDS, mishap in prop::option::of(mishap())) {
        use Mishap::{Dashes, Sprinkled, Wide, Wrapped};
        let link = first(&search::encode(&text), &text);
        let fragment = match mishap {
            None | Some(Wide | Dashes | Wrapped(_) | Sprinkled(_)) => link,
            Some(mishap) => mishap.on(&link),
        };
        for fragment in [fragment.clone(), through_a_browser(&fragment)] {
            prop_assume!(fragment.len() < MOST_BYTES);
            let read = search::decode(&fragment);
            prop_assert!(search::is_cut(&fragment) || read.as_ref().is_some_and(|read| read.starts_with(&text)), "{fragment}: {read:?}");
        }
    }
}

proptest! {
    #![proptest_config(config(200))]

    /// Nothing breaks it, and nothing takes long.
    #[test]
    fn no_text_breaks_a_reader(text in "(\\PC|[~%&#.]){0,400}", times in 1_usize..400) {
        let _ = link::read(&text, &any_value);
        let _ = link::read(&text.repeat(times), &any_value);
        let _ = address::decode(&text);
        let _ = search::decode(&text);
    }
}

/// Links of the first version are read as before, and without what hangs on them.
#[test]
fn first_links_are_still_read() {
    let is_sound = |key: &str, value: &str| match key {
        "um" => value.parse::<u8>().is_ok(),
        "n" => value == "china",
        "dd" => value == "-",
        _ => true,
    };
    let read = |fragment: &str| link::read(fragment, &is_sound);
    let expected = |last: (&str, &str)| {
        let parts = [("a", "stay.joint"), last];
        parts
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .to_vec()
    };
    for (tail, last) in [
        ("um.24", ("um", "24")),
        ("n.china", ("n", "china")),
        ("dd.-", ("dd", "-")),
    ] {
        let link = format!("1~a.stay.joint~{tail}");
        let mishaps = (0..BEHIND.len()).map(Mishap::Behind);
        let mishaps = mishaps.chain((0..GLUED.len()).map(Mishap::Glued)).chain([
            Mishap::Bracketed,
            Mishap::Escaped,
            Mishap::Half,
            Mishap::Entities,
            Mishap::Wide,
            Mishap::Wrapped(vec![link.len() - 1]),
        ]);
        for mishap in mishaps {
            let mangled = mishap.on(&link);
            for fragment in [
                mangled.clone(),
                through_a_browser(&mangled),
                through_a_browser(&Mishap::Escaped.on(&mangled)),
            ] {
                let opened = read(&fragment).unwrap_or_else(|| panic!("{fragment:?} is ours"));
                assert_eq!(opened.parts, expected(last), "{fragment:?}");
                assert!(!opened.is_cut, "{fragment:?}");
            }
        }
    }
    for anchor in [
        "#main",
        "#rules",
        "#q-aim",
        "#note-3",
        "#q-2",
        "#日本",
        "#%E6%97%A5",
        "#term-settling-in",
        "#2027",
        "#",
    ] {
        let opened = read(anchor);
        assert!(opened.is_none() || anchor == "#", "{anchor}");
    }
    for cut in [
        "#1",
        "#2",
        "#2~",
        "#2~a",
        "#2~a.stay~l.24m~z",
        "#2~a.stay~l.24m~z.",
        "#2~a.stay~l.2",
    ] {
        assert!(read(cut).is_some_and(|opened| opened.is_cut), "{cut}");
    }
    // A value `1` of a damaged link is not the mark of the first version.
    for damaged in [
        "#2~a~1~b.stay~z.friae",
        "#2~a,1~b.stay~z.friae",
        "#2~a~1~b.stay",
        "#1~b.stay~z.friae",
        "#2%7Ea%7E1%7Eb.stay%7Ez.friae",
    ] {
        let opened = read(damaged).expect("ours");
        assert!(opened.is_cut && !opened.is_first, "{damaged}");
    }
    // The last part of a cut link may be half of one: it is not guessed at.
    assert_eq!(read("#2~a.stay.joint~um.2").expect("ours").parts.len(), 1);
}

/// What hung on the page of events and of the search, as it came in.
#[test]
fn events_and_search_are_read_whole() {
    let filter = Filter {
        places: vec!["chengdu".to_owned()],
        ..Filter::default()
    };
    for fragment in [
        "1~c.chengdu~e.2025-09-17-chengdu-briefing。",
        "1~c.chengdu~e.2025-09-17-chengdu-briefing?from=singlemessage",
        "1%257Ec.chengdu%257Ee.2025-09-17-chengdu-briefing",
        "1&amp;c.chengdu&amp;e.2025-09-17-chengdu-briefing",
        "1～c.chengdu～e.2025-09-17-chengdu-briefing）",
        "1~c.chengdu~e.2025-09-17-chengdu%\u{200b}2Dbriefing",
        "1~c.chengdu~e.2025-09-17-chengdu%2\r\n> Dbriefing",
    ] {
        let opened = address::decode(fragment).expect("ours");
        assert_eq!(opened.filter, filter, "{fragment}");
        assert_eq!(
            opened.event.as_deref(),
            Some("2025-09-17-chengdu-briefing"),
            "{fragment}"
        );
        assert!(!opened.is_cut, "{fragment}");
    }
    let cut = address::decode("2~c.chengdu~e.2025-09-17-chengdu-brie").expect("ours");
    assert!(cut.is_cut && cut.event.is_none() && cut.filter == filter);
    assert!(search::is_cut("2~t._6210-90") && !search::is_cut(&search::encode("成都")));
    assert!(address::decode("1~zz.1").is_some_and(|opened| opened.is_cut));
    // A line was broken behind the mark: no word can be read.
    assert!(search::is_cut("1\n> ~t.%E6%88%90%E9%83%BD"));
    for (fragment, words) in [
        ("1~t.%E6%88%90%E9%83%BD", "成都"),
        ("1%7Et.%25E6%2588%2590%25E9%2583%25BD", "成都"),
        ("1%257Et.%2525E6%252588%252590%2525E9%252583%2525BD", "成都"),
        ("1~t.100%25%20%7E", "100% ~"),
        ("1~t.%26t", "&t"),
    ] {
        assert_eq!(
            search::decode(fragment).as_deref(),
            Some(words),
            "{fragment}"
        );
    }
}
