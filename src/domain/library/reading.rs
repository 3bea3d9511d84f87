//! From data files and from bundles to the content.

use serde::de::DeserializeOwned;

use super::{Fault, Library};
use crate::domain::amounts;
use crate::domain::bundle::{INDEX, Opened, PROGRAMME_NAMES, VARIANTS};
use crate::domain::content::event::{EventFile, Label};
use crate::domain::content::programme::ProgrammeFile;
use crate::domain::content::questions::QuestionFile;
use crate::domain::content::sources::SourceFile;
use crate::domain::content::topic::TopicFile;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::eligibility::rules::EligibilityFile;
use crate::domain::text::Bilingual;

impl Library {
    /// Reads the data files, each a JSON text by its name, as those who write the
    /// pages do. A broken one becomes a [`Fault`]. The rules get the exchange rate
    /// of the configuration.
    #[must_use]
    pub fn from_files<'a>(text: impl Fn(&str) -> Option<&'a str>) -> Self {
        let mut library = Self::default();
        let mut faults = Vec::new();
        library.config = json("config", &text, &mut faults);
        if let Some(ProgrammeFile { programmes }) = json("programmes", &text, &mut faults) {
            library.programmes = programmes;
        }
        if let Some(file) = json::<TopicFile>("topics", &text, &mut faults) {
            library.topics = file.topics;
            library.contact = Some(file.contact);
            library.brochure = file.brochure;
        }
        if let Some(file) = json("events", &text, &mut faults) {
            library.take_events(file);
        }
        library.glossary = json("glossary", &text, &mut faults);
        if let Some(SourceFile { sources, slips }) = json("sources", &text, &mut faults) {
            library.sources = sources;
            library.slips = slips;
        }
        if let Some(QuestionFile { questions }) = json("questions", &text, &mut faults) {
            library.questions = questions;
            amounts::fill(&mut library.questions, &library.programmes);
        }
        if let Some(rules) = json::<EligibilityFile>("eligibility", &text, &mut faults) {
            match Rulebook::new(&rules, &library.programmes) {
                Ok(book) => {
                    let config = library.config.as_ref();
                    let rate = config.and_then(|config| config.exchange.clone());
                    library.rulebook = Some(book.with_exchange(rate));
                }
                Err(flaws) => {
                    let flaw = flaws.first();
                    let said = flaw.map(|flaw| format!("{}: {:?}", flaw.pointer, flaw.fault));
                    faults.push(broken("eligibility", &said.unwrap_or_default()));
                }
            }
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
        library.faults = faults;
        library
    }

    /// Reads [`crate::domain::bundle::Bundle::Rules`] as the browser does: the parts
    /// that a page needs, and no more. A broken part becomes a [`Fault`]. Each bundle has
    /// a function, so that a program has the readers of its own only.
    ///
    /// # Errors
    ///
    /// What is no bundle, was cut off, or has another version.
    pub fn from_rules(bytes: &[u8]) -> Result<Self, Fault> {
        let opened = Opened::new(bytes)?;
        let mut faults = Vec::new();
        Ok(Self {
            programmes: part(&opened, "programmes", &mut faults).unwrap_or_default(),
            rulebook: part(&opened, "eligibility", &mut faults),
            sources: part(&opened, "sources", &mut faults).unwrap_or_default(),
            faults,
            ..Self::default()
        })
    }

    /// Reads [`crate::domain::bundle::Bundle::Events`].
    ///
    /// # Errors
    ///
    /// As [`Self::from_rules`].
    pub fn from_events(bytes: &[u8]) -> Result<Self, Fault> {
        let opened = Opened::new(bytes)?;
        let mut faults = Vec::new();
        let mut library = Self {
            config: part(&opened, "config", &mut faults),
            ..Self::default()
        };
        if let Some(file) = part(&opened, "events", &mut faults) {
            library.take_events(file);
        }
        library.programme_names = part(&opened, PROGRAMME_NAMES, &mut faults).unwrap_or_default();
        library.variants = part(&opened, VARIANTS, &mut faults).unwrap_or_default();
        library.faults = faults;
        Ok(library)
    }

    /// Reads [`crate::domain::bundle::Bundle::Search`].
    ///
    /// # Errors
    ///
    /// As [`Self::from_rules`].
    pub fn from_search(bytes: &[u8]) -> Result<Self, Fault> {
        let opened = Opened::new(bytes)?;
        let mut faults = Vec::new();
        Ok(Self {
            index: part(&opened, INDEX, &mut faults),
            faults,
            ..Self::default()
        })
    }

    fn take_events(&mut self, file: EventFile) {
        self.events = file.events;
        self.kinds = file.kinds;
        self.organisers = file.organisers;
        self.places = file.places;
    }
}

