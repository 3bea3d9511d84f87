//! What the tests share: where the project is, and its content.

use std::path::{Path, PathBuf};

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

/// The content.
///
/// # Panics
///
/// If it has problems: the first test to run is `cargo xtask check`.
#[must_use]
pub fn content() -> Content {
    check(&files()).expect("run `cargo xtask check` and mend what it lists")
}
