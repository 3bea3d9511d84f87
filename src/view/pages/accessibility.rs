//! What was done so that everyone can read the portal, and what was not.

use leptos::prelude::*;

use crate::domain::content::topic::Contact;
use crate::i18n::{COMPARED, Chapter, accessibility, date};
use crate::view::components::{Fact, Facts, MissingPart, Prose, Section};
use crate::view::page_context::page_context;

/// The page.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let page = page_context();
    let statement = accessibility(page.lang);
    let chapters = statement
        .sections
        .iter()
        .map(|chapter| view! { <ChapterSection chapter/> })
        .collect_view();
    view! {
        <h1 class="h1" tabindex="-1">{statement.name}</h1>
        <p class="lead">{statement.lead}</p>
        {chapters}
        <Section id="report" title=statement.report>
            <p class="text">{statement.report_text}</p>
            <MissingPart file="topics"/>
            {page.library().contact.as_ref().map(|contact| view! { <Ways contact/> })}
        </Section>
        <p class="basis">
            {statement.compared}
            " "
            <time datetime=COMPARED.to_string()>{date(COMPARED, page.lang)}</time>
        </p>
    }
}

#[component]
fn ChapterSection(chapter: &'static Chapter) -> impl IntoView {
    let text = chapter
        .text
        .iter()
        .map(|text| view! { <p class="text"><Prose text=*text/></p> })
        .collect_view();
    let items = chapter
        .items
        .iter()
        .map(|item| view! { <li><Prose text=*item/></li> })
        .collect::<Vec<_>>();
    let items = (!items.is_empty()).then(|| view! { <ul class="list">{items}</ul> });
    view! { <Section id=chapter.id title=chapter.heading>{text}{items}</Section> }
}

#[component]
fn Ways(contact: &'static Contact) -> impl IntoView {
    let words = page_context().words;
    view! {
        <Facts>
            <Fact label=words.email>
                <a href=format!("mailto:{}", contact.email)>{contact.email.as_str()}</a>
            </Fact>
            <Fact label=words.telephone>
                <a href=format!("tel:{}", contact.telephone)>{contact.telephone.as_str()}</a>
            </Fact>
        </Facts>
    }
}