/// A data file, read by its type.
fn json<'a, T: DeserializeOwned>(
    name: &str,
    text: &impl Fn(&str) -> Option<&'a str>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let read = match text(name) {
        Some(text) => serde_json::from_str(text).map_err(|error| error.to_string()),
        None => Err("missing".to_owned()),
    };
    read.map_err(|detail| faults.push(broken(name, &detail)))
        .ok()
}

fn part<T: DeserializeOwned>(
    bundle: &Opened<'_>,
    name: &str,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    bundle
        .part(name)
        .map_err(|detail| faults.push(broken(name, detail)))
        .ok()
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
    use crate::domain::bundle::{bundle, encode};
    use crate::domain::text::Lang;

    const CONFIG: &str = r#"{"title":{"ja":"a","zh":"b"},"tagline":{"ja":"a","zh":"b"},
        "site_origin":"https://a.example","edition":"2026-2027","updated":"2026-11-23",
        "operator":{"name":{"ja":"a","zh":"b"},"approved":false}}"#;

    #[test]
    fn a_broken_file_takes_only_itself_down() {
        let library = Library::from_files(|name| match name {
            "config" => Some(CONFIG),
            "programmes" => Some(r#"{"programmes":[]}"#),
            "events" => Some(r#"{"events":7}"#),
            _ => None,
        });
        assert!(library.config.is_some());
        assert!(!library.lacks("config") && !library.lacks("programmes"));
        for name in ["events", "topics", "glossary", "sources", "eligibility"] {
            assert!(library.lacks(name), "{name}");
        }
        assert!(library.rulebook().is_err());
    }

    #[test]
    fn a_page_needs_its_own_parts_only() {
        let whole = Library::from_files(|name| match name {
            "config" => Some(CONFIG),
            "events" => Some(r#"{"kinds":[],"organisers":[],"places":[],"events":[]}"#),
            _ => None,
        });
        let names = vec![Label {
            id: "hope".to_owned(),
            name: Bilingual {
                ja: "a".to_owned(),
                zh: "b".to_owned(),
            },
        }];
        let events = EventFile {
            kinds: Vec::new(),
            organisers: Vec::new(),
            places: Vec::new(),
            events: Vec::new(),
        };
        let sound = bundle(&[
            (
                "config",
                encode(&whole.config.expect("a configuration")).expect("bytes"),
            ),
            ("events", encode(&events).expect("bytes")),
            (PROGRAMME_NAMES, encode(&names).expect("bytes")),
            (VARIANTS, encode(&"学學").expect("bytes")),
        ])
        .expect("a bundle");
        let library = Library::from_events(&sound).expect("a bundle");
        assert_eq!(library.faults, []);
        let name = library.programme_name("hope").expect("a name");
        assert_eq!(name.get(Lang::Zh), "b");
        let other = Library::from_rules(&sound).expect("a bundle");
        for name in ["programmes", "eligibility", "sources"] {
            assert!(other.lacks(name), "{name}");
        }
        for cut in [0, 1, sound.len() - 1] {
            assert!(Library::from_events(&sound[..cut]).is_err(), "{cut}");
        }
    }
}
