//! `questions.json`: what visitors ask, each with an answer of a sentence or two.

use serde::{Deserialize, Serialize};

use crate::domain::cite::Cite;
use crate::domain::text::Bilingual;

/// The file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct QuestionFile {
    /// In the order of the page.
    pub questions: Vec<Question>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Question {
    /// Its anchor on the page. Unique.
    pub id: String,
    /// The question, as a visitor would ask it.
    pub question: Bilingual,
    /// The answer, in a sentence or two.
    pub answer: Bilingual,
    /// Where the answer comes from.
    pub cite: Cite,
    /// Where to read on.
    pub door: Way,
    /// Words by which the search finds it, in either language.
    pub words: Vec<String>,
}

/// A way on to another page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Way {
    /// The address below the language: `programmes/bridge/`, `office/#contact`.
    pub to: String,
    /// What stands there.
    pub label: Bilingual,
}
