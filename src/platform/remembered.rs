//! What a part holds in its fragment, for as long as the tab is open: a link back to the
//! part brings no fragment along, and other parts have other programs.

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

/// Writes what the part of this id holds into the address, and remembers it.
pub fn write(id: &str, held: &str) {
    fragment::write(held);
    if held.is_empty() {
        return forget(id);
    }
    if let Some(storage) = storage() {
        let _ = storage.set_item(&key(id), held);
    }
}

/// Takes away what was remembered of the part of this id.
pub fn forget(id: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key(id));
    }
}

/// What was remembered of the part of this id, without `#`.
#[must_use]
pub fn held(id: &str) -> Option<String> {
    storage()?.get_item(&key(id)).ok().flatten()
}

/// Whether the document was opened by a link of this site.
#[must_use]
pub fn is_by_link() -> bool {
    let came_from = document().map(|document| document.referrer());
    let site = format!("{}/", fragment::origin());
    came_from.is_some_and(|page| page.starts_with(&site))
}
