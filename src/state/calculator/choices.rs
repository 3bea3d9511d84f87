//! What a tap on an option makes of an answer: chosen, added to those that were chosen,
//! or taken away.

use leptos::prelude::*;

use super::CalculatorState;
use crate::domain::eligibility::answers::Answer;
use crate::domain::eligibility::index::FactIndex;

impl CalculatorState {
    /// A choice was ticked or cleared.
    pub fn tick(self, fact: FactIndex, choice: Answer, ticked: bool) {
        let given = self.answers.with_untracked(|answers| answers.get(fact));
        let options = &self.book.fact(fact).options;
        let alone: u32 = options
            .iter()
            .enumerate()
            .filter(|(_, option)| option.alone)
            .fold(0, |set, (place, _)| set | 1 << place);
        self.answer(fact, chosen(given, choice, ticked, alone));
    }
}

/// The answer after a choice was ticked or cleared. `alone`: the options that
/// stand alone, a bit each.
fn chosen(given: Option<Answer>, choice: Answer, ticked: bool, alone: u32) -> Option<Answer> {
    let Answer::Several(one) = choice else {
        return ticked.then_some(choice);
    };
    let before = match given {
        Some(Answer::Several(set)) => set,
        _ => 0,
    };
    let after = match (ticked, one & alone != 0) {
        (false, _) => before & !one,
        (true, true) => one,
        (true, false) => before & !alone | one,
    };
    (after != 0).then_some(Answer::Several(after))
}

/// Whether a choice is part of an answer.
#[must_use]
pub fn is_chosen(given: Option<Answer>, choice: Answer) -> bool {
    match (given, choice) {
        (Some(Answer::Several(set)), Answer::Several(one)) => set & one != 0,
        (given, choice) => given == Some(choice),
    }
}
