//! From a bundle to the content.

use serde::de::DeserializeOwned;

use super::{Fault, Library};
use crate::domain::bundle::{self, Bundle, INDEX, PROGRAMME_NAMES, WORDS};
use crate::domain::content::event::{EventFile, Label};
use crate::domain::content::programme::ProgrammeFile;
use crate::domain::content::questions::QuestionFile;
use crate::domain::content::sources::SourceFile;
use crate::domain::content::topic::TopicFile;
use crate::domain::json::Value;
use crate::domain::lean;
use crate::domain::text::Bilingual;

impl Library {
    /// Reads a bundle of all data files, as those who write the pages do. A
    /// broken file in it becomes a [`Fault`].
    ///
    /// # Errors
    ///
    /// A bundle that is no JSON, was cut off, or has another version.
    pub fn from_bundle(text: &str) -> Result<Self, Fault> {
        let bundle = &bundle::opened_with_types(text)?["files"];
        let mut library = Self::default();
        let faults = &mut library.faults;
        library.config = typed(bundle, "config", faults);
        if let Some(ProgrammeFile { programmes }) = typed(bundle, "programmes", faults) {
            library.programmes = programmes;
        }
        if let Some(TopicFile { topics, contact }) = typed(bundle, "topics", faults) {
            library.topics = topics;
            library.contact = Some(contact);
        }
        if let Some(file) = typed(bundle, "events", faults) {
            library.take_events(file);
        }
        library.glossary = typed(bundle, "glossary", &mut library.faults);
        let faults = &mut library.faults;
        if let Some(SourceFile { sources, slips }) = typed(bundle, "sources", faults) {
            library.sources = sources;
            library.slips = slips;
        }
        if let Some(QuestionFile { questions }) = typed(bundle, "questions", faults) {
            library.questions = questions;
        }
        library.take_rules(Value::from(&bundle["eligibility"]));
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

    /// Reads the bundle of this kind, as the browser does.
    ///
    /// # Errors
    ///
    /// As [`Library::from_bundle`].
    pub fn from_part(kind: Bundle, text: &str) -> Result<Self, Fault> {
        let mut bundle = bundle::opened(text)?.take("files");
        // The rules are read when a page asks for them.
        let rules = bundle.take("eligibility");
        let bundle = &bundle;
        let mut library = Self::default();
        let faults = &mut library.faults;
        library.words = part(bundle, WORDS, lean::words, faults).unwrap_or_default();
        match kind {
            Bundle::Rules => {
                let list = part(bundle, "programmes", lean::programmes, faults);
                library.programmes = list.unwrap_or_default();
                let list = part(bundle, "sources", lean::sources, faults);
                library.sources = list.unwrap_or_default();
                library.take_rules(rules);
            }
            Bundle::Events => {
                library.config = part(bundle, "config", lean::config, faults);
                let names = part(bundle, PROGRAMME_NAMES, lean::labels, faults);
                library.programme_names = names.unwrap_or_default();
                if let Some(file) = part(bundle, "events", lean::events, faults) {
                    library.take_events(file);
                }
            }
            Bundle::Search => library.index = part(bundle, INDEX, lean::index, faults),
        }
        Ok(library)
    }

    fn take_rules(&mut self, rules: Value) {
        self.rules = rules;
        if self.rules.is_null() {
            self.faults.push(broken("eligibility", "missing"));
        }
    }

    fn take_events(&mut self, file: EventFile) {
        self.events = file.events;
        self.kinds = file.kinds;
        self.organisers = file.organisers;
        self.places = file.places;
    }
}

fn typed<T: DeserializeOwned>(
    bundle: &serde_json::Value,
    name: &str,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let found = match &bundle[name] {
        serde_json::Value::Null => Err("missing".to_owned()),
        value => T::deserialize(value).map_err(|error| error.to_string()),
    };
    found
        .map_err(|detail| faults.push(broken(name, &detail)))
        .ok()
}

fn part<T>(
    bundle: &Value,
    name: &str,
    read: fn(&Value) -> Option<T>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let found = read(&bundle[name]);
    if found.is_none() {
        faults.push(broken(name, "missing, or not as it should be"));
    }
    found
}

fn broken(name: &str, detail: &str) -> Fault {
    Fault {
        file: format!("{name}.json"),
        detail: detail.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::bundle::bundle;

    const CONFIG: &str = r#"{"title":{"ja":"a","zh":"b"},"tagline":{"ja":"a","zh":"b"},
        "site_origin":"https://a.example","edition":"2026-2027","updated":"2026-11-23",
        "operator":{"name":{"ja":"a","zh":"b"},"approved":true}}"#;

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
            (WORDS, r#"{"ja":["a"],"zh":["b"]}"#),
        ]);
        let library = Library::from_part(Bundle::Events, &sound).expect("a bundle");
        assert_eq!(library.faults, []);
        let name = library.programme_name("hope").expect("a name");
        assert_eq!(name.get(crate::domain::text::Lang::Zh), "b");
        let other = Library::from_part(Bundle::Rules, &sound).expect("a bundle");
        for name in ["programmes", "eligibility", "sources"] {
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
