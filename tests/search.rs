//! The search: what visitors type finds what they mean, in either language and
//! in every way of writing it.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use portal::domain::bundle::Bundle;
use portal::domain::check::Files;
use portal::domain::library::Library;
use portal::domain::route::Route;
use portal::domain::search::find::{Finder, Found, MOST_LETTERS, MOST_WORDS};
use portal::domain::search::fold::Folds;
use portal::domain::search::{Index, Kind, address};
use portal::domain::text::Lang;
use portal::prerender::Bundles;
use portal_tests::{content, files, files_of_brochure};
use proptest::prelude::*;

const LIST: &str = include_str!("../src/prerender/variants.txt");

/// The index as the browser reads it, with the events of the brochure and no others:
/// which comes first is then known, whatever is announced later.
fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| index_of(&files_of_brochure()))
}

fn index_of(files: &Files) -> Index {
    let bundles = Bundles::new(files).expect("bundles");
    let found = bundles.files.iter().find(|one| one.0 == Bundle::Search);
    let bytes = &found.expect("a bundle").2;
    let library = Library::from_search(bytes).expect("a bundle");
    assert_eq!(library.faults, []);
    assert_eq!(library.index, bundles.library.index, "as it was written");
    library.index.expect("an index")
}

fn finder() -> &'static Finder {
    static FINDER: OnceLock<Finder> = OnceLock::new();
    FINDER.get_or_init(|| Finder::new(index()))
}

fn folds() -> Folds {
    Folds::new(&index().variants)
}

fn find(query: &str) -> Found {
    finder().find(query).unwrap_or_default()
}

/// The addresses of what is found.
fn found(query: &str) -> Vec<&'static str> {
    let places = find(query).entries;
    let entry = |place: usize| index().entries[place].path.as_str();
    places.into_iter().map(entry).collect()
}

#[test]
fn writings_that_mean_the_same_are_the_same() {
    let folds = folds();
    for same in [
        &["学術", "学术", "學術", "學术"][..],
        &["ｊｓｐｓ", "ＪＳＰＳ", "JSPS", "Jsps"],
        &["ひと", "ヒト", "ﾋﾄ"],
        &["セミナー", "せみなー", "ｾﾐﾅｰ", "セミナ", "せみな"],
        &["フォーサイト", "ふぉーさいと", "ﾌｫｰｻｲﾄ", "フオーサイト"],
        &[
            "ガクジュツ",
            "がくじゅつ",
            "ｶﾞｸｼﾞｭﾂ",
            "か\u{3099}くし\u{3099}ゅつ",
        ],
        &["パンフ", "ﾊﾟﾝﾌ", "は\u{309a}んふ"],
        &["关西", "関西", "關西"],
        &["発展", "发展", "發展"],
        &["博士后", "博士後"],
        &["渡日一時金", "渡日一时金", "渡日一時金　"],
        &["A-HORCs", "Ａ－ＨＯＲＣｓ", "ahorcs", "A‐HORCs"],
        &["（短期・長期）", "短期・長期", "(短期·长期)", "短期长期"],
        &["窓口", "窗口"],
        &["北京 Beijing", "北京 Běijīng", "北京 Be\u{30c}iji\u{304}ng"],
        &["362,000円", "362000円", "３６２，０００円"],
        &["桥", "桥\u{fe00}", "橋\u{e0101}"],
        &["日本", "\u{2f47}本"],
        &["年", "\u{f98e}"],
    ] {
        for other in same {
            let of = |text: &str| folds.folded(text).trim().to_owned();
            assert_eq!(of(same[0]), of(other), "{} {other}", same[0]);
        }
    }
    for (one, other) in [
        ("は", "ば"),
        ("は", "ぱ"),
        ("短期", "長期"),
        ("成都", "京都"),
        ("2025,2026", "20252026"),
        ("3,62", "362"),
    ] {
        assert_ne!(folds.folded(one), folds.folded(other));
    }
}

/// Where a character of one name stands in the other in another form, both are
/// folded alike: judged by the whole list, not by the part that is in the bundle.
#[test]
fn japanese_and_chinese_names_agree_letter_by_letter() {
    let groups: Vec<&str> = LIST.lines().filter(|line| !line.starts_with('#')).collect();
    let is_one = |a: char, b: char| {
        groups
            .iter()
            .any(|group| group.contains(a) && group.contains(b))
    };
    let folds = folds();
    let mut pairs = 0;
    for term in &content().glossary.terms {
        for ja in term.name.ja.chars() {
            for zh in term.name.zh.chars() {
                if ja != zh && is_one(ja, zh) {
                    let of = |letter: char| folds.folded(&letter.to_string());
                    assert_eq!(of(ja), of(zh), "{ja} {zh}");
                    pairs += 1;
                }
            }
        }
    }
    assert!(pairs > 40, "only {pairs} pairs");
}

