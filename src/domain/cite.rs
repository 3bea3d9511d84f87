//! Where a statement comes from, which year it speaks of, how sure it is.

use serde::{Deserialize, Serialize};

use super::confirmed::Confirmed;
use super::date::Date;
use super::public_host::public_url;
use super::text::Bilingual;
use super::year_label::YearLabel;

/// How sure a statement is. The brochure wins over all else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// In the office's brochure of 2026-2027.
    Brochure,
    /// On an official page for FY2026 or FY2027.
    OfficialCurrent,
    /// On an official page of another year, or one without a date.
    OfficialOlder,
    /// A repost, a summary or a third party.
    Secondary,
    /// Our arithmetic on a pattern of earlier years.
    Derived,
    /// Looked for and not found.
    Gap,
}

impl Confidence {
    /// All of them, in their order.
    pub const ALL: [Self; 6] = [
        Self::Brochure,
        Self::OfficialCurrent,
        Self::OfficialOlder,
        Self::Secondary,
        Self::Derived,
        Self::Gap,
    ];
}

/// How sure a statement is, as a guest is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grade {
    /// The brochure, or an official page of the fiscal years it is for: no mark.
    Current,
    /// An official page of another year.
    Earlier,
    /// Everything else.
    ToConfirm,
}

/// The grounds of one statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Cite {
    /// One or more of the sources in `sources.json`: `"jsps-fellow"`, or with a
    /// section of it after `#`: `"brochure#kakenhi"`. Empty only for a gap.
    pub source: Vec<String>,
    /// The year the statement speaks of.
    pub year: YearLabel,
    /// How sure it is.
    pub confidence: Confidence,
    /// That the office has confirmed it: then a guest is told of no doubt.
    pub confirmed: Option<Confirmed>,
}

impl Cite {
    /// How sure the statement is, as a guest is told.
    #[must_use]
    pub const fn grade(&self) -> Grade {
        if self.confirmed.is_some() {
            return Grade::Current;
        }
        match self.confidence {
            Confidence::Brochure | Confidence::OfficialCurrent => Grade::Current,
            Confidence::OfficialOlder => Grade::Earlier,
            Confidence::Secondary | Confidence::Derived | Confidence::Gap => Grade::ToConfirm,
        }
    }
}

/// A source reference taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceRef<'a> {
    /// The id of the source.
    pub id: &'a str,
    /// The id of the section in it.
    pub section: Option<&'a str>,
}

impl<'a> SourceRef<'a> {
    /// Takes `id` or `id#section` apart.
    #[must_use]
    pub fn parse(reference: &'a str) -> Self {
        match reference.split_once('#') {
            Some((id, section)) => Self {
                id,
                section: Some(section),
            },
            None => Self {
                id: reference,
                section: None,
            },
        }
    }
}

/// Who publishes a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// The office's brochure.
    Brochure,
    /// A page of JSPS, its offices or a partner agency.
    Official,
    /// A repost, summary or third party.
    Secondary,
}

/// One entry of the list of sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Source {
    /// Lower-case ASCII letters, digits and hyphens; unique.
    pub id: String,
    /// Who publishes it.
    pub kind: SourceKind,
    /// What it is, for a reader: publisher and subject.
    pub title: Bilingual,
    /// Where it stands. `None` for the brochure and for pages that the portal
    /// must not link (scraped mirrors).
    pub url: Option<String>,
    /// The language it is written in (BCP 47 primary tag).
    pub language: String,
    /// When its content was last compared with the portal's data.
    pub checked: Date,
    /// Sections that statements point at, in the document's order.
    #[serde(default)]
    pub sections: Vec<Section>,
}

impl Source {
    /// Its address, where a public page may link to it.
    #[must_use]
    pub fn public_url(&self) -> Option<&str> {
        let (url, _) = public_url(self.url.as_deref()?)?;
        Some(url)
    }

    /// Whether public pages name it: the brochure, and what they may link to.
    /// The rest is for the staff's review.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.kind == SourceKind::Brochure || self.public_url().is_some()
    }
}

/// A part of a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Section {
    /// Unique within the source.
    pub id: String,
    /// Its heading.
    pub title: Bilingual,
    /// The page of the printed contents list that leads to it.
    pub page: Option<u16>,
}

/// A misprint or inconsistency of the brochure, and how the portal reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Slip {
    /// Unique.
    pub id: String,
    /// The section of the brochure, by the id in its source entry.
    pub section: String,
    /// What is printed there, letter for letter.
    pub printed: String,
    /// How the portal reads it, letter for letter; `None` where it only notes
    /// the matter.
    pub read_as: Option<String>,
    /// Why.
    pub reason: Bilingual,
    /// That the office reads it like this too.
    pub confirmed: Option<Confirmed>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guest_sees_three_grades() {
        let grade = |confidence| {
            let cite = Cite {
                source: Vec::new(),
                year: YearLabel::Undated,
                confidence,
                confirmed: None,
            };
            cite.grade()
        };
        assert_eq!(
            Confidence::ALL.map(grade),
            [
                Grade::Current,
                Grade::Current,
                Grade::Earlier,
                Grade::ToConfirm,
                Grade::ToConfirm,
                Grade::ToConfirm,
            ]
        );
    }

    #[test]
    fn what_is_confirmed_bears_no_mark_and_names_nobody() {
        let text = r#"{"source": [], "year": "FY2020", "confidence": "secondary",
            "confirmed": {"on": "2026-12-01", "by": "K.T."}}"#;
        let cite: Cite = serde_json::from_str(text).expect("a cite");
        assert_eq!(cite.grade(), Grade::Current);
        let written = serde_json::to_string(&cite).expect("JSON");
        assert!(!written.contains("K.T."), "{written}");
    }

    #[test]
    fn a_source_is_public_by_its_kind_or_its_host() {
        let source = |kind, url: Option<&str>| Source {
            id: "one".to_owned(),
            kind,
            title: Bilingual {
                ja: "一".to_owned(),
                zh: "一".to_owned(),
            },
            url: url.map(str::to_owned),
            language: "ja".to_owned(),
            checked: "2026-11-28".parse().expect("a date"),
            sections: Vec::new(),
        };
        let brochure = source(SourceKind::Brochure, None);
        assert!(brochure.is_public());
        assert_eq!(brochure.public_url(), None);
        let page = source(SourceKind::Official, Some("https://www.jsps.go.jp/j-inv/"));
        assert!(page.is_public());
        assert_eq!(page.public_url(), Some("https://www.jsps.go.jp/j-inv/"));
        // Official, and yet not one of the hosts that pages lead to.
        let other = source(SourceKind::Official, Some("https://jsps-sto.com/"));
        assert!(!other.is_public());
        assert_eq!(other.public_url(), None);
        assert!(!source(SourceKind::Secondary, None).is_public());
    }
}
