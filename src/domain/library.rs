//! The content as the pages see it: what could be read, and what could not.
//!
//! The build puts data files into bundles: all of them into the one from which
//! the pages are written, and for each kind of page that answers to a visitor
//! one with what it needs ([`Bundle`]). Each file in it is read apart from the
//! others: a broken one takes only its own parts down.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::cases::CaseFile;
use super::cite::{Cite, Slip, Source, SourceRef};
use super::content::cites;
use super::content::config::Config;
use super::content::event::{Event, EventFile, Label, Place};
use super::content::glossary::GlossaryFile;
use super::content::programme::{Programme, ProgrammeFile};
use super::content::sources::{SourceFile, SourceList};
use super::content::topic::{Contact, Shelf, Topic, TopicFile};
use super::eligibility::rulebook::Rulebook;
use super::text::Bilingual;
use super::tree;

/// The shape of the bundle; another number is not ours.
pub const BUNDLE_VERSION: u32 = 2;

/// What the browser loads for a page that answers to a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// Programmes, rules and sources: the calculator and the case book.
    Rules,
    /// Events, with the names of the programmes: list, map and time line.
    Events,
}

impl Bundle {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Rules, Self::Events];

    /// The name of its file, without folder, fingerprint and ending.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Events => "events",
        }
    }

    /// The data files in it, without `.json`. `programme_names` is made of
    /// `programmes.json`.
    #[must_use]
    pub const fn files(self) -> &'static [&'static str] {
        match self {
            Self::Rules => &["programmes", "eligibility", "sources"],
            Self::Events => &["config", "events", PROGRAMME_NAMES],
        }
    }
}

/// The part of a bundle that holds no more of the programmes than their names.
pub const PROGRAMME_NAMES: &str = "programme_names";

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
    /// Their names alone, for those who need no more.
    pub programme_names: Vec<Label>,
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
    /// Reads a bundle of all data files. A broken file in it becomes a
    /// [`Fault`].
    ///
    /// # Errors
    ///
    /// A bundle that is no JSON, was cut off, or has another version.
    pub fn from_bundle(text: &str) -> Result<Self, Fault> {
        let bundle = opened(text)?;
        let mut library = Self::default();
        library.take_config(&bundle);
        library.take_programmes(&bundle);
        library.take_events(&bundle);
        let faults = &mut library.faults;
        if let Some(TopicFile { topics, contact }) = part(&bundle, "topics", faults) {
            library.topics = topics;
            library.contact = Some(contact);
        }
        library.glossary = part(&bundle, "glossary", faults);
        if let Some(SourceFile { sources, slips }) = part(&bundle, "sources", faults) {
            library.sources = sources;
            library.slips = slips;
        }
        library.programme_names = library
            .programmes
            .iter()
            .map(|programme| Label {
                id: programme.id.clone(),
                name: Bilingual {
                    ja: programme.name.ja.clone(),
                    zh: programme.name.zh.clone(),
                },
            })
            .collect();
        Ok(library)
    }

    /// Reads the bundle of this kind.
    ///
    /// # Errors
    ///
    /// As [`Library::from_bundle`].
    pub fn from_part(kind: Bundle, text: &str) -> Result<Self, Fault> {
        let bundle = opened(text)?;
        let mut library = Self::default();
        match kind {
            Bundle::Rules => {
                library.take_programmes(&bundle);
                let list = part(&bundle, "sources", &mut library.faults);
                library.sources = list.map_or_else(Vec::new, |SourceList { sources }| sources);
            }
            Bundle::Events => {
                library.take_config(&bundle);
                library.take_events(&bundle);
                let names = part(&bundle, PROGRAMME_NAMES, &mut library.faults);
                library.programme_names = names.unwrap_or_default();
            }
        }
        Ok(library)
    }

    fn take_config(&mut self, bundle: &Value) {
        self.config = part(bundle, "config", &mut self.faults);
    }

    fn take_programmes(&mut self, bundle: &Value) {
        if let Some(ProgrammeFile { programmes }) = part(bundle, "programmes", &mut self.faults) {
            self.programmes = programmes;
        }
        self.rules = bundle["eligibility"].clone();
        if self.rules.is_null() {
            self.faults.push(missing("eligibility"));
        }
    }

    fn take_events(&mut self, bundle: &Value) {
        if let Some(file) = part::<EventFile>(bundle, "events", &mut self.faults) {
            self.events = file.events;
            self.kinds = file.kinds;
            self.organisers = file.organisers;
            self.places = file.places;
        }
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

    /// The name of a programme by its id.
    #[must_use]
    pub fn programme_name(&self, id: &str) -> Option<&Bilingual> {
        let label = self.programme_names.iter().find(|label| label.id == id)?;
        Some(&label.name)
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

/// The files of a bundle.
fn opened(text: &str) -> Result<Value, Fault> {
    let whole = |detail: String| Fault {
        file: "the bundle".to_owned(),
        detail,
    };
    let mut tree: Value = serde_json::from_str(text).map_err(|error| whole(error.to_string()))?;
    if tree["version"].as_u64() != Some(u64::from(BUNDLE_VERSION)) {
        return Err(whole(format!("not of version {BUNDLE_VERSION}")));
    }
    Ok(tree["files"].take())
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
    fn a_part_needs_its_own_files_only() {
        let sound = bundle([
            ("config", CONFIG),
            (
                "events",
                r#"{"kinds":[],"organisers":[],"places":[],"events":[]}"#,
            ),
            (
                PROGRAMME_NAMES,
                r#"[{"id":"hope","name":{"ja":"a","zh":"b"}}]"#,
            ),
        ]);
        let library = Library::from_part(Bundle::Events, &sound).expect("a bundle");
        assert_eq!(library.faults, []);
        let name = library.programme_name("hope").expect("a name");
        assert_eq!(name.get(crate::domain::text::Lang::Zh), "b");
        let other = Library::from_part(Bundle::Rules, &sound).expect("a bundle");
        for name in Bundle::Rules.files() {
            assert!(other.lacks(name), "{name}");
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
            r#"{"version":1,"files":{}}"#,
            &sound[..sound.len() - 1],
        ] {
            assert!(Library::from_bundle(text).is_err(), "{text}");
        }
    }
}
