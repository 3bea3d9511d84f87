//! Takes out of the release what nothing calls.
//!
//! A crate that leptos brings along exports three classes for streams, and what
//! is exported is kept by every linker, with a part of the standard library and
//! their half of the JavaScript glue. The portal never streams: without them
//! the glue is a third of its size and the wasm some kilobytes smaller. Another
//! crate exports a mark that differs from machine to machine.
//!
//! wasm-bindgen writes the glue; this file knows its layout: one statement
//! begins at each line that is indented by four spaces, one import at each line
//! that is indented by twelve. Where the layout is another one, the build stops
//! instead of guessing, and the browser tests run on what comes out.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use walrus::Module;

use crate::arrange;
use crate::fingerprint::Fingerprint;

/// How the exports in question begin. The last is a mark for a tool that would
/// take the program into parts; it is named after a hash of a path on the
/// machine that builds, so that each machine would make another wasm.
const UNUSED: [&str; 3] = [
    "intounderlying",
    "__wbg_intounderlying",
    "_WASM_SPLIT_MARKER_",
];
/// How their classes in the glue begin.
const UNUSED_CLASS: &str = "IntoUnderlying";
/// A second way to start, which waits until everything is compiled: the loader
/// does not use it.
const UNUSED_EXPORT: &str = "{ initSync }";

/// Makes the wasm, the glue and the loader in Trunk's folder smaller. They get
/// new names, because they have new contents.
///
/// # Errors
/// When the folder holds no bundle, or one of an unknown layout.
pub fn bundle(folder: &Path) -> Result<()> {
    let wasm_file = only(folder, "portal-web-", "_bg.wasm")?;
    let glue_file = only(folder, "portal-web-", ".js")?;
    let mut module = trimmed(&fs::read(&wasm_file)?)
        .with_context(|| format!("{} cannot be read", wasm_file.display()))?;
    let imports = module.imports.iter().map(|import| import.name.clone());
    let (glue, order) = glue(&fs::read_to_string(&glue_file)?, &imports.collect())?;
    rename(&mut module, &order)?;
    let wasm = arrange::arranged(&module.emit_wasm())?;

    let mut hash = Fingerprint::default();
    hash.write(&wasm);
    hash.write(glue.as_bytes());
    let (old, new) = (stem(&glue_file)?, format!("portal-web-{}", hash.digits()));
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index)?;
    if !html.contains(&old) {
        bail!("{} does not name {old}", index.display());
    }
    fs::write(&index, html.replace(&old, &new))?;
    fs::write(folder.join(format!("{new}_bg.wasm")), wasm)?;
    fs::write(folder.join(format!("{new}.js")), glue)?;
    fs::remove_file(wasm_file)?;
    fs::remove_file(glue_file)?;
    loader(folder, &index)
}

/// The loader goes out without its comments, under a name of its own contents.
fn loader(folder: &Path, index: &Path) -> Result<()> {
    let file = only(folder, "loader-", ".js")?;
    let text = without_comments(&fs::read_to_string(&file)?);
    let mut hash = Fingerprint::default();
    hash.write(text.as_bytes());
    let (old, new) = (stem(&file)?, format!("loader-{}", hash.digits()));
    let html = fs::read_to_string(index)?;
    if !html.contains(&old) {
        bail!("{} does not name {old}", index.display());
    }
    fs::write(index, html.replace(&old, &new))?;
    fs::remove_file(file)?;
    fs::write(folder.join(format!("{new}.js")), text)?;
    Ok(())
}

fn only(folder: &Path, start: &str, end: &str) -> Result<PathBuf> {
    let is_meant = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(start) && name.ends_with(end)
    };
    let found: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<PathBuf>>>()?
        .into_iter()
        .filter(is_meant)
        .collect();
    match found.as_slice() {
        [one] => Ok(one.clone()),
        _ => bail!(
            "{} files in {} are called {start}*{end}",
            found.len(),
            folder.display()
        ),
    }
}

fn stem(glue: &Path) -> Result<String> {
    let name = glue.file_stem().context("the glue has a name")?;
    Ok(name.to_string_lossy().into_owned())
}

/// The wasm without the exports that nothing calls, and what hangs on them.
fn trimmed(bytes: &[u8]) -> Result<Module> {
    let mut module = Module::from_buffer(bytes)?;
    let unused: Vec<_> = module
        .exports
        .iter()
        .filter(|export| UNUSED.iter().any(|begin| export.name.starts_with(begin)))
        .map(walrus::Export::id)
        .collect();
    for id in unused {
        module.exports.delete(id);
    }
    walrus::passes::gc::run(&mut module);
    Ok(module)
}

/// The short name of an import, by its place.
fn short(place: usize) -> String {
    format!("i{place}")
}

/// Gives the imports, which wasm-bindgen names with a hash of sixteen digits, short
/// names in the order of the glue, and puts them in that order.
fn rename(module: &mut Module, order: &[String]) -> Result<()> {
    for (place, old) in order.iter().enumerate() {
        let import = module.imports.iter().find(|import| import.name == *old);
        let import = import.with_context(|| format!("the wasm has no import {old}"))?;
        let (id, host, kind) = (import.id(), import.module.clone(), import.kind.clone());
        module.imports.delete(id);
        let new = module.imports.add(&host, &short(place), kind.clone());
        if let walrus::ImportKind::Function(function) = kind
            && let walrus::FunctionKind::Import(imported) = &mut module.funcs.get_mut(function).kind
        {
            imported.import = new;
        }
    }
    Ok(())
}

/// The glue without what is not called, without comments and indentation, and with
/// short names; and the old names of the imports in their new order. Who is like
/// another stands beside it, and the names count up: that compresses better.
fn glue(text: &str, imports: &BTreeSet<String>) -> Result<(String, Vec<String>)> {
    let mut statements = blocks(text, 4);
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
        bail!("the glue has another layout than this step knows; see xtask/src/trim.rs");
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
fn without_comments(text: &str) -> String {
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
