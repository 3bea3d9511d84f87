//! The style sheet: the parts below `style/` in the order of their names, as
//! one file, because one request is cheaper than ten and `@import` is slow.
//!
//! Trunk calls this before it bundles. It sets `TRUNK_PROFILE`, and a release
//! gets the small form.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};

use crate::folder;
use crate::root::Root;

/// Writes `target/portal.css`.
///
/// # Errors
/// When there is no part, one is no CSS, or a file cannot be read or written.
pub fn write(root: &Root) -> Result<()> {
    let is_release = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let mut sheet = String::new();
    for part in &parts(&root.join("style"))? {
        let text = fs::read_to_string(part)
            .with_context(|| format!("{} cannot be read", part.display()))?;
        let text = compiled(&text, is_release)
            .with_context(|| format!("{} is not understood", part.display()))?;
        sheet.push_str(&text);
    }
    let out = root.join("target/portal.css");
    fs::create_dir_all(root.join("target"))
        .and_then(|()| fs::write(&out, sheet))
        .with_context(|| format!("{} cannot be written", out.display()))
}

fn parts(folder: &Path) -> Result<Vec<PathBuf>> {
    let is_css = |path: &Path| path.extension().is_some_and(|extension| extension == "css");
    let mut parts = folder::files(folder);
    parts.retain(|path| is_css(path) && folder::is_written_by_a_person(path));
    if parts.is_empty() {
        bail!("{} holds no .css file", folder.display());
    }
    parts.sort();
    Ok(parts)
}

/// For the oldest engines that show the pages, so that what is written for them
/// beside newer forms stays.
fn targets() -> Targets {
    Targets {
        browsers: Some(Browsers {
            chrome: Some(64 << 16),
            safari: Some(12 << 16),
            ..Browsers::default()
        }),
        include: Features::empty(),
        exclude: Features::empty(),
    }
}

fn compiled(text: &str, minify: bool) -> Result<String> {
    let mut sheet = StyleSheet::parse(text, ParserOptions::default())
        .map_err(|problem| anyhow!("{problem}"))?;
    let targets = targets();
    let options = MinifyOptions {
        targets,
        ..MinifyOptions::default()
    };
    sheet
        .minify(options)
        .map_err(|problem| anyhow!("{problem}"))?;
    let options = PrinterOptions {
        minify,
        targets,
        ..PrinterOptions::default()
    };
    Ok(sheet.to_css(options)?.code)
}
