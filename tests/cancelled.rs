//! Whoever reads of an event that was called off reads that it was: on every page that
//! names it, in the search, in the calendars.

use std::collections::BTreeSet;

use portal::domain::bundle::Bundle;
use portal::domain::check::{Files, check};
use portal::domain::library::Library;
use portal::domain::text::Lang;
use portal::prerender::{Bundles, File, Site, render};
use portal_tests::{cases, files};
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};

const MARKS: [(Lang, &str); 2] = [(Lang::Ja, "【中止】"), (Lang::Zh, "【已取消】")];
const AHEAD: &str = "briefing-ahead";

/// The data with every event called off, and one of them still ahead.
fn called_off() -> Files {
    let mut files = files();
    let text = files["events"].clone().expect("events.json");
    let mut file: Value = serde_json::from_str(&text).expect("JSON");
    let events = file["events"].as_array_mut().expect("events");
    let mut ahead = events[0].clone();
    for (field, value) in [
        ("id", AHEAD),
        ("start", "2027-02-01"),
        ("end", "2027-02-01"),
    ] {
        ahead[field] = json!(value);
    }
    events.push(ahead);
    events.sort_by_key(|event| event["start"].as_str().map(str::to_owned));
    for event in events {
        event["cancelled"] = json!(true);
    }
    files.insert("events", Ok(file.to_string()));
    files
}

fn site(files: &Files) -> Vec<File> {
    let content = check(files).expect("sound files");
    render(&Site {
        shell: "<head><meta charset=\"utf-8\"><title>x</title></head><body><div id=\"app\"></div><div id=\"announcer\"></div></body>",
        programs: &[],
        files,
        content: &content,
        cases: &cases("hope"),
        public_url: "/",
        site_origin: Some("https://a.example"),
        has_printed_brochure: false,
    })
    .expect("the site")
}

/// What is read as one with a link: the entry of a list, the row of a table, a
/// paragraph.
fn entry(link: ElementRef<'_>) -> ElementRef<'_> {
    let around = |name: &str| {
        let mut around = link.ancestors().filter_map(ElementRef::wrap);
        around.find(|one| one.value().name() == name)
    };
    let mut entries = ["li", "tr", "p"].into_iter();
    entries.find_map(around).unwrap_or(link)
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

#[test]
fn every_page_that_names_a_cancelled_event_says_so() {
    let files = called_off();
    let links = Selector::parse("main a[href*='/events/'], .brochure a[href*='/events/']")
        .expect("a selector");
    let heading = Selector::parse("main").expect("a selector");
    let title = Selector::parse("title, meta[name=description]").expect("a selector");
    let mut naming = BTreeSet::new();
    for file in site(&files) {
        let Some((lang, rest)) = file.path.split_once('/') else {
            continue;
        };
        let Some((_, mark)) = MARKS.iter().find(|(one, _)| one.code() == lang) else {
            continue;
        };
        let Some(page) = rest.strip_suffix("index.html") else {
            continue;
        };
        let html = Html::parse_document(file.text());
        for link in html.select(&links) {
            let address = link.value().attr("href").expect("an address");
            let (_, id) = address.split_once("/events/").expect("an event");
            // Calendars, the list itself, the list with a filter.
            let Some(id) = id.strip_suffix('/').filter(|id| !id.contains(['#', '.'])) else {
                continue;
            };
            let said = text(entry(link));
            assert!(said.contains(mark), "{page} names {id} in {lang}: {said}");
            let kind = page.split('/').next().unwrap_or_default();
            naming.insert(kind.to_owned());
        }
        if page
            .strip_prefix("events/")
            .is_some_and(|id| !id.is_empty())
        {
            let main = html.select(&heading).next().expect("a page");
            assert!(text(main).contains(mark), "{page} in {lang}");
            let said: String = html
                .select(&title)
                .map(|one| match one.value().attr("content") {
                    Some(description) => description.to_owned(),
                    None => text(one),
                })
                .collect();
            assert_eq!(said.matches(mark).count(), 2, "{page} in {lang}: {said}");
        }
    }
    // The home page announces what is ahead.
    for page in ["", "brochure", "events", "office", "programmes"] {
        assert!(naming.contains(page), "“{page}”: {naming:?}");
    }
}

#[test]
fn the_search_says_so() {
    let bundles = Bundles::new(&called_off()).expect("bundles");
    let found = bundles.files.iter().find(|one| one.0 == Bundle::Search);
    let bytes = &found.expect("a bundle").2;
    let library = Library::from_search(bytes).expect("a bundle");
    let index = library.index.expect("an index");
    let events: Vec<_> = index
        .entries
        .iter()
        .filter(|entry| entry.path.starts_with("events/") && entry.path.len() > "events/".len())
        .collect();
    assert!(events.iter().any(|entry| entry.path.contains(AHEAD)));
    for entry in events {
        for (lang, mark) in MARKS {
            let name = entry.title.get(lang);
            assert!(name.starts_with(mark), "{}: {name}", entry.path);
        }
    }
}

#[test]
fn the_calendars_say_so() {
    for file in site(&called_off()) {
        let Some(lang) = file.path.strip_suffix(".ics").map(|path| &path[..2]) else {
            continue;
        };
        let (_, mark) = MARKS
            .iter()
            .find(|(one, _)| one.code() == lang)
            .expect("a language");
        let calendar = file.text();
        let count = |text: &str| calendar.matches(text).count();
        let entries = count("BEGIN:VEVENT");
        assert_eq!(count("STATUS:CANCELLED"), entries, "{}", file.path);
        assert_eq!(count(&format!("SUMMARY:{mark}")), entries, "{}", file.path);
    }
}
