//! The content: it is sound, it is complete, and the check finds what is not.

use std::collections::BTreeSet;
use std::path::Path;

use portal::domain::check::check;
use portal::domain::check::finding::{Kind, Shape};

use portal::domain::bundle::Bundle;
use portal::domain::content::FILES;
use portal::domain::content::event::{Event, EventFile};
use portal::domain::content::programme::{Programme, ProgrammeFile};
use portal::domain::content::topic::TopicFile;
use portal::domain::eligibility::named;
use portal::domain::eligibility::rulebook::Rulebook;
use portal::domain::eligibility::rules::EligibilityFile;
use portal::domain::script::runs;
use portal::domain::text::Lang;
use portal::i18n::check::{Tongue, told};
use portal::prerender::{Bundles, open_data};
use portal_tests::{cases, content, files, files_as_they_stand};
use serde_json::{Value, json};

#[test]
fn the_content_has_no_problems() {
    if let Err(problems) = check(&files_as_they_stand()) {
        let list: Vec<String> = problems
            .iter()
            .map(|one| told(one, Tongue::English).to_string())
            .collect();
        panic!("{}", list.join("\n\n"));
    }
}

/// Every section of the brochure is there.
#[test]
fn every_row_of_the_brochure_is_there() {
    let content = content();
    let programmes: Vec<&str> = content
        .programmes
        .programmes
        .iter()
        .map(|programme| programme.id.as_str())
        .collect();
    assert_eq!(
        programmes,
        [
            "postdoctoral",
            "invitational-short",
            "invitational-long",
            "bridge",
            "bilateral-cas",
            "bilateral-cass",
            "bilateral-nsfc",
            "a3-foresight",
            "hope",
        ]
    );
    let topics: BTreeSet<&str> = content
        .topics
        .topics
        .iter()
        .map(|topic| topic.id.as_str())
        .collect();
    for id in [
        "jsps",
        "kakenhi",
        "a-horcs",
        "grc",
        "overseas-offices",
        "alumni-communities",
        "jsps-net",
        "partners",
        "alumni-china",
        "alumni-korea",
        "symposia",
        "universities",
        "researchers-network",
        "xiping",
        "information",
        "record-2025",
        "emblem",
    ] {
        assert!(topics.contains(id), "topics.json lacks {id}");
    }
    let of_brochure =
        |event: &&Event| portal_tests::EVENTS_OF_BROCHURE.contains(&event.id.as_str());
    let events: Vec<&Event> = content.events.events.iter().filter(of_brochure).collect();
    let ids: Vec<&str> = events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(ids, portal_tests::EVENTS_OF_BROCHURE);
    let without_place: Vec<&str> = events
        .iter()
        .filter(|event| event.place.is_none())
        .map(|event| event.id.as_str())
        .collect();
    assert_eq!(
        without_place,
        ["2025-06-27-xiping-liaison", "2026-01-30-xiping-liaison"]
    );
}

fn programme(id: &str) -> Programme {
    content()
        .programmes
        .programmes
        .into_iter()
        .find(|programme| programme.id == id)
        .expect(id)
}

/// What the program names by its id is called so in the data: renamed, it would be left
/// out of a sum or a letter without a word.
#[test]
fn questions_that_the_program_names_are_there() {
    let facts = content().eligibility.facts;
    for (id, options) in named::ALL {
        let fact = facts.iter().find(|fact| fact.id == id);
        let fact = fact.unwrap_or_else(|| panic!("there is no question {id}"));
        for option in options {
            assert!(fact.option(option).is_some(), "{id} has no option {option}");
        }
    }
}

/// An amount stands once: with every amount changed the content is sound, the case
/// book holds, and the answers say the new amount.
#[test]
fn an_amount_changes_in_the_data_alone() {
    let mut files = files_as_they_stand();
    let text = files["programmes"].clone().expect("programmes.json");
    let mut file: ProgrammeFile = serde_json::from_str(&text).expect("types");
    for money in file.programmes.iter_mut().flat_map(|one| &mut one.money) {
        money.amount = money.amount.map(|amount| amount + 1_700);
    }
    let stipend = file.programmes[0].money[0].amount.expect("an amount");
    let text = serde_json::to_string(&file).expect("JSON");
    files.insert("programmes", Ok(text));
    let changed = check(&files).expect("sound content");
    let programmes = &changed.programmes.programmes;
    let book = Rulebook::new(&changed.eligibility, programmes).expect("rules");
    let outcomes = cases("money").run(&book, programmes);
    assert!(outcomes.iter().all(portal::domain::cases::Outcome::holds));
    let library = Bundles::new(&files).expect("bundles").library;
    let said = portal_tests::grouped(stipend);
    let mut answers = library.questions.iter().map(|one| &one.answer);
    assert!(answers.any(|answer| answer.ja.contains(&said) && answer.zh.contains(&said)));
}

