//! Every prerendered page, as a reader without scripts gets it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use portal::domain::date::Date;
use portal::domain::head::escape_html;
use portal::domain::public_host::public_url;
use portal::domain::route::{Page, Route};
use portal::domain::script::first_foreign_letter;
use portal::domain::text::Lang;
use portal::prerender::{File, Site, render, routes};
use portal_tests::{cases, content, files};
use scraper::{ElementRef, Html, Node, Selector};

const SHELL: &str = "<head><meta charset=\"utf-8\"><title>x</title></head><body><div id=\"app\"></div><div id=\"announcer\"></div></body>";
const BASE: &str = "/portal/";

fn written() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| {
        render(&Site {
            shell: SHELL,
            programs: &[],
            files: &files(),
            content: &content(),
            cases: &cases("hope"),
            public_url: BASE,
            has_printed_brochure: false,
            site_origin: Some("https://a.example"),
        })
        .expect("the site")
    })
}

/// The HTML files, parsed: path, text, document.
fn pages() -> Vec<(&'static str, &'static str, Html)> {
    written()
        .iter()
        .filter(|file| file.path.ends_with(".html"))
        .map(|file| {
            (
                file.path.as_str(),
                file.text(),
                Html::parse_document(file.text()),
            )
        })
        .collect()
}

/// The page at this path of the site.
fn page(path: &str) -> Html {
    let file = written().iter().find(|file| file.path == path);
    Html::parse_document(file.expect(path).text())
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).collect()
}

fn all_in<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    element.select(&selector).collect()
}

/// What an item of a programme's money pays, as a page writes it.
fn paid(programme: &str, item: &str, lang: Lang) -> String {
    let programmes = content().programmes.programmes;
    let mut programmes = programmes.iter().filter(|one| one.id == programme);
    let money = programmes.next().map(|one| &one.money).expect(programme);
    let item = money.iter().find(|one| one.id == item).expect(item);
    portal::i18n::money(item, lang).expect("an amount")
}

fn lang_of(path: &str) -> Option<Lang> {
    Lang::from_code(path.split('/').next()?)
}

#[test]
fn every_route_has_its_file_in_both_languages() {
    let paths: BTreeSet<&str> = written().iter().map(|file| file.path.as_str()).collect();
    for route in routes(&content()) {
        let path = format!("{}index.html", route.path().trim_start_matches('/'));
        assert!(paths.contains(path.as_str()), "{path}");
    }
    for path in [
        "index.html",
        "404.html",
        "ja/404.html",
        "zh/404.html",
        "sitemap.xml",
        "robots.txt",
        "ja/programmes/postdoctoral/index.html",
        "zh/programmes/kakenhi/index.html",
        "zh/events/2025-09-19-chengdu-symposium/index.html",
        "ja/calculator/index.html",
        "zh/office/index.html",
        "ja/sources/index.html",
        "zh/glossary/index.html",
        "ja/search/index.html",
        "ja/accessibility/index.html",
    ] {
        assert!(paths.contains(path), "{path}");
    }
}

/// A parser that has to mend the nesting sees another page than we wrote.
#[test]
fn the_markup_is_sound() {
    for (path, text, html) in pages() {
        assert!(html.errors.is_empty(), "{path}: {:?}", html.errors);
        assert!(text.starts_with("<!doctype html>"), "{path}");
        // For the parser, what stands in a `noscript` is text.
        let text: String = text
            .split("<noscript>")
            .map(|part| {
                part.split_once("</noscript>")
                    .map_or(part, |(_, rest)| rest)
            })
            .collect();
        for element in ["section", "ul", "ol", "dl", "table", "p", "a", "li", "h2"] {
            let opened = text.matches(&format!("<{element}>")).count()
                + text.matches(&format!("<{element} ")).count();
            assert_eq!(
                all(&html, element).len(),
                opened,
                "{path}: the parser moved or dropped a <{element}>"
            );
        }
    }
}

