//! What follows someone who is being asked: what is wrong with a field, and in the
//! bar which programmes are left and what was answered.

use leptos::prelude::*;

use super::context::{Calculator, calculator};
use super::{ids, sayings};
use crate::domain::eligibility::evaluate::Verdict;
use crate::state::calculator::order;
use crate::view::components::VerdictMark;

/// The list of errors, each a way to its field.
#[component]
pub fn Troubles() -> impl IntoView {
    let Calculator {
        state, lang, words, ..
    } = calculator();
    move || {
        let told = state.told();
        if told.is_empty() {
            return None;
        }
        let items = told
            .iter()
            .map(|draft| {
                let fact = state.book().fact(draft.fact);
                let href = format!("#{}", ids::field(fact));
                let trouble = sayings::draft(lang, fact.kind, draft);
                view! {
                    <li>
                        <a href=href>{fact.text.get(lang)} "：" {trouble}</a>
                    </li>
                }
            })
            .collect_view();
        Some(view! {
            <div
                class="notice"
                id=ids::ERRORS
                tabindex="-1"
                role="group"
                aria-labelledby="errors-heading"
            >
                <p class="notice__heading" id="errors-heading">
                    {words.errors}
                </p>
                <ul class="plain">{items}</ul>
            </div>
        })
    }
}

/// What the bar unfolds: the programmes with their verdicts, and the answers so far,
/// each a way back to its question.
#[component]
pub fn SoFar() -> impl IntoView {
    let all = calculator();
    let Calculator {
        state, lang, words, ..
    } = all;
    let rows = move || {
        state
            .report
            .with(order)
            .into_iter()
            .filter_map(|place| {
                let (_, programme) = state.programme(place)?;
                let verdict = state.judged(place).with(|judged| judged.report.verdict);
                let class = match verdict {
                    Verdict::DoesNotFit => "dock__row dock__row--out",
                    _ => "dock__row",
                };
                Some(view! {
                    <li class=class>
                        <VerdictMark verdict/>
                        <span>{programme.name.get(lang)}</span>
                        <span class="dock__verdict">{words.verdict(verdict)}</span>
                    </li>
                })
            })
            .collect_view()
    };
    let answers = move || {
        state.answers(|answers| {
            answers
                .given()
                .map(|(index, given)| {
                    let fact = state.book().fact(index);
                    let href = format!("#{}", ids::question(fact));
                    view! {
                        <li>
                            <a class="dock__given" href=href>
                                <span class="dock__question">{fact.text.get(lang)}</span>
                                <span>{sayings::answer(lang, fact, given)}</span>
                            </a>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <ul class="dock__list">{rows}</ul>
        <ul class="dock__list">{answers}</ul>
    }
}
