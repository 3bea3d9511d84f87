//! The files as values, for texts and places.

use serde_json::Value;

use super::super::finding::Step;
use super::super::path::path;
use crate::domain::content::Content;

/// The files as values, for texts and places.
pub(super) struct Values(Vec<(&'static str, Value)>);

impl Values {
    pub(super) fn new(content: &Content) -> Self {
        fn value(file: &impl serde::Serialize) -> Value {
            serde_json::to_value(file).unwrap_or_default()
        }
        Self(vec![
            ("programmes", value(&content.programmes)),
            ("topics", value(&content.topics)),
            ("events", value(&content.events)),
            ("eligibility", value(&content.eligibility)),
            ("questions", value(&content.questions)),
            ("glossary", value(&content.glossary)),
            ("sources", value(&content.sources)),
        ])
    }

    pub(super) fn file(&self, file: &str) -> Option<&Value> {
        let found = self.0.iter().find(|(name, _)| *name == file);
        found.map(|(_, value)| value)
    }

    pub(super) fn path(&self, file: &str, pointer: &str) -> Vec<Step> {
        path(self.file(file), pointer)
    }

    /// What is said at a place: its sentence, or what it is called with its figure.
    pub(super) fn text(&self, file: &str, pointer: &str) -> [String; 2] {
        let Some(value) = self.file(file).and_then(|file| file.pointer(pointer)) else {
            return Default::default();
        };
        let fields = ["text", "answer", "label", "title", "name", "address"];
        let said = fields
            .iter()
            .find_map(|field| value.get(field))
            .unwrap_or(value);
        let figure = ["amount", "value", "deadline"]
            .iter()
            .find_map(|field| value.get(field).filter(|figure| !figure.is_null()))
            .map(|figure| format!(" {}", figure.to_string().trim_matches('"')))
            .unwrap_or_default();
        ["ja", "zh"].map(|lang| {
            let text = said.get(lang).and_then(Value::as_str).unwrap_or_default();
            format!("{text}{figure}")
        })
    }
}
