//! The map's land, lakes and rivers, drawn from their sources. The drawing is
//! committed, so that a build needs neither npm nor the network.

use std::path::Path;

use anyhow::Result;

use crate::process::{command, run};
use crate::root::Root;

/// Draws `public/basemap.svg` from the packages' archives; `public/basemap.md`
/// says what they hold.
///
/// # Errors
/// When the archives are not what they should be.
pub fn draw(root: &Root, packages: [&Path; 2]) -> Result<()> {
    let mut tool = command(root, "cargo", "run --quiet --package portal-basemap --");
    for package in packages {
        tool.arg(std::path::absolute(package)?);
    }
    tool.arg(root.join("public/basemap.svg"));
    run(&mut tool)
}
