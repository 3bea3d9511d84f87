//! The JSON files of `public/data` as types. Unknown fields are refused, so a
//! misspelt one cannot be lost in silence.
//!
//! One file each: [`programme`], [`topic`], [`event`], [`glossary`],
//! [`sources`], [`search`], [`questions`], [`config`]; [`brochure`] is a part of
//! `topics.json`; [`section`] says what a programme's page has; `eligibility.json` has its types beside the engine
//! that reads it. [`Content`] holds them all.

pub mod brochure;
pub mod cites;
pub mod config;
pub mod event;
pub mod glossary;
pub mod money;
pub mod programme;
pub mod questions;
pub mod search;
pub mod section;
pub mod sources;
pub mod topic;

use serde::{Deserialize, Serialize};

use super::cite::Cite;
use super::eligibility::rules::EligibilityFile;

use self::config::Config;
use self::event::EventFile;
use self::glossary::GlossaryFile;
use self::programme::ProgrammeFile;
use self::questions::QuestionFile;
use self::search::SearchFile;
use self::sources::SourceFile;
use self::topic::TopicFile;

/// The data files, by name without `.json`, in the order in which a reader
/// meets them.
pub const FILES: [&str; 9] = [
    "config",
    "programmes",
    "eligibility",
    "topics",
    "events",
    "glossary",
    "sources",
    "search",
    "questions",
];

/// Everything the portal says, apart from the words of its interface.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Content {
    /// `config.json`.
    pub config: Config,
    /// `programmes.json`.
    pub programmes: ProgrammeFile,
    /// `eligibility.json`.
    pub eligibility: EligibilityFile,
    /// `topics.json`.
    pub topics: TopicFile,
    /// `events.json`.
    pub events: EventFile,
    /// `glossary.json`.
    pub glossary: GlossaryFile,
    /// `sources.json`.
    pub sources: SourceFile,
    /// `search.json`.
    pub search: SearchFile,
    /// `questions.json`.
    pub questions: QuestionFile,
}

impl Content {
    /// The grounds of every statement with its file and JSON pointer.
    #[must_use]
    pub fn cites(&self) -> Vec<(&'static str, String, &Cite)> {
        let mut cites = cites::cites(
            &self.programmes.programmes,
            &self.topics.topics,
            Some(&self.topics.contact),
            &self.events.events,
        );
        cites.extend(self.eligibility.cites());
        for (index, one) in self.questions.questions.iter().enumerate() {
            cites.push(("questions", format!("/questions/{index}/cite"), &one.cite));
        }
        cites
    }

    /// The pictures that the office adds: file, JSON pointer, path below `public/`.
    #[must_use]
    pub fn pictures(&self) -> Vec<(&'static str, String, &str)> {
        let mut pictures = Vec::new();
        if let Some(path) = &self.config.wechat_qr {
            pictures.push(("config", "/wechat_qr".to_owned(), path.as_str()));
        }
        for (index, event) in self.events.events.iter().enumerate() {
            for (at, picture) in event.photographs.iter().enumerate() {
                let place = format!("/events/{index}/photographs/{at}/file");
                pictures.push(("events", place, picture.file.as_str()));
            }
        }
        pictures
    }
}