#[test]
fn every_page_says_what_it_is() {
    let mut titles: BTreeMap<String, &str> = BTreeMap::new();
    for (path, _, html) in pages() {
        assert_eq!(all(&html, "h1").len(), 1, "{path} has one h1");
        assert_eq!(all(&html, "main").len(), 1, "{path} has one main");
        let lang = all(&html, "html")[0].value().attr("lang").expect("a lang");
        if let Some(expected) = lang_of(path) {
            assert_eq!(lang, expected.html(), "{path}");
        }
        let title: String = all(&html, "title")[0].text().collect();
        assert!(!title.trim().is_empty(), "{path}");
        let description = all(&html, "meta[name=description]")[0]
            .value()
            .attr("content")
            .expect("a description");
        assert!(!description.is_empty(), "{path}");
        let is_listed = !["404.html", "/style/index.html", "/cases/index.html"]
            .iter()
            .any(|end| path.ends_with(end));
        assert_eq!(
            all(&html, "meta[name=robots]").is_empty(),
            is_listed,
            "{path}"
        );
        if !is_listed {
            continue;
        }
        assert_eq!(all(&html, "link[rel=canonical]").len(), 1, "{path}");
        assert_eq!(all(&html, "link[hreflang]").len(), 3, "{path}");
        for property in [
            "og:title",
            "og:description",
            "og:url",
            "og:image",
            "og:locale",
        ] {
            let selector = format!("meta[property='{property}']");
            assert_eq!(all(&html, &selector).len(), 1, "{path} {property}");
        }
        // The choice of languages and the home page may share a title.
        if path != "index.html"
            && let Some(other) = titles.insert(format!("{lang} {title}"), path)
        {
            panic!("{path} and {other} share the title {title}");
        }
    }
}

/// Every heading level follows from the one above it.
#[test]
fn headings_skip_no_level() {
    for (path, _, html) in pages() {
        let mut before = 0;
        for heading in all(&html, "h1, h2, h3, h4") {
            let level: u32 = heading.value().name()[1..].parse().expect("a level");
            assert!(
                level <= before + 1,
                "{path}: h{level} after h{before}: {}",
                heading.text().collect::<String>()
            );
            before = level;
        }
    }
}

#[test]
fn every_link_leads_somewhere() {
    let paths: BTreeSet<&str> = written().iter().map(|file| file.path.as_str()).collect();
    let ids: BTreeMap<&str, BTreeSet<String>> = pages()
        .iter()
        .map(|(path, _, html)| {
            let found = all(html, "[id]");
            let count = found.len();
            let set: BTreeSet<String> = found
                .into_iter()
                .filter_map(|element| element.value().id().map(str::to_owned))
                .collect();
            assert_eq!(set.len(), count, "{path}: an id stands twice");
            (*path, set)
        })
        .collect();
    for (path, _, html) in pages() {
        for link in all(&html, "a[href]") {
            let href = link.value().attr("href").unwrap_or_default();
            if let Some(part) = href.strip_prefix('#') {
                assert!(ids[path].contains(part), "{path}: {href} leads nowhere");
            } else if let Some(file) = href
                .strip_prefix(BASE)
                .filter(|rest| rest.ends_with(".ics"))
            {
                assert!(paths.contains(file), "{path}: no calendar at {href}");
            } else if let Some(rest) = href.strip_prefix(BASE) {
                let (page, part) = rest.split_once('#').unwrap_or((rest, ""));
                let file = format!("{page}index.html");
                assert!(paths.contains(file.as_str()), "{path}: no page at {href}");
                // Answers that are handed to the calculator are no part of its page.
                let is_answers = page.ends_with("/calculator/") && part.starts_with("2~");
                assert!(
                    part.is_empty() || is_answers || ids[file.as_str()].contains(part),
                    "{path}: {href} leads to no part of that page"
                );
            } else if href.starts_with("http") {
                assert_eq!(link.value().attr("rel"), Some("noopener"), "{path}: {href}");
                assert_eq!(link.value().attr("target"), None, "{path}: {href}");
            } else {
                assert!(
                    href.starts_with("mailto:") || href.starts_with("tel:"),
                    "{path}: {href}"
                );
            }
        }
    }
}

