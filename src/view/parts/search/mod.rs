//! One field over everything: what is found appears while it is typed. The words
//! stay in the fragment of the address, which is sent nowhere.
//!
//! The page is written with the field; `everything` is what stands below it before
//! something is looked for, `results` what was found.
//!
//! The focus stays in the field; arrows pick a result and Enter opens it. The
//! results are links in a list and no list box: screen readers and fingers know
//! what to do with links, and hear of the one that is picked by the announcer.

#[cfg(feature = "pages")]
mod everything;
mod field;
mod results;

use leptos::ev;
use leptos::prelude::*;

#[cfg(feature = "pages")]
pub use self::everything::Everything;
pub use self::field::ID;
use self::field::{ALL, COUNT, FIELD, FOUND, HINT, LIST, clear};
use self::results::{Results, count, name};
use crate::i18n;
use crate::platform::{
    document, field as fields, focus, fragment, pick, pointer, remembered, shortcut,
};
use crate::state::search::SearchState;
use crate::view::page_context::{PageContext, page_context};
use crate::view::window_events::on_window;

/// Takes over the words of the address, or what was typed before the app stood.
pub fn open(state: SearchState) {
    state.open(&fragment::read());
    if let Some((typed, _)) = fields::typed_before(FIELD) {
        state.ask(typed);
    }
}

/// The field, and what is found.
#[component]
pub fn Search() -> impl IntoView {
    let page = page_context();
    let state: SearchState = expect_context();
    let words = i18n::search(page.lang);
    follow(state, page);
    view! {
        <div class="search" id=ID role="search" data-fragment="">
            <label class="search__label" for=FIELD>{words.label}</label>
            <input
                class="input search__field"
                id=FIELD
                type="search"
                maxlength=fields::MOST_OF_WORDS
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="search"
                aria-describedby=HINT
                aria-controls=FOUND
                on:input=move |event| state.ask(event_target_value(&event))
                on:keydown=move |event| {
                    if key(state, &pointer::key(&event)) {
                        event.prevent_default();
                    }
                }
            />
            <p class="small quiet" id=HINT>
                {words.privacy}" "<span class="search__keys">{words.keys}</span>
            </p>
            {move || state.is_cut().then(|| view! { <p class="notice" role="status">{words.link_cut}</p> })}
            <p class="search__count" id=COUNT role="status">{move || count(state, page)}</p>
            <div id=FOUND><Results/></div>
        </div>
    }
    .into_any()
}

/// Keeps address, field and page in step with the state.
fn follow(state: SearchState, page: PageContext) {
    Effect::new(move |before: Option<()>| {
        let link = state.fragment();
        // What was just opened stands in the address already.
        if before.is_some() || !link.is_empty() {
            remembered::write(ID, &link);
        }
    });
    Effect::new(move || {
        let query = state.query();
        // Never while someone types: then the field has the words already.
        if let Some(node) = document::element(FIELD) {
            fields::put_value(&node, &query);
        }
    });
    Effect::new(move || document::hide(ALL, state.found.with(Option::is_some)));
    Effect::new(move || {
        let Some(place) = state.picked() else { return };
        pick::show(LIST, place);
        if let Some(entry) = untrack(|| state.shown()).get(place) {
            document::announce(&name(state, entry, page.lang));
        }
    });
    Effect::new(move || {
        on_window(ev::hashchange, move || state.open(&fragment::current()));
        shortcut::watch("/", FIELD);
        focus::give_ready(FIELD);
    });
}

/// A key in the field; whether it was one of ours. While an input method composes
/// they are its own.
fn key(state: SearchState, key: &str) -> bool {
    match (key, untrack(|| state.picked())) {
        ("ArrowDown", _) => state.step(true),
        ("ArrowUp", _) => state.step(false),
        ("Enter", Some(place)) => {
            pick::open(LIST, place);
            // Whoever comes back begins to pick anew.
            state.unpick();
        }
        // The first is shown before it is opened: nobody is taken elsewhere by the
        // key that ends a word.
        ("Enter", None) => state.step(true),
        ("Escape", Some(_)) => state.unpick(),
        ("Escape", None) => clear(state),
        _ => return false,
    }
    true
}
