//! The other programmes, one a row: a reason about the reader, and the smallest
//! change that would make it fit, as one tap.

use leptos::prelude::*;

use super::context::{Calculator, calculator};
use super::{ids, in_a_line, reasons};
use crate::domain::eligibility::evaluate::Verdict;
use crate::platform::fragment;
use crate::view::components::VerdictMark;

/// The list.
#[component]
pub fn Others() -> impl IntoView {
    let all = calculator();
    let state = all.state;
    let places = Memo::new(move |_| {
        let shown = state.shown();
        let mut places = state.ranking();
        places.retain(|place| *place != shown);
        places
    });
    view! {
        <ul class="other">
            <For each=move || places.get() key=|place| *place let:place>
                <Row place/>
            </For>
        </ul>
    }
}

#[component]
fn Row(
    /// The place of the programme.
    place: usize,
) -> impl IntoView {
    let all = calculator();
    let (rules, programme) = all.state.programme(place)?;
    let judged = all.state.judged(place);
    let verdict = move || judged.with(|judged| judged.report.verdict);
    let why = move || judged.with(|judged| in_a_line::in_a_line(all, place, judged));
    let act = move || match verdict() {
        Verdict::DoesNotFit => change_button(all, place, "go other__change"),
        _ => Some(look_button(all, place)),
    };
    Some(view! {
        <li class="other__row" id=ids::result(&rules.id) data-verdict=move || verdict().word()>
            <p class="other__name">
                {move || view! { <VerdictMark verdict=verdict()/> }}
                {programme.name.get(all.lang)}
            </p>
            {act}
            <p class="other__why">{why}</p>
        </li>
    })
}

/// Shows the programme in place of the one that is shown.
fn look_button(all: Calculator, place: usize) -> AnyView {
    let look = move |_| {
        all.state.choose(place);
        fragment::go_to_id(ids::RESULTS_HEADING);
    };
    view! {
        <button type="button" class="go other__change" on:click=look>
            {all.more.look}
        </button>
    }
    .into_any()
}

/// The smallest change as one tap; nothing where nobody can change it.
pub fn change_button(all: Calculator, place: usize, class: &'static str) -> Option<AnyView> {
    let (label, answers) = reasons::change(all, place)?;
    let press = move |_| {
        all.state.try_change(place, answers.clone());
        fragment::go_to_id(ids::RESULTS_HEADING);
    };
    Some(
        view! {
            <button type="button" class=class on:click=press>
                {label}
            </button>
        }
        .into_any(),
    )
}
