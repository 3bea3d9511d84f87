//! How the printed brochure is put together: its chapters, and which programmes and
//! topics stand in them. What those say comes from their own files.

use serde::{Deserialize, Serialize};

use crate::domain::text::{Bilingual, Lang};

/// A chapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Chapter {
    /// Unique: lower-case ASCII letters, digits, hyphens.
    pub id: String,
    /// Its heading.
    pub title: Bilingual,
    /// Whether it goes on below the chapter before it, in place of a page of its own.
    #[serde(default)]
    pub follows: bool,
    /// What stands in it, in this order.
    pub parts: Vec<Part>,
    /// Whether it is the record of a year: its events stand in a table, and all of
    /// them at its end by their cities, beside a map.
    #[serde(default)]
    pub record: bool,
}

/// A part of a chapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Part {
    /// Its heading, where it is another than the name of what stands in it; several
    /// programmes have one.
    pub title: Option<Bilingual>,
    /// Programmes, which stand beside each other in one table, or a topic, by their
    /// ids.
    pub of: Vec<String>,
}

/// Where the printed brochure of an edition stands below the site, as
/// `cargo xtask build --brochure` puts it there.
#[must_use]
pub fn pdf_path(edition: &str, lang: Lang) -> String {
    let edition = edition.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
    format!("brochure/jsps-beijing-{edition}-{}.pdf", lang.code())
}
