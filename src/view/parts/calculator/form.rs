//! The questions as the page is written with them: someone can read and answer
//! before the app has come, which reads what was answered and binds what stands
//! ([`super::attach`]).

use leptos::prelude::*;

use super::{ids, sayings};
use crate::domain::content::programme::LengthUnit;
use crate::domain::date::Date;
use crate::domain::eligibility::answers::Answers;
use crate::domain::eligibility::facts::{Fact, FactKind, NumberUnit};
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::eligibility::tri::Tri;
use crate::i18n;
use crate::platform::field;
use crate::state::calculator::CalculatorState;
use crate::view::page_context::page_context;

/// The calculator of someone who has not answered yet. `day`: any day, since
/// what is asked first is the same on all.
#[component]
pub fn Form(
    /// The rules.
    book: &'static Rulebook,
    /// The day on which they are judged.
    day: Date,
) -> impl IntoView {
    let lang = page_context().lang;
    let (words, more) = (i18n::calculator(lang), i18n::answer(lang));
    let answers = Answers::default();
    let first = book.evaluate(&answers, day).next_question;
    let questions = book
        .indices()
        .map(|index| {
            let asked = book.is_asked(index, &answers, day) == Tri::Met;
            view! { <Question fact=book.fact(index) first=first == Some(index) asked /> }
        })
        .collect_view();
    let programmes = book.programmes().len();
    // Said as the app says it: nothing moves when it comes.
    let state = CalculatorState::new(book, &page_context().library().programmes, day);
    state.open("");
    let progress = untrack(|| state.progress());
    let done = progress.percent();
    let progress = more.progress(progress.number, progress.left);
    // For the sheet of the host: the browser has no data of the office here.
    let contact = page_context()
        .library()
        .contact
        .as_ref()
        .map(|contact| format!("{} {}", contact.telephone, contact.email));
    view! {
        <div class="calculator" id=ids::CALCULATOR data-stage="asking">
            <p class="notice unscripted">{words.needs_script}</p>
            <p class="notice" id=ids::DROPPED role="status" hidden></p>
            <section
                class="asking"
                id=ids::QUESTIONS
                aria-labelledby="questions-heading"
            >
                <h2 class="visually-hidden" id="questions-heading">{words.questions}</h2>
                <div class="asking__top">
                    <button type="button" class="asking__back" id=ids::BACK data-await hidden>
                        {words.step_back}
                    </button>
                    <p class="asking__progress" id=ids::PROGRESS>{progress}</p>
                </div>
                <progress class="way" id=ids::PROGRESS_BAR max="100" value=done.to_string() aria-labelledby=ids::PROGRESS></progress>
                <div id=ids::TROUBLES></div>
                {questions}
                <p class="asking__by-tap" id=ids::BY_TAP hidden>{words.step_by_tap}</p>
                <p class="asking__end">
                    <button type="button" class="asking__clear" id=ids::CLEAR_ALL hidden>
                        {words.clear_all}
                    </button>
                </p>
                <div class="dock">
                    <details class="dock__more" id=ids::DOCK>
                        <summary class="dock__tally">
                            // No role: that would take the name from the summary.
                            <span id=ids::TALLY aria-live="polite">{more.left(programmes)}</span>
                        </summary>
                        <div id=ids::SO_FAR></div>
                    </details>
                    <button type="button" class="button dock__go dock__go--one" id=ids::FORWARD data-await>
                        {words.step_next}
                    </button>
                    <button type="button" class="button dock__go dock__go--all" id=ids::TO_ANSWER data-await>
                        {words.to_results}
                    </button>
                </div>
            </section>
            <section
                class="results"
                id=ids::RESULTS
                aria-labelledby=ids::RESULTS_HEADING
                data-contact=contact
            >
                <h2 class="visually-hidden" id=ids::RESULTS_HEADING tabindex="-1">{words.results}</h2>
                <div class="results__place" id=ids::RESULTS_PLACE>
                    <p class="results__awaited">{words.results_come}</p>
                </div>
            </section>
        </div>
    }
}

