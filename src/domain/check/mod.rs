//! What a correct set of content files is. Reports every problem at once, each
//! with its file, the place in it, what is wrong and how to mend it, so that
//! someone who edits one figure can trust the answer "no problems".
//!
//! [`shape`] reads the files into types, [`texts`] judges every text, source
//! and address wherever it stands, [`links`], [`sense`], [`topics`],
//! [`brochure`], [`rules`] and [`search`] judge what belongs together, [`terms`] holds all texts to the
//! glossary. [`review`] is for a sound set of files: what the staff should look at.

mod brochure;
mod links;
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
use std::fmt;

use serde_json::Value;

use super::content::{Content, FILES};

/// Something wrong in the content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file's name, `events.json`.
    pub file: String,
    /// The place in it as a JSON pointer (RFC 6901), `/events/3/start`.
    pub pointer: String,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() {
            "/"
        } else {
            &self.pointer
        };
        write!(
            f,
            "{} {place}\n    {}\n    → {}",
            self.file, self.what, self.mend
        )
    }
}

/// Collects problems of one file.
pub(crate) struct Report<'a> {
    file: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl Report<'_> {
    pub(crate) fn add(
        &mut self,
        pointer: impl Into<String>,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) {
        self.problems.push(Problem {
            file: format!("{}.json", self.file),
            pointer: pointer.into(),
            what: what.into(),
            mend: mend.into(),
        });
    }
}

/// The files as read from disk: name without `.json`, then the text, or why it
/// could not be read.
pub type Files = BTreeMap<&'static str, Result<String, String>>;

/// Reads and judges all files.
///
/// # Errors
///
/// Every problem found, in the order of the files and of the places in them.
pub fn check(files: &Files) -> Result<Content, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut values: BTreeMap<&str, Value> = BTreeMap::new();
    let mut repaired: Vec<(String, String)> = Vec::new();
    for name in FILES {
        let mut report = Report {
            file: name,
            problems: &mut problems,
        };
        match files.get(name) {
            Some(Ok(text)) => {
                if let Some(reading) = shape::read(name, text, &mut report) {
                    for pointer in reading.repaired {
                        repaired.push((format!("{name}.json"), pointer));
                    }
                    values.insert(name, reading.value);
                }
            }
            Some(Err(why)) => report.add(
                "",
                format!("the file cannot be read: {why}"),
                "put the file back into public/data",
            ),
            None => report.add("", "the file is missing", "put it back into public/data"),
        }
    }
    let mut judged = Vec::new();
    for (name, value) in &values {
        texts::check(
            value,
            &mut Report {
                file: name,
                problems: &mut judged,
            },
        );
    }
    let content = shape::assemble(&values);
    if let Some(content) = &content {
        links::check(content, &mut judged);
        sense::check(content, &mut judged);
        topics::check(
            content,
            &mut Report {
                file: "topics",
                problems: &mut judged,
            },
        );
        brochure::check(
            content,
            &mut Report {
                file: "topics",
                problems: &mut judged,
            },
        );
        rules::check(content, &mut judged);
        search::check(content, &mut judged);
        search::questions(content, &mut judged);
        terms::check(&values, &content.glossary, &mut judged);
    }
    // What stands in for a broken value is not the editor's doing.
    judged.retain(|problem| {
        !repaired.iter().any(|(file, pointer)| {
            *file == problem.file
                && (is_within(&problem.pointer, pointer) || is_within(pointer, &problem.pointer))
        })
    });
    problems.append(&mut judged);
    let order = |file: &str| {
        FILES
            .iter()
            .position(|name| file.strip_suffix(".json") == Some(name))
    };
    problems.sort_by(|a, b| {
        (order(&a.file), &a.pointer, &a.what).cmp(&(order(&b.file), &b.pointer, &b.what))
    });
    problems.dedup();
    match content {
        Some(content) if problems.is_empty() => Ok(content),
        _ => Err(problems),
    }
}

/// Whether a pointer names `place` or something in it.
fn is_within(pointer: &str, place: &str) -> bool {
    pointer
        .strip_prefix(place)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
