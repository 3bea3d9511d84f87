//! The case book: the cases by which the calculator is tested.

use leptos::prelude::*;

use crate::domain::route::Page;
use crate::state::case_book::CaseBookState;
use crate::view::components::{PartNotice, Trail};
use crate::view::page_context::page_context;
use crate::view::parts::case_book::CaseBook;

/// The page, with the cases as the build has computed them.
#[component]
pub fn CasesPage() -> impl IntoView {
    let page = page_context();
    let words = page.words;
    provide_context(CaseBookState::new(page.library().cases.as_ref()));
    view! {
        <Trail name=words.calculator to=Page::Calculator/>
        <h1 class="h1" tabindex="-1">{words.cases}</h1>
        <p class="lead">{words.cases_lead}</p>
        <PartNotice/>
        <CaseBook/>
    }
}
