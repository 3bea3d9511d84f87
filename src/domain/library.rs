//! The content as the pages see it: what could be read, and what could not.
//!
//! The build puts all data files into one bundle, so that the first view costs
//! one request. Each file in it is read apart from the others: a broken one
//! takes only its own pages down.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::cases::CaseFile;
use super::cite::{Cite, Slip, Source, SourceRef};
use super::content::cites;
use super::content::config::Config;
use super::content::event::{Event, EventFile, Label, Place};
use super::content::glossary::GlossaryFile;
use super::content::programme::{Programme, ProgrammeFile};
use super::content::sources::SourceFile;
use super::content::topic::{Contact, Shelf, Topic, TopicFile};
use super::eligibility::rulebook::Rulebook;
use super::tree;

/// The shape of the bundle; another number is not ours.
pub const BUNDLE_VERSION: u32 = 1;

/// A data file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its name, `events.json`.
    pub file: String,
    /// What is wrong, for the console.
    pub detail: String,
}

/// Everything the pages show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// `None` if `config.json` could not be read.
    pub config: Option<Config>,
    /// In the order of the brochure; empty if they could not be read.
    pub programmes: Vec<Programme>,
    /// `eligibility.json` as it came; [`Library::rulebook`] reads it.
    rules: Value,
    /// In the order of the brochure; empty if they could not be read.
    pub topics: Vec<Topic>,
    /// `None` if `topics.json` could not be read.
    pub contact: Option<Contact>,
    /// Oldest first; empty if they could not be read.
    pub events: Vec<Event>,
    /// What kinds of events there are.
    pub kinds: Vec<Label>,
    /// Who holds them.
    pub organisers: Vec<Label>,
    /// Where they take place.
    pub places: Vec<Place>,
    /// Terms and look-alikes; `None` if they could not be read.
    pub glossary: Option<GlossaryFile>,
    /// The brochure first; empty if they could not be read.
    pub sources: Vec<Source>,
    /// Slips of the brochure.
    pub slips: Vec<Slip>,
    /// The case book, where the pages are written: the browser fetches it for
    /// those who ask.
    pub cases: Option<CaseFile>,
    /// The files that could not be read.
    pub faults: Vec<Fault>,
}

impl Library {
    /// Reads the bundle. A broken file in it becomes a [`Fault`].
    ///
    /// # Errors
    ///
    /// A bundle that is no JSON, was cut off, or has another version.
    pub fn from_bundle(text: &str) -> Result<Self, Fault> {
        let whole = |detail: String| Fault {
            file: "site.json".to_owned(),
            detail,
        };
        let tree: Value = serde_json::from_str(text).map_err(|error| whole(error.to_string()))?;
        if tree["version"].as_u64() != Some(u64::from(BUNDLE_VERSION)) {
            return Err(whole(format!("not of version {BUNDLE_VERSION}")));
        }
        let bundle = &tree["files"];
        let mut library = Self::default();
        let mut faults = Vec::new();
        library.config = part(bundle, "config", &mut faults);
        if let Some(ProgrammeFile { programmes }) = part(bundle, "programmes", &mut faults) {
            library.programmes = programmes;
        }
        library.rules = bundle["eligibility"].clone();
        if library.rules.is_null() {
            faults.push(missing("eligibility"));
        }
        if let Some(TopicFile { topics, contact }) = part(bundle, "topics", &mut faults) {
            library.topics = topics;
            library.contact = Some(contact);
        }
        if let Some(file) = part::<EventFile>(bundle, "events", &mut faults) {
            library.events = file.events;
            library.kinds = file.kinds;
            library.organisers = file.organisers;
            library.places = file.places;
        }
        library.glossary = part(bundle, "glossary", &mut faults);
        if let Some(SourceFile { sources, slips }) = part(bundle, "sources", &mut faults) {
            library.sources = sources;
            library.slips = slips;
        }
        library.faults = faults;
        Ok(library)
    }

