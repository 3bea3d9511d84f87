//! Takes out of the release what nothing calls.
//!
//! A crate that leptos brings along exports three classes for streams, and what
//! is exported is kept by every linker, with a part of the standard library and
//! their half of the JavaScript glue. The portal never streams: without them
//! the glue is a third of its size and the wasm some kilobytes smaller. Another
//! crate exports a mark that differs from machine to machine.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use walrus::Module;

use crate::arrange;
use crate::fingerprint::Fingerprint;
use crate::glue;
use crate::reach;
use crate::traps;

/// How the exports in question begin. The last is a mark for a tool that would
/// take the program into parts; it is named after a hash of a path on the
/// machine that builds, so that each machine would make another wasm.
const UNUSED: [&str; 3] = [
    "intounderlying",
    "__wbg_intounderlying",
    "_WASM_SPLIT_MARKER_",
];

/// Makes the wasm, the glue and the loader in Trunk's folder smaller. They get
/// new names, because they have new contents.
///
/// # Errors
/// When the folder holds no bundle, or one of an unknown layout.
pub fn bundle(folder: &Path) -> Result<()> {
    let wasm_file = only(folder, "portal-web-", "_bg.wasm")?;
    let glue_file = only(folder, "portal-web-", ".js")?;
    let mut module = only_reached(&fs::read(&wasm_file)?)
        .with_context(|| format!("{} cannot be made smaller", wasm_file.display()))?;
    let imports = module.imports.iter().map(|import| import.name.clone());
    let (glue, order) = glue::small(&fs::read_to_string(&glue_file)?, &imports.collect())?;
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
    let text = glue::without_comments(&fs::read_to_string(&file)?);
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

/// The program without what nothing calls, as far as that is known.
fn only_reached(wasm: &[u8]) -> Result<Module> {
    let named = reach::numbers(wasm)?;
    let mut module = trimmed(&traps::stopped(wasm)?)?;
    trimmed(&reach::reached(&module.emit_wasm(), &named)?)
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

/// Gives the imports, which wasm-bindgen names with a hash of sixteen digits, short
/// names in the order of the glue, and puts them in that order.
fn rename(module: &mut Module, order: &[String]) -> Result<()> {
    for (place, old) in order.iter().enumerate() {
        let import = module.imports.iter().find(|import| import.name == *old);
        let import = import.with_context(|| format!("the wasm has no import {old}"))?;
        let (id, host, kind) = (import.id(), import.module.clone(), import.kind.clone());
        module.imports.delete(id);
        let new = module.imports.add(&host, &glue::short(place), kind.clone());
        if let walrus::ImportKind::Function(function) = kind
            && let walrus::FunctionKind::Import(imported) = &mut module.funcs.get_mut(function).kind
        {
            imported.import = new;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
