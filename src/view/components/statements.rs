//! Statements with their evidence: as a list, as steps.

use leptos::prelude::*;

use super::Said;
use crate::domain::content::programme::Statement;

/// Statements, one a row.
#[component]
pub fn Statements(statements: &'static [Statement]) -> impl IntoView {
    view! { <ul class="list">{items(statements)}</ul> }
}

/// Statements as numbered steps.
#[component]
pub fn Steps(statements: &'static [Statement]) -> impl IntoView {
    view! { <ol class="steps">{items(statements)}</ol> }
}

fn items(statements: &'static [Statement]) -> AnyView {
    statements
        .iter()
        .map(|one| view! { <li><Said text=&one.text cite=&one.cite/></li> })
        .collect_view()
        .into_any()
}
