//! One field over everything; before script, everything as a list.

use leptos::prelude::*;

use crate::view::components::PartNotice;
use crate::view::folio::Folio;
use crate::view::page_context::page_context;
use crate::view::search;

/// The page.
#[component]
pub fn SearchPage() -> impl IntoView {
    let page = page_context();
    let folio = Folio::new(page.site, page.lang);
    view! {
        <h1 class="h1" tabindex="-1">{page.words.search}</h1>
        <p class="lead">{page.words.search_lead}</p>
        <PartNotice/>
        {search::written(&folio)}
        {search::all(&folio)}
    }
}
