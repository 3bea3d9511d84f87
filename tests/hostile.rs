//! What comes from outside is not trusted: a hundred thousand strange links and
//! documents go through the parsers, and markup in any text stays text.
//!
//! The links are mutations of a corpus, `hostile/links.txt`: what has broken
//! something once is added there. The numbers are drawn from a fixed seed, so
//! that a failure can be repeated.

use std::fmt::Write;

use portal::domain::agenda::address;
use portal::domain::cases::CaseFile;
use portal::domain::content::{Content, FILES};
use portal::domain::library::Library;
use portal::domain::route::{Base, Page, Route};
use portal::domain::search::address as search;
use portal::domain::search::find::Finder;
use portal::domain::share;
use portal::domain::text::Lang;
use portal_tests::{content, files};
use serde_json::{Value, json};

const CORPUS: &str = include_str!("hostile/links.txt");
const LINKS: usize = 100_000;
const DOCUMENTS: usize = 20_000;

/// Numbers that look random and are always the same (xorshift64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).expect("fits")
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.roll(of.len())]
    }

    /// One to four small changes.
    fn mutated(&mut self, text: &str) -> String {
        const PIECES: [&str; 20] = [
            "~",
            ".",
            "-",
            "#",
            "/",
            "%",
            "%7e",
            "%00",
            "\\",
            "<",
            "\"",
            "日",
            "\u{202e}",
            "😀",
            "99999999999",
            "1~",
            "..",
            "=",
            "&",
            " ",
        ];
        let mut letters: Vec<char> = text.chars().collect();
        for _ in 0..=self.roll(4) {
            let at = self.roll(letters.len() + 1);
            match self.roll(5) {
                0 if at < letters.len() => {
                    letters.remove(at);
                }
                1 if at < letters.len() => {
                    let code = u32::try_from(self.roll(0x3000)).expect("small");
                    letters[at] = char::from_u32(code).unwrap_or('x');
                }
                2 => letters.truncate(at),
                3 => {
                    let times = [1, 1, 1, 300][self.roll(4)];
                    let piece = self.one(&PIECES).repeat(times);
                    letters.splice(at..at, piece.chars());
                }
                _ => {
                    let piece = self.one(&PIECES);
                    letters.splice(at..at, piece.chars());
                }
            }
        }
        letters.into_iter().collect()
    }

    /// A document of no particular shape.
    fn document(&mut self, depth: usize) -> Value {
        const NAMES: [&str; 17] = [
            "id",
            "ja",
            "zh",
            "name",
            "events",
            "places",
            "programmes",
            "paths",
            "kinds",
            "variants",
            "sources",
            "cite",
            "year",
            "facts",
            "when",
            "lat",
            "start",
        ];
        match self.roll(if depth == 0 { 6 } else { 8 }) {
            0 => Value::Null,
            1 => json!(self.roll(2) == 0),
            2 => json!(i64::try_from(self.roll(1 << 40)).expect("fits") - (1 << 39)),
            3 => json!(self.roll(1 << 30) as f64 / 7.0),
            4 => json!("2026-02-30"),
            5 => json!(self.mutated("FY2025 postdoctoral brochure#p1")),
            6 => (0..self.roll(5))
                .map(|_| self.document(depth - 1))
                .collect(),
            _ => {
                let count = self.roll(6);
                (0..count)
                    .map(|_| (self.one(&NAMES).to_owned(), self.document(depth - 1)))
                    .collect()
            }
        }
    }
}

#[test]
fn strange_links_break_nothing_and_lead_nowhere_else() {
    let library = portal::prerender::Bundles::new(&portal_tests::files())
        .expect("bundles")
        .library;
    let book = library.rulebook().expect("rules");
    let finder = Finder::new(library.index.as_ref().expect("an index"));
    let base = Base::new("/portal/");
    let seeds: Vec<&str> = CORPUS.lines().collect();
    assert!(seeds.len() > 30);
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for count in 0..LINKS {
        let link = match count {
            _ if count < seeds.len() => seeds[count].to_owned(),
            _ => {
                let seed = dice.one(&seeds);
                dice.mutated(seed)
            }
        };
        // An address of ours stays below the base, in letters that need no
        // escaping: it can lead to no other host.
        let route = Route::parse(base.strip(&link));
        let href = base.href(&route);
        assert!(
            href.starts_with("/portal/") && !href.contains("//"),
            "{link}: {href}"
        );
        assert!(
            href.bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"/-".contains(&b)),
            "{link}: {href}"
        );
        assert_eq!(
            Route::parse(base.strip(&href)).path(),
            route.path(),
            "{link}"
        );
        // What was read of answers reads the same again.
        let fragment = link.split_once('#').map_or(link.as_str(), |(_, rest)| rest);
        let opened = share::decode(book, fragment);
        let again = share::decode(book, &share::encode(book, &opened.answers));
        assert_eq!(again.answers, opened.answers, "{link}");
        assert!(share::encode(book, &opened.answers).len() < 2_000, "{link}");
        if let Some(opened) = address::decode(fragment) {
            let link = address::encode(&opened);
            let again = address::decode(&link).unwrap_or_default();
            assert_eq!(address::encode(&again), link);
            assert!(link.is_ascii(), "{link}");
        }
        // What is looked for reads the same again, and is looked for to the end.
        if let Some(query) = search::decode(fragment) {
            let link = search::encode(&query);
            let again = search::decode(&link).unwrap_or_default();
            assert_eq!(search::encode(&again), link);
            assert!(link.is_ascii() && link.len() < 1_000, "{link}");
            // Looking takes a moment: for some of them.
            if count % 200 == 0 || count < seeds.len() {
                let found = finder.find(&query).unwrap_or_default();
                for (from, to) in finder.marks(&query, &found.words) {
                    assert!(query.get(from..to).is_some(), "{link}");
                }
            }
        }
    }
}

