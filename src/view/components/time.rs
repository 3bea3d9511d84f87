//! A time that breaks into lines where a reader would break it.

use leptos::prelude::*;

use crate::i18n;

/// A time in parts: broken behind the year and in the middle of a range.
#[component]
pub fn Time(
    /// As [`i18n::span`] writes it.
    text: String,
) -> impl IntoView {
    i18n::parts_of_span(&text)
        .map(|part| view! { <span class="ph">{part.to_owned()}</span> })
        .collect_view()
}
