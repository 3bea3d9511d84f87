//! What is drawn, added up or laid out from the data says what the data say.

use std::sync::OnceLock;

use portal::domain::text::Lang;
use portal::prerender::{File, Site, render};
use portal_tests::{cases, content, files};
use scraper::{ElementRef, Html, Selector};

const SHELL: &str = "<head><meta charset=\"utf-8\"><title>x</title></head><body><div id=\"app\"></div><div id=\"announcer\"></div></body>";

fn page(lang: Lang, path: &str) -> Html {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    let files = FILES.get_or_init(|| {
        render(&Site {
            shell: SHELL,
            programs: &[],
            files: &files(),
            content: &content(),
            cases: &cases("hope"),
            public_url: "/",
            has_printed_brochure: false,
            site_origin: Some("https://a.example"),
        })
        .expect("the site")
    });
    let wanted = format!("{}/{path}/index.html", lang.code());
    let file = files.iter().find(|file| file.path == wanted);
    Html::parse_document(file.expect("a page").text())
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// The line is as long as the applications, its thick part as the awards.
#[test]
fn the_line_has_the_proportions_of_its_numbers() {
    for (id, expected) in [
        // 270 of 2,628; 160 of 743; 60 of 236.
        ("postdoctoral", &["10.27%"][..]),
        ("invitational-short", &["21.53%"]),
        ("invitational-long", &["25.42%"]),
        // 3 of 16; of 1 and of 7 there is no line.
        ("bilateral-cas", &["18.75%"]),
        ("bilateral-cass", &[]),
        // 20 of 170; 4 of 28.
        ("bilateral-nsfc", &["11.76%", "14.29%"]),
    ] {
        for lang in Lang::ALL {
            let page = page(lang, &format!("programmes/{id}"));
            let drawn: Vec<&str> = all(&page, ".share-line__selected")
                .into_iter()
                .map(|line| line.attr("x2").expect("an end"))
                .collect();
            assert_eq!(drawn, expected, "{id}");
        }
    }
}

/// No rate is told where fewer than ten applied.
#[test]
fn few_applications_have_no_rate() {
    for lang in Lang::ALL {
        let page = page(lang, "programmes/bilateral-cas");
        let outcomes: Vec<String> = all(&page, ".outcome").into_iter().map(text).collect();
        let with_rate = |said: &&String| said.contains('%');
        assert_eq!(outcomes.len(), 2);
        assert_eq!(outcomes.iter().filter(with_rate).count(), 1, "{outcomes:?}");
    }
}

/// The sums of the facts for the shortest stay, the longest and one between.
#[test]
fn totals_are_the_calculators() {
    for (id, sums) in [
        ("postdoctoral", ["4,544,000", "6,716,000", "8,888,000"]),
        ("invitational-short", ["252,000", "540,000", "1,080,000"]),
        ("invitational-long", ["775,200", "2,325,600", "3,876,000"]),
    ] {
        for lang in Lang::ALL {
            let page = page(lang, &format!("programmes/{id}"));
            let said: Vec<String> = all(&page, "#money ~ .three dd")
                .into_iter()
                .map(text)
                .collect();
            assert_eq!(said, sums, "{id}");
        }
    }
}

/// The last known rounds, the newest first.
#[test]
fn the_last_known_rounds_are_told() {
    let page = page(Lang::Zh, "programmes/postdoctoral");
    let said: String = all(&page, "#rounds .rounds")
        .into_iter()
        .map(text)
        .collect();
    for day in [
        "2025年4月25日",
        "2025年9月1日",
        "2024年8月30日",
        "2025年4月1日",
    ] {
        assert!(said.contains(day), "{day}: {said}");
    }
}

/// What earlier years let expect is told roughly, never as a day, and with its
/// mark.
#[test]
fn the_next_rounds_are_told_by_the_pattern() {
    let page = page(Lang::Zh, "programmes/postdoctoral");
    let table = all(&page, "#next-rounds + .rounds");
    let said: String = table.iter().copied().map(text).collect();
    for part in ["2027年4月下旬", "2027年8月上旬", "2027年9月至11月"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains("日\n") && !said.contains("25日"), "{said}");
    assert_eq!(all(&page, "#next-rounds + .rounds .mark").len(), 2);
}

#[test]
fn histories_have_every_milestone() {
    let content = content();
    for lang in Lang::ALL {
        for topic in content
            .topics
            .topics
            .iter()
            .filter(|one| !one.history.is_empty())
        {
            let page = page(lang, &format!("office/{}", topic.id));
            let rows = all(&page, "#history ~ .facts--text .facts__row");
            assert_eq!(rows.len(), topic.history.len(), "{}", topic.id);
        }
    }
}

/// As many offices as the brochure counts, and its adviser.
#[test]
fn every_office_of_the_brochure_is_on_the_list() {
    let content = content();
    let topic = content
        .topics
        .topics
        .iter()
        .find(|topic| topic.id == "overseas-offices")
        .expect("the topic");
    let counted = topic.figures.iter().find(|figure| figure.id == "offices");
    let offices = topic.offices.iter().filter(|office| !office.adviser);
    assert_eq!(
        offices.count() as u64,
        counted.expect("their number").number
    );
    for lang in Lang::ALL {
        let page = page(lang, "programmes/overseas-offices");
        assert_eq!(all(&page, ".offices li").len(), 11);
    }
}
