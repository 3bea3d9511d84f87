//! `glossary.json`: terms in Japanese, Chinese and English, and look-alikes
//! that mislead.

use serde::{Deserialize, Serialize};

use crate::domain::text::{Bilingual, Lang, Name};

/// The file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct GlossaryFile {
    /// Terms of the programmes and the office.
    pub terms: Vec<Term>,
    /// Words written alike that do not mean the same.
    pub look_alikes: Vec<LookAlike>,
    /// Words that no text of the portal uses.
    pub avoid: Vec<Avoided>,
}

/// One term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Term {
    /// Unique.
    pub id: String,
    /// The term.
    pub name: Name,
    /// The reading in kana, for search.
    pub reading: Option<String>,
    /// What may stand in a Chinese text in place of `name.zh`: a short form, or
    /// what a sentence needs. The check takes any other Chinese for a slip.
    #[serde(default)]
    pub also_zh: Vec<String>,
    /// Where the Chinese form was found: ids in `sources.json`.
    #[serde(default)]
    pub source: Vec<String>,
    /// What it means here, where the word alone does not say it.
    pub meaning: Option<Bilingual>,
}

/// A word to avoid: Japanese in Chinese characters, or a spelling that the office
/// does not use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Avoided {
    /// In texts of which language.
    pub lang: Lang,
    /// The word.
    pub word: String,
    /// What to write in its place.
    pub instead: String,
}

/// A pair of words that look alike and differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct LookAlike {
    /// Unique.
    pub id: String,
    /// The Japanese word.
    pub ja: String,
    /// What a Chinese reader would take it for.
    pub zh: String,
    /// What the Japanese word means, and what to write instead.
    pub warning: Bilingual,
}
