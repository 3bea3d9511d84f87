//! The style sheets: the parts in `style/` in the order of their names, as
//! one file, because one request is cheaper than ten and `@import` is slow; and those
//! in `style/brochure/`, which one page loads.
//!
//! A release gets the small form.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Targets};
use walkdir::WalkDir;

use crate::plain;

/// Writes `target/portal.css` and `target/brochure.css`.
///
/// # Errors
/// When there is no part, one is no CSS, or a file cannot be read or written.
pub fn write(checkout: &Path, is_small: bool) -> Result<()> {
    let whole = parts(&checkout.join("style"))?;
    let of_brochure = checkout.join("style/brochure");
    let (brochure, portal): (Vec<_>, Vec<_>) = whole
        .into_iter()
        .partition(|part| part.starts_with(&of_brochure));
    let target = checkout.join("target");
    write_sheet(&target, "portal", &portal, is_small)?;
    write_sheet(&target, "brochure", &brochure, is_small)
}

fn write_sheet(target: &Path, name: &str, parts: &[PathBuf], is_small: bool) -> Result<()> {
    let mut sheet = String::new();
    for part in parts {
        let text = fs::read_to_string(part)
            .with_context(|| format!("{} cannot be read", part.display()))?;
        let text = compiled(&text, is_small)
            .with_context(|| format!("{} is not understood", part.display()))?;
        sheet.push_str(&text);
    }
    let out = target.join(format!("{name}.css"));
    fs::create_dir_all(target)
        .and_then(|()| fs::write(&out, sheet))
        .with_context(|| format!("{} cannot be written", out.display()))
}

fn parts(folder: &Path) -> Result<Vec<PathBuf>> {
    let parts: Vec<PathBuf> = WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .map(walkdir::DirEntry::into_path)
        .filter(|path| is_css(path))
        .collect();
    if parts.is_empty() {
        bail!("{} holds no .css file", folder.display());
    }
    Ok(parts)
}

/// And none of those that editors write for themselves.
fn is_css(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(".css") && !name.starts_with('.')
}

/// Older than the engines that run the app (Chrome 97, Safari 16): the pages are
/// read in them, too. Forms that they know stay beside newer ones, in part by
/// [`plain`].
fn targets() -> Targets {
    Targets::from(Browsers {
        chrome: Some(69 << 16),
        safari: Some(13 << 16),
        ..Browsers::default()
    })
}

fn compiled(text: &str, minify: bool) -> Result<String> {
    let read = StyleSheet::parse(text, ParserOptions::default()).map_err(said)?;
    let plain = plain::forms(&read.to_css(PrinterOptions::default())?.code);
    let mut sheet = StyleSheet::parse(&plain, ParserOptions::default()).map_err(said)?;
    let targets = targets();
    let minified = MinifyOptions {
        targets,
        ..MinifyOptions::default()
    };
    sheet.minify(minified).map_err(said)?;
    let printed = PrinterOptions {
        minify,
        targets,
        ..PrinterOptions::default()
    };
    Ok(sheet.to_css(printed)?.code)
}

/// The library counts lines from zero.
fn said(problem: lightningcss::error::Error<impl Display>) -> anyhow::Error {
    match problem.loc {
        Some(place) => anyhow!("{} in line {}", problem.kind, place.line + 1),
        None => anyhow!("{}", problem.kind),
    }
}

#[cfg(test)]
mod tests {
    use super::compiled;

    #[test]
    fn what_older_engines_need_stays() {
        for (css, expected) in [
            (
                "/* why */ a { width: 50%; width: min(3rem, 50%) }",
                "a{width:50%;width:min(3rem,50%)}",
            ),
            ("a { inset: 0 1px }", "a{top:0;bottom:0;left:1px;right:1px}"),
            (
                "a::before { content: \"/* no; */ \\\"  }\" }",
                "a:before{content:\"/* no; */ \\\"  }\"}",
            ),
        ] {
            assert_eq!(compiled(css, true).unwrap(), expected);
        }
        assert!(
            compiled("a { color: red", true).is_ok(),
            "CSS ends what is open"
        );
        let error = compiled("a {}\nb { color red }", true)
            .unwrap_err()
            .to_string();
        assert!(error.contains("line 2"), "{error}");
    }
}
