//! Links on their way: what people, mail and messengers do to them. Read whole,
//! or said; never silently less.

use portal::domain::agenda::address;
use portal::domain::agenda::filter::Filter;
use portal::domain::link::{self, Writer, escape, unescape};
use portal::domain::search::address as search;
use proptest::prelude::*;

/// Longer ones are cut off, and that is said.
const MOST_BYTES: usize = 8_000;

/// What others write before or behind a link, or around it.
const BEHIND: [&str; 36] = [
    "。",
    "，",
    "、",
    ".",
    ",",
    ")",
    "）",
    "]",
    "】",
    "」",
    "》",
    ">",
    "\"",
    "”",
    "'",
    ";",
    "；",
    "!",
    "！",
    "?",
    " ",
    "\u{3000}",
    "\u{200b}",
    "\u{feff}",
    "\u{200e}",
    "\n",
    "\r\n",
    "?from=singlemessage",
    "?from=groupmessage&isappinstalled=0",
    "&from=timeline",
    "&amp;from=timeline&amp;isappinstalled=0",
    "?nsukey=Ab%2BcD.eF%3D%3D",
    "&utm_source=wechat&scene=1",
    "#wechat_redirect",
    "&x=1#rd",
    "#/",
];
const GLUED: [&str; 5] = [
    " 请看看",
    "请看",
    "です。ご覧ください",
    " (see mail)",
    "。谢谢！2027年",
];

/// Something that happens to a link and leaves all of it there.
#[derive(Clone, Debug)]
enum Mishap {
    Behind(usize),
    Glued(usize),
    Bracketed,
    Escaped,
    Half,
    Entities,
    Wide,
    Dashes,
    Wrapped(Vec<usize>),
    Sprinkled(usize),
}

/// Escapes as messengers do: all but letters and digits, or only some marks.
fn percent(text: &str, marks: &[char]) -> String {
    let mut out = String::new();
    let mut bytes = [0; 4];
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() || (letter.is_ascii() && !marks.contains(&letter)) {
            out.push(letter);
        } else {
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    out
}

impl Mishap {
    fn on(&self, link: &str) -> String {
        match self {
            Self::Behind(at) => format!("{link}{}", BEHIND[at % BEHIND.len()]),
            Self::Glued(at) => format!("{link}{}", GLUED[at % GLUED.len()]),
            Self::Bracketed => format!("{link}>)"),
            Self::Escaped => percent(
                link,
                &['~', '%', '.', '-', '_', '&', ' ', '#', '?', '=', ';'],
            ),
            Self::Half => percent(link, &['~', '%']),
            Self::Entities => link.replace('~', "&amp;"),
            Self::Wide => link
                .chars()
                .map(|letter| match letter {
                    '!'..='~' => char::from_u32(u32::from(letter) + 0xfee0).expect("a letter"),
                    other => other,
                })
                .collect(),
            Self::Dashes => link.replace('-', "\u{2013}"),
            Self::Wrapped(places) => inserted(link, places, "\r\n> "),
            Self::Sprinkled(place) => inserted(link, &[*place], "\u{200b}"),
        }
    }
}

fn inserted(link: &str, places: &[usize], what: &str) -> String {
    let mut letters: Vec<String> = link.chars().map(String::from).collect();
    for place in places {
        let at = 1 + place % letters.len();
        letters.insert(at, what.to_owned());
    }
    letters.concat()
}

/// What an address bar makes of it: text beyond ASCII is escaped, line ends go.
fn through_a_browser(fragment: &str) -> String {
    let mut out = String::new();
    let mut bytes = [0; 4];
    for letter in fragment.chars() {
        match letter {
            '\r' | '\n' | '\t' => {}
            ' ' | '"' | '<' | '>' | '`' => out.push_str(&percent(&letter.to_string(), &[letter])),
            letter if letter.is_ascii() => out.push(letter),
            letter => {
                for byte in letter.encode_utf8(&mut bytes).bytes() {
                    out.push_str(&format!("%{byte:02X}"));
                }
            }
        }
    }
    out
}

fn mishap() -> impl Strategy<Value = Mishap> {
    prop_oneof![
        any::<usize>().prop_map(Mishap::Behind),
        any::<usize>().prop_map(Mishap::Glued),
        Just(Mishap::Bracketed),
        Just(Mishap::Escaped),
        Just(Mishap::Half),
        Just(Mishap::Entities),
        Just(Mishap::Wide),
        Just(Mishap::Dashes),
        prop::collection::vec(any::<usize>(), 1..3).prop_map(Mishap::Wrapped),
        any::<usize>().prop_map(Mishap::Sprinkled),
    ]
}

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

    /// The words of a search and what is asked of the events, likewise.
    #[test]
    fn words_come_back(text in "[a-z0-9一-龥ァ-ヶ ～%&~。？!#-]{1,12}", mishaps in prop::collection::vec(mishap(), 0..4)) {
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
    for (fragment, words) in [
        ("1~t.%E6%88%90%E9%83%BD", "成都"),
        ("1%7Et.%25E6%2588%2590%25E9%2583%25BD", "成都"),
        ("1%257Et.%2525E6%252588%252590%2525E9%252583%2525BD", "成都"),
        ("1~t.100%25%20%7E", "100% ~"),
    ] {
        assert_eq!(
            search::decode(fragment).as_deref(),
            Some(words),
            "{fragment}"
        );
    }
}
