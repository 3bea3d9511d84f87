//! The content as JSON for everyone: beside the pages, with its schemas, under
//! addresses that stay. Without what is for the staff, and without links to
//! hosts to which no public page links.

use serde::Serialize;

use super::File;
use crate::domain::amounts;
use crate::domain::cite::Source;
use crate::domain::content::Content;
use crate::domain::content::event::{Event, EventFile};
use crate::domain::content::programme::{Programme, ProgrammeFile};
use crate::domain::content::sources::SourceFile;
use crate::domain::content::topic::{Topic, TopicFile};

/// The folder below the site. Not `data/`: what stands there has a fingerprint
/// in its name and is kept for a year.
pub const FOLDER: &str = "open-data";

/// A file for each data file but the configuration.
///
/// # Errors
///
/// What cannot be written as JSON.
pub fn files(content: &Content) -> Result<Vec<File>, String> {
    let programmes = content.programmes.programmes.iter().map(programme);
    let mut questions = content.questions.clone();
    amounts::fill(&mut questions.questions, &content.programmes.programmes);
    let topics = content.topics.topics.iter().map(topic);
    Ok(vec![
        file(
            "programmes",
            &ProgrammeFile {
                programmes: programmes.collect(),
            },
        )?,
        file("eligibility", &content.eligibility)?,
        file(
            "topics",
            &TopicFile {
                topics: topics.collect(),
                ..content.topics.clone()
            },
        )?,
        file(
            "events",
            &EventFile {
                events: content.events.events.iter().map(event).collect(),
                ..content.events.clone()
            },
        )?,
        file("glossary", &content.glossary)?,
        file(
            "sources",
            &SourceFile {
                sources: content.sources.sources.iter().map(source).collect(),
                ..content.sources.clone()
            },
        )?,
        file("search", &content.search)?,
        file("questions", &questions)?,
    ])
}

fn file(name: &str, content: &impl Serialize) -> Result<File, String> {
    let text = serde_json::to_string_pretty(content);
    let text = text.map_err(|error| format!("{name}: {error}"))?;
    Ok(File {
        path: format!("{FOLDER}/{name}.json"),
        body: format!("{text}\n").into_bytes(),
    })
}

fn programme(programme: &Programme) -> Programme {
    Programme {
        rounds: programme.public_rounds().cloned().collect(),
        staff_notes: Vec::new(),
        gaps: Vec::new(),
        ..programme.clone()
    }
}

fn topic(topic: &Topic) -> Topic {
    Topic {
        staff_notes: Vec::new(),
        ..topic.clone()
    }
}

fn event(event: &Event) -> Event {
    Event {
        staff_note: None,
        ..event.clone()
    }
}

fn source(source: &Source) -> Source {
    Source {
        url: source.public_url().map(str::to_owned),
        ..source.clone()
    }
}
