//! The visitor's language: what they chose, else what their browser prefers.

use web_sys::Storage;

use crate::domain::text::Lang;

const KEY: &str = "portal-language";

/// Storage may be switched off, full, or throw: then nothing is remembered.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// The saved choice, then `navigator.languages`, then nothing.
#[must_use]
pub fn preferred() -> Option<Lang> {
    let saved = storage()
        .and_then(|storage| storage.get_item(KEY).ok().flatten())
        .and_then(|code| Lang::from_code(&code));
    saved.or_else(|| {
        let tags: Vec<String> = web_sys::window()?
            .navigator()
            .languages()
            .iter()
            .filter_map(|tag| tag.as_string())
            .collect();
        Lang::from_preferences(tags.iter().map(String::as_str))
    })
}

/// Remembers a choice, if the browser lets us.
pub fn remember(lang: Lang) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, lang.code());
    }
}
