//! The ids by which the form is written and bound.

use crate::domain::content::programme::LengthUnit;
use crate::domain::eligibility::answers::Answer;
use crate::domain::eligibility::facts::{Fact, FactKind};
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::rulebook::Rulebook;

/// The whole calculator.
pub const CALCULATOR: &str = "calculator";
/// The line that says what a link has lost.
pub const DROPPED: &str = "dropped";
/// The side of the questions; also their heading's id with `-heading`.
pub const QUESTIONS: &str = "questions";
/// Where errors are listed.
pub const TROUBLES: &str = "troubles";
/// The list of errors.
pub const ERRORS: &str = "errors";
/// “Question 4, about 2 left”.
pub const PROGRESS: &str = "progress";
/// The same as a bar.
pub const PROGRESS_BAR: &str = "way";
/// The button to the question before.
pub const BACK: &str = "step-back";
/// The line that says that a tap leads on.
pub const BY_TAP: &str = "by-tap";
/// The button to the question after, or to the answer.
pub const FORWARD: &str = "step-next";
/// The button that folds the questions away, where they all stand at once.
pub const TO_ANSWER: &str = "to-answer";
/// The button that takes every answer back.
pub const CLEAR_ALL: &str = "clear-all";
/// How many programmes are left, in the bar.
pub const TALLY: &str = "bar-tally";
/// The part of the bar that unfolds.
pub const DOCK: &str = "dock";
/// What the bar unfolds.
pub const SO_FAR: &str = "so-far";
/// The side of the results.
pub const RESULTS: &str = "results-side";
/// Their heading.
pub const RESULTS_HEADING: &str = "results";

/// Where the results are mounted.
pub const RESULTS_PLACE: &str = "results-place";
/// The verdict in words.
pub const VERDICT: &str = "verdict";
/// The button that brings the questions back.
pub const EDIT: &str = "edit";
/// The same as the one action.
pub const EDIT_ALL: &str = "edit-all";
/// The button that goes on with the questions.
pub const GO_ON: &str = "go-on";
/// The folded parts.
pub const CRITERIA: &str = "criteria";
/// The money in full.
pub const MONEY: &str = "money";
/// The steps.
pub const CHECKLIST: &str = "checklist";
/// The first letter to a host.
pub const HOST_LETTER: &str = "host-letter";
/// The questions to the office.
pub const OFFICE_LETTER: &str = "office-letter";
/// The sheet for the host.
pub const HOST: &str = "host";
/// Its heading.
pub const HOST_HEADING: &str = "host-heading";
/// Two stays side by side.
pub const COMPARE: &str = "compare";
/// Link, text, paper.
pub const SAVE: &str = "save";
/// What the buttons of the plan copy.
pub const PLAN: &str = "plan-copy";
/// What the buttons of a letter copy.
pub const HOST_LETTER_TEXT: &str = "host-letter-copy";
/// The same of the other letter.
pub const OFFICE_LETTER_TEXT: &str = "office-letter-copy";
/// The reply of a host.
pub const HOST_REPLY: &str = "host-reply";
/// Everything that unfolds.
pub const FOLDS: [&str; 8] = [
    CRITERIA,
    MONEY,
    CHECKLIST,
    HOST_LETTER,
    OFFICE_LETTER,
    HOST,
    COMPARE,
    SAVE,
];

/// A question.
#[must_use]
pub fn question(fact: &Fact) -> String {
    format!("q-{}", fact.id)
}

/// Its field.
#[must_use]
pub fn field(fact: &Fact) -> String {
    format!("f-{}", fact.id)
}

/// A box or button of it: the first one has the id by which an error leads to it.
#[must_use]
pub fn choice(fact: &Fact, place: usize) -> String {
    if place == 0 && !fact.kind.is_typed() {
        field(fact)
    } else {
        format!("{}-{place}", field(fact))
    }
}

