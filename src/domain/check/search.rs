//! Judges the further words of the search: they are for something that there is,
//! and each is said once.

use std::collections::BTreeSet;

use super::{Problem, Report};
use crate::domain::content::Content;
use crate::domain::search::fold::Folds;
use crate::domain::search::subjects::subjects;

/// More letters are a sentence, not what someone types.
const LONGEST_WORD: usize = 40;

pub(crate) fn check(content: &Content, problems: &mut Vec<Problem>) {
    let mut report = Report {
        file: "search",
        problems,
    };
    let paths: Vec<String> = subjects(
        &content.programmes.programmes,
        &content.topics.topics,
        &content.events.events,
        Some(&content.glossary),
    )
    .iter()
    .map(|subject| subject.path())
    .collect();
    let folds = Folds::new("");
    let mut seen = BTreeSet::new();
    for (index, keywords) in content.search.keywords.iter().enumerate() {
        let place = format!("/keywords/{index}/of");
        if !paths.iter().any(|path| keywords.suit(path)) {
            report.add(
                &place,
                format!("nothing stands at “{}”", keywords.of),
                "copy the address of the page from the browser, from behind /ja/ or /zh/",
            );
        }
        if !seen.insert(&keywords.of) {
            report.add(
                &place,
                format!("“{}” has words already", keywords.of),
                "put all its words into one entry",
            );
        }
        let mut said = BTreeSet::new();
        for (at, word) in keywords.words.iter().enumerate() {
            let place = format!("/keywords/{index}/words/{at}");
            let folded = folds.folded(word);
            if folded.trim().is_empty() || word.chars().count() > LONGEST_WORD {
                report.add(
                    &place,
                    format!("“{word}” is no word to search for"),
                    format!("write what someone types, up to {LONGEST_WORD} letters"),
                );
            } else if !said.insert(folded) {
                report.add(
                    &place,
                    format!("“{word}” is there already"),
                    "take one of the two out; width, case and kana make no difference",
                );
            }
        }
    }
}
