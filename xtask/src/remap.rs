//! The same sources make the same bytes, wherever they lie.
//!
//! The compiler writes into the wasm where a panic stands in the sources: with
//! the folders of the person who built it, unless it is told other names for
//! them. With these names two people get the same wasm, by the same hash, and
//! nobody's folders are published.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::root::Root;

/// A stack of a quarter of a mebibyte. The data lie behind it: with the usual one
/// of a mebibyte each of their addresses would be a byte longer, which is 1 KB of
/// the compressed wasm. What outgrows it stops at once and overwrites nothing.
const STACK: &str = "-Clink-arg=-zstack-size=262144";
/// Components of leptos with their types erased: less code where there are many. What
/// `.cargo/config.toml` says of it no longer holds where a person has set flags.
const ERASED: &str = "--cfg=erase_components";
/// Between the flags in `CARGO_ENCODED_RUSTFLAGS`.
const ENCODED_SEPARATOR: &str = "\u{1f}";
/// Holds for the browser's target alone: with `RUSTFLAGS` Cargo would build
/// this tool anew, when Trunk calls it for the style sheet.
const FLAGS_OF_TARGET: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Lets Cargo, which Trunk calls, compile with neutral names of folders. The
/// flags that the person has set stay before them.
pub fn paths(trunk: &mut Command, root: &Root) {
    let mut flags: Vec<String> = names(root)
        .into_iter()
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()))
        .collect();
    flags.extend([STACK, ERASED].map(str::to_owned));
    // Cargo reads the first of these that is there, and no other.
    let set = |name: &&str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let variable = ["CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS"]
        .iter()
        .find(|name| set(name))
        .copied()
        // Only there can a folder have a space in its name.
        .or_else(|| {
            flags
                .iter()
                .any(|flag| flag.contains(char::is_whitespace))
                .then_some("CARGO_ENCODED_RUSTFLAGS")
        })
        .unwrap_or(FLAGS_OF_TARGET);
    let value = with_flags(variable, env::var_os(variable), &flags);
    trunk.env(variable, value);
}

fn with_flags(variable: &str, inherited: Option<OsString>, flags: &[String]) -> OsString {
    let separator = if variable == "CARGO_ENCODED_RUSTFLAGS" {
        ENCODED_SEPARATOR
    } else {
        " "
    };
    let mut value = inherited.unwrap_or_default();
    for flag in flags {
        if !value.is_empty() {
            value.push(separator);
        }
        value.push(flag);
    }
    value
}

/// Folders, and the names that stand for them. Where two fit, the compiler
/// takes the last.
fn names(root: &Root) -> Vec<(PathBuf, &'static str)> {
    let mut names = vec![(root.path().to_owned(), "portal")];
    // What build scripts write.
    if let Some(target) = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from) {
        names.push((root.path().join(target), "portal/target"));
    }
    let cargo_home = env::var_os("CARGO_HOME").map_or_else(
        || env::home_dir().unwrap_or_default().join(".cargo"),
        PathBuf::from,
    );
    // One folder a registry, named after the host it was fetched from: that
    // name would differ between a registry and its mirror.
    for registry in folders(&cargo_home.join("registry/src")) {
        names.push((registry, "crates"));
    }
    // A toolchain with its own sources names those of this machine.
    let rustup_home = env::var_os("RUSTUP_HOME").map_or_else(
        || env::home_dir().unwrap_or_default().join(".rustup"),
        PathBuf::from,
    );
    for toolchain in folders(&rustup_home.join("toolchains")) {
        names.push((toolchain.join("lib/rustlib/src/rust"), "rust"));
    }
    names
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(path)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_dir())
        .collect();
    // In another order the flags would be other flags, and all is built anew.
    folders.sort();
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flags_of_the_person_stay() {
        let flags = ["--remap-path-prefix=/a=b".to_owned()];
        for (variable, inherited, expected) in [
            (FLAGS_OF_TARGET, None, "--remap-path-prefix=/a=b"),
            (
                "RUSTFLAGS",
                Some("-C debuginfo=0"),
                "-C debuginfo=0 --remap-path-prefix=/a=b",
            ),
            (
                "CARGO_ENCODED_RUSTFLAGS",
                Some("--cfg\u{1f}x"),
                "--cfg\u{1f}x\u{1f}--remap-path-prefix=/a=b",
            ),
        ] {
            let value = with_flags(variable, inherited.map(OsString::from), &flags);
            assert_eq!(value, OsString::from(expected));
        }
    }
}