/// Text in a language other than the page's carries its own `lang`.
#[test]
fn no_text_stands_in_the_wrong_language() {
    for (path, _, html) in pages() {
        for node in html.tree.nodes() {
            let Node::Text(text) = node.value() else {
                continue;
            };
            let mut lang = None;
            let mut is_text = true;
            for above in node.ancestors() {
                if let Node::Element(element) = above.value() {
                    is_text &= !matches!(element.name(), "script" | "style" | "title");
                    if lang.is_none() {
                        lang = element.attr("lang");
                    }
                }
            }
            let lang = match lang {
                Some("ja") => Lang::Ja,
                Some("zh-Hans") => Lang::Zh,
                _ => continue,
            };
            if is_text && let Some(letter) = first_foreign_letter(text, lang) {
                panic!("{path}: “{letter}” in “{}” is not {}", &**text, lang.html());
            }
        }
    }
}

/// What is shown is what the brochure says: figures reach the page.
#[test]
fn the_figures_reach_the_pages() {
    let text_of = |wanted: &str| -> String {
        // A folder stands for all pages in it.
        let found: Vec<_> = pages()
            .into_iter()
            .filter(|(path, ..)| path.starts_with(wanted))
            .collect();
        assert!(!found.is_empty(), "{wanted}");
        found
            .iter()
            .flat_map(|(_, _, html)| all(html, "main")[0].text())
            .collect()
    };
    for (path, figures) in [
        (
            "ja/programmes/postdoctoral/index.html",
            &[
                "362,000円",
                "200,000円",
                "2,628件",
                "270件",
                "10.3%",
                "85名",
            ][..],
        ),
        (
            "zh/programmes/postdoctoral/index.html",
            &[
                "362,000日元",
                "200,000日元",
                "2,628项",
                "270人",
                "10.3%",
                "85人",
            ],
        ),
        (
            "ja/programmes/invitational-short/index.html",
            &["18,000円", "743件", "160件", "21.5%", "16名"],
        ),
        (
            "zh/programmes/invitational-long/index.html",
            &["387,600日元", "236项", "60人", "25.4%", "6人"],
        ),
        (
            "ja/programmes/kakenhi/index.html",
            &["2,479億円", "9.5万", "2.6万"],
        ),
        ("zh/programmes/kakenhi/index.html", &["2479亿日元"]),
        (
            "zh/programmes/a3-foresight/index.html",
            &[paid("a3-foresight", "jsps-project", Lang::Zh).as_str()],
        ),
        (
            "ja/programmes/bilateral-nsfc/index.html",
            &["170件", "20件", "28件", "4件"],
        ),
        (
            "ja/office/",
            &[
                "1,420",
                "530",
                "44",
                "15",
                "+86-10-8882-4331",
                "長鳴",
                "思金神",
            ],
        ),
        ("zh/office/", &["1979", "1980", "1981", "1996", "1021室"]),
    ] {
        let text = text_of(path);
        for figure in figures {
            assert!(text.contains(figure), "{path} lacks {figure}");
        }
    }
}

/// The hosts that a public page may link to, and what the law of mainland China
/// and the map apps want beside them.
#[test]
fn public_pages_link_to_public_hosts_alone() {
    let services = [
        "https://beian.miit.gov.cn/",
        "https://beian.mps.gov.cn/",
        "https://apis.map.qq.com/",
        "https://uri.amap.com/",
        "https://maps.apple.com/",
        "https://www.google.com/maps/",
    ];
    for (path, _, html) in pages() {
        for link in all(&html, "a[href^=http]") {
            let href = link.value().attr("href").unwrap_or_default();
            let is_service = services.iter().any(|service| href.starts_with(service));
            assert!(
                is_service || public_url(href).is_some(),
                "{path} links to {href}"
            );
        }
    }
}

