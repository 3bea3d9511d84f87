//! The brochure on paper: what `cargo xtask brochure` has printed into the folder
//! `PORTAL_BROCHURE`, and a second time into `PORTAL_BROCHURE_AGAIN`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use portal::domain::content::brochure::pdf_path;
use portal::domain::text::Lang;
use portal_tests::brochure::{expected, without_spaces};
use portal_tests::content;

fn folder(name: &str) -> PathBuf {
    let folder = std::env::var_os(name);
    PathBuf::from(folder.unwrap_or_else(|| panic!("run: cargo xtask test brochure ({name})")))
}

/// The file of a language in a folder.
fn pdf(name: &str, lang: Lang) -> PathBuf {
    let path = pdf_path(&content().config.edition, lang);
    folder(name).join(path.trim_start_matches("brochure/"))
}

/// What a program of poppler says of a file.
fn said(program: &str, options: &[&str], lang: Lang) -> String {
    let mut command = Command::new(program);
    command.args(options).arg(pdf("PORTAL_BROCHURE", lang));
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().expect(program);
    assert!(output.status.success(), "{program}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The text of each page. In tables, `-raw` keeps a cell together.
fn pages(lang: Lang) -> Vec<String> {
    let text = said("pdftotext", &["-raw", "-enc", "UTF-8"], lang);
    text.trim_end_matches('\u{c}')
        .split('\u{c}')
        .map(without_spaces)
        .collect()
}

#[test]
fn the_paper_says_what_the_data_say() {
    let content = content();
    for lang in Lang::ALL {
        let text = pages(lang).concat();
        let missing: Vec<String> = expected(&content, lang)
            .into_iter()
            .filter(|part| !text.contains(&without_spaces(part)))
            .collect();
        assert!(missing.is_empty(), "{}: {missing:#?}", lang.code());
    }
}

/// The contents name the page on which each heading is.
#[test]
fn the_contents_name_the_right_pages() {
    for lang in Lang::ALL {
        let pages = pages(lang);
        let found = said("pdfinfo", &["-dests"], lang);
        let numbers: BTreeMap<&str, usize> = found
            .lines()
            .filter_map(|line| {
                let number = line.split_whitespace().next()?.parse().ok()?;
                let name = line.split_once("] \"")?.1.trim_end().trim_end_matches('"');
                Some((name, number))
            })
            .collect();
        let content = content();
        for chapter in &content.topics.brochure {
            let number = numbers[format!("chapter-{}", chapter.id).as_str()];
            let title = without_spaces(chapter.title.get(lang));
            assert!(pages[number - 1].contains(&title), "{title} on {number}");
            assert!(
                pages[1].contains(&format!("{title}{number}")),
                "{title} {number}"
            );
        }
        assert!(numbers.len() > 30, "{numbers:?}");
    }
}

/// Title, language, structure, outline and fonts: it reads aloud and prints anywhere.
#[test]
fn the_files_are_whole() {
    for lang in Lang::ALL {
        let info = said("pdfinfo", &[], lang);
        let field = |name: &str| {
            let line = info.lines().find(|line| line.starts_with(name));
            line.and_then(|line| line.split_once(':'))
                .map(|(_, value)| value.trim().to_owned())
        };
        let title = field("Title").expect("a title");
        assert!(title.contains(&content().config.edition), "{title}");
        assert_eq!(field("Tagged").as_deref(), Some("yes"));
        assert!(field("Page size").is_some_and(|size| size.contains("A4")));
        let pages: usize = field("Pages")
            .and_then(|text| text.parse().ok())
            .expect("pages");
        assert!((8..=20).contains(&pages), "{pages} pages");
        let fonts = said("pdffonts", &[], lang);
        for font in fonts.lines().skip(2) {
            let mut words = font.split_whitespace().rev();
            // From the right: object, its number, unicode, subset, embedded.
            assert_eq!(words.nth(4), Some("yes"), "{font}");
        }
        let bytes = std::fs::read(pdf("PORTAL_BROCHURE", lang)).expect("a file");
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            text.contains(&format!("/Lang ({})", lang.html())),
            "no language"
        );
        assert!(text.contains("/Outlines"), "no outline");
        assert!(!text.contains("127.0.0.1"), "a link into this machine");
    }
}

/// Printed twice, only the date differs.
#[test]
fn it_prints_the_same_again() {
    let without_dates = |name: &str, lang: Lang| -> String {
        let bytes = std::fs::read(pdf(name, lang)).expect("a file");
        let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
        text.split("Date (D:")
            .enumerate()
            .map(|(at, part)| match (at, part.split_once(')')) {
                (1.., Some((_, rest))) => rest,
                _ => part,
            })
            .collect()
    };
    for lang in Lang::ALL {
        let one = without_dates("PORTAL_BROCHURE", lang);
        assert!(
            one == without_dates("PORTAL_BROCHURE_AGAIN", lang),
            "{}",
            lang.code()
        );
    }
}