/// The units of a length, and their names in ids.
pub const UNITS: [(LengthUnit, &str); 2] =
    [(LengthUnit::Day, "days"), (LengthUnit::Month, "months")];

/// The button of a unit.
#[must_use]
pub fn unit(fact: &Fact, name: &str) -> String {
    format!("{}-{name}", field(fact))
}

/// Its words.
#[must_use]
pub fn legend(fact: &Fact) -> String {
    format!("{}-legend", fact.id)
}

/// The line that says how its field is filled in.
#[must_use]
pub fn hint(fact: &Fact) -> String {
    format!("{}-hint", fact.id)
}

/// The line that says what is wrong with its field.
#[must_use]
pub fn error(fact: &Fact) -> String {
    format!("{}-error", fact.id)
}

/// The button that takes its answer back.
#[must_use]
pub fn clear(fact: &Fact) -> String {
    format!("{}-clear", fact.id)
}

/// The result of a programme.
#[must_use]
pub fn result(programme: &str) -> String {
    format!("result-{programme}")
}

/// The boxes or buttons of a question, in their order.
#[must_use]
pub fn choices(fact: &Fact) -> Vec<Answer> {
    let places = 0..fact.options.len();
    let mut choices: Vec<Answer> = match fact.kind {
        FactKind::Choice => places.map(Answer::One).collect(),
        FactKind::Choices => places.map(|place| Answer::Several(1 << place)).collect(),
        FactKind::Boolean => vec![Answer::Truth(true), Answer::Truth(false)],
        FactKind::Date | FactKind::Number | FactKind::Length => Vec::new(),
    };
    if fact.unknown {
        choices.push(Answer::Unknown);
    }
    choices
}

/// What an id of the form belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A question as a whole.
    Question(FactIndex),
    /// The field of a question.
    Field(FactIndex),
    /// A box or button, by its place.
    Choice(FactIndex, usize),
    /// A unit of a length.
    Unit(FactIndex),
    /// The button that takes an answer back.
    Clear(FactIndex),
}

/// Where an id stands; `None` for one that belongs to no question.
#[must_use]
pub fn place(book: &Rulebook, id: &str) -> Option<Place> {
    book.indices().find_map(|index| {
        let fact = book.fact(index);
        if id == question(fact) {
            return Some(Place::Question(index));
        }
        if id == clear(fact) {
            return Some(Place::Clear(index));
        }
        if id == field(fact) {
            return Some(if fact.kind.is_typed() {
                Place::Field(index)
            } else {
                Place::Choice(index, 0)
            });
        }
        let rest = id.strip_prefix(&field(fact))?.strip_prefix('-')?;
        if fact.kind == FactKind::Length && UNITS.iter().any(|(_, name)| *name == rest) {
            return Some(Place::Unit(index));
        }
        rest.parse().ok().map(|place| Place::Choice(index, place))
    })
}

/// Every id that has to stand in the page for the form to work.
#[must_use]
pub fn required(book: &Rulebook) -> Vec<String> {
    let fixed: [&str; 16] = [
        CALCULATOR,
        DROPPED,
        QUESTIONS,
        TROUBLES,
        PROGRESS,
        PROGRESS_BAR,
        BACK,
        FORWARD,
        TO_ANSWER,
        CLEAR_ALL,
        TALLY,
        DOCK,
        SO_FAR,
        RESULTS,
        RESULTS_HEADING,
        RESULTS_PLACE,
    ];
    let mut all: Vec<String> = fixed.map(str::to_owned).into();
    for fact in book.facts() {
        all.extend([question(fact), error(fact), clear(fact)]);
        all.extend((0..choices(fact).len()).map(|place| choice(fact, place)));
        if fact.kind.is_typed() {
            all.push(field(fact));
        }
        if fact.kind == FactKind::Length {
            all.extend(UNITS.map(|(_, name)| unit(fact, name)));
        }
    }
    all
}
