//! The steps of an application, ticked off in the link.

use leptos::prelude::*;

use super::context::{Calculator, calculator};
use crate::platform::field;
use crate::view::components::Said;

/// How many steps are ticked, for the line that opens the list.
pub fn count(all: Calculator, place: usize) -> String {
    let Some((_, programme)) = all.state.programme(place) else {
        return String::new();
    };
    let ticked = (0_u8..)
        .zip(&programme.steps)
        .filter(|(step, _)| all.state.is_ticked(&programme.id, *step))
        .count();
    all.more.ticked(ticked, programme.steps.len())
}

/// The list.
#[component]
pub fn Checklist(
    /// The place of the programme.
    place: usize,
) -> impl IntoView {
    let Calculator { state, .. } = calculator();
    let (_, programme) = state.programme(place)?;
    let steps = (0_u8..)
        .zip(&programme.steps)
        .map(|(step, statement)| {
            let id = format!("step-{step}");
            let label = format!("{id}-label");
            view! {
                <li class="step">
                    <label class="step__box">
                        <input
                            type="checkbox"
                            id=id
                            aria-labelledby=label.clone()
                            prop:checked=move || state.is_ticked(&programme.id, step)
                            on:change=move |event| {
                                state.set_tick(&programme.id, step, field::is_checked(&event));
                            }
                        />
                    </label>
                    <div class="step__text" id=label>
                        <Said text=&statement.text cite=&statement.cite/>
                    </div>
                </li>
            }
        })
        .collect_view();
    Some(view! { <ol class="steps">{steps}</ol> })
}