/// How sure a statement is, is one small mark: never a sentence of its own, never
/// for what the current edition says, and always with what is behind it.
#[test]
fn evidence_is_a_whisper() {
    let marks = |lang| {
        let common = portal::i18n::common(lang);
        [
            common.mark_earlier.to_string(),
            common.mark_to_confirm.to_string(),
        ]
    };
    let mut seen = 0;
    for (path, _, html) in pages() {
        let Some(lang) = lang_of(path) else { continue };
        for mark in all(&html, ".evidence") {
            let said: String = mark.text().collect();
            let own = marks(lang);
            let summary = all_in(mark, "summary.mark");
            let word: String = summary[0].text().collect();
            assert!(own.contains(&word), "{path}: {word}");
            assert!(said.len() > word.len(), "{path}: nothing behind {word}");
            seen += 1;
        }
        for section in all(&html, "section") {
            let basis = all_in(section, ".basis")
                .into_iter()
                .filter(|line| line.text().collect::<String>().contains("2026-2027"));
            assert!(
                basis.count() <= 1,
                "{path}: a section says twice what it rests on"
            );
        }
        // Nothing is said to the staff.
        let text: String = all(&html, "main")[0].text().collect();
        for word in [
            "本站推算",
            "このサイトの推計",
            "转载等",
            "転載など",
            "未查明",
            "未確認",
        ] {
            let is_sample =
                path.ends_with("/style/index.html") || path.ends_with("/cases/index.html");
            assert!(is_sample || !text.contains(word), "{path} says {word}");
        }
    }
    assert!(seen > 50, "{seen} marks");
}

/// Structured data is JSON, and markup in a text cannot leave it.
#[test]
fn structured_data_reads_back() {
    let mut kinds: BTreeSet<String> = BTreeSet::new();
    for (path, _, html) in pages() {
        for script in all(&html, "script[type='application/ld+json']") {
            let text: String = script.text().collect();
            let value: serde_json::Value =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
            assert_eq!(value["@context"], "https://schema.org", "{path}");
            kinds.insert(value["@type"].as_str().unwrap_or_default().to_owned());
        }
    }
    for kind in [
        "WebSite",
        "Organization",
        "MonetaryGrant",
        "Event",
        "BreadcrumbList",
    ] {
        assert!(kinds.contains(kind), "no page has a {kind}");
    }
}

#[test]
fn the_loaders_line_is_in_the_pages_language() {
    for (path, text, html) in pages() {
        let line = &all(&html, "#loader")[0];
        for kind in ["data-slow", "data-failed", "data-old", "data-stopped"] {
            assert!(line.value().attr(kind).is_some(), "{path} {kind}");
        }
        if let Some(lang) = lang_of(path) {
            let words = portal::i18n::words(lang).loader_failed;
            assert!(text.contains(&escape_html(words)), "{path}");
        }
    }
}

#[test]
fn the_site_map_names_every_page_but_the_samples() {
    let map = written()
        .iter()
        .find(|file| file.path == "sitemap.xml")
        .expect("a site map");
    for route in routes(&content()) {
        let address = format!("<loc>https://a.example/portal{}</loc>", route.path());
        let is_public = !matches!(&route, Route::Page(_, Page::Style | Page::Cases));
        assert_eq!(map.text().contains(&address), is_public, "{address}");
    }
}

