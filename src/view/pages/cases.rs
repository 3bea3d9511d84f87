//! The case book: the cases by which the calculator is tested. For the staff.

use leptos::prelude::*;

use crate::domain::route::Page;
use crate::view::case_book;
use crate::view::components::{PartNotice, Trail};
use crate::view::folio::Folio;
use crate::view::page_context::page_context;

/// The page.
#[component]
pub fn CasesPage() -> impl IntoView {
    let page = page_context();
    let words = page.words;
    view! {
        <Trail name=words.calculator to=Page::Calculator/>
        <h1 class="h1" tabindex="-1">{words.cases}</h1>
        <p class="lead">{words.cases_lead}</p>
        <PartNotice/>
        {case_book::written(&Folio::new(page.site, page.lang))}
    }
}
