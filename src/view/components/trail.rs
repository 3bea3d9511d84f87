//! The way back to the page above.

use leptos::prelude::*;

use crate::domain::route::Page;
use crate::view::page_context::page_context;

/// A link to the page above this one.
#[component]
pub fn Trail(
    /// Its name.
    name: &'static str,
    /// The page.
    to: Page,
) -> impl IntoView {
    let page = page_context();
    view! {
        <nav class="crumb" aria-label=page.words.breadcrumb>
            <a href=page.href(to)>{name}</a>
        </nav>
    }
}
