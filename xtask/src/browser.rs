//! The browser the tests drive, and fonts for what it shows: without Chinese
//! and Japanese glyphs every measured line would be wrong.

use anyhow::Result;

use crate::packages;
use crate::process::{capture, command, find_program};
use crate::root::Root;

/// `fontconfig` brings `fc-list`, with which the fonts are looked for.
const PACKAGES: &str = "chromium chromium-driver fonts-noto-cjk fontconfig";

/// Makes sure that Chromium, its driver and the fonts are there.
///
/// # Errors
/// When something is missing and this account cannot install it.
pub fn ensure(root: &Root) -> Result<()> {
    packages::ensure(root, "the browser tests", PACKAGES, || missing(root))
}

fn missing(root: &Root) -> Vec<&'static str> {
    let mut missing: Vec<_> = ["chromium", "chromedriver"]
        .into_iter()
        .filter(|name| find_program(root, name).is_none())
        .collect();
    if !has_chinese_font(root) {
        missing.push("a Chinese font");
    }
    missing
}

fn has_chinese_font(root: &Root) -> bool {
    capture(&mut command(root, "fc-list", ":lang=zh"))
        .is_ok_and(|output| output.status.success() && !output.stdout.is_empty())
}
