//! What stands in fields and is no answer: kept as it was typed, said to be
//! wrong when the field is left, and unsaid as soon as it is mended.

use leptos::prelude::*;

use super::CalculatorState;
use crate::domain::content::programme::LengthUnit;
use crate::domain::eligibility::given::Given;
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::refusal::Refusal;
use crate::domain::eligibility::typed::read_length;

/// A text in a field that is no answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The question.
    pub fact: FactIndex,
    /// The text; empty where the browser hides it.
    pub text: String,
    /// The unit that was chosen, for a length.
    pub unit: Option<LengthUnit>,
    /// Why it is no answer; `None` for half a date, and for a length without unit.
    pub refusal: Option<Refusal>,
    /// Whether it has been said: not while someone is still typing.
    pub told: bool,
}

pub(super) fn has(drafts: &[Draft], fact: FactIndex) -> bool {
    drafts.iter().any(|draft| draft.fact == fact)
}

pub(super) fn remove(drafts: &mut Vec<Draft>, fact: FactIndex) {
    drafts.retain(|draft| draft.fact != fact);
}

impl CalculatorState {
    /// Keeps a text that is no answer.
    fn keep_draft(
        self,
        fact: FactIndex,
        text: String,
        unit: Option<LengthUnit>,
        refusal: Option<Refusal>,
    ) {
        let told = self.draft_untracked(fact).is_some_and(|draft| draft.told);
        self.answer(fact, None);
        self.drafts.update(|drafts| {
            let place = drafts.partition_point(|draft| draft.fact < fact);
            let draft = Draft {
                fact,
                text,
                unit,
                refusal,
                told,
            };
            drafts.insert(place, draft);
        });
    }

    /// The text of a field that is no answer.
    #[must_use]
    pub fn draft(self, fact: FactIndex) -> Option<Draft> {
        let find = |drafts: &Vec<Draft>| drafts.iter().find(|one| one.fact == fact).cloned();
        self.drafts.with(find)
    }

    fn draft_untracked(self, fact: FactIndex) -> Option<Draft> {
        untrack(|| self.draft(fact))
    }

    /// What has been said to be wrong.
    #[must_use]
    pub fn told(self) -> Vec<Draft> {
        self.drafts
            .with(|drafts| drafts.iter().filter(|one| one.told).cloned().collect())
    }

    /// Says what is wrong: with one field, or with all. Whether anything is.
    pub fn tell(self, which: Option<FactIndex>) -> bool {
        let concerns = |draft: &Draft| which.is_none_or(|fact| fact == draft.fact);
        let is_new = |draft: &Draft| !draft.told && concerns(draft);
        let (any, any_new) = self
            .drafts
            .with_untracked(|drafts| (drafts.iter().any(concerns), drafts.iter().any(is_new)));
        if any_new {
            self.drafts.update(|drafts| {
                for draft in drafts.iter_mut().filter(|draft| is_new(draft)) {
                    draft.told = true;
                }
            });
        }
        any
    }

    /// What was typed into a field: an answer, nothing, or a draft. `is_half`:
    /// the browser cannot read it, such as half a date.
    pub fn typed(self, fact: FactIndex, text: &str, is_half: bool) {
        if is_half {
            return self.keep_draft(fact, text.to_owned(), None, None);
        }
        if text.trim().is_empty() {
            return self.answer(fact, None);
        }
        match self.book.fact(fact).read_typed(text) {
            Ok(answer) => self.answer(fact, Some(answer)),
            Err(refusal) => self.keep_draft(fact, text.to_owned(), None, Some(refusal)),
        }
    }

    /// A length was typed, or its unit chosen. A text with a unit of its own
    /// (“30天”) needs none.
    pub fn typed_length(self, fact: FactIndex, text: &str, unit: Option<LengthUnit>) {
        if text.trim().is_empty() {
            return self.answer(fact, None);
        }
        let question = self.book.fact(fact);
        let read = match unit.and_then(|unit| read_length(text, unit)) {
            Some(length) => question.read(&Given::Stay(length)),
            None => question.read_typed(text),
        };
        match read {
            Ok(answer) => self.answer(fact, Some(answer)),
            // Without a unit it is not wrong yet.
            Err(refusal) => self.keep_draft(fact, text.to_owned(), unit, unit.map(|_| refusal)),
        }
    }
}
