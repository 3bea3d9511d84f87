//! The checkout's own programs for this machine, which xtask calls.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::process::{command, run};
use crate::root::Root;

/// Builds a program and returns where it is.
///
/// With the features that the whole workspace gives the libraries, as the tests have
/// them: for its package alone Cargo would compile what it is made of once more.
///
/// # Errors
/// When it cannot be built.
pub fn build(root: &Root, name: &str) -> Result<PathBuf> {
    let call = format!("build --quiet --workspace --bin {name}");
    run(&mut command(root, "cargo", &call))?;
    Ok(env::current_exe()?.with_file_name(format!("{name}{}", env::consts::EXE_SUFFIX)))
}

/// Puts the style sheets together, and writes the loader beside them. Trunk calls this
/// before it bundles. It sets `TRUNK_PROFILE`, and a release gets the small form.
///
/// # Errors
/// When one of the sources is missing or not understood.
pub fn sources(root: &Root) -> Result<()> {
    let mut pack = command(root, build(root, "pack")?, "sources");
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release") {
        pack.arg("--small");
    }
    run(&mut pack)
}

/// Compresses the files of a site, for a server that sends them as they are.
///
/// # Errors
/// When a file cannot be read or written.
pub fn compress(root: &Root, site: &Path) -> Result<()> {
    run(command(root, build(root, "pack")?, "compress").arg(site))
}

/// Reads a file that brotli has compressed.
///
/// # Errors
/// When that is not what it is, or a file cannot be read or written.
pub fn decompress(root: &Root, from: &Path, to: &Path) -> Result<()> {
    run(command(root, build(root, "pack")?, "decompress")
        .arg(from)
        .arg(to))
}
