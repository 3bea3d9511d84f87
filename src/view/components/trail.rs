//! The way back: breadcrumbs above a page.

use leptos::prelude::*;

use crate::domain::route::Page;
use crate::view::folio::Folio;

/// Home, then the page above this one.
pub fn trail(folio: &Folio<'_>, above: Option<(&'static str, Page)>) -> AnyView {
    let above = above.map(|(label, page)| {
        view! { <li><a href=folio.href(page)>{label}</a></li> }
    });
    view! {
        <nav class="trail" aria-label=folio.words.breadcrumb>
            <ol class="trail__list">
                <li><a href=folio.href(Page::Home)>{folio.words.home}</a></li>
                {above}
            </ol>
        </nav>
    }
    .into_any()
}
