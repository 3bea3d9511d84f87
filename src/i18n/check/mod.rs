//! What the check found, in words: English for the console, Japanese and Chinese
//! for the staff, by the names of their own work.

mod files;
pub mod outcome;
mod places;
mod references;
pub mod review;
mod rules;
mod sense;
mod shape;
mod texts;

use std::fmt;

pub use self::places::{field_name, file_name, list_name, steps};
use crate::domain::check::finding::{Finding, Kind};
use crate::domain::text::Lang;

/// The language of whoever is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// The console.
    English,
    /// The staff.
    In(Lang),
}

impl Tongue {
    /// From an option of the command line.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "en" => Some(Self::English),
            code => Lang::from_code(code).map(Self::In),
        }
    }
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Where.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n    {}\n    → {}", self.place, self.what, self.mend)
    }
}

/// A finding in words.
#[must_use]
pub fn told(finding: &Finding, tongue: Tongue) -> Told {
    let (what, mend) = match &finding.kind {
        Kind::File(fault) => files::file(fault, tongue),
        Kind::Json(at, damage) => files::json(*at, *damage, tongue),
        Kind::Letter(letter) => texts::letter(letter, tongue),
        Kind::Shape(shape) => shape::shape(shape, tongue),
        Kind::Text(fault) => texts::text(fault, tongue),
        Kind::Reference(fault) => references::reference(fault, tongue),
        Kind::Sense(sense) => sense::sense(sense, tongue),
        Kind::Rule(fault) => rules::rule(fault, tongue),
    };
    Told {
        place: places::place(finding, tongue),
        what,
        mend,
    }
}

/// What is wrong and how to mend it, in one of the three languages. Each text may
/// name what stands around the macro.
macro_rules! say {
    ($tongue:expr,
     $en:literal => $en_mend:literal,
     $ja:literal => $ja_mend:literal,
     $zh:literal => $zh_mend:literal $(,)?) => {
        match $tongue {
            $crate::i18n::check::Tongue::English => (
                std::fmt::format(format_args!($en)),
                std::fmt::format(format_args!($en_mend)),
            ),
            $crate::i18n::check::Tongue::In($crate::domain::text::Lang::Ja) => (
                std::fmt::format(format_args!($ja)),
                std::fmt::format(format_args!($ja_mend)),
            ),
            $crate::i18n::check::Tongue::In($crate::domain::text::Lang::Zh) => (
                std::fmt::format(format_args!($zh)),
                std::fmt::format(format_args!($zh_mend)),
            ),
        }
    };
}
use say;
