//! Reads a file into its type and reports **all** errors of shape, though the
//! reader stops at the first: each broken place is reported, then filled with a
//! stand-in, and the file is read again.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use serde_path_to_error::{Path, Segment};

use super::finding::{FileFault, Kind, Shape};
use super::json::{self, At};
use super::unique::twice;
use super::{Report, reason};
use crate::domain::content::Content;
use crate::domain::content::config::Config;
use crate::domain::content::event::EventFile;
use crate::domain::content::glossary::GlossaryFile;
use crate::domain::content::programme::ProgrammeFile;
use crate::domain::content::questions::QuestionFile;
use crate::domain::content::search::SearchFile;
use crate::domain::content::sources::SourceFile;
use crate::domain::content::topic::TopicFile;
use crate::domain::eligibility::rules::EligibilityFile;

/// More broken places than this, and the file is not worth reading further.
const MOST_REPAIRS: usize = 200;

/// A file that has the right shape, if need be by stand-ins.
pub struct Reading {
    /// The file with stand-ins.
    pub value: Value,
    /// Where they stand.
    pub repaired: Vec<String>,
}

/// Reads one file. `None` if nothing in it can be judged further.
pub(crate) fn read(name: &str, text: &str, report: &mut Report<'_>) -> Option<Reading> {
    match name {
        "config" => read_as::<Config>(text, report),
        "programmes" => read_as::<ProgrammeFile>(text, report),
        "eligibility" => read_as::<EligibilityFile>(text, report),
        "topics" => read_as::<TopicFile>(text, report),
        "events" => read_as::<EventFile>(text, report),
        "glossary" => read_as::<GlossaryFile>(text, report),
        "sources" => read_as::<SourceFile>(text, report),
        "search" => read_as::<SearchFile>(text, report),
        "questions" => read_as::<QuestionFile>(text, report),
        _ => None,
    }
}

/// Puts the files together; `None` if one of them is not there.
#[must_use]
pub fn assemble(values: &BTreeMap<&str, Value>) -> Option<Content> {
    fn part<T: DeserializeOwned>(values: &BTreeMap<&str, Value>, name: &str) -> Option<T> {
        T::deserialize(values.get(name)?).ok()
    }
    Some(Content {
        config: part(values, "config")?,
        programmes: part(values, "programmes")?,
        eligibility: part(values, "eligibility")?,
        topics: part(values, "topics")?,
        events: part(values, "events")?,
        glossary: part(values, "glossary")?,
        sources: part(values, "sources")?,
        search: part(values, "search")?,
        questions: part(values, "questions")?,
    })
}

/// The pointer of the first list that stands where an object belongs: the reader
/// takes a list for an object's fields in their order, and the browser does not.
#[must_use]
pub fn list_for_object<T: DeserializeOwned + Serialize>(file: &Value) -> Option<String> {
    fn find(file: &Value, written: &Value) -> Option<String> {
        match (file, written) {
            (Value::Array(_), Value::Object(_)) => Some(String::new()),
            (Value::Array(items), Value::Array(others)) => {
                let mut pairs = items.iter().zip(others).enumerate();
                pairs.find_map(|(at, (one, other))| Some(format!("/{at}{}", find(one, other)?)))
            }
            (Value::Object(fields), Value::Object(others)) => {
                let mut both = fields.iter().filter_map(|(name, one)| {
                    let name = name.as_str();
                    Some((name, one, others.get(name)?))
                });
                both.find_map(|(name, one, other)| Some(format!("/{name}{}", find(one, other)?)))
            }
            _ => None,
        }
    }
    let written = serde_json::to_value(T::deserialize(file).ok()?).ok()?;
    find(file, &written)
}

