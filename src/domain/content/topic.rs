//! `topics.json`: the surroundings of the programmes, and the Beijing office.

use serde::{Deserialize, Serialize};

use super::brochure::Chapter;
use super::programme::{Link, Statement};
use crate::domain::cite::Cite;
use crate::domain::figure::Figure;
use crate::domain::text::{Bilingual, Name};

/// The file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct TopicFile {
    /// In the order of the brochure.
    pub topics: Vec<Topic>,
    /// How to reach the office.
    pub contact: Contact,
    /// The printed brochure, chapter by chapter.
    #[serde(default)]
    pub brochure: Vec<Chapter>,
}

/// Where a topic has its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Shelf {
    /// A page of its own beside the programmes.
    Programmes,
    /// A section of the office's page.
    Office,
}

/// A section of the brochure that is not a programme to apply for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Topic {
    /// The address of its page or section.
    pub id: String,
    /// Where it has its place.
    pub shelf: Shelf,
    /// Its name.
    pub name: Name,
    /// One sentence that says what it is.
    pub lead: Bilingual,
    /// What the brochure says of it, a paragraph each.
    pub body: Vec<Statement>,
    /// Its figures.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// Its history, oldest first.
    #[serde(default)]
    pub history: Vec<Milestone>,
    /// The society's offices, where the topic is about them.
    #[serde(default)]
    pub offices: Vec<Office>,
    /// Remarks from other sources.
    #[serde(default)]
    pub notes: Vec<Statement>,
    /// Remarks for the staff. On no public page.
    #[serde(default)]
    pub staff_notes: Vec<Statement>,
    /// Events that belong to it, by id in `events.json`.
    #[serde(default)]
    pub events: Vec<String>,
    /// Official pages.
    #[serde(default)]
    pub links: Vec<Link>,
}

/// Something that happened, with as much of its date as is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Milestone {
    /// `1932-12`, `2003-10-01` or `2007`.
    pub when: String,
    /// When what began then was over, in the same form; absent while it lasts.
    pub until: Option<String>,
    /// What happened.
    pub text: Bilingual,
    /// Where it comes from.
    pub cite: Cite,
}

/// An office of the society outside Japan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Office {
    /// The city.
    pub name: Bilingual,
    /// Latitude in whole degrees, north of the equator above 0: enough for a
    /// picture.
    pub lat: i8,
    /// Longitude in whole degrees, east of Greenwich above 0.
    pub lon: i16,
    /// Whether there is an adviser in place of an office.
    #[serde(default)]
    pub adviser: bool,
    /// Where it comes from.
    pub cite: Cite,
}

/// How to reach the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Contact {
    /// The office's name.
    pub name: Name,
    /// The postal address, in each language's characters.
    pub address: Bilingual,
    /// With the country's code, as dialled.
    pub telephone: String,
    /// The mailbox.
    pub email: String,
    /// The office's site.
    pub website: String,
    /// What stands beside the code of the office's account in WeChat, where
    /// `config.json` names a picture of it.
    pub wechat: Bilingual,
    /// Where it comes from.
    pub cite: Cite,
}
