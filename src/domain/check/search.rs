//! Judges the further words of the search and the questions: they are for
//! something that there is, and each word is said once.

use std::collections::BTreeSet;

use super::finding::{Kind, Reference};
use super::{Findings, Place, Report};
use crate::domain::amounts;
use crate::domain::content::Content;
use crate::domain::search::fold::Folds;
use crate::domain::search::subjects::subjects;

/// More letters are a sentence, not what someone types.
pub const LONGEST_WORD: usize = 40;

pub(crate) fn check(content: &Content, findings: &mut Findings) {
    let mut report = findings.of("search");
    let paths = paths(content);
    let mut seen = BTreeSet::new();
    for (index, keywords) in content.search.keywords.iter().enumerate() {
        let place = format!("/keywords/{index}/of");
        if !paths.iter().any(|path| keywords.suit(path)) {
            let kind = Kind::Reference(Reference::Nowhere(keywords.of.clone()));
            report.add_with(&place, kind, ids());
        }
        if !seen.insert(&keywords.of) {
            report.add(
                &place,
                Kind::Reference(Reference::HasWords(keywords.of.clone())),
            );
        }
        words(&keywords.words, &format!("/keywords/{index}"), &mut report);
    }
}

/// Questions: the way on leads somewhere, and the words are words.
pub(crate) fn questions(content: &Content, findings: &mut Findings) {
    let mut report = findings.of("questions");
    let paths = paths(content);
    for (index, question) in content.questions.questions.iter().enumerate() {
        let place = format!("/questions/{index}");
        if !paths.contains(&question.door.to) {
            let kind = Kind::Reference(Reference::Nowhere(question.door.to.clone()));
            report.add_with(format!("{place}/door/to"), kind, ids());
        }
        for (lang, text) in [("ja", &question.answer.ja), ("zh", &question.answer.zh)] {
            for name in amounts::unknown(text, &content.programmes.programmes) {
                let kind = Kind::Reference(Reference::Amount(name.to_owned()));
                report.add_with(format!("{place}/answer/{lang}"), kind, ids());
            }
        }
        if question.words.is_empty() {
            report.add(
                format!("{place}/words"),
                Kind::Reference(Reference::NoWords),
            );
        }
        words(&question.words, &place, &mut report);
    }
}

/// The lists whose ids make the paths.
fn ids() -> Vec<Place> {
    vec![
        ("programmes", "/programmes".to_owned()),
        ("topics", "/topics".to_owned()),
        ("events", "/events".to_owned()),
        ("glossary", "/terms".to_owned()),
    ]
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
            report.add(&place, Kind::Reference(Reference::NoWord(word.clone())));
        } else if !said.insert(folded) {
            report.add(&place, Kind::Reference(Reference::WordTwice(word.clone())));
        }
    }
}