/// Without script the map's pins and the months lead into the list, and nothing
/// is missing from it.
#[test]
fn the_map_leads_into_the_list_of_all_events() {
    let content = content();
    for (path, _, html) in pages() {
        if path != "ja/events/index.html" && path != "zh/events/index.html" {
            continue;
        }
        let number = |element: &ElementRef<'_>| -> usize {
            let text: String = element.text().collect();
            text.trim().parse().expect("a number")
        };
        let with_place = content.events.events.iter().filter(|e| e.place.is_some());
        let pinned: usize = all(&html, ".still__count").iter().map(number).sum();
        assert_eq!(pinned, with_place.count(), "{path}");
        for pin in all(&html, ".still__pin") {
            let name = pin.value().attr("aria-label").unwrap_or_default();
            assert!(!name.is_empty(), "{path}: a pin without a name");
        }
        // A bar a month, from the first event to the last or to the day of the content, as
        // the app has it; the brochure's are 15.
        let month = |day: Date| usize::from(day.month()) + 12 * day.year() as usize;
        let events = &content.events.events;
        let first = events.iter().map(|event| month(event.start)).min();
        let last = events.iter().map(|event| month(event.end)).max();
        let last = last.max(Some(month(content.config.updated)));
        let months = last.zip(first).map(|(last, first)| last - first + 1);
        let bars = all(&html, ".timeline__button");
        assert_eq!(Some(bars.len()), months, "{path}");
        assert!(bars.len() >= 15, "{path}: February 2025 to April 2026");
        for event in &content.events.events {
            let listed = all(&html, &format!("[id='event-{}']", event.id));
            assert_eq!(listed.len(), 1, "{path}: {}", event.id);
        }
        // No boundary, no name of a country or sea: cities alone are written.
        let names: BTreeSet<&str> = content
            .events
            .places
            .iter()
            .flat_map(|place| [place.name.ja.as_str(), place.name.zh.as_str()])
            .collect();
        for name in all(&html, ".still__name") {
            let text: String = name.text().collect();
            let text = text.trim_end_matches("ほか").trim_end_matches('等');
            for city in text.split(['・', '、']) {
                assert!(names.contains(city), "{path}: {city}");
            }
        }
        assert_eq!(all(&html, "[style], style").len(), 0, "{path}");
    }
}

#[test]
fn every_event_and_kind_has_its_calendar() {
    let content = content();
    let file = |path: &str| {
        let found = written().iter().find(|file| file.path == path);
        found.unwrap_or_else(|| panic!("no {path}")).text()
    };
    for lang in Lang::ALL {
        let code = lang.code();
        let count = |path: &str| file(path).matches("BEGIN:VEVENT\r\n").count();
        assert_eq!(
            count(&format!("{code}/events/all.ics")),
            content.events.events.len()
        );
        let mut of_kinds = 0;
        for kind in &content.events.kinds {
            of_kinds += count(&format!("{code}/events/kind-{}.ics", kind.id));
        }
        assert_eq!(of_kinds, content.events.events.len());
        for event in &content.events.events {
            let path = format!("{code}/events/{}.ics", event.id);
            assert_eq!(count(&path), 1, "{path}");
        }
    }
    for (path, _, html) in pages() {
        let named = all(&html, "link[rel=alternate][type='text/calendar']");
        let expected = usize::from(path.contains("/events/"));
        assert_eq!(named.len(), expected, "{path}");
    }
}

/// Nobody is invited to what has been: its page says so and offers no calendar.
#[test]
fn an_event_that_is_over_says_so_on_its_page() {
    let content = content();
    let mut seen = 0;
    for (path, _, html) in pages() {
        let Some(event) = content
            .events
            .events
            .iter()
            .find(|event| path.ends_with(&format!("/events/{}/index.html", event.id)))
        else {
            continue;
        };
        let is_over = event.end < content.config.updated;
        let said = all(&html, ".facts .events__over").len();
        assert_eq!(said, usize::from(is_over && !event.cancelled), "{path}");
        let calendars = all(&html, ".facts a[href$='.ics']").len();
        assert_eq!(calendars > 0, !is_over, "{path}");
        seen += 1;
    }
    assert_eq!(seen, content.events.events.len() * Lang::ALL.len());
}

/// The page of events with another configuration.
fn events_with(change: impl FnOnce(&mut serde_json::Value)) -> Html {
    let mut files = files();
    let text = files["config"].clone().expect("a configuration");
    let mut config: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    change(&mut config);
    files.insert("config", Ok(config.to_string()));
    let content = portal::domain::check::check(&files).expect("sound content");
    let written = render(&Site {
        shell: SHELL,
        programs: &[],
        files: &files,
        content: &content,
        cases: &cases("hope"),
        public_url: BASE,
        has_printed_brochure: false,
        site_origin: None,
    })
    .expect("the site");
    let page = written
        .iter()
        .find(|file| file.path == "zh/events/index.html");
    Html::parse_document(page.expect("the page of events").text())
}

