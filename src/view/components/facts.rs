//! Labels and answers, one a row.

use std::borrow::Cow;

use leptos::prelude::*;

/// A list of facts.
#[component]
pub fn Facts(children: Children) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One of them. The answer stands bold, what is `small` in it does not.
#[component]
pub fn Fact(
    /// What is asked.
    #[prop(into)]
    label: Cow<'static, str>,
    /// A further class of the row.
    #[prop(optional)]
    class: &'static str,
    /// The answer.
    children: Children,
) -> impl IntoView {
    let class = format!("facts__row {class}").trim_end().to_owned();
    view! {
        <div class=class>
            <dt>{label}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