/// The results of the brochure, number by number.
#[test]
fn the_results_are_the_brochures() {
    for (id, expected) in [
        ("postdoctoral", &[(2_628, 270)][..]),
        ("invitational-short", &[(743, 160)]),
        ("invitational-long", &[(236, 60)]),
        ("bilateral-cas", &[(16, 3), (1, 1)]),
        ("bilateral-cass", &[(7, 1)]),
        ("bilateral-nsfc", &[(170, 20), (28, 4)]),
    ] {
        let results: Vec<(u32, u32)> = programme(id)
            .results
            .iter()
            .map(|outcome| (outcome.applied, outcome.selected))
            .collect();
        assert_eq!(results, expected, "{id}");
    }
}

/// The damaged addresses stand in the list of slips and nowhere else.
#[test]
fn damaged_addresses_are_only_listed_as_slips() {
    let content = content();
    for damaged in ["jpsps.go.jp", "jspso.org.cn", "jpsbj"] {
        assert!(
            content
                .sources
                .slips
                .iter()
                .any(|slip| slip.printed.contains(damaged)),
            "the slips lack {damaged}"
        );
        for name in ["programmes", "topics", "events", "glossary", "config"] {
            let text = files()[name].clone().expect(name);
            assert!(!text.contains(damaged), "{name}.json holds {damaged}");
        }
    }
}

#[test]
fn the_schemas_are_in_step_with_the_types() {
    let folder = portal_tests::root().join("public/data/schema");
    for name in FILES {
        let path = folder.join(format!("{name}.schema.json"));
        let text = std::fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let schema: Value = serde_json::from_str(&text).expect(name);
        assert_eq!(
            schema["additionalProperties"], false,
            "run: cargo run -q --bin portal -- schema"
        );
    }
}

/// A mistake that an editor can make, and where the check must find it.
struct Mistake {
    file: &'static str,
    pointer: &'static str,
    value: Value,
    found_at: &'static str,
}

fn mistake(
    file: &'static str,
    pointer: &'static str,
    value: Value,
    found_at: &'static str,
) -> Mistake {
    Mistake {
        file,
        pointer,
        value,
        found_at,
    }
}

