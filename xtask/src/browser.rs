//! The browsers the tests drive, and fonts for what they show: without Chinese
//! and Japanese glyphs every measured line would be wrong.

use anyhow::Result;

use crate::packages;
use crate::process::{capture, command, find_program};
use crate::root::Root;
use crate::tools;

/// `fontconfig` brings `fc-list`, with which the fonts are looked for.
const PACKAGES: &str = "chromium chromium-driver fonts-noto-cjk fontconfig";

/// Makes sure that Chromium, its driver and the fonts are there.
///
/// # Errors
/// When something is missing and this account cannot install it.
pub fn ensure(root: &Root) -> Result<()> {
    packages::ensure(root, "the browser tests", PACKAGES, || missing(root))
}

/// Makes sure that WebKit, its driver, and what draws its window are there.
///
/// # Errors
/// When something is missing and this account cannot install it.
pub fn ensure_webkit(root: &Root) -> Result<()> {
    const PACKAGES: &str = "webkit2gtk-driver xvfb python3-gi gir1.2-webkit2-4.1 \
                            fonts-noto-cjk fontconfig";
    packages::ensure(root, "the tests in WebKit", PACKAGES, || {
        let mut missing = missing_of(root, &["WebKitWebDriver", "Xvfb"]);
        let window = "import gi; gi.require_version('WebKit2', '4.1')";
        // The system's, as in the window's first line: another Python, found first on
        // the path, has none of the system's packages.
        let mut python = command(root, "/usr/bin/python3", "-c");
        if !capture(python.arg(window)).is_ok_and(|output| output.status.success()) {
            missing.push("WebKitGTK for Python");
        }
        missing
    })
}

/// Makes sure that Firefox and its driver are there.
///
/// # Errors
/// When something is missing and cannot be installed.
pub fn ensure_firefox(root: &Root) -> Result<()> {
    const PACKAGES: &str = "firefox-esr fonts-noto-cjk fontconfig";
    packages::ensure(root, "the tests in Firefox", PACKAGES, || {
        missing_of(root, &["firefox-esr"])
    })?;
    tools::ensure_geckodriver(root)
}

fn missing(root: &Root) -> Vec<&'static str> {
    missing_of(root, &["chromium", "chromedriver"])
}

fn missing_of(root: &Root, programs: &[&'static str]) -> Vec<&'static str> {
    let mut missing: Vec<_> = programs
        .iter()
        .copied()
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