/// The office decides how much of a map there is; the list is always whole.
#[test]
fn the_map_is_what_the_configuration_wants() {
    let mut of_mode = Vec::new();
    for (mode, land, has_pins) in [
        ("physical", 5, true),
        ("schematic", 0, true),
        ("off", 0, false),
    ] {
        let html = events_with(|config| config["map"] = mode.into());
        assert_eq!(all(&html, ".map__ground use").len(), land, "{mode}");
        let pins = all(&html, ".still__pin").len();
        // The cities of the brochure's events are drawn as six.
        assert!(
            if has_pins { pins >= 6 } else { pins == 0 },
            "{mode}: {pins}"
        );
        of_mode.push(pins);
        // Those that lie ahead stand above the map, too, without an id.
        let listed = all(&html, ".events__item[id]").len();
        assert_eq!(listed, content().events.events.len(), "{mode}");
    }
    assert_eq!(
        of_mode[0], of_mode[1],
        "the same pins with land and without"
    );
    let html = events_with(|config| config["map_review_number"] = "GS(2026)0001".into());
    let credit: String = all(&html, ".map__credit")[0].text().collect();
    assert!(credit.contains("审图号：GS(2026)0001"), "{credit}");
    assert!(credit.contains("GeoNames（CC BY 4.0）"), "{credit}");
}

/// Without script the page of the search is an index: everything that can be
/// found has its link, once.
#[test]
fn the_page_of_the_search_lists_everything() {
    let bundles = portal::prerender::Bundles::new(&files()).expect("bundles");
    let index = bundles.library.index.expect("an index");
    for lang in Lang::ALL {
        let wanted = format!("{}/search/index.html", lang.code());
        let page = pages().into_iter().find(|(path, ..)| *path == wanted);
        let (_, _, html) = page.expect("the page");
        let links: Vec<&str> = all(&html, "#search-all .everything a")
            .iter()
            .filter_map(|link| link.value().attr("href"))
            .collect();
        for entry in &index.entries {
            let href = format!("{BASE}{}/{}", lang.code(), entry.path);
            let count = links.iter().filter(|link| **link == href).count();
            assert_eq!(count, 1, "{href}");
        }
        assert_eq!(links.len(), index.entries.len());
    }
}

/// Every control that the app binds stands in the page, once.
#[test]
fn every_control_that_is_bound_is_written() {
    use portal::view::parts::calculator::ids;
    let content = content();
    let programmes = &content.programmes.programmes;
    let book =
        portal::domain::eligibility::rulebook::Rulebook::new(&content.eligibility, programmes)
            .expect("sound rules");
    let required = ids::required(&book);
    assert!(required.len() > 80, "{}", required.len());
    for lang in Lang::ALL {
        let path = format!("{}/calculator/index.html", lang.code());
        let pages = pages();
        let (_, _, html) = pages.iter().find(|page| page.0 == path).expect("the page");
        for id in &required {
            assert_eq!(
                all(html, &format!("[id=\"{id}\"]")).len(),
                1,
                "{path} #{id}"
            );
            // And the app knows again whose it is.
            if id.starts_with("f-") || id.starts_with("q-") {
                assert!(ids::place(&book, id).is_some(), "#{id}");
            }
        }
    }
}

