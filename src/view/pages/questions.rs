//! What visitors ask: each question with its answer folded behind it, and a way on.

use leptos::prelude::*;

use crate::domain::content::questions::Question;
use crate::domain::route::Page;
use crate::view::components::{MissingPart, Prose, Said};
use crate::view::page_context::page_context;

/// The page.
#[component]
pub fn QuestionsPage() -> impl IntoView {
    let page = page_context();
    let rows = page
        .library()
        .questions
        .iter()
        .map(|question| view! { <Row question/> })
        .collect_view();
    view! {
        <h1 class="h1" tabindex="-1">{page.words.questions}</h1>
        <p class="lead">{page.words.questions_lead}</p>
        <MissingPart file="questions"/>
        <div class="questions">{rows}</div>
    }
}

#[component]
fn Row(question: &'static Question) -> impl IntoView {
    let page = page_context();
    let href = format!("{}{}", page.href(Page::Home), question.door.to);
    view! {
        <details class="fold question-answer" id=question.id.as_str()>
            <summary>
                <span class="fold__title"><Prose text=page.text(&question.question)/></span>
            </summary>
            <div class="fold__body">
                <div><Said text=&question.answer cite=&question.cite/></div>
                <p><a class="go" href=href><Prose text=page.text(&question.door.label)/></a></p>
            </div>
        </details>
    }
}
