//! What is in the source folders, and when it last changed.
//!
//! Looked at a few times a second instead of asking the operating system for
//! events: some hundred files cost less than a millisecond, and it works the
//! same on every file system, in containers too.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use crate::folder;
use crate::root::Root;

/// What the site is made of.
const SOURCES: [&str; 6] = [
    "src",
    "public",
    "style",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
];

const PAUSE: Duration = Duration::from_millis(250);

/// Every source file with its time and length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot(BTreeMap<PathBuf, (Option<SystemTime>, u64)>);

impl Snapshot {
    /// The sources as they are now.
    #[must_use]
    pub fn take(root: &Root) -> Self {
        let state = |path: PathBuf| {
            let meta = fs::metadata(&path).ok()?;
            Some((path, (meta.modified().ok(), meta.len())))
        };
        Self(
            SOURCES
                .iter()
                .flat_map(|name| folder::sources(&root.join(name)))
                .filter_map(state)
                .collect(),
        )
    }

    /// A file that differs, for the message.
    fn first_difference<'a>(&'a self, newer: &'a Self) -> Option<&'a Path> {
        let changed = newer
            .0
            .iter()
            .find(|(path, state)| self.0.get(*path) != Some(*state));
        let removed = || self.0.iter().find(|(path, _)| !newer.0.contains_key(*path));
        changed.or_else(removed).map(|(path, _)| path.as_path())
    }
}

/// Waits until the sources differ from the snapshot and have come to rest, so
/// that saving ten files leads to one build. Returns one that changed.
#[must_use]
pub fn wait_for_change(root: &Root, built: &Snapshot) -> PathBuf {
    let mut last = built.clone();
    loop {
        sleep(PAUSE);
        let now = Snapshot::take(root);
        let at_rest = now == last;
        last = now;
        if at_rest && let Some(path) = built.first_difference(&last) {
            let shown = path.strip_prefix(root.path()).unwrap_or(path);
            return shown.to_owned();
        }
    }
}
