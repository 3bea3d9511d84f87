//! Pages as they came, for the way back.

use std::cell::RefCell;

/// How many are kept.
const MOST: usize = 24;

/// Pages by their paths, the newest last.
#[derive(Default)]
pub struct PageCache(RefCell<Vec<(String, String)>>);

impl PageCache {
    /// The page of a path, if it is kept.
    pub fn get(&self, path: &str) -> Option<String> {
        let pages = self.0.borrow();
        let found = pages.iter().find(|(known, _)| known == path)?;
        Some(found.1.clone())
    }

    /// Keeps a page; the oldest goes when there are too many.
    pub fn insert(&self, path: String, html: &str) {
        let mut pages = self.0.borrow_mut();
        pages.retain(|(known, _)| *known != path);
        pages.push((path, html.to_owned()));
        if pages.len() > MOST {
            pages.remove(0);
        }
    }
}
