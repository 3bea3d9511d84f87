//! A button that copies the text of an element. `platform::copy` finds such
//! buttons by their attributes, so they work on pages with no part of their own.

use leptos::prelude::*;

use crate::view::page_context::page_context;

/// The button for the element of this id, and the line that says whether its
/// text was copied. The style sheet hides it until the app runs.
#[component]
pub fn CopyButton(
    /// The element whose text is copied.
    #[prop(into)]
    of: String,
    /// What the button says; "copy" if nothing else.
    #[prop(optional)]
    words: Option<&'static str>,
) -> impl IntoView {
    let common = page_context().common;
    let said = format!("{of}-said");
    view! {
        <button
            class="button button--quiet"
            type="button"
            data-copy=of
            data-done=common.copied
            data-failed=common.not_copied
        >
            {words.unwrap_or(common.copy)}
        </button>
        <span id=said role="status" class="copied"></span>
    }
}

/// What WeChat can and cannot do with this page; seen inside it only.
#[cfg(feature = "pages")]
#[component]
pub fn WechatHint() -> impl IntoView {
    let words = page_context().words;
    view! { <p class="small quiet in-wechat">{words.wechat_hint}</p> }
}
