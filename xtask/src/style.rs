//! The style sheet: the parts below `style/` in the order of their names, as
//! one file, because one request is cheaper than ten and `@import` is slow.
//!
//! Trunk calls this before it bundles. It sets `TRUNK_PROFILE`, and in a
//! release the comments and the spare white space go.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::root::Root;

/// Writes `target/portal.css`.
///
/// # Errors
/// When there is no part, or a file cannot be read or written.
pub fn write(root: &Root) -> Result<()> {
    let parts = parts(&root.join("style"))?;
    let mut sheet = String::new();
    for part in &parts {
        let text = fs::read_to_string(part)
            .with_context(|| format!("{} cannot be read", part.display()))?;
        sheet.push('\n');
        sheet.push_str(&text);
    }
    if std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release") {
        sheet = squeeze(&sheet);
    }
    let out = root.join("target/portal.css");
    fs::create_dir_all(root.join("target"))
        .and_then(|()| fs::write(&out, sheet))
        .with_context(|| format!("{} cannot be written", out.display()))
}

fn parts(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut parts: Vec<_> = crate::folder::sources(folder)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    if parts.is_empty() {
        bail!("{} holds no .css file", folder.display());
    }
    parts.sort();
    Ok(parts)
}

/// Drops comments, and white space where it never means anything: repeated,
/// and around `{`, `}` and `;`. Strings stay as they are. Anything cleverer
/// would need to understand selectors and values.
#[must_use]
pub fn squeeze(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    let mut space = false;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            // `a/**/b` is two words.
            space = true;
            continue;
        }
        if next.is_ascii_whitespace() {
            space = true;
            rest = &rest[1..];
            continue;
        }
        let piece = &rest[..piece_length(rest, next)];
        let tight = |c: char| matches!(c, '{' | '}' | ';');
        if space && !tight(next) && !out.ends_with(tight) && !out.is_empty() {
            out.push(' ');
        }
        // The last semicolon of a block is not needed.
        if next == '}' && out.ends_with(';') {
            out.pop();
        }
        space = false;
        out.push_str(piece);
        rest = &rest[piece.len()..];
    }
    out
}

/// The bytes that belong together: a whole string, an escape, or one character.
fn piece_length(rest: &str, first: char) -> usize {
    let after_escape = |at: usize| rest[at..].chars().nth(1).map_or(1, |c| 1 + c.len_utf8());
    match first {
        '\\' => after_escape(0),
        '"' | '\'' => {
            let mut at = 1;
            while let Some(c) = rest[at..].chars().next() {
                at += if c == '\\' {
                    after_escape(at)
                } else {
                    c.len_utf8()
                };
                if c == first {
                    break;
                }
            }
            at
        }
        other => other.len_utf8(),
    }
}

#[cfg(test)]
mod tests {
    use super::squeeze;

    #[test]
    fn only_what_means_nothing_goes() {
        for (css, expected) in [
            (
                "\n/* why */\na ,\n b > c {\n  color : red ;\n}\n",
                "a , b > c{color : red}",
            ),
            ("a :hover { margin: 0 auto; }", "a :hover{margin: 0 auto}"),
            (
                "a::before { content: \"/*  no;  */ \\\"  }\"; }",
                "a::before{content: \"/*  no;  */ \\\"  }\"}",
            ),
            ("a { width: calc(1px + 2px) }", "a{width: calc(1px + 2px)}"),
            (
                "@media (a) and (b) { a { b: c; } }",
                "@media (a) and (b){a{b: c}}",
            ),
            (".a\\{b { --x: 'ä  日本'; }", ".a\\{b{--x: 'ä  日本'}"),
            ("a/**/b{}", "a b{}"),
            ("a { b: c } /* never closed", "a{b: c}"),
        ] {
            assert_eq!(squeeze(css), expected);
        }
    }
}
