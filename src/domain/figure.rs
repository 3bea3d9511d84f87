//! Figures with their unit: yen, people, projects, offices.

use serde::{Deserialize, Serialize};

use super::cite::Cite;
use super::text::Bilingual;

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Japanese yen.
    Yen,
    /// Chinese yuan.
    Yuan,
    /// People.
    People,
    /// Applications or projects (件).
    Projects,
    /// Countries.
    Countries,
    /// Countries and regions, counted together.
    CountriesAndRegions,
    /// Offices or other places (か所).
    Places,
    /// Member institutions.
    Institutions,
    /// A year of the calendar.
    Year,
    /// The ordinal of a meeting (第22回).
    Ordinal,
}

/// Whether a figure is exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// As it stands.
    #[default]
    Exact,
    /// 約 / 约.
    About,
    /// …以内.
    UpTo,
}

/// One figure with its label and source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Figure {
    /// Unique within its page.
    pub id: String,
    /// What the figure is of.
    pub label: Bilingual,
    /// The figure, in whole units.
    pub number: u64,
    /// What it counts.
    pub unit: Unit,
    /// Exact, about, or a ceiling.
    #[serde(default)]
    pub precision: Precision,
    /// A remark that belongs to it.
    pub note: Option<Bilingual>,
    /// Where it comes from.
    pub cite: Cite,
}

/// `362000` → `362,000`.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
