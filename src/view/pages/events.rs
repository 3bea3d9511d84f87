//! All events: list, map and time line.

use leptos::prelude::*;

use crate::view::components::{MissingPart, PartNotice, WechatHint};
use crate::view::page_context::page_context;
use crate::view::parts::agenda;

/// The page.
#[component]
pub fn EventsPage() -> impl IntoView {
    let page = page_context();
    let is_there = !page.library().lacks("events");
    view! {
        <h1 class="h1" tabindex="-1">{page.words.events}</h1>
        <p class="lead">{page.words.events_lead}</p>
        <MissingPart file="events"/>
        <PartNotice/>
        {is_there.then(|| view! { <agenda::Written/> })}
        <WechatHint/>
    }
}