/// One question: real radio buttons, boxes or a field.
#[component]
fn Question(
    /// The question.
    fact: &'static Fact,
    /// Whether it is the first one.
    first: bool,
    /// Whether everybody is asked.
    asked: bool,
) -> impl IntoView {
    let lang = page_context().lang;
    let words = i18n::calculator(lang);
    let why = format!("{}-why", fact.id);
    let fields = match fact.kind {
        FactKind::Date | FactKind::Number | FactKind::Length => view! { <Typed fact /> }.into_any(),
        FactKind::Choice | FactKind::Choices | FactKind::Boolean => ().into_any(),
    };
    view! {
        <fieldset
            class="question"
            id=ids::question(fact)
            tabindex="-1"
            aria-describedby=why.clone()
            data-next=first.then_some("")
            data-current=first.then_some("")
            hidden=!asked
        >
            <legend class="question__text" id=ids::legend(fact)>
                {fact.text.get(lang)}
            </legend>
            <p class="question__why" id=why.clone()>
                {fact.why.get(lang)}
            </p>
            {fields}
            <div class="options">{options(fact)}</div>
            <p class="question__error" id=ids::error(fact) aria-live="polite"></p>
            <button
                type="button"
                class="question__clear"
                id=ids::clear(fact)
                aria-describedby=ids::legend(fact)
                hidden
            >
                {words.clear}
            </button>
        </fieldset>
    }
}

fn options(fact: &'static Fact) -> impl IntoView {
    let lang = page_context().lang;
    let kind = match fact.kind {
        FactKind::Choices => "checkbox",
        _ if fact.kind.is_typed() => "checkbox",
        _ => "radio",
    };
    ids::choices(fact)
        .into_iter()
        .enumerate()
        .map(|(place, answer)| {
            view! {
                <label class="choice">
                    <input
                        class="choice__box"
                        type=kind
                        name=fact.id.clone()
                        id=ids::choice(fact, place)
                    />
                    <span class="choice__text">{sayings::answer(lang, fact, answer)}</span>
                </label>
            }
        })
        .collect_view()
}

/// A field for a day or a number.
#[component]
fn Typed(
    /// The question.
    fact: &'static Fact,
) -> impl IntoView {
    let words = i18n::calculator(page_context().lang);
    // A month alone is typed: no date field takes it.
    let is_date = fact.kind == FactKind::Date && !fact.month;
    let hint_words = match (fact.kind, fact.month) {
        (FactKind::Date, true) => Some(i18n::answer(page_context().lang).month_hint),
        (FactKind::Date, false) => Some(words.date_hint),
        _ => None,
    };
    let hint = ids::hint(fact);
    let described = if hint_words.is_some() {
        format!("{hint} {}", ids::error(fact))
    } else {
        ids::error(fact)
    };
    let size = match fact.kind {
        FactKind::Date if is_date => None,
        FactKind::Date => Some("12"),
        _ => Some("6"),
    };
    let unit = fact.unit.map(|unit| words.number_unit(unit));
    let units = (fact.kind == FactKind::Length).then(|| units(fact));
    view! {
        {hint_words.map(|text| view! { <p class="question__hint" id=hint.clone()>{text}</p> })}
        <div class="question__line">
            <input
                class="input"
                id=ids::field(fact)
                type=if is_date { "date" } else { "text" }
                inputmode=(!is_date).then_some("numeric")
                min=is_date.then(|| fact.first.map(|day| day.to_string())).flatten()
                max=is_date.then(|| fact.last.map(|day| day.to_string())).flatten()
                size=size
                maxlength=(!is_date).then_some(field::MOST_OF_A_NUMBER)
                aria-labelledby=ids::legend(fact)
                aria-describedby=described
            />
            {unit.map(|unit| view! { <span class="question__unit">{unit}</span> })} {units}
        </div>
    }
}

/// The units of a length, none chosen.
fn units(fact: &'static Fact) -> impl IntoView {
    let words = i18n::calculator(page_context().lang);
    ids::UNITS
        .map(|(unit, name)| {
            let word = match unit {
                LengthUnit::Day => words.number_unit(NumberUnit::Day),
                LengthUnit::Month => words.number_unit(NumberUnit::Month),
            };
            view! {
                <label class="choice choice--unit">
                    <input
                        class="choice__box"
                        type="radio"
                        name=format!("{}-unit", fact.id)
                        id=ids::unit(fact, name)
                        aria-describedby=ids::error(fact)
                    />
                    <span class="choice__text">{word}</span>
                </label>
            }
        })
        .collect_view()
}
