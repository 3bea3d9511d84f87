//! The browser the tests drive, and fonts for what it shows: without Chinese
//! and Japanese glyphs every measured line would be wrong.

use anyhow::{Result, bail};

use crate::process::{capture, command, find_program, run};
use crate::root::Root;

/// `fontconfig` brings `fc-list`, with which the fonts are looked for.
const PACKAGES: &str = "chromium chromium-driver fonts-noto-cjk fontconfig";

/// Makes sure that Chromium, its driver and the fonts are there.
///
/// # Errors
/// When something is missing and this account cannot install it.
pub fn ensure(root: &Root) -> Result<()> {
    let missing = missing(root);
    if missing.is_empty() {
        return Ok(());
    }
    let what = missing.join(", ");
    if !is_root(root) || find_program(root, "apt-get").is_none() {
        bail!("the browser tests need {what}; install the packages {PACKAGES}");
    }
    println!("installing {what} with apt-get, about 2 minutes ...");
    apt_get(root, "update")?;
    let install = "install --yes --no-install-recommends";
    apt_get(root, &format!("{install} {PACKAGES}"))?;
    let missing = self::missing(root);
    if !missing.is_empty() {
        bail!(
            "after apt-get still missing: {}; install it by hand",
            missing.join(", ")
        );
    }
    Ok(())
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

fn is_root(root: &Root) -> bool {
    capture(&mut command(root, "id", "-u")).is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn apt_get(root: &Root, arguments: &str) -> Result<()> {
    let mut apt_get = command(root, "apt-get", &format!("--quiet=2 {arguments}"));
    // Nobody is there to answer a package's questions.
    run(apt_get.env("DEBIAN_FRONTEND", "noninteractive"))
}
