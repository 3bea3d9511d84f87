//! What every piece of the calculator can ask for.

use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::{self, AnswerWords, CalculatorWords};
use crate::state::calculator::CalculatorState;
use crate::view::page_context::page_context;

/// The state, and the words of the page it is shown on.
#[derive(Clone, Copy)]
pub struct Calculator {
    /// Answers, and what follows from them.
    pub state: CalculatorState,
    /// The language of the page.
    pub lang: Lang,
    /// The words of questions and money.
    pub words: &'static CalculatorWords,
    /// The words of the answer.
    pub more: &'static AnswerWords,
}

/// What stands around a piece of the calculator.
#[must_use]
pub fn calculator() -> Calculator {
    let lang = page_context().lang;
    Calculator {
        state: expect_context(),
        lang,
        words: i18n::calculator(lang),
        more: i18n::answer(lang),
    }
}
