//! The answers that a criterion looks at, each a way back to its question.

use leptos::prelude::*;

use super::context::Calculator;
use super::{ids, sayings};
use crate::domain::eligibility::rulebook::CriterionRules;

/// One link for each answer.
pub fn answers(all: Calculator, rule: &'static CriterionRules) -> AnyView {
    let Calculator {
        state, lang, words, ..
    } = all;
    let book = state.book();
    rule.facts
        .iter()
        .filter(|fact| state.is_asked(*fact))
        .map(|index| {
            let fact = book.fact(index);
            let text = match state.given(index) {
                Some(answer) => sayings::answer(lang, fact, answer),
                None => format!("{}{}", fact.text.get(lang), words.not_answered),
            };
            let href = format!("#{}", ids::question(fact));
            view! {
                <a class="criterion__answer" href=href>
                    {text}
                </a>
            }
        })
        .collect_view()
        .into_any()
}
