//! Two shores and what joins them: the head of the home page.

use leptos::prelude::*;

use crate::domain::text::Lang;
use crate::i18n::words;

/// The drawing, as wide as the screen. Both languages write its two words alike.
#[component]
pub fn Bridge() -> impl IntoView {
    let words = words(Lang::Zh);
    view! {
        <div class="bridge" aria-hidden="true">
            <span class="bridge__shore">{words.shore_china}</span>
            <svg class="bridge__span" viewBox="0 0 192 35">
                <path
                    class="bridge__posts"
                    d="M16 1.5V23.7M32 1.5V16M48 1.5V10.1M64 1.5V5.9M128 1.5V5.9M144 1.5V10.1M160 1.5V16M176 1.5V23.7"
                />
                <path d="M0 1.5H192"/>
                <path class="bridge__bank" d="M1.5 0V35M190.5 0V35"/>
                <path class="bridge__arch" d="M1.5 33.5Q96 -29 190.5 33.5"/>
            </svg>
            <span class="bridge__shore bridge__shore--far">{words.shore_japan}</span>
        </div>
    }
}