fn read_as<T: DeserializeOwned + Serialize>(
    text: &str,
    report: &mut Report<'_>,
) -> Option<Reading> {
    let marked = text;
    let text = marked.trim_start_matches('\u{feff}');
    if text.len() < marked.len() {
        report.add("", Kind::File(FileFault::ByteOrderMark));
    }
    let mut value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => {
            let (at, damage) = json::damage(text, reader_stopped(text, &error));
            report.add("", Kind::Json(at, damage));
            return None;
        }
    };
    let mut repaired = Vec::new();
    while let Err(error) = serde_path_to_error::deserialize::<_, T>(&value) {
        let message = error.inner().to_string();
        let pointer = locate(error.path(), &message);
        report.add(&pointer, Kind::Shape(reason::shape(&message, &pointer)));
        if repaired.len() >= MOST_REPAIRS || !repair::<T>(&mut value, error.path(), &message) {
            return None;
        }
        repaired.push(pointer);
    }
    // Only the text can show it: a name that is given twice.
    for (pointer, name) in twice(text) {
        report.add(&pointer, Kind::Shape(Shape::Twice(name)));
        repaired.push(pointer);
    }
    if let Some(pointer) = list_for_object::<T>(&value) {
        report.add(pointer, Kind::Shape(Shape::List));
    }
    Some(Reading { value, repaired })
}

/// Where the reader stopped, its column in letters: it counts bytes.
fn reader_stopped(text: &str, error: &serde_json::Error) -> At {
    let line = text.lines().nth(error.line().saturating_sub(1));
    let bytes = error.column().saturating_sub(1);
    let letters = line.unwrap_or_default().char_indices();
    At {
        line: error.line().max(1),
        column: letters.take_while(|(at, _)| *at < bytes).count() + 1,
    }
}

/// The JSON pointer of an error, down to the field that is missing or unknown.
fn locate(path: &Path, message: &str) -> String {
    let mut pointer = pointer_of(path);
    if let Some(field) = named_field(message, "missing field `") {
        pointer.push_str(&format!("/{field}"));
    }
    pointer
}

fn pointer_of(path: &Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
            Segment::Map { key } => {
                pointer.push('/');
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

fn named_field<'a>(message: &'a str, prefix: &str) -> Option<&'a str> {
    message.strip_prefix(prefix)?.split('`').next()
}

/// Puts something in place of what is broken, so that reading gets past it.
fn repair<T: DeserializeOwned>(value: &mut Value, path: &Path, message: &str) -> bool {
    let pointer = pointer_of(path);
    if let Some(field) = named_field(message, "unknown field `") {
        // The path of an unknown field ends with the field.
        let holder = pointer
            .strip_suffix(&format!("/{field}"))
            .unwrap_or(&pointer)
            .to_owned();
        return value
            .pointer_mut(&holder)
            .and_then(Value::as_object_mut)
            .and_then(|object| object.remove(field))
            .is_some();
    }
    let missing = named_field(message, "missing field `").map(str::to_owned);
    let before = value.clone();
    for candidate in candidates(message) {
        *value = before.clone();
        let Some(place) = value.pointer_mut(&pointer) else {
            return false;
        };
        match &missing {
            Some(field) => {
                let Some(object) = place.as_object_mut() else {
                    return false;
                };
                object.insert(field.clone(), candidate);
            }
            None => *place = candidate,
        }
        let here = match &missing {
            Some(field) => format!("{pointer}/{field}"),
            None => pointer.clone(),
        };
        match serde_path_to_error::deserialize::<_, T>(&*value) {
            Ok(_) => return true,
            Err(next) if !pointer_of(next.path()).starts_with(&here) => {
                let again = next.inner().to_string();
                if pointer_of(next.path()) != pointer || again != message {
                    return true;
                }
            }
            Err(_) => {}
        }
    }
    *value = before;
    false
}

/// Values of every kind that the types know.
fn candidates(message: &str) -> Vec<Value> {
    let mut out = Vec::new();
    if let Some((_, list)) = message.split_once("expected ") {
        out.extend(
            list.split('`')
                .skip(1)
                .step_by(2)
                .map(|word| Value::String(word.to_owned())),
        );
    }
    out.extend([
        json!({"ja": "x", "zh": "x"}),
        json!("x"),
        json!("2000-01-01"),
        json!("FY2000"),
        json!(1),
        json!([]),
        json!(true),
        json!({"all": []}),
        json!({"ja": "x", "zh": "x", "zh_status": "found"}),
        json!({"source": [], "year": "undated", "confidence": "gap"}),
        json!({"text": {"ja": "x", "zh": "x"}, "cite": {"source": [], "year": "undated", "confidence": "gap"}}),
    ]);
    out
}
