//! The criteria of a programme with their words, and the conditions resolved.

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::expression::Expression;
use super::facts::{Fact, FactKind};
use super::index::FactSet;
use super::rules::{Basis, LengthRange};
use crate::domain::content::programme::{Programme, Rule, Statement};
use crate::domain::rounds::Schedule;
use crate::domain::stay::StayRange;
use crate::domain::text::Bilingual;

/// The criteria of one programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProgrammeRules {
    /// The id in `programmes.json`.
    pub id: String,
    /// In the order in which they are shown.
    pub criteria: Vec<CriterionRules>,
    /// Lengths beside the period of `programmes.json`.
    pub lengths: Vec<LengthRange>,
    /// What decides beside the criteria, and is known to nobody yet: a
    /// nomination, a condition that was not published.
    pub reserve: Option<Statement>,
    /// The patterns of its rounds, as in `programmes.json`.
    pub patterns: Vec<Schedule>,
    /// The facts with a few options that stand in the `applies` of a criterion, and so
    /// decide whom it concerns. While one is open, `Rulebook::deciding` tries each of
    /// its options. In `bilateral-nsfc` one is `aim`: the end of the grant is compared
    /// with one day for `joint` and with another for `seminar`.
    pub(super) gates: FactSet,
    /// The places of the criteria that open and close fiscal years.
    pub(super) years: Vec<usize>,
}

/// One criterion with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CriterionRules {
    /// Unique within the programme.
    pub id: String,
    /// What it says and where that stands; the first statement is its own.
    /// The Japanese text is the original wording in our own words.
    pub statements: Vec<Statement>,
    /// The names of its statements in `programmes.json`: rules, or `purpose`,
    /// `audience`, `fields`, `period`. Empty for a statement that stands in
    /// `eligibility.json` and nowhere else.
    pub rules: Vec<String>,
    /// What it rests on.
    pub basis: Basis,
    /// The smallest change that would help.
    pub change: Option<Bilingual>,
    /// The facts it looks at, in the order of the questions.
    pub facts: FactSet,
    pub(super) applies: Option<Condition>,
    pub(super) when: Condition,
}

/// An offer that is no programme of ours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// Unique.
    pub id: String,
    /// What it is, and where that stands.
    pub statement: Statement,
    pub(super) when: Condition,
}

impl ProgrammeRules {
    pub(super) fn new(id: &str, criteria: Vec<CriterionRules>, facts: &[Fact<Expression>]) -> Self {
        let gates = criteria
            .iter()
            .filter_map(|criterion| criterion.applies.as_ref())
            .fold(FactSet::EMPTY, |gates, applies| {
                gates.union(applies.facts())
            })
            .iter()
            .filter(|fact| {
                let kind = facts.get(fact.place()).map(|fact| fact.kind);
                matches!(
                    kind,
                    Some(FactKind::Choice | FactKind::Choices | FactKind::Boolean)
                )
            })
            .collect();
        Self {
            id: id.to_owned(),
            criteria,
            lengths: Vec::new(),
            reserve: None,
            patterns: Vec::new(),
            gates,
            years: Vec::new(),
        }
    }

    /// The stays it takes, if that is a criterion.
    #[must_use]
    pub fn stays(&self) -> Option<StayRange> {
        self.criteria.iter().find_map(|one| one.when.stays())
    }

    /// The rules of a programme that no criterion looks at: what the
    /// calculator cannot check, and has to say.
    pub fn unchecked<'a>(&'a self, programme: &'a Programme) -> impl Iterator<Item = &'a Rule> {
        programme.rules.iter().filter(|rule| {
            let mut criteria = self.criteria.iter();
            !criteria.any(|criterion| criterion.rules.contains(&rule.id))
        })
    }
}

impl CriterionRules {
    pub(super) fn new(
        id: String,
        (rules, statements): (Vec<String>, Vec<Statement>),
        basis: Basis,
        change: Option<Bilingual>,
        applies: Option<Condition>,
        when: Condition,
    ) -> Self {
        let facts = applies
            .iter()
            .fold(when.facts(), |facts, applies| facts.union(applies.facts()));
        Self {
            id,
            statements,
            rules,
            basis,
            change,
            facts,
            applies,
            when,
        }
    }
}

/// A rule of a programme, or one of its other statements, by name.
pub(super) fn statement(programme: &Programme, name: &str) -> Option<Statement> {
    let rule = programme.rules.iter().find(|rule| rule.id == name);
    if let Some(rule) = rule {
        return Some(Statement {
            text: rule.text.clone(),
            cite: rule.cite.clone(),
        });
    }
    match name {
        "purpose" => Some(programme.purpose.clone()),
        "audience" => Some(programme.audience.clone()),
        "fields" => Some(programme.fields.clone()),
        "period" => Some(Statement {
            text: programme.period.text.clone(),
            cite: programme.period.cite.clone(),
        }),
        _ => None,
    }
}
