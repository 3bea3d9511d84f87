//! What a correct set of content files is. Finds every problem at once, each with
//! its file and the place in it, so that someone who edits one figure can trust the
//! answer "no problems". `i18n` says what was found and how to mend it, in English
//! for the console and in Japanese and Chinese for the staff.
//!
//! [`encoding`] and [`json`] tell what a damaged file is, [`shape`] reads the files
//! into types, [`letters`] and [`texts`] judge every text, source and address
//! wherever it stands, [`links`], [`sense`], [`days`], [`topics`], [`brochure`], [`rules`] and
//! [`search`] judge what belongs together, [`terms`] holds all texts to the
//! glossary. [`path`] names the place of a finding. [`review`] is for a sound set of
//! files: what the staff should look at.

mod brochure;
mod days;
pub mod encoding;
pub mod finding;
pub mod json;
pub mod letters;
mod links;
pub mod path;
mod reason;
pub mod review;
mod rules;
mod search;
mod sense;
pub mod shape;
mod terms;
mod texts;
mod topics;
pub mod unique;

use std::collections::BTreeMap;

use serde_json::Value;

pub use self::finding::{FileFault, Finding, Kind};
use super::content::{Content, FILES};

/// A place: the file's name without `.json`, and a JSON pointer.
pub(crate) type Place = (&'static str, String);

/// A finding before it is known whether something else is the cause of it.
struct Draft {
    file: &'static str,
    pointer: String,
    kind: Kind,
    /// Other places that it speaks of: whoever broke those is told of them alone.
    rests_on: Vec<Place>,
}

/// Collects what is found.
#[derive(Default)]
pub(crate) struct Findings(Vec<Draft>);

impl Findings {
    /// Takes out what follows from something else that was found.
    fn keep_causes(&mut self) {
        let causes: Vec<Place> = self
            .0
            .iter()
            .filter(|draft| is_cause(&draft.kind))
            .map(|draft| (draft.file, draft.pointer.clone()))
            .collect();
        let follows = |file: &str, pointer: &str| {
            causes
                .iter()
                .any(|(name, at)| *name == file && touch(at, pointer))
        };
        self.0.retain(|draft| {
            is_cause(&draft.kind)
                || !(follows(draft.file, &draft.pointer)
                    || draft.rests_on.iter().any(|(file, at)| follows(file, at)))
        });
    }

    /// For one file.
    pub(crate) fn of(&mut self, file: &'static str) -> Report<'_> {
        Report {
            file,
            findings: self,
        }
    }
}

/// Collects what is found in one file.
pub(crate) struct Report<'a> {
    file: &'static str,
    findings: &'a mut Findings,
}

impl Report<'_> {
    pub(crate) fn add(&mut self, pointer: impl Into<String>, kind: Kind) {
        self.add_with(pointer, kind, Vec::new());
    }

    /// What is found at one place because of another one.
    pub(crate) fn add_with(
        &mut self,
        pointer: impl Into<String>,
        kind: Kind,
        rests_on: Vec<Place>,
    ) {
        self.findings.0.push(Draft {
            file: self.file,
            pointer: pointer.into(),
            kind,
            rests_on,
        });
    }
}

/// The files as read from disk: name without `.json`, then the text, or why it
/// could not be read.
pub type Files = BTreeMap<&'static str, Result<String, FileFault>>;

/// Reads and judges all files.
///
/// # Errors
///
/// Everything found, in the order of the files and of the places in them.
pub fn check(files: &Files) -> Result<Content, Vec<Finding>> {
    let mut findings = Findings::default();
    let mut values: BTreeMap<&'static str, Value> = BTreeMap::new();
    // Places where something stands in for what is broken.
    let mut broken: Vec<Place> = Vec::new();
    for name in FILES {
        let mut report = findings.of(name);
        match files.get(name) {
            Some(Ok(text)) => match shape::read(name, text, &mut report) {
                Some(reading) => {
                    broken.extend(reading.repaired.into_iter().map(|place| (name, place)));
                    values.insert(name, reading.value);
                }
                None => broken.push((name, String::new())),
            },
            Some(Err(fault)) => report.add("", Kind::File(fault.clone())),
            None => report.add("", Kind::File(FileFault::Missing)),
        }
    }
    let mut judged = Findings::default();
    for (name, value) in &values {
        texts::check(value, &mut judged.of(name));
    }
    let content = shape::assemble(&values);
    if let Some(content) = &content {
        links::check(content, &mut judged);
        sense::check(content, &mut judged);
        days::check(content, &mut judged);
        topics::check(content, &mut judged.of("topics"));
        brochure::check(content, &mut judged.of("topics"));
        rules::check(content, &mut judged);
        search::check(content, &mut judged);
        search::questions(content, &mut judged);
        terms::check(&values, &content.glossary, &mut judged);
    }
    // What stands in for a broken value is not the editor's doing, nor is what
    // follows from it.
    let is_broken = |file: &str, pointer: &str| {
        broken
            .iter()
            .any(|(name, place)| *name == file && touch(pointer, place))
    };
    judged.0.retain(|draft| {
        !is_broken(draft.file, &draft.pointer)
            && !draft.rests_on.iter().any(|(file, at)| is_broken(file, at))
    });
    judged.keep_causes();
    findings.0.append(&mut judged.0);
    let mut found: Vec<Finding> = Vec::new();
    let rank = |file: &str| FILES.iter().position(|name| *name == file);
    findings
        .0
        .sort_by(|a, b| (rank(a.file), &a.pointer).cmp(&(rank(b.file), &b.pointer)));
    for draft in findings.0 {
        let finding = Finding {
            path: path::path(values.get(draft.file), &draft.pointer),
            file: draft.file,
            pointer: draft.pointer,
            kind: draft.kind,
        };
        if found.last() != Some(&finding) {
            found.push(finding);
        }
    }
    match content {
        Some(content) if found.is_empty() => Ok(content),
        _ => Err(found),
    }
}

/// Whether a value is so wrong that nothing else can be said of it.
fn is_cause(kind: &Kind) -> bool {
    use finding::{Sense, TextFault};
    matches!(
        kind,
        Kind::Letter(_)
            | Kind::Text(TextFault::Empty)
            | Kind::Reference(finding::Reference::Id(_) | finding::Reference::Source(_))
            | Kind::Sense(Sense::DayAway(..) | Sense::Edition(_) | Sense::EditionReversed(_))
    )
}

/// Whether one of two places lies in the other.
fn touch(one: &str, other: &str) -> bool {
    is_within(one, other) || is_within(other, one)
}

/// Whether a pointer names `place` or something in it.
fn is_within(pointer: &str, place: &str) -> bool {
    pointer
        .strip_prefix(place)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
