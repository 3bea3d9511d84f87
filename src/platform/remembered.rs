//! What the fragment of a part held when the reader left it, for as long as the tab is
//! open: other pages have other programs, and a link back brings no fragment along.

use web_sys::Storage;

use super::document::document;
use super::fragment;

/// Storage may be switched off, full, or throw: then nothing is remembered.
fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn key(id: &str) -> String {
    format!("portal-{id}")
}

/// Remembers the fragment for the part of this id; an empty one takes away what was
/// remembered.
pub fn remember(id: &str) {
    let Some(storage) = storage() else { return };
    let fragment = fragment::current();
    let held = fragment.trim_start_matches('#');
    let _ = if held.is_empty() {
        storage.remove_item(&key(id))
    } else {
        storage.set_item(&key(id), held)
    };
}

/// Brings back what was remembered for whoever has followed a link of this site, unless
/// the address holds something. Whoever has typed the address begins anew.
pub fn recall(id: &str) {
    let came_from = document().map(|document| document.referrer());
    let is_by_link = came_from.is_some_and(|page| page.starts_with(&fragment::origin()));
    if !is_by_link || !fragment::current().is_empty() {
        return;
    }
    let held = storage().and_then(|storage| storage.get_item(&key(id)).ok().flatten());
    if let Some(held) = held {
        fragment::write(&held);
    }
}
