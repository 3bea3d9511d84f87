//! Two shores and the line between them: the portal's rule.

use leptos::prelude::*;

/// The line above a section.
#[component]
pub fn Ends() -> impl IntoView {
    view! { <hr class="ends" aria-hidden="true"/> }
}
