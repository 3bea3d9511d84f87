//! The brochure as a page: it holds what the data hold, and loads no program.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use portal::domain::content::Content;
use portal::domain::text::Lang;
use portal::prerender::{File, Site, render};
use portal::view::parts::Part;
use portal_tests::brochure::{expected, without_spaces};
use portal_tests::{cases, content, files};
use scraper::{ElementRef, Html, Selector};

const SHELL: &str = "<head><meta charset=\"utf-8\"><title>x</title>\n\
    <link rel=\"stylesheet\" href=\"/portal-1.css\">\n<link rel=\"stylesheet\" href=\"/brochure-1.css\">\n\
    <meta name=\"portal-app\" data-js=\"/a.js\" data-wasm=\"/a.wasm\">\n<script src=\"/l.js\" async></script>\n\
    </head><body><div id=\"app\"></div></body>";

fn written() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| {
        render(&Site {
            shell: SHELL,
            programs: &Part::ALL.map(|part| (part, SHELL.to_owned())),
            files: &files(),
            content: &content(),
            cases: &cases("hope"),
            public_url: "/",
            has_printed_brochure: true,
            site_origin: None,
        })
        .expect("the site")
    })
}

fn file(path: &str) -> &'static File {
    let found = written().iter().find(|file| file.path == path);
    found.unwrap_or_else(|| panic!("there is no {path}"))
}

fn page(lang: Lang) -> Html {
    Html::parse_document(file(&format!("{}/brochure/index.html", lang.code())).text())
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).collect()
}

fn attribute(html: &Html, selector: &str, name: &str) -> Vec<String> {
    let found = all(html, selector).into_iter();
    let values = found.filter_map(|element| element.value().attr(name).map(str::to_owned));
    values.collect()
}

/// What `tests/content.rs` knows of the edition stands in it in both languages.
#[test]
fn the_brochure_holds_what_the_data_hold() {
    let content = content();
    for lang in Lang::ALL {
        let html = page(lang);
        let text: String = all(&html, ".brochure")[0].text().collect();
        let text = without_spaces(&text);
        let expected = expected(&content, lang);
        assert!(expected.len() > 150, "{}", expected.len());
        for part in expected {
            assert!(
                text.contains(&without_spaces(&part)),
                "{}: {part}",
                lang.code()
            );
        }
    }
}

/// Of this edition nothing is left out: each programme, topic and event.
#[test]
fn every_programme_and_topic_has_its_place() {
    let Content {
        programmes, topics, ..
    } = content();
    let placed: BTreeSet<&String> = topics
        .brochure
        .iter()
        .flat_map(|chapter| &chapter.parts)
        .flat_map(|part| &part.of)
        .collect();
    for id in programmes
        .programmes
        .iter()
        .map(|programme| &programme.id)
        .chain(topics.topics.iter().map(|topic| &topic.id))
    {
        assert!(placed.contains(id), "the brochure lacks {id}");
    }
}

#[test]
fn the_contents_lead_to_every_heading() {
    for lang in Lang::ALL {
        let html = page(lang);
        let targets = attribute(&html, ".toc__entry", "href");
        let ids = attribute(&html, ".chapter h2, .chapter h3, .back h2", "id");
        let expected: Vec<String> = ids.iter().map(|id| format!("#{id}")).collect();
        assert_eq!(targets, expected);
        assert_eq!(attribute(&html, ".toc__page", "data-page-of"), ids);
    }
}

/// The styles and nothing else: whoever reads or prints it waits for no program.
#[test]
fn it_loads_no_program() {
    for lang in Lang::ALL {
        let html = page(lang);
        assert_eq!(attribute(&html, "script[src]", "src").len(), 0);
        assert_eq!(attribute(&html, "link[rel=preload]", "href").len(), 0);
        // What the app compares before it takes a page over.
        assert_eq!(
            attribute(&html, "meta[name=portal-app]", "data-wasm"),
            Vec::<String>::new()
        );
        assert_eq!(all(&html, "meta[name=portal-app]").len(), 1);
        assert_eq!(
            all(&html, "[data-bundle], .evidence, button:not(#loader *)").len(),
            0
        );
        let sheets = attribute(&html, "link[rel=stylesheet]", "href");
        assert_eq!(sheets.len(), 3, "{sheets:?}");
        assert_eq!(
            (&sheets[0][..], &sheets[2][..]),
            ("/portal-1.css", "/brochure-1.css")
        );
        let heads = file(&sheets[1][1..]).text();
        let content = content();
        let name = content.topics.contact.name.get(lang);
        assert!(heads.contains(&format!("content:\"{name}\"")), "{heads}");
        assert!(heads.contains(&content.config.edition), "{heads}");
    }
    // No other page carries its style.
    let office = Html::parse_document(file("ja/office/index.html").text());
    assert_eq!(
        attribute(&office, "link[rel=stylesheet]", "href"),
        ["/portal-1.css"]
    );
    assert_eq!(attribute(&office, "script[src]", "src"), ["/l.js"]);
}

#[test]
fn it_is_found_from_the_office_and_as_a_file() {
    for lang in Lang::ALL {
        let code = lang.code();
        let office = Html::parse_document(file(&format!("{code}/office/index.html")).text());
        let links = attribute(&office, "main a", "href");
        assert!(links.contains(&format!("/{code}/brochure/")), "{links:?}");
        let pdf = attribute(&page(lang), ".cover a", "href");
        assert_eq!(
            pdf,
            [format!("/brochure/jsps-beijing-2026-2027-{code}.pdf")]
        );
    }
}
