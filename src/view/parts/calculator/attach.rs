//! The form that stands in the page, bound to the state: what was answered before
//! the app had come is read from the controls, one listener hears them all, and a
//! small effect per question writes back what has changed.
//!
//! Nothing of it is built anew, so that half a date, the focus and the keyboard of
//! a phone stay where they are.

use leptos::ev;
use leptos::prelude::*;

use super::advance::{Advance, leads_on};
use super::early_answers::{take_length, take_over};
use super::going::go_to_current;
use super::{history, ids, sayings};
use crate::domain::content::programme::LengthUnit;
use crate::domain::eligibility::answers::Answer;
use crate::domain::eligibility::facts::FactKind;
use crate::domain::eligibility::index::FactIndex;
use crate::domain::text::Lang;
use crate::i18n;
use crate::platform::controls::{self, Control, Touch};
use crate::platform::{document, fragment, remembered};
use crate::state::calculator::choices::is_chosen;
use crate::state::calculator::{CalculatorState, Stage};
use crate::view::window_events::on_window;

/// Binds the form. What it sets up ends with the current owner.
pub fn attach(state: CalculatorState, lang: Lang) {
    for id in missing(state) {
        document::log_error(&format!("the form of the calculator has no #{id}"));
    }
    state.open(&fragment::read());
    take_over(state);
    history::follow(state);
    let advance = Advance::new(state);
    let heard = controls::listen(ids::CALCULATOR, move |touch, control| {
        if touch != Touch::Left {
            advance.stay(&control.id);
        }
        let is_taken = hear(state, advance, touch, &control);
        if touch == Touch::Changed && control.is_by_pointer {
            advance.after_tap(&control.id);
        }
        is_taken
    });
    // Ends with the owner.
    StoredValue::new_local(heard);
    for index in state.book().indices() {
        follow_question(state, index);
        follow_fields(state, lang, index);
        follow_hint(state, lang, index);
    }
    follow_whole(state, lang);
    // The fragment holds the answers from now on.
    controls::set_attribute(ids::CALCULATOR, "data-fragment", Some(""));
    Effect::new(move |before: Option<()>| {
        let link = state.address();
        // What was just opened stands in the address already.
        if before.is_some() || !link.is_empty() {
            remembered::write(ids::CALCULATOR, &link);
        }
    });
    on_window(ev::hashchange, move || state.open(&fragment::current()));
}

/// The ids that the page lacks.
fn missing(state: CalculatorState) -> Vec<String> {
    let mut required = ids::required(state.book());
    required.retain(|id| document::element(id).is_none());
    required
}

/// What happened to the form. Whether it was a press that was taken.
fn hear(state: CalculatorState, advance: Advance, touch: Touch, control: &Control) -> bool {
    let place = ids::place(state.book(), &control.id);
    match (touch, place) {
        (Touch::Pressed, Some(ids::Place::Clear(fact))) => {
            state.answer(fact, None);
            fragment::go_to_id(&ids::question(state.book().fact(fact)));
        }
        (Touch::Pressed, _) => return press(state, advance, &control.id),
        (Touch::Shown, None) if ids::FOLDS.contains(&control.id.as_str()) => {
            state.unfold(&control.id, true);
        }
        (Touch::Shown, Some(place)) => {
            let (ids::Place::Question(fact)
            | ids::Place::Field(fact)
            | ids::Place::Choice(fact, _)
            | ids::Place::Unit(fact)
            | ids::Place::Clear(fact)) = place;
            state.show(fact);
            state.ask();
        }
        (Touch::Changed, Some(ids::Place::Choice(fact, place))) => {
            let choices = ids::choices(state.book().fact(fact));
            if let Some(choice) = choices.get(place) {
                state.tick(fact, *choice, control.is_checked);
            }
        }
        (Touch::Typed | Touch::Changed, Some(ids::Place::Field(fact) | ids::Place::Unit(fact))) => {
            read_field(state, fact, control);
        }
        (Touch::Left, Some(ids::Place::Field(fact))) => {
            // Half a date is no event of its own in every browser.
            read_field(state, fact, control);
            // A length without its unit is not wrong yet: the unit comes next.
            if state.book().fact(fact).kind != FactKind::Length || control.value.is_empty() {
                state.tell(Some(fact));
            }
        }
        _ => {}
    }
    false
}

fn read_field(state: CalculatorState, fact: FactIndex, control: &Control) {
    if state.book().fact(fact).kind == FactKind::Length {
        if !take_length(state, fact) {
            state.answer(fact, None);
        }
    } else {
        state.typed(fact, &control.value, control.is_half);
    }
}

fn press(state: CalculatorState, advance: Advance, id: &str) -> bool {
    match id {
        ids::BACK => history::back(state),
        ids::FORWARD => {
            let current = untrack(|| state.current());
            if current.is_some_and(|fact| state.tell(Some(fact))) {
                // What is wrong with the question is said before it is left.
                fragment::go_to_id(ids::ERRORS);
            } else {
                advance.by_button();
            }
        }
        ids::TO_ANSWER => {
            if state.tell(None) {
                fragment::go_to_id(ids::ERRORS);
            } else {
                state.show_answer();
                go_to_current(state);
            }
        }
        ids::CLEAR_ALL => {
            state.clear();
            go_to_current(state);
        }
        ids::EDIT | ids::EDIT_ALL => {
            state.ask();
            go_to_current(state);
        }
        ids::GO_ON => {
            state.go_on();
            go_to_current(state);
        }
        _ => return false,
    }
    true
}