#[test]
fn strange_documents_are_faults_and_no_more() {
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let mut faults = 0;
    for count in 0..DOCUMENTS {
        let mut text = dice.document(5).to_string();
        // Every tenth is broken off or garbled as well.
        if count % 10 == 0 {
            text = dice.mutated(&text);
        }
        let name = FILES[count % FILES.len()];
        let library = Library::from_files(|one| (one == name).then_some(text.as_str()));
        faults += usize::from(library.lacks(name));
    }
    // The keywords of the search are no part of the library.
    assert!(faults > DOCUMENTS * 8 / 10, "{faults}");
}

/// Bytes lost, changed or put in on the way: what comes of a bundle is what was
/// written, or a fault.
#[test]
fn damaged_bundles_are_faults_and_no_more() {
    let bundles = portal::prerender::Bundles::new(&files()).expect("bundles");
    let mut dice = Dice(0x1319_8a2e_0370_7344);
    let (mut whole, mut local) = (0, 0);
    for count in 0..2_000 {
        let (kind, _, sound) = &bundles.files[count % bundles.files.len()];
        let mut bytes = sound.clone();
        for _ in 0..=dice.roll(3) {
            let at = dice.roll(bytes.len());
            match dice.roll(4) {
                0 => bytes.truncate(at.max(1)),
                1 => drop(bytes.remove(at)),
                2 => bytes.insert(at, 0),
                _ => bytes[at] ^= 1 << dice.roll(8),
            }
        }
        if bytes == *sound {
            continue;
        }
        match portal_tests::opened(*kind, &bytes) {
            Ok(library) => {
                assert!(!library.faults.is_empty(), "{kind:?} {count}");
                local += usize::from(library.faults.len() < kind.files().len());
            }
            Err(_) => whole += 1,
        }
    }
    assert!(whole > 500 && local > 200, "{whole} {local}");
}

/// Closes whatever a text may stand in, and opens what would act.
const MARKUP: &str = "</title></script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>\
                      <!--&lt;{{7*7}}]]>\r\nATTENDEE:mailto:evil@example.org\u{2028}";

/// Puts the markup behind every text in two languages.
fn spoil(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(spoil),
        Value::Object(fields) => {
            let is_text = fields.contains_key("ja") && fields.contains_key("zh");
            for (name, inner) in fields.iter_mut() {
                match inner {
                    Value::String(text) if is_text && matches!(name.as_str(), "ja" | "zh") => {
                        text.push_str(MARKUP);
                    }
                    _ => spoil(inner),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn markup_in_any_text_stays_text() {
    let mut files = portal_tests::files();
    for text in files.values_mut() {
        let mut value: Value = serde_json::from_str(text.as_ref().expect("a file")).expect("JSON");
        spoil(&mut value);
        *text = Ok(value.to_string());
    }
    let mut content = content();
    let bundles = portal::prerender::Bundles::new(&files).expect("bundles");
    let spoiled = &bundles.library;
    content.programmes.programmes = spoiled.programmes.clone();
    content.topics.topics = spoiled.topics.clone();
    content.events.events = spoiled.events.clone();
    let site = |files, content: &Content| {
        portal::prerender::render(&portal::prerender::Site {
            shell: "<!doctype html><html><head><title>x</title></head><body><div id=\"app\"></div></body></html>",
            programs: &[],
            files,
            content,
            cases: &CaseFile {
                groups: Vec::new(),
                amounts: Vec::new(),
            },
            public_url: "/",
            has_printed_brochure: false,
            site_origin: Some("https://a.example"),
        })
        .expect("the site")
    };
    let (sound_files, sound_content) = (portal_tests::files(), portal_tests::content());
    let sound = site(&sound_files, &sound_content);
    let written = site(&files, &content);
    assert_eq!(sound.len(), written.len());
    let mut met = 0;
    for (before, after) in sound.iter().zip(&written) {
        let path = &after.path;
        if path.ends_with(".html") {
            let count = |html: &str, selector: &str| {
                let selector = scraper::Selector::parse(selector).expect("a selector");
                scraper::Html::parse_document(html)
                    .select(&selector)
                    .count()
            };
            for selector in ["script", "img", "title", "[onerror]"] {
                assert_eq!(
                    count(before.text(), selector),
                    count(after.text(), selector),
                    "{path}: {selector}"
                );
            }
            // A name that has grown has no room on the map: fewer, never more. Headings
            // are parted into phrases, of which a longer text has more.
            let others = "*:not(.ph)";
            assert!(
                count(after.text(), others) <= count(before.text(), others),
                "{path}"
            );
            met += usize::from(after.text().contains("&lt;script&gt;"));
        }
        if path.ends_with(".ics") {
            let unfolded = after.text().replace("\r\n ", "");
            assert!(!unfolded.contains("\nATTENDEE"), "{path}");
            assert!(unfolded.lines().all(|line| !line.contains('\r')), "{path}");
        }
    }
    assert!(met > 80, "the markup was met on {met} pages only");
    let mut addresses = String::new();
    for event in &spoiled.events {
        let route = Route::Page(Lang::Zh, Page::Event(event.id.clone()));
        let _ = writeln!(addresses, "{}", route.path());
    }
    assert!(addresses.is_ascii());
}