/// A character that only one of the languages has is known by another form, or
/// has none: nothing in the index can be typed in vain.
#[test]
fn every_character_of_one_language_is_known_in_the_other() {
    const ALONE: &str = "扱枠込另哪您份峠働畑";
    let foreign = |letter: char, lang| {
        portal::domain::script::first_foreign_letter(&letter.to_string(), lang).is_some()
    };
    let letters: BTreeSet<char> = index()
        .entries
        .iter()
        .flat_map(|entry| [&entry.title, &entry.line])
        .flat_map(|text| text.ja.chars().chain(text.zh.chars()))
        .filter(|letter| matches!(letter, '\u{3400}'..='\u{9fff}'))
        .collect();
    let lacking: String = letters
        .into_iter()
        .filter(|letter| foreign(*letter, Lang::Ja) || foreign(*letter, Lang::Zh))
        .filter(|letter| !index().variants.contains(*letter) && !ALONE.contains(*letter))
        .collect();
    assert_eq!(lacking, "", "add its other form to xtask/src/variants.rs");
}

#[test]
fn the_groups_do_not_meet() {
    let mut seen = BTreeSet::new();
    for group in index().variants.split(' ') {
        assert!(group.chars().count() > 1, "{group}");
        for letter in group.chars() {
            assert!(seen.insert(letter), "{letter} stands in two groups");
        }
    }
    assert!(seen.len() > 500, "{}", seen.len());
}

/// What visitors type, and what has to be among the first that they see.
#[test]
fn what_visitors_type_finds_what_they_mean() {
    for (query, path, among) in [
        ("博士后", "programmes/postdoctoral/", 1),
        ("ポスドク", "programmes/postdoctoral/", 1),
        ("ﾎﾟｽﾄﾞｸ", "programmes/postdoctoral/", 1),
        ("postdoc", "programmes/postdoctoral/", 1),
        ("外国人特別研究員", "programmes/postdoctoral/", 1),
        ("外国人特别研究员", "programmes/postdoctoral/", 1),
        ("外籍特別研究員", "programmes/postdoctoral/", 1),
        ("访问学者", "programmes/invitational-short/", 1),
        ("訪問學者", "programmes/invitational-short/", 1),
        ("BRIDGE", "programmes/bridge/", 1),
        ("桥", "programmes/bridge/", 1),
        ("橋", "programmes/bridge/", 1),
        ("nsfc", "programmes/bilateral-nsfc/", 1),
        ("ＣＡＳ", "programmes/bilateral-cas/", 1),
        ("社科院", "programmes/bilateral-cass/", 1),
        ("A3", "programmes/a3-foresight/", 1),
        ("hope", "programmes/hope/", 1),
        ("诺贝尔", "programmes/hope/", 1),
        ("科研费", "programmes/kakenhi/", 1),
        ("科研費", "programmes/kakenhi/", 1),
        ("KAKENHI", "programmes/kakenhi/", 1),
        ("渡日一時金", "glossary/#term-settling-in", 1),
        ("赴日一次性补助", "glossary/#term-settling-in", 1),
        ("赴日一次性補助", "glossary/#term-settling-in", 1),
        ("安家费", "glossary/#term-settling-in", 1),
        ("日方导师", "glossary/#term-host", 1),
        ("うけいれけんきゅうしゃ", "glossary/#term-host", 1),
        ("生活费", "calculator/", 1),
        ("奨学金", "calculator/", 2),
        ("电话", "office/#contact", 1),
        ("電話", "office/#contact", 1),
        ("研究生", "glossary/#look-alike-kenkyusei", 2),
        ("成都", "events/2025-11-30-chengdu-seminar/", 1),
        ("chengdu", "events/2025-11-30-chengdu-seminar/", 1),
        ("大連", "events/2025-11-02-dalian-briefing/", 1),
        ("大连", "events/2025-11-02-dalian-briefing/", 1),
        ("ウランバートル", "events/2025-07-07-ulaanbaatar-alumni/", 1),
        ("BRIDGE 金额", "programmes/bridge/#money", 1),
        ("特別研究員 締切", "programmes/postdoctoral/#rounds", 1),
        ("希平会", "office/xiping/", 1),
        ("长鸣鸟", "office/emblem/", 1),
    ] {
        // The sentence that answers may stand before all others.
        let mut found = found(query);
        found.retain(|one| !one.starts_with("questions/"));
        let place = found.iter().position(|one| *one == path);
        assert!(
            place.is_some_and(|place| place < among),
            "{query}: {path} is at {place:?} in {:?}",
            &found[..found.len().min(6)]
        );
    }
}