/// Which question is asked, offered, shown.
fn follow_question(state: CalculatorState, index: FactIndex) {
    let fact = state.book().fact(index);
    let (question, clear) = (ids::question(fact), ids::clear(fact));
    let flag = |on: bool| on.then_some("");
    Effect::new(move |_| {
        let is_answered = state.given(index).is_some() || state.draft(index).is_some();
        let is_hidden = !state.is_asked(index) && !is_answered;
        let is_next = state.next.get() == Some(index);
        let is_current = state.current() == Some(index);
        controls::set_attribute(&question, "hidden", flag(is_hidden));
        controls::set_attribute(&question, "data-next", flag(is_next));
        controls::set_attribute(&question, "data-current", flag(is_current));
        controls::set_attribute(&clear, "hidden", flag(!is_answered));
    });
}

/// How a day is filled in: a month is enough, unless its days differ.
fn follow_hint(state: CalculatorState, lang: Lang, index: FactIndex) {
    let fact = state.book().fact(index);
    if fact.kind != FactKind::Date || !fact.month {
        return;
    }
    let (words, more, hint) = (i18n::calculator(lang), i18n::answer(lang), ids::hint(fact));
    Effect::new(move |_| {
        let said = match state.month_too_wide(index) {
            Some(first) => more.month_too_wide(&words.month(first.year(), first.month())),
            None => more.month_hint.to_owned(),
        };
        controls::set_text(&hint, &said);
    });
}

/// What stands in the fields of a question, and what is wrong with it.
fn follow_fields(state: CalculatorState, lang: Lang, index: FactIndex) {
    let fact = state.book().fact(index);
    let words = i18n::calculator(lang);
    let (field, error) = (ids::field(fact), ids::error(fact));
    let boxes: Vec<(String, Answer)> = ids::choices(fact)
        .into_iter()
        .enumerate()
        .map(|(place, choice)| (ids::choice(fact, place), choice))
        .collect();
    let units: Vec<(String, LengthUnit)> = match fact.kind {
        FactKind::Length => ids::UNITS
            .map(|(unit, name)| (ids::unit(fact, name), unit))
            .into(),
        _ => Vec::new(),
    };
    Effect::new(move |_| {
        let (given, draft) = (state.given(index), state.draft(index));
        for (id, choice) in &boxes {
            controls::set_checked(id, is_chosen(given, *choice));
        }
        if !fact.kind.is_typed() {
            return;
        }
        let told = draft.as_ref().filter(|draft| draft.told);
        let said = told.map_or_else(String::new, |draft| {
            format!("{}{}", words.error, sayings::draft(lang, fact.kind, draft))
        });
        controls::set_attribute(&field, "aria-invalid", told.map(|_| "true"));
        controls::set_text(&error, &said);
        let unit = match given {
            Some(Answer::Stay(length)) => Some(length.unit()),
            _ => draft.as_ref().and_then(|draft| draft.unit),
        };
        for (id, of) in &units {
            if unit.is_some() || given.is_none() && draft.is_none() {
                controls::set_checked(id, unit == Some(*of));
            }
        }
        let text = match (given, draft) {
            (Some(Answer::Day(day)), _) => day.to_string(),
            (Some(Answer::Month(first)), _) => format!("{}-{:02}", first.year(), first.month()),
            (Some(Answer::Number(number)), _) => number.to_string(),
            (Some(Answer::Stay(length)), _) => length.count().to_string(),
            // The browser hides half a date: it stays as it is.
            (None, Some(draft)) if draft.text.is_empty() => return,
            // What is no answer stays as it was typed.
            (None, Some(draft)) => draft.text,
            _ => String::new(),
        };
        controls::set_value(&field, &text);
    });
}

/// What the form says as a whole: progress, the bar, what a link has lost.
fn follow_whole(state: CalculatorState, lang: Lang) {
    let (words, more) = (i18n::calculator(lang), i18n::answer(lang));
    let flag = |on: bool| on.then_some("");
    Effect::new(move |_| {
        let stage = match state.stage() {
            Stage::Asking => "asking",
            Stage::Answer => "answer",
            Stage::Host => "host",
        };
        controls::set_attribute(ids::CALCULATOR, "data-stage", Some(stage));
    });
    Effect::new(move |_| {
        let progress = state.progress();
        let done = progress.percent();
        controls::set_text(
            ids::PROGRESS,
            &more.progress(progress.number, progress.left),
        );
        controls::set_attribute(ids::PROGRESS_BAR, "value", Some(&done.to_string()));
        controls::set_attribute(ids::BACK, "hidden", flag(!state.can_go_back()));
        let onward = match progress.left {
            0 => words.to_results,
            _ => words.step_next,
        };
        controls::set_text(ids::FORWARD, onward);
        let by_tap = progress.left > 0 && state.current().is_some_and(|fact| leads_on(state, fact));
        controls::set_attribute(ids::BY_TAP, "hidden", flag(!by_tap));
    });
    Effect::new(move |_| {
        controls::set_text(ids::TALLY, &more.left(state.left()));
        controls::set_attribute(ids::CLEAR_ALL, "hidden", flag(state.is_empty()));
    });
    Effect::new(move |_| {
        let lost = state.lost();
        let lost = words.lost(lost.answers, lost.other_version);
        controls::set_attribute(ids::DROPPED, "hidden", flag(lost.is_empty()));
        controls::set_text(ids::DROPPED, &lost);
    });
}
