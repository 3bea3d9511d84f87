//! The files as they are being edited, beside the files as they were opened.

use std::collections::BTreeMap;

use portal::domain::check::{FileFault, Files, encoding};
use portal::domain::content::FILES;

/// The data that the desk was built with.
#[must_use]
pub fn built_in() -> [(&'static str, &'static str); 9] {
    [
        ("config", include_str!("../../public/data/config.json")),
        (
            "programmes",
            include_str!("../../public/data/programmes.json"),
        ),
        (
            "eligibility",
            include_str!("../../public/data/eligibility.json"),
        ),
        ("topics", include_str!("../../public/data/topics.json")),
        ("events", include_str!("../../public/data/events.json")),
        ("glossary", include_str!("../../public/data/glossary.json")),
        ("sources", include_str!("../../public/data/sources.json")),
        ("search", include_str!("../../public/data/search.json")),
        (
            "questions",
            include_str!("../../public/data/questions.json"),
        ),
    ]
}

/// A data file by the name that it has on a disk: `events.json`, `events (1).json`.
#[must_use]
pub fn file_of(name: &str) -> Option<&'static str> {
    let stem = name.strip_suffix(".json")?;
    let stem = stem.split([' ', '(', '-']).next().unwrap_or(stem);
    FILES.into_iter().find(|file| *file == stem)
}

/// A file that was dropped on the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// Its text.
    Sound(String),
    /// Why it cannot be taken as it is, and its text once that is mended.
    Broken(FileFault, Option<String>),
}

/// Reads a file that was dropped.
#[must_use]
pub fn dropped(bytes: &[u8]) -> Dropped {
    match encoding::read(bytes) {
        Ok(text) if text.starts_with('\u{feff}') => {
            Dropped::Broken(FileFault::ByteOrderMark, encoding::mended(bytes))
        }
        Ok(text) => Dropped::Sound(text),
        Err(found) => Dropped::Broken(FileFault::Encoding(found), encoding::mended(bytes)),
    }
}

/// The texts as the check reads them.
#[must_use]
pub fn files(texts: &BTreeMap<&'static str, String>) -> Files {
    let texts = texts.iter();
    texts
        .map(|(name, text)| (*name, Ok(text.clone())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use portal::domain::check::encoding::Encoding;

    #[test]
    fn a_file_is_known_by_its_name() {
        for (name, file) in [
            ("events.json", Some("events")),
            ("config (1).json", Some("config")),
            ("topics-2.json", Some("topics")),
            ("notes.json", None),
            ("events.txt", None),
        ] {
            assert_eq!(file_of(name), file, "{name}");
        }
    }

    #[test]
    fn a_broken_file_is_mended() {
        let text = "{\"ja\": \"日本の研究\"}";
        assert_eq!(dropped(text.as_bytes()), Dropped::Sound(text.to_owned()));
        let marked = format!("\u{feff}{text}");
        assert_eq!(
            dropped(marked.as_bytes()),
            Dropped::Broken(FileFault::ByteOrderMark, Some(text.to_owned()))
        );
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(
            dropped(&wide),
            Dropped::Broken(FileFault::Encoding(Encoding::Utf16), Some(text.to_owned()))
        );
    }
}
