//! Data files in one text, so that a page costs one request for them.

use super::json::Value;
use super::library::Fault;

/// The shape of the bundle; another number is not ours.
pub const BUNDLE_VERSION: u32 = 2;

/// What the browser loads for a page that answers to a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// Programmes, rules and sources: the calculator and the case book.
    Rules,
    /// Events, with the names of the programmes: list, map and time line.
    Events,
    /// Everything that can be found: the search.
    Search,
}

impl Bundle {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Rules, Self::Events, Self::Search];

    /// The name of its file, without folder, fingerprint and ending.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Events => "events",
            Self::Search => "search",
        }
    }

    /// The data files in it, without `.json`, and what is made for it: the names
    /// of the programmes, the words of the interface.
    #[must_use]
    pub const fn files(self) -> &'static [&'static str] {
        match self {
            Self::Rules => &["programmes", "eligibility", "sources", WORDS],
            Self::Events => &["config", "events", PROGRAMME_NAMES, WORDS],
            Self::Search => &[INDEX, WORDS],
        }
    }
}

/// The part of a bundle that holds no more of the programmes than their names.
pub const PROGRAMME_NAMES: &str = "programme_names";

/// The part that holds everything that can be found.
pub const INDEX: &str = "index";

/// The part that holds the words of the interface, a list for each language.
pub const WORDS: &str = "words";

/// What the rules bring along from the configuration: the exchange rate.
pub const EXCHANGE: &str = "exchange";

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

/// A bundle, as the browser reads it; its files are in `files`.
pub(super) fn opened(text: &str) -> Result<Value, Fault> {
    let tree = Value::read(text).map_err(whole)?;
    version(tree["version"].as_u64()).map(|()| tree)
}

/// A bundle, for serde's readers.
pub(super) fn opened_with_types(text: &str) -> Result<serde_json::Value, Fault> {
    let tree = serde_json::from_str(text);
    let tree: serde_json::Value = tree.map_err(|error| whole(error.to_string()))?;
    version(tree["version"].as_u64()).map(|()| tree)
}

fn version(found: Option<u64>) -> Result<(), Fault> {
    match found == Some(u64::from(BUNDLE_VERSION)) {
        true => Ok(()),
        false => Err(whole(format!("not of version {BUNDLE_VERSION}"))),
    }
}

fn whole(detail: String) -> Fault {
    Fault {
        file: "the bundle".to_owned(),
        detail,
    }
}
