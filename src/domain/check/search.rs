//! Judges the further words of the search and the questions: they are for
//! something that there is, and each word is said once.

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
    let paths = paths(content);
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
        words(&keywords.words, &format!("/keywords/{index}"), &mut report);
    }
}

/// Questions: the way on leads somewhere, and the words are words.
pub(crate) fn questions(content: &Content, problems: &mut Vec<Problem>) {
    let mut report = Report {
        file: "questions",
        problems,
    };
    let paths = paths(content);
    for (index, question) in content.questions.questions.iter().enumerate() {
        let place = format!("/questions/{index}");
        if !paths.contains(&question.door.to) {
            report.add(
                format!("{place}/door/to"),
                format!("nothing stands at “{}”", question.door.to),
                "copy the address of the page from the browser, from behind /ja/ or /zh/",
            );
        }
        if question.words.is_empty() {
            report.add(
                format!("{place}/words"),
                "the search has no words for it",
                "write what visitors type when they ask this",
            );
        }
        words(&question.words, &place, &mut report);
    }
}

fn paths(content: &Content) -> Vec<String> {
    subjects(
        &content.questions.questions,
        &content.programmes.programmes,
        &content.topics.topics,
        &content.events.events,
        Some(&content.glossary),
    )
    .iter()
    .map(|subject| subject.path())
    .collect()
}

fn words(words: &[String], place: &str, report: &mut Report<'_>) {
    let folds = Folds::new("");
    let mut said = BTreeSet::new();
    for (at, word) in words.iter().enumerate() {
        let place = format!("{place}/words/{at}");
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
