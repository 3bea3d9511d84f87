//! A part that unfolds, without script.

use std::borrow::Cow;

use leptos::prelude::*;

/// A line that opens what stands below it.
#[component]
pub fn Fold(
    /// What the line says.
    #[prop(into)]
    title: Cow<'static, str>,
    /// What it says at its other end.
    #[prop(optional, into)]
    side: Option<Cow<'static, str>>,
    /// Its anchor.
    #[prop(optional, into)]
    id: Option<String>,
    /// What is folded.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="fold" id=id>
            <summary>
                <span class="fold__title">{title}</span>
                {side.map(|side| view! { <span class="fold__side">{side}</span> })}
            </summary>
            <div class="fold__body">{children()}</div>
        </details>
    }
}
