//! axe-core, which judges pages in the browser tests. Nothing of it is in the
//! checkout or in the site.

use std::path::PathBuf;

use anyhow::Result;

use crate::npm::{self, Package};
use crate::root::Root;

const AXE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
    integrity: "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
};

/// The script that a test puts into a page.
///
/// # Errors
/// When it is missing and cannot be fetched, or is another than expected.
pub fn ensure(root: &Root) -> Result<PathBuf> {
    let package = npm::ensure(root, "the tests of accessibility", "axe", &AXE)?;
    Ok(package.join("axe.min.js"))
}
