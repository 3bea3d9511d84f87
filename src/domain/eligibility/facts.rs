//! The questions: what is asked, why, and which answers exist.

use serde::{Deserialize, Serialize};

use super::expression::Expression;
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
    #[serde(default, skip_serializing_if = "is_false")]
    pub alone: bool,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Fact {
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
    /// Why it is asked.
    pub why: Bilingual,
    /// The answers to choose from, for `choice` and `choices`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<FactOption>,
    /// The least number. Smaller ones are refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i32>,
    /// The greatest number. Greater ones are refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i32>,
    /// What a number counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<NumberUnit>,
    /// The most days of a length. More are refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_days: Option<u16>,
    /// The most months of a length. More are refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_months: Option<u16>,
    /// Whether someone can decide otherwise: a plan, and not what one is.
    #[serde(default, skip_serializing_if = "is_false")]
    pub can_change: bool,
    /// The first day of a date. Earlier ones are refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<Date>,
    /// The last day of a date. Later ones are refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Date>,
    /// Whether a month alone is a date here; it is judged for its first and its
    /// last day.
    #[serde(default, skip_serializing_if = "is_false")]
    pub month: bool,
    /// Asked only if this holds; always if there is nothing here. A rulebook
    /// has it resolved, beside the facts, and leaves this empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_if: Option<Expression>,
    /// Whether “I do not know” is an answer.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub unknown: bool,
}

fn is_false(value: &bool) -> bool {
    !*value
}

fn is_true(value: &bool) -> bool {
    *value
}

fn yes() -> bool {
    true
}

impl Fact {
    /// The place of an option among the options.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<usize> {
        self.options.iter().position(|option| option.id == id)
    }
}
