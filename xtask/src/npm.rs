//! Packages of npm at fixed versions, of which nothing goes into the site. npm
//! compares each archive with the hash that stands here.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::packages;
use crate::process::{command, find_program, run};
use crate::root::Root;

/// A package as it was when the tests were written.
pub struct Package {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
    /// Of the archive: `npm view NAME@VERSION dist.integrity`.
    pub integrity: &'static str,
}

/// The folder of an unpacked package, below this folder of the tools.
///
/// # Errors
/// When it is missing and cannot be fetched, or is another than expected.
pub fn ensure(root: &Root, purpose: &str, place: &str, package: &Package) -> Result<PathBuf> {
    let folder = root.tools().join(place);
    let unpacked = folder.join("node_modules").join(package.name);
    if version_in(&unpacked).as_deref() == Some(package.version) {
        return Ok(unpacked);
    }
    packages::ensure(root, purpose, "npm", || {
        let npm = find_program(root, "npm");
        npm.is_none().then_some("npm").into_iter().collect()
    })?;
    let (name, version) = (package.name, package.version);
    println!("fetching {name} {version} into target/tools/{place} ...");
    fetch(root, &folder, package)?;
    Ok(unpacked)
}

fn version_in(unpacked: &Path) -> Option<String> {
    let text = fs::read_to_string(unpacked.join("package.json")).ok()?;
    let description: Value = serde_json::from_str(&text).ok()?;
    Some(description["version"].as_str()?.to_owned())
}

/// `npm ci` installs what a lock file names, and compares the archive with it.
fn fetch(root: &Root, folder: &Path, package: &Package) -> Result<()> {
    let (name, version) = (package.name, package.version);
    let needs = json!({ "dependencies": { name: version } });
    let lock = json!({
        "lockfileVersion": 3,
        "requires": true,
        "packages": {
            "": needs.clone(),
            (format!("node_modules/{name}")):
                { "version": version, "integrity": package.integrity },
        },
    });
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for (name, text) in [("package.json", needs), ("package-lock.json", lock)] {
        let path = folder.join(name);
        fs::write(&path, text.to_string())
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    let mut npm = command(
        root,
        "npm",
        "ci --ignore-scripts --no-audit --no-fund --loglevel=error",
    );
    run(npm.current_dir(folder)).with_context(|| {
        format!("{name} {version} could not be fetched; is the package registry reachable?")
    })
}
