//! `programmes.json`: what a researcher in China can take part in.

use serde::{Deserialize, Serialize};

pub use super::money::{Currency, Money, Pay};

use crate::domain::cite::{Cite, Confidence};
use crate::domain::date::Date;
use crate::domain::figure::Figure;
use crate::domain::rounds::Schedule;
use crate::domain::text::{Bilingual, Name};

/// The file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct ProgrammeFile {
    /// In the order of the brochure.
    pub programmes: Vec<Programme>,
}

/// A statement with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Statement {
    /// What it says.
    pub text: Bilingual,
    /// Where it comes from.
    pub cite: Cite,
}

/// One programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Programme {
    /// The address of its page: lower-case ASCII letters, digits, hyphens.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// The name under which the brochure groups it, if any.
    pub family: Option<Name>,
    /// One sentence for a reader who has never heard of it.
    pub lead: Bilingual,
    /// What it is for, in the brochure's sense.
    pub purpose: Statement,
    /// Who it is for, in at most 20 characters: the card and the table.
    pub audience: Statement,
    /// The fields of research.
    pub fields: Statement,
    /// Who files the application.
    pub filing: Filing,
    /// How long it lasts.
    pub period: Period,
    /// What is paid, item by item.
    pub money: Vec<Money>,
    /// Applications against awards.
    #[serde(default)]
    pub results: Vec<Outcome>,
    /// Other figures: awards to researchers in China, planned numbers.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// Conditions and exclusions.
    pub rules: Vec<Rule>,
    /// How to apply, step by step.
    pub steps: Vec<Statement>,
    /// Known rounds, newest first. Past ones show the pattern, no more.
    #[serde(default)]
    pub rounds: Vec<Round>,
    /// What earlier rounds let expect of the next ones, in the order of the
    /// year.
    #[serde(default)]
    pub patterns: Vec<RoundPattern>,
    /// Remarks: look-alike programmes, themes, what the figures do not say.
    #[serde(default)]
    pub notes: Vec<Statement>,
    /// Remarks for the staff: where sources differ, what was read how, what is no
    /// longer told to visitors. On no public page.
    #[serde(default)]
    pub staff_notes: Vec<Statement>,
    /// What was looked for and not found, for the staff. On no public page.
    #[serde(default)]
    pub gaps: Vec<Statement>,
    /// Official pages.
    pub links: Vec<Link>,
}

impl Programme {
    /// The schedules of its patterns, in their order: what [`crate::domain::rounds`]
    /// works on.
    #[must_use]
    pub fn schedules(&self) -> Vec<Schedule> {
        self.patterns.iter().map(|one| one.schedule).collect()
    }

    /// The rounds that visitors are told of, newest first.
    pub fn public_rounds(&self) -> impl Iterator<Item = &Round> {
        self.rounds.iter().filter(|round| round.public)
    }

    /// The amount that stands for it: the brochure's daily or monthly payment,
    /// else its sum for a project; `None` if the brochure gives no amount.
    #[must_use]
    pub fn headline(&self) -> Option<&Money> {
        let from_brochure = || {
            self.money.iter().filter(|item| {
                item.cite.confidence == Confidence::Brochure && item.amount.is_some()
            })
        };
        from_brochure()
            .find(|item| matches!(item.pay, Pay::PerDay | Pay::PerMonth))
            .or_else(|| from_brochure().next())
    }
}

/// Who files an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Filer {
    /// The host researcher in Japan, through the host institution.
    Host,
    /// The researcher in China.
    Applicant,
    /// Both sides, each with its own agency.
    BothSides,
    /// A nominating body in China.
    Nominator,
}

impl Filer {
    /// Whether a researcher in Japan applies, alone or with the side in China.
    #[must_use]
    pub const fn is_through_host(self) -> bool {
        matches!(self, Self::Host | Self::BothSides)
    }
}

/// The route of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Filing {
    /// Who files.
    pub by: Filer,
    /// The same in a sentence.
    pub text: Bilingual,
    /// Where it comes from.
    pub cite: Cite,
}

/// The unit of a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LengthUnit {
    /// Days.
    Day,
    /// Calendar months.
    Month,
}

/// How long a stay or project lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Period {
    /// What `min` and `max` count.
    pub unit: LengthUnit,
    /// The shortest length; `None` if the source gives none.
    pub min: Option<u16>,
    /// The longest length; `None` if the source gives none.
    pub max: Option<u16>,
    /// In at most 20 characters: the card and the table.
    pub short: Bilingual,
    /// In a sentence, with what else the rule says.
    pub text: Bilingual,
    /// Where it comes from.
    pub cite: Cite,
}

/// Applications and awards of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Outcome {
    /// Unique within the programme.
    pub id: String,
    /// Which part of the programme.
    pub label: Bilingual,
    /// How many applied.
    pub applied: u32,
    /// How many were chosen.
    pub selected: u32,
    /// Whether those are people: who is chosen for a stay is no project.
    #[serde(default)]
    pub people: bool,
    /// The rate in tenths of a percent where the source prints one; otherwise
    /// the portal computes it and says so.
    pub printed_permille: Option<u16>,
    /// Where it comes from, and of which year.
    pub cite: Cite,
}

impl Outcome {
    /// Awards per thousand applications, rounded half up; `None` without
    /// applications.
    #[must_use]
    pub fn permille(&self) -> Option<u16> {
        let applied = u64::from(self.applied);
        if applied == 0 {
            return None;
        }
        u16::try_from((u64::from(self.selected) * 2_000 + applied) / (2 * applied)).ok()
    }
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RuleTopic {
    /// Nationality and residence.
    Nationality,
    /// The doctorate.
    Degree,
    /// Job, rank, membership.
    Position,
    /// Earlier support.
    History,
    /// Length and shape of the stay.
    Period,
    /// The host in Japan.
    Host,
    /// Anything about the application itself.
    Application,
}

/// A condition or exclusion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Rule {
    /// Unique within the programme.
    pub id: String,
    /// What it is about.
    pub topic: RuleTopic,
    /// The rule, in our own words.
    pub text: Bilingual,
    /// Where it comes from.
    pub cite: Cite,
}

const fn yes() -> bool {
    true
}

/// One round of applications.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Round {
    /// Unique within the programme.
    pub id: String,
    /// Whether visitors are told of it. An old one stays for the pattern that it
    /// teaches.
    #[serde(default = "yes")]
    pub public: bool,
    /// Its name: fiscal year and number.
    pub label: Bilingual,
    /// The last day for the institution (or nominator) to file with JSPS.
    pub deadline: Option<Date>,
    /// When the result came.
    pub result: Option<Bilingual>,
    /// The first day a stay may begin.
    pub start_from: Option<Date>,
    /// The last day a stay may begin.
    pub start_to: Option<Date>,
    /// Planned awards.
    pub places: Option<u32>,
    /// A remark.
    pub note: Option<Bilingual>,
    /// Where it comes from.
    pub cite: Cite,
}

/// What earlier rounds let expect of the next ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct RoundPattern {
    /// Unique within the programme.
    pub id: String,
    /// Its name: the first round, the second.
    pub label: Bilingual,
    /// The days between which it was seen.
    pub schedule: Schedule,
    /// Which years it was seen in, and what it is not known to hold for.
    pub basis: Bilingual,
    /// Where it comes from.
    pub cite: Cite,
}

/// An official page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Link {
    /// What stands there.
    pub label: Bilingual,
    /// The address.
    pub url: String,
    /// The language of that page: `ja`, `zh` or `en`.
    pub language: String,
}
