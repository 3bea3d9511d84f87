//! Makes wasm-bindgen's glue smaller.
//!
//! This file knows its layout: one statement begins at each line that is indented
//! by four spaces, one import at each line that is indented by twelve. Where the
//! layout is another one, the build stops instead of guessing, and the browser tests
//! run on what comes out.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

/// How the classes for streams begin, whose exports [`crate::trim`] takes away.
const UNUSED_CLASS: &str = "IntoUnderlying";
/// A second way to start, which waits until everything is compiled: the loader
/// does not use it.
const UNUSED_EXPORT: &str = "{ initSync }";
/// Where the wasm is looked for by those who do not say: the loader does.
const UNASKED: [&str; 2] = [
    "    let script_src;
    if (typeof document !== 'undefined' && document.currentScript !== null) {
        script_src = new URL(document.currentScript.src, location.href).toString();
    }
",
    r#"        if (module_or_path === undefined && script_src !== undefined) {
            module_or_path = script_src.replace(/\.js$/, "_bg.wasm");
        }
"#,
];

/// The short name of an import, by its place.
#[must_use]
pub fn short(place: usize) -> String {
    format!("i{place}")
}

/// The glue without what is not called, without comments and indentation, and with
/// short names; and the old names of the imports in their new order. Who is like
/// another stands beside it, and the names count up: that compresses better.
///
/// # Errors
/// When the glue has another layout than this file knows.
pub fn small(text: &str, imports: &BTreeSet<String>) -> Result<(String, Vec<String>)> {
    let mut text = text.to_owned();
    for part in UNASKED {
        if !text.contains(part) {
            bail!("the glue lacks a part that this step takes out: {part}");
        }
        text = text.replace(part, "");
    }
    let mut statements = blocks(&text, 4);
    let table = statements
        .iter_mut()
        .find(|statement| statement.contains("function __wbg_get_imports("))
        .context("the glue has no table of imports")?;
    let mut around = [String::new(), String::new()];
    let mut kept: Vec<(String, String)> = Vec::new();
    let mut has_begun = false;
    for entry in blocks(table, 12) {
        let (entry, rest) = entry.split_at(end_of_entry(&entry));
        match entry.trim_start().split_once(": function") {
            Some((name, body)) if imports.contains(name) => {
                kept.push((body.to_owned(), name.to_owned()));
            }
            Some(_) => {}
            None => around[usize::from(has_begun)].push_str(entry),
        }
        has_begun |= entry.contains(": function");
        // The end of the table hangs on its last entry.
        around[1].push_str(rest);
    }
    if kept.len() != imports.len() {
        bail!("the glue has {} of {} imports", kept.len(), imports.len());
    }
    kept.sort();
    let [before, after] = around;
    *table = before;
    for (place, (body, _)) in kept.iter().enumerate() {
        table.push_str(&format!("{}: function{body}", short(place)));
    }
    table.push_str(&after);
    statements.retain(|statement| !statement.contains(UNUSED_CLASS));
    for statement in &mut statements {
        *statement = statement.replace(UNUSED_EXPORT, "{}");
    }
    while let Some(place) = unused_statement(&statements) {
        statements.remove(place);
    }
    let out = short_names(&statements);
    if out.contains("ntounderlying") {
        bail!("the glue has another layout than this step knows; see xtask/src/glue.rs");
    }
    Ok((out, kept.into_iter().map(|(_, name)| name).collect()))
}

/// Where an entry of the table ends: with the first line that closes it.
fn end_of_entry(text: &str) -> usize {
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        end += line.len();
        if line.starts_with("            }") {
            return end;
        }
    }
    text.len()
}

/// The statements as one text, their functions named by a capital letter each, as
/// long as there are some that the glue has no use for.
fn short_names(statements: &[String]) -> String {
    let mut out = without_comments(&statements.concat());
    let mut functions: Vec<&str> = statements.iter().filter_map(|one| declared(one)).collect();
    functions.sort_by_key(|name| Reverse(out.matches(name).count()));
    let mut letters = ('A'..='Z').map(String::from);
    for name in functions {
        let Some(letter) = letters.find(|letter| !names(&out, letter)) else {
            break;
        };
        out = renamed(&out, name, &letter);
    }
    out
}

/// A text with another name in the place of one; a field of that name stays.
fn renamed(text: &str, name: &str, new: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, from) = rest.split_at(at);
        let after = &from[name.len()..];
        out.push_str(before);
        let is_name = !out.ends_with(|letter| is_of_name(letter) || letter == '.')
            && !after.starts_with(is_of_name);
        out.push_str(if is_name { new } else { name });
        rest = after;
    }
    out.push_str(rest);
    out
}

fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$')
}

/// Cuts a text before every line that begins something at this indentation.
fn blocks(text: &str, indent: usize) -> Vec<String> {
    let mut out = vec![String::new()];
    for line in text.split_inclusive('\n') {
        let depth = line.len() - line.trim_start_matches(' ').len();
        let begins = line[depth..].starts_with(|letter: char| {
            letter.is_ascii_alphabetic() || matches!(letter, '_' | '/')
        });
        if depth == indent && begins {
            out.push(String::new());
        }
        if let Some(last) = out.last_mut() {
            last.push_str(line);
        }
    }
    out
}

/// The place of a function or constant that only its own statement names.
fn unused_statement(statements: &[String]) -> Option<usize> {
    statements.iter().position(|statement| {
        let Some(name) = declared(statement) else {
            return false;
        };
        let named_by = statements.iter().filter(|other| names(other, name));
        named_by.count() == 1
    })
}

fn declared(statement: &str) -> Option<&str> {
    let statement = statement.trim_start();
    let name = match statement.strip_prefix("function ") {
        Some(name) => name,
        None => statement
            .strip_prefix("const ")
            .filter(|name| name.starts_with("__wbindgen_enum_"))?,
    };
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')?;
    Some(&name[..end])
}

/// Whether a text has a name as a whole word.
fn names(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        !text[..at].ends_with(is_of_name) && !text[at + name.len()..].starts_with(is_of_name)
    })
}

/// Comments that fill their lines, empty lines and indentation go.
pub fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        let is_comment = line.starts_with("/**") || line.starts_with("* ") || line == "*/";
        if !line.is_empty() && !is_comment && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests;
