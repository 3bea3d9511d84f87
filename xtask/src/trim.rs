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

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use walrus::Module;

use crate::arrange;
use crate::fingerprint::Fingerprint;

/// The imports of the wasm: old names, and new ones.
type Imports = BTreeMap<String, String>;

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

/// Makes the wasm, the glue and the loader in Trunk's folder smaller. They get
/// new names, because they have new contents.
///
/// # Errors
/// When the folder holds no bundle, or one of an unknown layout.
pub fn bundle(folder: &Path) -> Result<()> {
    let wasm_file = only(folder, "portal-web-", "_bg.wasm")?;
    let glue_file = only(folder, "portal-web-", ".js")?;
    let (wasm, imports) = wasm(&fs::read(&wasm_file)?)
        .with_context(|| format!("{} cannot be read", wasm_file.display()))?;
    let glue = glue(&fs::read_to_string(&glue_file)?, &imports)?;

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

/// The wasm without the exports, and what it still imports: wasm-bindgen's
/// names, which end with a hash of sixteen digits, and the short names that
/// take their place.
fn wasm(bytes: &[u8]) -> Result<(Vec<u8>, Imports)> {
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
    let mut imports = Imports::new();
    for import in module.imports.iter_mut() {
        let short = format!("i{}", imports.len());
        let name = std::mem::replace(&mut import.name, short.clone());
        imports.insert(name, short);
    }
    Ok((arrange::arranged(&module.emit_wasm())?, imports))
}

/// The glue without what is not called, without comments and indentation.
fn glue(text: &str, imports: &Imports) -> Result<String> {
    let mut statements = blocks(text, 4);
    let table = statements
        .iter_mut()
        .find(|statement| statement.contains("function __wbg_get_imports("))
        .context("the glue has no table of imports")?;
    let entries = blocks(table, 12);
    let mut renamed = 0;
    let mut kept = String::new();
    for entry in entries {
        match entry.trim_start().split_once(": function") {
            Some((name, body)) if imports.contains_key(name) => {
                renamed += 1;
                kept.push_str(&format!("{}: function{body}", imports[name]));
            }
            // The end of the table hangs on its last entry.
            Some(_) if !entry.contains("return {") => {}
            _ => kept.push_str(&entry),
        }
    }
    if renamed != imports.len() {
        bail!("the glue has {renamed} of {} imports", imports.len());
    }
    *table = kept;
    statements.retain(|statement| !statement.contains(UNUSED_CLASS));
    while let Some(place) = unused_statement(&statements) {
        statements.remove(place);
    }
    let out = without_comments(&statements.concat());
    if out.contains("ntounderlying") {
        bail!("the glue has another layout than this step knows; see xtask/src/trim.rs");
    }
    Ok(out)
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
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$');
    text.match_indices(name).any(|(at, _)| {
        !text[..at].ends_with(is_part) && !text[at + name.len()..].starts_with(is_part)
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
mod tests {
    use super::*;

    const GLUE: &str = "let wasm_bindgen = (function(exports) {
    let script_src;

    class IntoUnderlyingSink {
        free() {
            wasm.__wbg_intounderlyingsink_free(this.__wbg_ptr, 0);
        }
    }
    if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;
    exports.IntoUnderlyingSink = IntoUnderlyingSink;
    function __wbg_get_imports() {
        const import0 = {
            __proto__: null,
            __wbg_kept_1: function(arg0) {
                return used(arg0);
            },
            __wbg_dropped_2: function(arg0) {
                return unused(arg0);
            },
            __wbg_last_3: function() {
                // said twice
                return 7;
            },
        };
        return {
            __proto__: null,
            \"./portal-web_bg.js\": import0,
        };
    }
    const __wbindgen_enum_Type = [\"bytes\"];
    function used(x) {
        return x;
    }
    function unused(x) {
        return deeper(x);
    }
    function deeper(x) {
        return __wbindgen_enum_Type[x];
    }
    return Object.assign(__wbg_get_imports, {}, exports);
})({ __proto__: null });
";

    #[test]
    fn what_is_not_called_goes_and_the_rest_stays() {
        let imports = [("__wbg_kept_1", "i0"), ("__wbg_last_3", "i1")];
        let imports = imports.map(|(old, new)| (old.to_owned(), new.to_owned()));
        let out = glue(GLUE, &imports.into()).unwrap();
        for gone in [
            "IntoUnderlying",
            "dropped",
            "unused",
            "deeper",
            "enum_Type",
            "said",
            "__wbg_kept",
        ] {
            assert!(!out.contains(gone), "{gone} in {out}");
        }
        for kept in [
            "i0: function",
            "function used(",
            "i1: function",
            "import0,",
            "exports)",
        ] {
            assert!(out.contains(kept), "{kept} not in {out}");
        }
    }

    #[test]
    fn another_layout_stops_the_build() {
        let imports = Imports::new();
        assert!(glue("export function free() {}", &imports).is_err());
        let other = GLUE.replace("    class IntoUnderlyingSink", "  class Other");
        assert!(glue(&other, &imports).is_err());
        let missing = [("__wbg_missing".to_owned(), "i0".to_owned())];
        assert!(glue(GLUE, &missing.into()).is_err());
    }

    #[test]
    fn unused_exports_go_with_what_they_need() {
        let mut module = Module::default();
        let build = walrus::FunctionBuilder::new(&mut module.types, &[], &[]);
        let function = build.finish(vec![], &mut module.funcs);
        module.exports.add("intounderlyingsink_close", function);
        let (bytes, _) = wasm(&module.emit_wasm()).unwrap();
        let read = Module::from_buffer(&bytes).unwrap();
        assert_eq!(read.exports.iter().count(), 0);
        assert_eq!(read.funcs.iter().count(), 0);
    }
}