fn mistakes() -> Vec<Mistake> {
    vec![
        // Further words of the search.
        mistake(
            "search",
            "/keywords/0/of",
            json!("programmes/nowhere/"),
            "/keywords/0/of",
        ),
        mistake(
            "search",
            "/keywords/1/of",
            json!("programmes/*/#nothing"),
            "/keywords/1/of",
        ),
        mistake(
            "search",
            "/keywords/0/words/1",
            json!("　・"),
            "/keywords/0/words/1",
        ),
        mistake(
            "search",
            "/keywords/0/words",
            json!(["ポスドク", "ﾎﾟｽﾄﾞｸ"]),
            "/keywords/0/words/1",
        ),
        // Shape.
        mistake(
            "programmes",
            "/programmes/0/money/0/amount",
            json!("362000"),
            "/programmes/0/money/0/amount",
        ),
        mistake(
            "programmes",
            "/programmes/0/filing/by",
            json!("hosts"),
            "/programmes/0/filing/by",
        ),
        mistake(
            "programmes",
            "/programmes/0/typo",
            json!(1),
            "/programmes/0/typo",
        ),
        mistake(
            "events",
            "/events/0/start",
            json!("2025-02-30"),
            "/events/0/start",
        ),
        mistake(
            "events",
            "/events/0/start",
            json!("14.2.2025"),
            "/events/0/start",
        ),
        mistake("config", "/updated", json!("yesterday"), "/updated"),
        // Sense.
        mistake(
            "programmes",
            "/programmes/0/money/0/amount",
            json!(0),
            "/programmes/0/money/0/amount",
        ),
        mistake(
            "programmes",
            "/programmes/0/money/0/amount",
            json!(36_200_000),
            "/programmes/0/money/0/amount",
        ),
        mistake(
            "programmes",
            "/programmes/0/results/0/selected",
            json!(280),
            "/programmes/0/results/0/printed_permille",
        ),
        mistake(
            "programmes",
            "/programmes/0/results/0/selected",
            json!(9_000),
            "/programmes/0/results/0/selected",
        ),
        mistake(
            "programmes",
            "/programmes/0/period/min",
            json!(25),
            "/programmes/0/period",
        ),
        mistake(
            "programmes",
            "/programmes/0/purpose/cite/year",
            json!("FY2062"),
            "/programmes/0/purpose/cite/year",
        ),
        mistake(
            "events",
            "/events/0/end",
            json!("2025-02-13"),
            "/events/0/end",
        ),
        mistake(
            "events",
            "/events/1/start",
            json!("2025-02-13"),
            "/events/1/start",
        ),
        mistake("events", "/places/0/lat", json!(116.4), "/places/0"),
        mistake("events", "/places/0/lat", json!(39.9075), "/places/0"),
        mistake(
            "config",
            "/site_origin",
            json!("https://a.example/portal/"),
            "/site_origin",
        ),
        mistake(
            "topics",
            "/topics/6/history/0/when",
            json!("1932-13"),
            "/topics/6/history/0/when",
        ),
        mistake(
            "topics",
            "/topics/6/history/0/until",
            json!("1932-12"),
            "/topics/6/history/0/until",
        ),
        mistake(
            "topics",
            "/topics/3/offices/0/lat",
            json!(91),
            "/topics/3/offices/0",
        ),
        // The chapters of the brochure.
        mistake(
            "topics",
            "/brochure/2/parts/0/of/0",
            json!("nowhere"),
            "/brochure/2/parts/0/of/0",
        ),
        mistake(
            "topics",
            "/brochure/2/parts/1/of/0",
            json!("postdoctoral"),
            "/brochure/2/parts/1/of/0",
        ),
        mistake(
            "topics",
            "/brochure/0/parts/0/of",
            json!([]),
            "/brochure/0/parts/0/of",
        ),
        mistake(
            "topics",
            "/brochure/0/parts/0/of",
            json!(["jsps", "kakenhi"]),
            "/brochure/0/parts/0/of",
        ),
        mistake(
            "topics",
            "/brochure/2/parts/0/title",
            json!(null),
            "/brochure/2/parts/0",
        ),
        mistake("topics", "/brochure/1/id", json!("intro"), "/brochure/1/id"),
        // The reader would take it for the two texts in their order.
        mistake(
            "events",
            "/events/0/title",
            json!(["題", "题"]),
            "/events/0/title",
        ),
        // Words of the glossary, and words it tells to avoid.
        mistake(
            "topics",
            "/topics/0/name/zh",
            json!("日本的科研经费"),
            "/topics/0/name/zh",
        ),
        mistake(
            "events",
            "/events/0/title/zh",
            json!("募集说明会"),
            "/events/0/title/zh",
        ),
        mistake(
            "config",
            "/tagline/ja",
            json!("お読み下さい。"),
            "/tagline/ja",
        ),
        // Links between files.
        mistake(
            "events",
            "/events/0/place",
            json!("paris"),
            "/events/0/place",
        ),
        mistake(
            "events",
            "/events/0/further_places",
            json!(["paris"]),
            "/events/0/further_places/0",
        ),
        mistake(
            "events",
            "/events/0/further_places",
            json!(["seoul"]),
            "/events/0/further_places",
        ),
        mistake("config", "/map", json!("satellite"), "/map"),
        mistake("events", "/events/0/kind", json!("party"), "/events/0/kind"),
        mistake(
            "events",
            "/events/1/id",
            json!("2025-02-14-seoul-symposium"),
            "/events/1/id",
        ),
        mistake("events", "/events/0/id", json!("Seoul!"), "/events/0/id"),
        mistake("topics", "/topics/0/id", json!("bridge"), "/topics/0/id"),
        mistake(
            "programmes",
            "/programmes/0/rules/0/cite/source/0",
            json!("nowhere"),
            "/programmes/0/rules/0/cite/source",
        ),
        mistake(
            "programmes",
            "/programmes/0/purpose/cite/source",
            json!([]),
            "/programmes/0/purpose/cite",
        ),
        mistake(
            "programmes",
            "/programmes/0/purpose/cite/source",
            json!(["jsps-fellow"]),
            "/programmes/0/purpose/cite",
        ),
        mistake(
            "programmes",
            "/programmes/0/filing/cite/source",
            json!(["zsr-most-2020"]),
            "/programmes/0/filing/cite/confidence",
        ),
        // Texts.
        mistake(
            "programmes",
            "/programmes/0/lead/zh",
            json!("外国人の研究"),
            "/programmes/0/lead/zh",
        ),
        mistake(
            "programmes",
            "/programmes/0/lead/ja",
            json!("研究员です。"),
            "/programmes/0/lead/ja",
        ),
        mistake(
            "programmes",
            "/programmes/0/lead/ja",
            json!(""),
            "/programmes/0/lead/ja",
        ),
        mistake(
            "programmes",
            "/programmes/0/lead/ja",
            json!("<b>研究</b>"),
            "/programmes/0/lead/ja",
        ),
        mistake(
            "programmes",
            "/programmes/0/lead/ja",
            json!("月額362,000円です。"),
            "/programmes/0/lead",
        ),
        mistake(
            "programmes",
            "/programmes/0/rules/0/text/ja",
            json!("12か月です。"),
            "/programmes/0/rules/0/text",
        ),
        mistake(
            "programmes",
            "/programmes/0/links/0/url",
            json!("javascript:alert(1)"),
            "/programmes/0/links/0/url",
        ),
        mistake(
            "programmes",
            "/programmes/0/links/0/url",
            json!("https://www.jpsps.go.jp/"),
            "/programmes/0/links/0/url",
        ),
        // Hosts to which no public page links.
        mistake(
            "programmes",
            "/programmes/0/links/0/url",
            json!("https://jsps-sto.com/?p=10147"),
            "/programmes/0/links/0/url",
        ),
        mistake(
            "topics",
            "/topics/0/links/0/url",
            json!("https://www.jsps.go.jp.example/"),
            "/topics/0/links/0/url",
        ),
        mistake(
            "programmes",
            "/programmes/0/audience/text/ja",
            json!("とても長い説明で、カードにはとうてい収まりきらない対象者の文です"),
            "/programmes/0/audience/text/ja",
        ),
    ]
}

