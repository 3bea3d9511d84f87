//! The loader as pages load it: a release gets it without comments and spaces. Each
//! page pays for it, also those that need nothing else of the app.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};

/// Writes `target/loader.js`.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(checkout: &Path, is_small: bool) -> Result<()> {
    let source = checkout.join("src/loader.js");
    let text = fs::read_to_string(&source)
        .with_context(|| format!("{} cannot be read", source.display()))?;
    let text = match is_small {
        true => minifier::js::minify(&text)
            .map_err(|error| anyhow!("{}: {error}", source.display()))?
            .to_string(),
        false => text,
    };
    let out = checkout.join("target/loader.js");
    fs::write(&out, text).with_context(|| format!("{} cannot be written", out.display()))
}
