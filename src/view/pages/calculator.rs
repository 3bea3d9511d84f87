//! Eligibility and stipend: the questions, which stand in the page, and the place of
//! what follows from the answers. The rules of the programmes stand on their own
//! pages; who has no script is led there.

use leptos::prelude::*;

use crate::domain::route::Page;
use crate::i18n;
use crate::view::components::{MissingPart, PageLink, PartNotice};
use crate::view::page_context::page_context;
use crate::view::parts::calculator::form::Form;
use crate::view::parts::calculator::ids;

/// The page.
#[component]
pub fn Calculator() -> impl IntoView {
    let page = page_context();
    let library = page.library();
    let form = match (library.rulebook(), &library.config) {
        (Ok(book), Some(config)) => view! { <Form book day=config.updated/> }.into_any(),
        // The bare place where its rules are broken.
        _ => view! { <div class="calculator" id=ids::CALCULATOR></div> }.into_any(),
    };
    let programmes = library
        .programmes
        .iter()
        .map(|programme| {
            let to = Page::Programme(programme.id.clone());
            view! {
                <li>
                    <PageLink to>{programme.name.get(page.lang)}</PageLink>
                </li>
            }
        })
        .collect_view();
    view! {
        <h1 class="h1 calculator__title" tabindex="-1">
            {page.words.calculator}
        </h1>
        <p class="lead calculator__lead">{i18n::calculator(page.lang).lead}</p>
        <MissingPart file="programmes"/>
        <MissingPart file="eligibility"/>
        <PartNotice/>
        {form}
        <nav class="conditions" aria-labelledby="all-rules">
            <h2 class="h3" id="all-rules">
                {i18n::calculator(page.lang).all_rules}
            </h2>
            <ul class="list">{programmes}</ul>
        </nav>
    }
}