/// No space is typed between words: they are taken apart.
#[test]
fn runs_without_spaces_are_taken_apart() {
    for (query, path) in [
        ("博士后生活费", "programmes/postdoctoral/#money"),
        ("科研费的年度", "programmes/kakenhi/"),
        ("ポスドクの締切", "questions/#deadline-postdoctoral"),
        ("成都研讨会", "events/2025-11-30-chengdu-seminar/"),
    ] {
        let found = found(query);
        assert!(
            found.iter().take(3).any(|one| *one == path),
            "{query}: {found:?}"
        );
    }
    let partial = find("成都 エジプト");
    assert!(partial.is_partial && !partial.entries.is_empty());
    assert!(!find("成都 研讨会").is_partial);
}

#[test]
fn nothing_is_found_for_nothing() {
    for query in ["", " ", "　", "・", "「」", "、。", "\u{200b}", "-"] {
        assert_eq!(finder().find(query), None, "{query:?}");
    }
    for query in [
        "エジプト",
        "xyzzy",
        "qwertz",
        "asdfgh",
        "hjkl",
        "😀",
        "廾",
        "\u{0}",
    ] {
        assert!(find(query).entries.is_empty(), "{query:?}");
    }
}

/// Whatever was pasted, no more is looked for than a visitor could type: the work
/// of finding and of marking grows with these.
#[test]
fn of_a_long_query_the_beginning_is_looked_for() {
    let english = "postdoctoral fellowship for research in Japan ".repeat(40);
    let chinese = "希望在日本从事研究的博士后人员".repeat(400);
    let short = "研 究 费 ".repeat(2_000);
    let spaces = format!("{}成都", " ".repeat(100_000));
    let strange: String = ('\u{4e00}'..'\u{6e00}').collect();
    for query in [english, chinese, short, spaces, strange] {
        let start: String = query.chars().take(20).collect();
        let found = find(&query);
        let words = found.words.split(|letter| *letter == ' ');
        let words = words.filter(|word| !word.is_empty());
        // Taken apart, a word is pieces of two letters at least.
        assert!(found.words.len() <= 2 * MOST_LETTERS, "{start}");
        assert!(words.count() <= MOST_WORDS.max(MOST_LETTERS / 2), "{start}");
        assert!(found.entries.is_empty() || found.is_partial, "{start}");
    }
    let whole = "postdoctoral ".repeat(MOST_WORDS - 1) + "2026";
    assert_eq!(
        find(&whole).is_partial,
        find("postdoctoral 2026").is_partial
    );
}

/// The name before the words before the line; programmes before pages before
/// terms before events; every part behind the whole.
#[test]
fn the_best_comes_first() {
    let kinds = |query: &str| -> Vec<Kind> {
        let entry = |place: usize| index().entries[place].kind;
        find(query).entries.into_iter().map(entry).collect()
    };
    // Each begins with the word.
    let all = kinds("jsps");
    let first_event = all.iter().position(|kind| *kind == Kind::Event);
    let first_page = all.iter().position(|kind| *kind == Kind::Page);
    assert!(first_page < first_event, "{all:?}");
    // A programme is found once by its name, not once for each of its parts.
    let parts = found("postdoctoral")
        .into_iter()
        .filter(|path| path.contains('#'));
    assert_eq!(
        parts.filter(|path| path.starts_with("programmes/")).count(),
        0
    );
    // In Latin letters a word begins where it begins.
    assert!(!found("idge").contains(&"programmes/bridge/"));
}

#[test]
fn what_was_looked_for_is_marked() {
    let marked = |text: &str, query: &str| -> Vec<String> {
        let words = find(query).words;
        let marks = finder().marks(text, &words);
        marks
            .iter()
            .map(|(from, to)| text[*from..*to].to_owned())
            .collect()
    };
    assert_eq!(
        marked("日本学術振興会（JSPS）", "学术 ｊｓｐｓ"),
        ["学術", "JSPS"]
    );
    assert_eq!(marked("NSFC-CAS-JSPS共同", "cas"), ["CAS"]);
    assert_eq!(marked("第22届A-HORCs会议", "ahorcs"), ["A-HORCs"]);
    assert_eq!(marked("セミナー・せみなー", "せみな"), ["セミナー・せみな"]);
    assert_eq!(marked("外国人特別研究員", "postdoc"), Vec::<String>::new());
}

