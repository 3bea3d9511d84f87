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

/// What a device has kept of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Its text as it was edited.
    pub text: Option<String>,
    /// The text that was opened in the place of the built-in one.
    pub opened: Option<String>,
    /// The built-in text of the desk that kept it.
    pub base: Option<String>,
}

/// A file as the desk begins with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// What changes are counted from.
    pub opened: String,
    /// The file.
    pub text: String,
    /// Whether the built-in file has changed since it was kept: whoever edited it
    /// decides which one is to be used.
    pub is_outdated: bool,
}

/// What is to be made of what a device has kept.
#[must_use]
pub fn restored(built_in: &str, kept: Kept) -> Restored {
    let fresh = || Restored {
        opened: built_in.to_owned(),
        text: built_in.to_owned(),
        is_outdated: false,
    };
    let Some(text) = kept.text.or_else(|| kept.opened.clone()) else {
        return fresh();
    };
    let is_outdated = kept.base.as_deref() != Some(built_in);
    let opened = kept.opened.or(kept.base);
    // What was handed out has come back, or nobody has edited anything.
    let is_done = text == built_in
        || opened
            .as_deref()
            .is_some_and(|opened| opened != text && differ_by_the_day(opened, &text));
    if is_outdated && is_done {
        return fresh();
    }
    Restored {
        opened: opened.unwrap_or_else(|| built_in.to_owned()),
        text,
        is_outdated,
    }
}

/// Whether nothing differs but the day of the last change, which the desk itself puts.
fn differ_by_the_day(one: &str, other: &str) -> bool {
    let without = |text: &str| {
        let mut file: serde_json::Value = serde_json::from_str(text).ok()?;
        file.as_object_mut()?.remove("updated")?;
        Some(file)
    };
    without(one).is_some_and(|one| Some(one) == without(other))
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
    fn a_draft_is_never_put_over_newer_data_unasked() {
        const NEW: &str = r#"{"a":2,"updated":"2026-12-01"}"#;
        const OLD: &str = r#"{"a":1,"updated":"2026-11-01"}"#;
        const DRAFT: &str = r#"{"a":3,"updated":"2026-11-02"}"#;
        const DAY: &str = r#"{"a":1,"updated":"2026-11-02"}"#;
        const DROPPED: &str = r#"{"a":4,"updated":"2026-11-03"}"#;
        // Draft, opened, base; what changes are counted from, the text, whether to ask.
        for (case, [text, opened, base], expected) in [
            ("nothing kept", [None, None, None], (NEW, NEW, false)),
            (
                "the same build",
                [Some(DRAFT), None, Some(NEW)],
                (NEW, DRAFT, false),
            ),
            (
                "a newer build",
                [Some(DRAFT), None, Some(OLD)],
                (OLD, DRAFT, true),
            ),
            (
                "kept by a desk that noted no base",
                [Some(DRAFT), None, None],
                (NEW, DRAFT, true),
            ),
            (
                "the draft was published",
                [Some(NEW), None, Some(OLD)],
                (NEW, NEW, false),
            ),
            (
                "only the desk's own day",
                [Some(DAY), None, Some(OLD)],
                (NEW, NEW, false),
            ),
            (
                "only the desk's own day, of the same build",
                [Some(DAY), None, Some(NEW)],
                (NEW, DAY, false),
            ),
            (
                "a dropped file, the same build",
                [None, Some(DROPPED), Some(NEW)],
                (DROPPED, DROPPED, false),
            ),
            (
                "a dropped file, a newer build",
                [None, Some(DROPPED), Some(OLD)],
                (DROPPED, DROPPED, true),
            ),
            (
                "a dropped file that was edited, a newer build",
                [Some(DRAFT), Some(DROPPED), Some(OLD)],
                (DROPPED, DRAFT, true),
            ),
        ] {
            let kept = Kept {
                text: text.map(str::to_owned),
                opened: opened.map(str::to_owned),
                base: base.map(str::to_owned),
            };
            let (opened, text, is_outdated) = expected;
            let expected = Restored {
                opened: opened.to_owned(),
                text: text.to_owned(),
                is_outdated,
            };
            assert_eq!(restored(NEW, kept), expected, "{case}");
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