/// A student is no candidate for an invitation: the home page promises none.
#[test]
fn the_estimate_offers_students_what_they_can_ask_for() {
    for lang in Lang::ALL {
        let name = |id: &str| {
            let library = content();
            let found = library
                .programmes
                .programmes
                .iter()
                .find(|one| one.id == id);
            found.expect(id).name.get(lang).to_owned()
        };
        let path = format!("{}/index.html", lang.code());
        let html = page(&path);
        let offered = |since: usize| -> BTreeSet<String> {
            let rows = format!(".estimate__outcome[data-of^='{since}-'] .estimate__name");
            let rows = all(&html, &rows).into_iter();
            rows.map(|row| row.text().collect()).collect()
        };
        let (student, recent) = (offered(0), offered(1));
        assert_eq!(student, BTreeSet::from([name("postdoctoral")]));
        for id in ["postdoctoral", "invitational-short", "invitational-long"] {
            assert!(recent.contains(&name(id)), "{id} in {recent:?}");
        }
    }
}

/// Each expected round says on what years it rests, once where all rest on the same.
#[test]
fn every_expected_round_names_its_basis() {
    let content = content();
    let mut seen = 0;
    for (path, _, html) in pages() {
        let Some(lang) = lang_of(path) else { continue };
        let Some(programme) = content
            .programmes
            .programmes
            .iter()
            .find(|one| path.ends_with(&format!("programmes/{}/index.html", one.id)))
        else {
            continue;
        };
        let rows = all(&html, "#next-rounds + table tbody tr").len();
        let said: Vec<String> = all(&html, "#next-rounds ~ .basis")
            .into_iter()
            .map(|one| one.text().collect())
            .collect();
        let bases: BTreeSet<&str> = programme
            .patterns
            .iter()
            .map(|pattern| pattern.basis.get(lang))
            .collect();
        if rows > 0 && rows == programme.patterns.len() {
            seen += 1;
            for basis in bases {
                let count = said.iter().filter(|text| text.contains(basis)).count();
                assert_eq!(count, 1, "{path}: {basis} in {said:?}");
            }
        }
    }
    // Four programmes at least, in both languages.
    assert!(seen >= 8, "{seen}");
}

/// In the table that compares, what is not JSPS's money says whose it is.
#[test]
fn other_money_says_whose_it_is() {
    for (lang, whose) in [(Lang::Ja, "中国側（NSFC）"), (Lang::Zh, "中方（NSFC）")] {
        let path = format!("{}/programmes/index.html", lang.code());
        let html = page(&path);
        let cells: Vec<String> = all(&html, "td")
            .into_iter()
            .map(|cell| cell.text().collect())
            .collect();
        let amount = paid("bilateral-nsfc", "nsfc-project", lang);
        let found = cells.iter().find(|cell| cell.contains(&amount));
        assert!(found.is_some_and(|cell| cell.contains(whose)), "{found:?}");
    }
}

/// The switch speaks the language that it leads to, and names that language.
#[test]
fn the_switch_names_where_it_leads() {
    for (path, _, html) in pages() {
        let Some(lang) = lang_of(path) else { continue };
        for switch in all(&html, "#language-switch") {
            let title = switch.attr("title").unwrap_or_default();
            let expected = match lang {
                Lang::Ja => "用中文阅读本页",
                Lang::Zh => "このページを日本語で読む",
            };
            assert_eq!(title, expected, "{path}");
        }
    }
}

/// The calculator's page holds every question as the office wrote it, with why it
/// is asked and all its answers, before any script.
#[test]
fn every_question_is_written_whole() {
    for lang in Lang::ALL {
        let path = format!("{}/calculator/index.html", lang.code());
        let pages = pages();
        let (_, _, html) = pages.iter().find(|page| page.0 == path).expect("the page");
        let facts = content().eligibility.facts;
        assert_eq!(all(html, "fieldset.question").len(), facts.len());
        for fact in facts {
            let found = all(html, &format!("#q-{}", fact.id));
            let text: String = found.first().expect("the question").text().collect();
            let options = fact.options.iter().map(|option| &option.text);
            for wanted in [&fact.text, &fact.why].into_iter().chain(options) {
                let wanted = wanted.get(lang);
                assert!(!wanted.is_empty(), "{path} {}", fact.id);
                assert!(text.contains(wanted), "{path} {}: {wanted}", fact.id);
            }
        }
    }
}