/// Every page is in the index, and what is a part of something follows it.
#[test]
fn the_index_holds_every_page() {
    let index = index_of(&files());
    let paths: BTreeSet<&str> = index.entries.iter().map(|e| e.path.as_str()).collect();
    assert_eq!(paths.len(), index.entries.len(), "each once");
    for route in portal::prerender::routes(&content()) {
        // The samples are for who makes the portal.
        if matches!(&route, Route::Page(_, page) if !page.is_public()) {
            continue;
        }
        let path = route.path();
        let tail = &path[4..];
        assert!(
            tail.is_empty() || tail == "search/" || paths.contains(tail),
            "{tail} is not in the index"
        );
    }
    for entry in &index.entries {
        assert_eq!(entry.part_of.is_some(), entry.kind == Kind::Section);
        if let Some(whole) = entry.part_of {
            let whole = &index.entries[whole];
            assert_eq!(whole.kind, Kind::Programme);
            assert!(entry.path.starts_with(&whole.path), "{}", entry.path);
        }
    }
}

/// Letters that make trouble, and those of the content.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,40}",
        "[学學发発髪關ぁ-ゖァ-ヺｦ-ﾟﾞﾟ゛゜\u{3099}\u{309a}ー・ 　Ａ-ｚA-z0-9、。-]{0,30}",
    ]
}

/// One letter of the text in another of its forms.
fn rewritten(text: &str, dice: usize) -> String {
    let groups: Vec<&str> = index().variants.split(' ').collect();
    text.chars()
        .map(|letter| {
            let code = letter as u32;
            match letter {
                '!'..='~' if dice.is_multiple_of(2) => {
                    char::from_u32(code + 0xfee0).unwrap_or(letter)
                }
                'ぁ'..='ゖ' => char::from_u32(code + 0x60).unwrap_or(letter),
                'ァ'..='ヶ' => char::from_u32(code - 0x60).unwrap_or(letter),
                _ => match groups.iter().find(|group| group.contains(letter)) {
                    Some(group) => {
                        let forms: Vec<char> = group.chars().collect();
                        forms[dice % forms.len()]
                    }
                    None => letter,
                },
            }
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_twice_is_folding_once(text in texts()) {
        let folds = folds();
        let once = folds.folded(&text);
        prop_assert_eq!(folds.folded(&once), once);
    }

    #[test]
    fn every_letter_knows_where_it_stood(text in texts()) {
        let folded = folds().fold(&text);
        let mut before = 0;
        for letter in &folded {
            let (from, to) = (letter.from as usize, letter.to as usize);
            prop_assert!(before <= from && from < to && text.get(from..to).is_some());
            before = to;
        }
        let words: String = folded.chunks(2).flat_map(|two| two.iter().map(|one| one.is).chain([' '])).collect();
        let words: Vec<char> = words.chars().collect();
        let mut before = None;
        for (from, to) in finder().marks(&text, &words) {
            prop_assert!(text.get(from..to).is_some_and(|part| !part.is_empty()));
            prop_assert!(before.is_none_or(|before| before <= from));
            before = Some(to);
        }
    }

    #[test]
    fn every_name_is_found_in_every_form(at in any::<prop::sample::Index>(), dice in 0_usize..30, zh in any::<bool>()) {
        let at = at.index(index().entries.len());
        let entry = &index().entries[at];
        let title = entry.title.get(if zh { Lang::Zh } else { Lang::Ja });
        for form in [title.to_owned(), rewritten(title, dice), title.to_uppercase()] {
            let found = find(&form);
            prop_assert!(!found.is_partial && found.entries.contains(&at), "{} {}", form, entry.path);
        }
    }

    #[test]
    fn no_query_stops_it_and_a_link_brings_it_back(query in texts()) {
        let found = find(&query);
        let places: BTreeSet<usize> = found.entries.iter().copied().collect();
        prop_assert_eq!(places.len(), found.entries.len());
        let link = address::encode(&query);
        prop_assert!(link.is_ascii());
        let again = address::decode(&link).expect("ours");
        if query.chars().count() <= 80 {
            prop_assert_eq!(again, query);
        }
    }
}
