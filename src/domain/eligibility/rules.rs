//! `eligibility.json`: the questions, the criteria of each programme, and
//! which amounts hold for which stays.

use serde::{Deserialize, Serialize};

use super::expression::Expression;
use super::facts::Fact;
use crate::domain::cite::{Cite, Confidence};
use crate::domain::content::programme::{LengthUnit, Statement};
use crate::domain::date::Date;
use crate::domain::text::Bilingual;
use crate::domain::year_label::YearLabel;

/// The file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct EligibilityFile {
    /// The questions, in the order in which they are best asked.
    pub facts: Vec<Fact<Expression>>,
    /// The id of the question that asks for the first day of the stay.
    pub start: String,
    /// Which amounts of `programmes.json` hold for which stays, oldest first.
    pub editions: Vec<Edition>,
    /// The programmes of `programmes.json`, in the same order.
    pub programmes: Vec<ProgrammeCriteria>,
    /// Offers beside the programmes that may suit.
    #[serde(default)]
    pub may_fit: Vec<MayFit>,
}

/// The amounts of the brochure whose `cite` names this year hold for stays
/// that begin on these days. For any other day nothing is confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Edition {
    /// The year as the amounts' `cite` has it.
    pub year: YearLabel,
    /// The first day on which a stay may begin.
    pub from: Date,
    /// The last day on which a stay may begin.
    pub to: Date,
}

/// What one programme asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct ProgrammeCriteria {
    /// The id in `programmes.json`.
    pub id: String,
    /// All of them must be met.
    pub criteria: Vec<Criterion>,
    /// The criteria that open and close fiscal years, by id. The first one
    /// names the boundary day.
    #[serde(default)]
    pub years: Vec<String>,
    /// Lengths beside `period` in `programmes.json`: a seminar's.
    #[serde(default)]
    pub lengths: Vec<LengthRange>,
    /// What decides beside the criteria and cannot be known here: then nothing
    /// fits, at best no obstacle is found.
    pub reserve: Option<Statement>,
}

/// A range of lengths, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct LengthRange {
    /// What the numbers count.
    pub unit: LengthUnit,
    /// The shortest.
    pub min: u16,
    /// The longest.
    pub max: u16,
}

/// One criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Criterion {
    /// Unique within the programme.
    pub id: String,
    /// The statements of `programmes.json` it rests on: ids of rules, or
    /// `purpose`, `audience`, `fields`, `period`. The first is its own; if
    /// there is none here, it is the one named like the criterion.
    #[serde(default)]
    pub rules: Vec<String>,
    /// A statement that stands nowhere else; then `rules` is empty.
    pub own: Option<Statement>,
    /// Official, but of another side or another meeting: only a hint here,
    /// and counted as secondary.
    #[serde(default)]
    pub hint: bool,
    /// It concerns only those for whom this holds; for others it is met.
    pub applies: Option<Expression>,
    /// When it is met.
    pub when: Expression,
    /// The smallest change that would help someone who does not meet it.
    pub change: Option<Bilingual>,
}

/// An offer that is no programme of ours: a note of `programmes.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct MayFit {
    /// Unique.
    pub id: String,
    /// The programme in whose notes it stands.
    pub programme: String,
    /// A source that the note, and no other of that programme, cites.
    pub source: String,
    /// To whom it is shown.
    pub when: Expression,
}

impl Criterion {
    /// The names of the statements it rests on.
    pub(super) fn names(&self) -> Vec<String> {
        match &self.rules[..] {
            [] => vec![self.id.clone()],
            names => names.to_vec(),
        }
    }
}

impl EligibilityFile {
    /// The grounds of the statements that stand here and nowhere else, with
    /// file and JSON pointer.
    pub fn cites(&self) -> impl Iterator<Item = (&'static str, String, &Cite)> {
        let places = self.programmes.iter().enumerate();
        places.flat_map(|(programme, rules)| {
            let criteria = rules.criteria.iter().enumerate();
            criteria.filter_map(move |(at, criterion)| {
                let own = criterion.own.as_ref()?;
                Some(("eligibility", own_cite(programme, at), &own.cite))
            })
        })
    }
}

/// Where the grounds of a criterion's own statement stand.
pub(super) fn own_cite(programme: usize, criterion: usize) -> String {
    format!("/programmes/{programme}/criteria/{criterion}/own/cite")
}

/// What a criterion rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Basis {
    /// The office's brochure.
    Brochure,
    /// An official page, of the year that the source names.
    Official,
    /// A repost, a summary, a third party, or a rule of another side.
    Secondary,
    /// Our arithmetic on a pattern of earlier years.
    Derived,
}

impl Basis {
    /// `None` for a gap: nothing can rest on what was not found.
    #[must_use]
    pub const fn of(confidence: Confidence) -> Option<Self> {
        match confidence {
            Confidence::Brochure => Some(Self::Brochure),
            Confidence::OfficialCurrent | Confidence::OfficialOlder => Some(Self::Official),
            Confidence::Secondary => Some(Self::Secondary),
            Confidence::Derived => Some(Self::Derived),
            Confidence::Gap => None,
        }
    }

    /// Whether it can say no. The others can only say “ask the office”.
    #[must_use]
    pub const fn is_hard(self) -> bool {
        matches!(self, Self::Brochure | Self::Official)
    }

    /// The word on standard output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Brochure => "brochure",
            Self::Official => "official",
            Self::Secondary => "secondary",
            Self::Derived => "derived",
        }
    }
}
