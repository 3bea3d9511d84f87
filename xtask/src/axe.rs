//! axe-core, which judges pages in the browser tests. Nothing of it is in the
//! checkout or in the site: npm fetches it at a fixed version, and refuses an
//! archive that is not the one these tests were written with.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::packages;
use crate::process::{command, find_program, run};
use crate::root::Root;

const PACKAGE: &str = "axe-core";
const VERSION: &str = "4.14.1";
/// Of the archive, as npm writes it: `npm view axe-core@VERSION dist.integrity`.
const INTEGRITY: &str = "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==";

/// The script that a test puts into a page.
///
/// # Errors
/// When it is missing and cannot be fetched, or is another than expected.
pub fn ensure(root: &Root) -> Result<PathBuf> {
    let folder = root.tools().join("axe");
    let package = folder.join("node_modules").join(PACKAGE);
    let script = package.join("axe.min.js");
    if script.is_file() && version_in(&package).as_deref() == Some(VERSION) {
        return Ok(script);
    }
    packages::ensure(root, "the tests of accessibility", "npm", || {
        let npm = find_program(root, "npm");
        npm.is_none().then_some("npm").into_iter().collect()
    })?;
    println!("fetching {PACKAGE} {VERSION} into target/tools/axe ...");
    fetch(root, &folder, INTEGRITY)?;
    Ok(script)
}

fn version_in(package: &Path) -> Option<String> {
    let text = fs::read_to_string(package.join("package.json")).ok()?;
    let description: Value = serde_json::from_str(&text).ok()?;
    Some(description["version"].as_str()?.to_owned())
}

/// `npm ci` installs what a lock file names, and compares the archive with it.
fn fetch(root: &Root, folder: &Path, integrity: &str) -> Result<()> {
    let needs = json!({ "dependencies": { PACKAGE: VERSION } });
    let lock = json!({
        "lockfileVersion": 3,
        "requires": true,
        "packages": {
            "": needs.clone(),
            (format!("node_modules/{PACKAGE}")): { "version": VERSION, "integrity": integrity },
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
        format!("{PACKAGE} {VERSION} could not be fetched; is the package registry reachable?")
    })
}
