//! A part that stays folded until it is wanted, and open across a change of
//! language. What it holds is built when it opens.

use leptos::prelude::*;

use super::context::calculator;
use crate::platform::field;

/// A line that opens what stands below it.
#[component]
pub fn Unfolding(
    /// Its anchor.
    id: &'static str,
    /// What the line says.
    title: &'static str,
    /// What it says at its other end.
    #[prop(optional, into)]
    side: Option<Signal<String>>,
    /// What is folded.
    children: ChildrenFn,
) -> impl IntoView {
    let state = calculator().state;
    // Another part that opens changes nothing here.
    let is_open = Memo::new(move |_| state.is_unfolded(id));
    view! {
        <details
            class="fold"
            id=id
            prop:open=move || is_open.get()
            on:toggle=move |event| state.unfold(id, field::is_open(&event))
        >
            <summary>
                <span class="fold__title">{title}</span>
                {side.map(|side| view! { <span class="fold__side">{side}</span> })}
            </summary>
            <div class="fold__body">
                {move || is_open.get().then(|| children())}
            </div>
        </details>
    }
}
