//! Names: the heading of a page, and the name in the other languages.

use leptos::prelude::*;

use super::Phrases;
use crate::domain::text::{Lang, Name};
use crate::view::page_context::page_context;

/// The `h1` of a page about something with a name, and its other names.
#[component]
pub fn NameHeading(name: &'static Name) -> impl IntoView {
    let page = page_context();
    view! {
        <h1 class="h1" tabindex="-1"><Phrases text=name.get(page.lang)/></h1>
        <OtherNames name/>
    }
}

/// On a Chinese page the Japanese name, on a Japanese page the Chinese one;
/// then the English name where there is an official one.
#[component]
pub fn OtherNames(name: &'static Name) -> impl IntoView {
    let page = page_context();
    let other = page.lang.other();
    let original = match other {
        Lang::Ja => name.ja.as_str(),
        Lang::Zh => name.zh.as_str(),
    };
    let differs = original != name.get(page.lang);
    let original = differs.then(|| view! { <span lang=other.html()>{original}</span> });
    let english = name.en.as_deref().map(|english| {
        view! { <span lang="en">{english}</span> }
    });
    view! { <p class="names">{original}" "{english}</p> }
}
