//! What the tests share: where the project is, and its content.

pub mod brochure;

use std::path::{Path, PathBuf};

use portal::domain::cases::CaseFile;
use portal::domain::check::{Files, check};
use portal::domain::content::{Content, FILES};

/// The project's folder.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests stand in the project")
        .to_owned()
}

/// The data files as text.
#[must_use]
pub fn files() -> Files {
    FILES
        .into_iter()
        .map(|name| {
            let path = root().join(format!("public/data/{name}.json"));
            (
                name,
                std::fs::read_to_string(path).map_err(|e| e.to_string()),
            )
        })
        .collect()
}

/// A file of the case book, by its name without `.json`.
///
/// # Panics
///
/// If it cannot be read.
#[must_use]
pub fn cases(name: &str) -> CaseFile {
    let path = root().join(format!("tests/cases/{name}.json"));
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The content.
///
/// # Panics
///
/// If it has problems: the first test to run is `cargo xtask check`.
#[must_use]
pub fn content() -> Content {
    check(&files()).expect("run `cargo xtask check` and mend what it lists")
}
