//! The pictures on the pages say what the data and the sources say.

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
            files: &files(),
            content: &content(),
            cases: &cases("hope"),
            public_url: "/",
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

/// A row of dots is a stroke: `h` and one less than there are.
fn dots(path: ElementRef<'_>) -> u32 {
    let strokes = path.attr("d").expect("strokes").split('h').skip(1);
    strokes
        .map(|stroke| {
            let (length, rest) = stroke.split_once('.').expect("a length");
            assert!(rest.starts_with("01"), "the last dot would be missing");
            length.parse::<u32>().expect("a length") + 1
        })
        .sum()
}

#[test]
fn there_is_a_dot_for_each_application_of_the_brochure() {
    let expected = [
        (2_628, 270),
        (743, 160),
        (236, 60),
        (16, 3),
        (1, 1),
        (7, 1),
        (170, 20),
        (28, 4),
    ];
    for lang in Lang::ALL {
        let page = page(lang, "programmes");
        let selected = all(&page, "#results ~ .picture .fates .dots__selected");
        let rest = all(&page, "#results ~ .picture .fates .dots__rest");
        let drawn: Vec<(u32, u32)> = selected
            .into_iter()
            .zip(rest)
            .map(|(selected, rest)| (dots(selected) + dots(rest), dots(selected)))
            .collect();
        assert_eq!(drawn, expected);
    }
}

/// The sums of the facts for the shortest and the longest stay.
#[test]
fn sums_are_those_of_the_sources() {
    for lang in Lang::ALL {
        let page = page(lang, "programmes");
        let said: String = all(&page, ".sums").into_iter().map(text).collect();
        for sum in [
            "362,000",
            "540,000",
            "387,600",
            "4,544,000",
            "8,888,000",
            "252,000",
            "1,080,000",
            "775,200",
            "3,876,000",
            "182,000",
            "390,000",
        ] {
            assert!(said.contains(sum), "{sum} is missing");
        }
        // What the brochure does not name is drawn as an outline, and nothing else.
        let apart = all(&page, ".sums .strip__bar--apart");
        assert_eq!(apart.len(), 2, "BRIDGE for a month and for a stay");
    }
}

/// The longest bar is full, and bars are as long as the sums they stand for.
#[test]
fn bars_keep_the_proportions_of_the_sums() {
    let page = page(Lang::Ja, "programmes");
    let bars: Vec<(String, String)> = all(&page, ".sums .strip__bar")
        .into_iter()
        .map(|bar| {
            let place = |name| bar.attr(name).expect("a place").to_owned();
            (place("x"), place("width"))
        })
        .collect();
    let expected = [
        // A month: 362,000, 540,000, 387,600 and 390,000 of 540,000.
        ("0.00%", "67.04%"),
        ("0.00%", "100.00%"),
        ("0.00%", "71.78%"),
        ("0.00%", "72.22%"),
        // A stay, of 8,888,000.
        ("51.13%", "48.87%"),
        ("2.84%", "9.32%"),
        ("8.72%", "34.89%"),
        ("2.05%", "2.34%"),
    ]
    .map(|(x, width)| (x.to_owned(), width.to_owned()));
    assert_eq!(bars, expected);
}

#[test]
fn rounds_are_drawn_from_their_newest_known_year() {
    let page = page(Lang::Zh, "programmes");
    let said: Vec<String> = all(&page, ".calendar .calendar__days")
        .into_iter()
        .map(text)
        .collect();
    // The earlier round of a year comes first.
    let expected = [
        ("2024年8月30日", "2025年4月1日～9月30日"),
        ("2025年4月25日", "2025年9月1日～11月30日"),
        ("2020年9月4日", "2021年4月1日～2022年3月31日"),
        ("2021年5月7日", "2021年10月1日～2022年3月31日"),
        ("2023年2月14日", "2023年7月1日～2024年3月31日"),
    ];
    assert_eq!(said.len(), expected.len(), "{said:?}");
    for (line, (deadline, arrival)) in said.iter().zip(expected) {
        assert!(line.contains(deadline) && line.contains(arrival), "{line}");
    }
}

#[test]
fn histories_run_from_their_first_day_to_the_edition() {
    for lang in Lang::ALL {
        let page = page(lang, "office");
        let years: Vec<String> = all(&page, ".history + .strip text")
            .into_iter()
            .map(text)
            .collect();
        let society = ["1930", "1950", "1970", "1990", "2010", "2026"];
        let partners = ["1970", "1990", "2010", "2026"];
        assert_eq!(years, [&society[..], &partners[..]].concat());
        // 財団法人 and 特殊法人 are over.
        assert_eq!(all(&page, ".history .strip__bar--over").len(), 2);
        assert_eq!(all(&page, ".history .strip__bar").len(), 8);
    }
}

/// As many offices as the brochure counts, and its adviser.
#[test]
fn every_office_of_the_brochure_is_on_the_list_and_in_the_picture() {
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
        assert_eq!(all(&page, ".world circle").len(), 11);
        assert_eq!(all(&page, ".world text").len(), 11, "a name has no room");
    }
}
