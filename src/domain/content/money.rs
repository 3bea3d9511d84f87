//! What a programme pays, item by item.

use serde::{Deserialize, Serialize};

use crate::domain::cite::Cite;
use crate::domain::figure::Precision;
use crate::domain::text::Bilingual;

/// How an item of money is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Pay {
    /// For each day of the stay.
    PerDay,
    /// For each month of the stay.
    PerMonth,
    /// Once.
    Once,
    /// A ticket, an insurance: given, not paid.
    InKind,
    /// For a whole project.
    PerProject,
    /// For a project in each year.
    PerYear,
}

/// The currency of an amount.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Currency {
    /// Japanese yen.
    #[default]
    Yen,
    /// Chinese yuan.
    Yuan,
}

/// One item of what is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Money {
    /// Unique within the programme.
    pub id: String,
    /// What it is.
    pub label: Bilingual,
    /// How it is paid.
    pub pay: Pay,
    /// The amount in whole units of `currency`; `None` for things in kind and
    /// for costs that are borne without a stated amount.
    pub amount: Option<u64>,
    /// The lower end, where the source gives a range up to `amount`.
    pub from: Option<u64>,
    /// Yen unless said otherwise.
    #[serde(default)]
    pub currency: Currency,
    /// Exact, or a ceiling.
    #[serde(default)]
    pub precision: Precision,
    /// Over how many years a project gets it, where the source gives the whole.
    pub years: Option<u8>,
    /// Only for those who come from abroad: not for who lives in Japan already.
    /// Where that comes from.
    pub from_abroad: Option<Cite>,
    /// A remark that belongs to it.
    pub note: Option<Bilingual>,
    /// Where it comes from. Only amounts of the brochure are ever added up.
    pub cite: Cite,
}