#[test]
fn the_check_finds_each_mistake_at_its_place() {
    for Mistake {
        file,
        pointer,
        value,
        found_at,
    } in mistakes()
    {
        let problems = problems_after(&[(file, pointer, value.clone())]);
        assert!(
            problems
                .iter()
                .any(|(name, place)| *name == format!("{file}.json") && place == found_at),
            "{file}.json {pointer} = {value}: expected a problem at {found_at}, found {problems:?}"
        );
    }
}

/// Three unlike mistakes in one file and one in another: all are told at once.
#[test]
fn the_check_tells_all_mistakes_at_once() {
    let planted = [
        ("programmes", "/programmes/0/money/0/amount", json!("x")),
        ("programmes", "/programmes/1/typo", json!(1)),
        ("programmes", "/programmes/2/filing/by", json!("nobody")),
        ("events", "/events/3/end", json!("2025-02-30")),
        ("events", "/events/4/place", json!("paris")),
    ];
    let problems = problems_after(&planted);
    for (file, pointer, _) in &planted {
        assert!(
            problems
                .iter()
                .any(|(name, place)| *name == format!("{file}.json") && place == pointer),
            "{file}.json {pointer} is missing from {problems:?}"
        );
    }
    assert_eq!(problems.len(), planted.len(), "{problems:?}");
}

#[test]
fn a_file_that_is_no_json_is_told_with_its_line() {
    for (text, expected) in [
        ("{\n \"events\": [\n", "line 2, letter 12"),
        ("", "line 1"),
        ("<!doctype html>", "line 1, letter 1"),
    ] {
        let mut files = files();
        files.insert("events", Ok(text.to_owned()));
        let problems = check(&files).expect_err("a broken file");
        let said = told(&problems[0], Tongue::English).what;
        assert!(said.contains(expected), "{said}");
    }
    let mut files = files();
    files.remove("glossary");
    let problems = check(&files).expect_err("a missing file");
    assert_eq!(problems[0].file, "glossary");
}

