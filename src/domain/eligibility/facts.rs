//! The questions: what is asked, why, and which answers exist.

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use crate::domain::date::Date;
use crate::domain::text::Bilingual;

/// The kind of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// One of the options.
    Choice,
    /// One or more of the options.
    Choices,
    /// A day.
    Date,
    /// A whole number.
    Number,
    /// Yes or no.
    Boolean,
    /// How long: a number, and days or months.
    Length,
}

impl FactKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Choice,
        Self::Choices,
        Self::Date,
        Self::Number,
        Self::Boolean,
        Self::Length,
    ];

    /// The word in files and on standard output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Choices => "choices",
            Self::Date => "date",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Length => "length",
        }
    }

    /// Whether the answer is typed, not chosen.
    #[must_use]
    pub const fn is_typed(self) -> bool {
        matches!(self, Self::Date | Self::Number | Self::Length)
    }
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NumberUnit {
    /// Days.
    Day,
    /// Calendar months.
    Month,
    /// A fiscal year, named by the year it begins in.
    FiscalYear,
}

impl NumberUnit {
    /// The word in files and on standard output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::FiscalYear => "fiscal-year",
        }
    }
}

/// One of the answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct FactOption {
    /// Unique within the question.
    pub id: String,
    /// Its words.
    pub text: Bilingual,
    /// Whether it stands alone, as “none of them” does.
    #[serde(default)]
    pub alone: bool,
}

// `When` is an `Expression` in the file, and resolved in a rulebook.
/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", schemars(rename = "Fact"))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Fact<When = Condition> {
    /// Unique: lower-case ASCII letters, digits, underscores.
    pub id: String,
    /// Its short name in a link, one to three lower-case ASCII letters. Never
    /// give an old one a new meaning: links live long.
    pub key: String,
    /// The kind of its answer.
    #[serde(rename = "type")]
    pub kind: FactKind,
    /// The question.
    pub text: Bilingual,
    /// What it asks for, in front of an answer that does not say so itself: a day, yes
    /// or no.
    pub label: Option<Bilingual>,
    /// What it is called in a letter, where nobody is asked; the label if there is
    /// nothing here.
    pub name: Option<Bilingual>,
    /// Why it is asked.
    pub why: Bilingual,
    /// The answers to choose from, for `choice` and `choices`.
    #[serde(default)]
    pub options: Vec<FactOption>,
    /// The least number. Smaller ones are refused.
    pub min: Option<i32>,
    /// The greatest number. Greater ones are refused.
    pub max: Option<i32>,
    /// What a number counts.
    pub unit: Option<NumberUnit>,
    /// The most days of a length. More are refused.
    pub max_days: Option<u16>,
    /// The most months of a length. More are refused.
    pub max_months: Option<u16>,
    /// Whether someone can decide otherwise: a plan, and not what one is.
    #[serde(default)]
    pub can_change: bool,
    /// The first day of a date. Earlier ones are refused.
    pub first: Option<Date>,
    /// The last day of a date. Later ones are refused.
    pub last: Option<Date>,
    /// Whether a month alone is a date here; it is judged for its first and its
    /// last day.
    #[serde(default)]
    pub month: bool,
    /// Asked only if this holds; always if there is nothing here.
    pub asked_if: Option<When>,
    /// Whether “I do not know” is an answer.
    #[serde(default = "yes")]
    pub unknown: bool,
}

fn yes() -> bool {
    true
}

impl<When> Fact<When> {
    /// The same question, asked only if this holds.
    pub(super) fn asked_if<Other>(self, asked_if: Option<Other>) -> Fact<Other> {
        Fact {
            asked_if,
            id: self.id,
            key: self.key,
            kind: self.kind,
            text: self.text,
            label: self.label,
            name: self.name,
            why: self.why,
            options: self.options,
            min: self.min,
            max: self.max,
            unit: self.unit,
            max_days: self.max_days,
            max_months: self.max_months,
            can_change: self.can_change,
            month: self.month,
            first: self.first,
            last: self.last,
            unknown: self.unknown,
        }
    }

    /// What is asked for, not as a question.
    #[must_use]
    pub fn called(&self) -> &Bilingual {
        let name = self.name.as_ref().or(self.label.as_ref());
        name.unwrap_or(&self.text)
    }

    /// The place of an option among the options.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<usize> {
        self.options.iter().position(|option| option.id == id)
    }
}
