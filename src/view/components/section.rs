//! A section of a page: the line, its heading, and what it rests on.

use std::borrow::Cow;

use leptos::prelude::*;

use super::{Basis, Ends};

/// A section with its anchor.
#[component]
pub fn Section(
    /// Its anchor.
    #[prop(into)]
    id: Cow<'static, str>,
    /// Its heading.
    #[prop(into)]
    title: Cow<'static, str>,
    /// Whether to say that it rests on the brochure.
    #[prop(optional)]
    basis: bool,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let heading = id.clone();
    view! {
        <section class="section" aria-labelledby=id>
            <Ends/>
            <h2 class="h2" id=heading>{title}</h2>
            {children()}
            {basis.then(|| view! { <Basis/> })}
        </section>
    }
}
