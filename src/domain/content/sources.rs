//! `sources.json`: every document the portal rests on, and the slips of the
//! brochure with how they were read.

use serde::{Deserialize, Serialize};

use crate::domain::cite::{Slip, Source};

/// The file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct SourceFile {
    /// Every document, the brochure first.
    pub sources: Vec<Source>,
    /// Misprints and inconsistencies of the brochure.
    pub slips: Vec<Slip>,
}
