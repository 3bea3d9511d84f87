//! Packages of the system that only some commands need. Where this account
//! cannot install them, one line says what to install.

use anyhow::{Result, bail};

use crate::process::{capture, command, command_behind, find_program, run};
use crate::root::Root;

/// Installs packages by apt if what they bring is missing.
///
/// # Errors
/// When something is missing and this account cannot install it.
pub fn ensure(
    root: &Root,
    purpose: &str,
    packages: &str,
    missing: impl Fn() -> Vec<&'static str>,
) -> Result<()> {
    let lacks = missing();
    if lacks.is_empty() {
        return Ok(());
    }
    let what = lacks.join(", ");
    if !is_root(root) || find_program(root, "apt-get").is_none() {
        bail!("{purpose} need {what}; install the packages {packages}");
    }
    println!("installing {what} with apt-get ...");
    apt_get(root, "update")?;
    let install = "install --yes --no-install-recommends";
    apt_get(root, &format!("{install} {packages}"))?;
    let lacks = missing();
    if !lacks.is_empty() {
        bail!(
            "after apt-get still missing: {}; install it by hand",
            lacks.join(", ")
        );
    }
    Ok(())
}

fn is_root(root: &Root) -> bool {
    capture(&mut command(root, "id", "-u")).is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn apt_get(root: &Root, arguments: &str) -> Result<()> {
    let mut apt_get = command_behind(root, "apt-get", &format!("--quiet=2 {arguments}"));
    // Nobody is there to answer a package's questions.
    run(apt_get.env("DEBIAN_FRONTEND", "noninteractive"))
}