    /// The grounds of every statement of the pages with its file and JSON
    /// pointer.
    #[must_use]
    pub fn cites(&self) -> Vec<(&'static str, String, &Cite)> {
        cites::cites(
            &self.programmes,
            &self.topics,
            self.contact.as_ref(),
            &self.events,
        )
    }

    /// What the calculator works on. Read only for those who ask: the other
    /// pages do without it.
    ///
    /// # Errors
    ///
    /// `eligibility.json` cannot be read, or names what is not in
    /// `programmes.json`.
    pub fn rulebook(&self) -> Result<Rulebook, Fault> {
        let fault = |detail: String| Fault {
            file: "eligibility.json".to_owned(),
            detail,
        };
        Rulebook::from_json(&self.rules, &self.programmes)
            .ok_or_else(|| fault("it cannot be used; run `portal check`".to_owned()))
    }

    /// Whether a data file, named without `.json`, could not be read.
    #[must_use]
    pub fn lacks(&self, name: &str) -> bool {
        self.faults
            .iter()
            .any(|fault| fault.file.strip_suffix(".json") == Some(name))
    }

    /// A programme by its id.
    #[must_use]
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }

    /// A topic by its id.
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// The topics of one shelf.
    pub fn shelf(&self, shelf: Shelf) -> impl Iterator<Item = &Topic> {
        self.topics.iter().filter(move |topic| topic.shelf == shelf)
    }

    /// An event by its id.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// A place by its id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id)
    }

    /// The source that a reference names.
    #[must_use]
    pub fn source(&self, reference: &str) -> Option<&Source> {
        let id = SourceRef::parse(reference).id;
        self.sources.iter().find(|source| source.id == id)
    }
}

fn part<T: DeserializeOwned>(bundle: &Value, name: &str, faults: &mut Vec<Fault>) -> Option<T> {
    let value = &bundle[name];
    if value.is_null() {
        faults.push(missing(name));
        return None;
    }
    tree::read(value)
        .map_err(|error| {
            faults.push(Fault {
                file: format!("{name}.json"),
                detail: error.to_string(),
            });
        })
        .ok()
}

fn missing(name: &str) -> Fault {
    Fault {
        file: format!("{name}.json"),
        detail: "missing".to_owned(),
    }
}

/// Puts data files, each a valid JSON text, into one bundle.
#[must_use]
pub fn bundle<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let parts: Vec<String> = files
        .into_iter()
        .map(|(name, text)| format!("\"{name}\":{text}"))
        .collect();
    format!(
        "{{\"version\":{BUNDLE_VERSION},\"files\":{{{}}}}}",
        parts.join(",")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONFIG: &str = r#"{"title":{"ja":"a","zh":"b"},"tagline":{"ja":"a","zh":"b"},
        "site_origin":"https://a.example","edition":"2026-2027","updated":"2026-11-23"}"#;

    #[test]
    fn a_broken_file_takes_only_itself_down() {
        let text = bundle([
            ("config", CONFIG),
            ("programmes", r#"{"programmes":[]}"#),
            ("events", r#"{"events":7}"#),
        ]);
        let library = Library::from_bundle(&text).expect("a bundle");
        assert!(library.config.is_some());
        assert!(!library.lacks("config") && !library.lacks("programmes"));
        for name in ["events", "topics", "glossary", "sources", "eligibility"] {
            assert!(library.lacks(name), "{name}");
        }
    }

    #[test]
    fn a_bundle_that_is_not_ours_is_refused_whole() {
        let sound = bundle([("config", CONFIG)]);
        for text in [
            "",
            "<!doctype html>",
            "{}",
            "[]",
            "null",
            r#"{"version":2,"files":{}}"#,
            &sound[..sound.len() - 1],
        ] {
            assert!(Library::from_bundle(text).is_err(), "{text}");
        }
    }
}
