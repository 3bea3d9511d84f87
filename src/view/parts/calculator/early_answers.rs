//! What was answered in the form before the app had come.

use leptos::prelude::*;

use super::ids;
use crate::domain::eligibility::facts::FactKind;
use crate::domain::eligibility::index::FactIndex;
use crate::platform::controls;
use crate::state::calculator::CalculatorState;
use crate::state::calculator::choices::is_chosen;

/// Takes over what was answered before the app had come. Whoever has begun with
/// the questions goes on with them. What only repeats the address was put there by
/// the browser, as it does with a page that it restores.
pub(super) fn take_over(state: CalculatorState) {
    let book = state.book();
    let stands = || {
        let all = book.indices();
        untrack(|| {
            all.map(|fact| (state.given(fact), state.draft(fact)))
                .collect::<Vec<_>>()
        })
    };
    let before = stands();
    for index in book.indices() {
        let fact = book.fact(index);
        for (place, choice) in ids::choices(fact).into_iter().enumerate() {
            let control = controls::read(&ids::choice(fact, place));
            if control.is_some_and(|control| control.is_touched())
                && !is_chosen(untrack(|| state.given(index)), choice)
            {
                state.tick(index, choice, true);
            }
        }
        if fact.kind == FactKind::Length {
            take_length(state, index);
        } else if fact.kind.is_typed()
            && let Some(control) = controls::read(&ids::field(fact))
            && control.is_touched()
        {
            state.typed(index, &control.value, control.is_half);
        }
    }
    if controls::has_focus(ids::QUESTIONS) || stands() != before {
        state.ask();
    }
}

/// A length as its field and its units stand. Whether anything was typed or chosen.
pub(super) fn take_length(state: CalculatorState, index: FactIndex) -> bool {
    let fact = state.book().fact(index);
    let is_chosen = |name: &str| {
        let control = controls::read(&ids::unit(fact, name));
        control.is_some_and(|control| control.is_checked)
    };
    let unit = ids::UNITS.iter().find(|(_, name)| is_chosen(name));
    let unit = unit.map(|(unit, _)| *unit);
    let text = controls::read(&ids::field(fact)).map(|control| control.value);
    let text = text.unwrap_or_default();
    let is_touched = unit.is_some() || !text.is_empty();
    if is_touched {
        state.typed_length(index, &text, unit);
    }
    is_touched
}
