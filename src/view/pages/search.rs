//! One field over everything; before something is looked for, everything there is.

use leptos::prelude::*;

use crate::state::search::SearchState;
use crate::view::components::PartNotice;
use crate::view::page_context::page_context;
use crate::view::parts::search::{Everything, Search};

/// The page. It is written with the field, at which nothing is looked for yet.
#[component]
pub fn SearchPage() -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let field = page.library().index.as_ref().map(|index| {
        provide_context(SearchState::new(index));
        view! { <Search/> }
    });
    view! {
        <h1 class="h1" tabindex="-1">{words.search}</h1>
        <p class="lead">{words.search_lead}</p>
        <PartNotice/>
        {field}
        <noscript>
            <p class="small quiet">{crate::i18n::search(page.lang).needs_script}</p>
        </noscript>
        <Everything/>
    }
}
