//! The loader as pages load it: a release gets it without comments and spaces. Each
//! page pays for it, also those that need nothing else of the app.
//!
//! Trunk calls this with the style sheets, before it bundles.

use std::fs;

use anyhow::{Context, Result, anyhow};

use crate::root::Root;
use crate::style::is_release;

/// Writes `target/loader.js`.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(root: &Root) -> Result<()> {
    let source = root.join("src/loader.js");
    let text = fs::read_to_string(&source)
        .with_context(|| format!("{} cannot be read", source.display()))?;
    let text = match is_release() {
        true => minifier::js::minify(&text)
            .map_err(|error| anyhow!("{}: {error}", source.display()))?
            .to_string(),
        false => text,
    };
    let out = root.join("target/loader.js");
    fs::write(&out, text).with_context(|| format!("{} cannot be written", out.display()))
}