fn problems_after(mistakes: &[(&'static str, &str, Value)]) -> Vec<(String, String)> {
    let mut files = files();
    for (file, pointer, value) in mistakes {
        let text = files[file].clone().expect("a data file");
        let mut whole: Value = serde_json::from_str(&text).expect("JSON");
        let (holder, key) = pointer.rsplit_once('/').expect("a pointer");
        let holder = whole.pointer_mut(holder).expect(pointer);
        match holder {
            Value::Object(object) => {
                object.insert(key.to_owned(), value.clone());
            }
            Value::Array(items) => {
                let index: usize = key.parse().expect("an index");
                items[index] = value.clone();
            }
            _ => panic!("{pointer} leads into a plain value"),
        }
        files.insert(file, Ok(whole.to_string()));
    }
    match check(&files) {
        Ok(_) => Vec::new(),
        Err(problems) => problems
            .into_iter()
            .map(|problem| (format!("{}.json", problem.file), problem.pointer))
            .collect(),
    }
}

/// The rate of the configuration comes with the rules, and nowhere else.
#[test]
fn the_calculator_gets_the_rate_of_the_configuration() {
    let mut files = files();
    let mut config: Value =
        serde_json::from_str(files["config"].as_ref().expect("config.json")).expect("JSON");
    let source = json!({ "ja": "x", "zh": "y" });
    config["exchange"] =
        json!({ "yuan_e4_per_100_yen": 45_000, "date": "2026-11-20", "source": source });
    files.insert("config", Ok(config.to_string()));
    let bundles = Bundles::new(&files).expect("bundles");
    let part = |kind: Bundle| {
        let found = bundles.files.iter().find(|one| one.0 == kind);
        portal_tests::opened(kind, &found.expect("a bundle").2).expect("a bundle")
    };
    let rules = part(Bundle::Rules);
    let book = rules.rulebook().expect("rules");
    let rate = book.exchange().expect("a rate");
    assert_eq!(rate.yuan_e4_per_100_yen, 45_000);
    let config = part(Bundle::Events).config.expect("a configuration");
    assert_eq!(config.exchange, None);
}

/// What the browser loads reads back as the files that were judged, but for what
/// no part that answers shows. A field that is left out when it is written
/// (`skip_serializing_if`) would shift all that follow it, and fail here.
#[test]
fn the_browser_reads_what_was_judged() {
    let bundles = Bundles::new(&files()).expect("bundles");
    let part = |kind: Bundle| {
        let found = bundles.files.iter().find(|one| one.0 == kind);
        portal_tests::opened(kind, &found.expect("a bundle").2).expect("a bundle")
    };
    let content = content();
    let (rules, events) = (part(Bundle::Rules), part(Bundle::Events));
    assert_eq!(rules.faults, []);
    assert_eq!(events.faults, []);
    let mut programmes = content.programmes.programmes;
    for programme in &mut programmes {
        programme.family = None;
        programme.results.clear();
        programme.figures.clear();
        programme.rounds.clear();
        programme.notes.clear();
        programme.staff_notes.clear();
        programme.gaps.clear();
    }
    assert_eq!(rules.programmes, programmes);
    assert_eq!(rules.sources, content.sources.sources);
    assert_eq!(
        rules.rulebook().expect("rules"),
        bundles.library.rulebook().expect("rules")
    );
    let config = portal::domain::content::config::Config {
        notices: Vec::new(),
        exchange: None,
        ..content.config
    };
    assert_eq!(events.config, Some(config));
    let mut public_events = content.events.events;
    for event in &mut public_events {
        event.staff_note = None;
    }
    assert_eq!(events.events, public_events);
    assert_eq!(events.kinds, content.events.kinds);
    assert_eq!(events.organisers, content.events.organisers);
    assert_eq!(events.places, content.events.places);
    for programme in &programmes {
        let name = events.programme_name(&programme.id).expect("a name");
        assert_eq!(
            (&name.ja, &name.zh),
            (&programme.name.ja, &programme.name.zh)
        );
    }
}

/// The words of the interface keep to the glossary's words as well.
#[test]
fn the_interface_avoids_what_the_content_avoids() {
    let avoided = content().glossary.avoid;
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/i18n");
    let mut folders = vec![root];
    let (mut read, mut found) = (0, Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.file_stem().and_then(|name| name.to_str());
            let Some(lang) = name.and_then(Lang::from_code) else {
                continue;
            };
            read += 1;
            let text = std::fs::read_to_string(&path).expect("a text");
            for word in avoided.iter().filter(|word| word.lang == lang) {
                let own = runs(&text, lang).into_iter().filter(|run| run.lang == lang);
                if own.clone().any(|run| run.text.contains(&word.word)) {
                    found.push(format!(
                        "{}: {} → {}",
                        path.display(),
                        word.word,
                        word.instead
                    ));
                }
            }
        }
    }
    assert!(
        read >= 14,
        "seven lists of words in two languages, not {read}"
    );
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What is filled in stands in the sentences of both languages: as many `#`, the
/// same names.
#[test]
fn both_languages_ask_for_the_same_parts() {
    let blanks = |text: &str| -> Vec<String> {
        let named = text.split('{').skip(1);
        let named = named.filter_map(|rest| rest.split_once('}').map(|(name, _)| name.to_owned()));
        let mut blanks: Vec<String> = named.collect();
        blanks.extend(text.matches('#').map(str::to_owned));
        blanks.sort();
        blanks
    };
    let folder = portal_tests::root().join("src/i18n");
    let sentences = |part: &Path, lang: &str| -> Vec<(String, Vec<String>)> {
        let text = std::fs::read_to_string(part.join(format!("{lang}.rs"))).expect("words");
        let pairs = text.lines().filter_map(|line| line.split_once(": \""));
        pairs
            .map(|(field, text)| (field.trim().to_owned(), blanks(text)))
            .collect()
    };
    let entries = std::fs::read_dir(&folder).expect("src/i18n");
    let mut parts: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    parts.push(folder);
    parts.retain(|part| part.join("ja.rs").exists());
    let mut asked = 0;
    for part in &parts {
        let (ja, zh) = (sentences(part, "ja"), sentences(part, "zh"));
        assert_eq!(ja, zh, "{}", part.display());
        asked += ja.iter().filter(|(_, blanks)| !blanks.is_empty()).count();
    }
    assert!(asked >= 90, "{asked}");
    assert!(parts.len() >= 10, "{parts:?}");
}

/// What is published as open data is what the types read, and holds nothing that
/// is for the staff.
#[test]
fn open_data_read_back_without_what_is_for_the_staff() {
    let content = content();
    let files = open_data::files(&content).expect("open data");
    let read = |name: &str| -> Value {
        let path = format!("{}/{name}.json", open_data::FOLDER);
        let file = files.iter().find(|file| file.path == path).expect(name);
        serde_json::from_str(file.text()).expect(name)
    };
    assert_eq!(files.len(), FILES.len() - 1, "all but the configuration");
    let programmes: ProgrammeFile = serde_json::from_value(read("programmes")).expect("types");
    for (open, whole) in programmes
        .programmes
        .iter()
        .zip(&content.programmes.programmes)
    {
        assert_eq!(open.rules, whole.rules);
        assert_eq!(open.money, whole.money);
        assert!(
            open.staff_notes.is_empty() && open.gaps.is_empty(),
            "{}",
            open.id
        );
        assert!(open.rounds.iter().all(|round| round.public), "{}", open.id);
    }
    let events: EventFile = serde_json::from_value(read("events")).expect("types");
    assert_eq!(events.events.len(), content.events.events.len());
    assert!(events.events.iter().all(|event| event.staff_note.is_none()));
    let topics: TopicFile = serde_json::from_value(read("topics")).expect("types");
    assert!(
        topics
            .topics
            .iter()
            .all(|topic| topic.staff_notes.is_empty())
    );
    let rules: EligibilityFile = serde_json::from_value(read("eligibility")).expect("types");
    assert_eq!(rules, content.eligibility);
    for file in &files {
        assert!(!file.text().contains("jsps-sto.com"), "{}", file.path);
    }
}

/// A name that stands twice in one object, however deep: which of the two counts
/// is not for us to say.
#[test]
fn a_name_that_is_given_twice_is_refused() {
    for (name, once, twice) in [
        (
            "config",
            "\"edition\":",
            "\"edition\":\"2020-2021\",\"edition\":",
        ),
        ("glossary", "\"ja\":", "\"ja\":\"x\",\"ja\":"),
    ] {
        let mut files = files();
        let text = files[name].clone().expect("a file");
        let twice = text.replacen(once, twice, 1);
        assert_ne!(text, twice, "{name}");
        files.insert(name, Ok(twice));
        let problems = check(&files).expect_err(name);
        let is_told =
            matches!(problems[..], [ref one] if matches!(one.kind, Kind::Shape(Shape::Twice(_))));
        assert!(is_told, "{name}: {problems:?}");
    }
}
