//! The checks that take more than one plain call of Cargo.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};

use crate::axe;
use crate::brochure;
use crate::browser;
use crate::floor;
use crate::folder;
use crate::old_chromium;
use crate::process::{capture, command, run, run_shown, shown};
use crate::root::Root;
use crate::site::{self, Build};
use crate::staff;
use crate::tools::WASM_TARGET;

pub(crate) fn cargo(root: &Root, arguments: &str) -> Result<()> {
    run_shown(&mut command(root, "cargo", arguments))
}

pub(crate) fn clippy(root: &Root) -> Result<()> {
    // What `cargo test` leaves alone is no part of all targets.
    for targets in ["--all-targets", "--test shots --test speed"] {
        let call = format!("clippy --workspace {targets} -- -D warnings");
        cargo(root, &call)?;
    }
    Ok(())
}

pub(crate) fn clippy_wasm(root: &Root) -> Result<()> {
    // For a release, so that the macros that are compiled here serve the build, too. The
    // empty app of the benchmark in the same call: it needs nothing more.
    let what = format!(
        "clippy --release -p portal -p portal-floor --lib --bin portal-calculator --bin portal-events --bin portal-search --bin portal-floor --target {WASM_TARGET}"
    );
    cargo(
        root,
        &format!(
            "{what} --no-default-features --features portal/csr,portal-floor/csr -- -D warnings"
        ),
    )?;
    let desk = format!("clippy --release -p portal-staff --target {WASM_TARGET} --features csr");
    cargo(root, &format!("{desk} -- -D warnings"))
}

/// Without features the core must not even be able to see the view.
pub(crate) fn wall(root: &Root) -> Result<()> {
    let question = "tree -p portal -e normal --no-default-features -i leptos";
    let mut tree = command(root, "cargo", question);
    println!("{}", shown(&tree));
    let output = capture(&mut tree)?;
    let (found, said) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    if !found.trim().is_empty() {
        bail!(
            "the core depends on leptos; make the dependency optional, for the view only:\n{found}"
        );
    }
    // Cargo has two ways to say that there is no such dependency.
    if !said.contains("did not match any packages") && !said.contains("nothing to print") {
        bail!("`{}` did not answer the question:\n{said}", shown(&tree));
    }
    Ok(())
}

/// Judges the texts and figures of `public/data`, without building the view.
///
/// # Errors
/// When the content has problems; they have been printed.
pub fn content(root: &Root) -> Result<()> {
    let build = "run --quiet -p portal --no-default-features --features staff";
    // The content, then whether its schemas are those of the types.
    for call in ["check", "schema --check"] {
        let call = format!("{build} --bin portal -- {call}");
        run(&mut command(root, "cargo", &call))?;
    }
    Ok(())
}

/// Every test but those that need the built site, and a browser or nginx.
pub(crate) fn tests(root: &Root) -> Result<()> {
    let names = integration_tests(root)?;
    let mut arguments = "test --workspace --lib --bins".to_owned();
    for name in &names {
        arguments.push_str(" --test ");
        arguments.push_str(name);
    }
    cargo(root, &arguments)?;
    // Naming targets leaves out the examples in the documentation.
    cargo(root, "test --workspace --doc")
}

/// Cargo can choose targets but not leave one out.
fn integration_tests(root: &Root) -> Result<Vec<String>> {
    let question = "metadata --no-deps --format-version 1";
    let output = capture(&mut command(root, "cargo", question))?;
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)
        .context("`cargo metadata` did not answer; is a Cargo.toml broken?")?;
    let list = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
    let mut names: Vec<String> = list(&metadata["packages"])
        .iter()
        .flat_map(|package| list(&package["targets"]))
        // What `cargo test` leaves alone is a measurement.
        .filter(|target| target["kind"][0] == "test" && target["test"] == true)
        .filter(|target| {
            let name = target["name"].as_str().unwrap_or_default();
            !["browser", "old_chromium", "deploy", "printed"].contains(&name)
        })
        .filter_map(|target| target["name"].as_str().map(str::to_owned))
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}

pub(crate) fn browser_tests(root: &Root) -> Result<()> {
    let mut tests = in_browser(root, "test --workspace --test browser")?;
    tests.env("PORTAL_DIST_BELOW", site_below_a_path(root)?);
    tests.env("PORTAL_STAFF", staff::beside(&root.join("dist")));
    tests.env("PORTAL_AXE", axe::ensure(root)?);
    run_shown(&mut tests)
}

/// The visits of the browser tests in another engine.
fn visits_in(root: &Root, engine: &str) -> Result<()> {
    // A browser a core: each has processes of its own.
    let call = "test --workspace --test browser -- --test-threads=2";
    let mut tests = command(root, "cargo", call);
    tests.env("PORTAL_DIST", built_site(root)?);
    tests.env("PORTAL_DIST_BELOW", site_below_a_path(root)?);
    tests.env("PORTAL_AXE", axe::ensure(root)?);
    tests.env("PORTAL_ENGINE", engine);
    run_shown(&mut tests)
}

pub(crate) fn webkit_tests(root: &Root) -> Result<()> {
    visits_in(root, "webkit")
}

pub(crate) fn firefox_tests(root: &Root) -> Result<()> {
    visits_in(root, "firefox")
}

/// What is left of the portal in Chromium as old telephones have it.
pub(crate) fn old_chromium_tests(root: &Root) -> Result<()> {
    let dist = built_site(root)?;
    let programs = old_chromium::ensure(root)?;
    let mut tests = command(root, "cargo", "test --workspace --test old_chromium");
    tests.env("PORTAL_DIST", dist);
    tests.env("PORTAL_OLD_CHROMIUM", programs);
    run_shown(&mut tests)
}

/// The brochure, printed twice.
pub(crate) fn brochure_tests(root: &Root) -> Result<()> {
    let folders = ["target/brochure", "target/brochure-again"].map(|name| root.join(name));
    for folder in &folders {
        brochure::print_alone(root, folder)?;
    }
    let mut tests = command(root, "cargo", "test --workspace --test printed");
    tests.env("PORTAL_BROCHURE", &folders[0]);
    tests.env("PORTAL_BROCHURE_AGAIN", &folders[1]);
    run_shown(&mut tests)
}

/// The configurations of `deploy/`, by real answers of a real nginx.
pub(crate) fn deploy_tests(root: &Root) -> Result<()> {
    let dist = built_site(root)?;
    let mut tests = command(root, "cargo", "test --workspace --test deploy");
    tests.env("PORTAL_DIST", dist);
    run_shown(&mut tests)
}

/// Where the site is that `cargo xtask build` has built.
pub(crate) fn built_site(root: &Root) -> Result<PathBuf> {
    let dist = root.join("dist");
    if !dist.join("404.html").is_file() {
        bail!("there is no built site in dist; run: cargo xtask build");
    }
    Ok(dist)
}

/// What [`bench`] measures, in its order.
pub const BENCH_PARTS: [&str; 3] = ["engine", "speed", "use"];

/// Measures: the engine natively, how pages start beside their floors, how fast they
/// answer while they are used; or the named parts. Nothing in it can be too slow: figures
/// are for reading.
///
/// # Errors
/// When there is no built site, or something is missing.
pub fn bench(root: &Root, wanted: &[String]) -> Result<()> {
    let is_wanted = |part| wanted.is_empty() || wanted.iter().any(|word| word == part);
    if is_wanted("engine") {
        cargo(root, "bench -p portal-benches")?;
    }
    if is_wanted("speed") {
        let mut speed = in_browser(root, "test --workspace --test speed")?;
        speed.env("PORTAL_FLOORS", floor::build(root, &root.join("dist"))?);
        run_shown(&mut speed)?;
    }
    if is_wanted("use") {
        run_shown(&mut in_browser(
            root,
            "test --workspace --test speed -- use",
        )?)?;
    }
    Ok(())
}

/// A call of Cargo that finds the browser and the built site.
pub(crate) fn in_browser(root: &Root, call: &str) -> Result<Command> {
    let dist = built_site(root)?;
    browser::ensure(root)?;
    let mut tests = command(root, "cargo", call);
    tests.env("PORTAL_DIST", dist);
    Ok(tests)
}

/// The same site for `/portal/`: what Cargo has built serves again, and what one step has
/// put together serves the next.
fn site_below_a_path(root: &Root) -> Result<PathBuf> {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    if let Some(folder) = BUILT.get() {
        return Ok(folder.clone());
    }
    let build = Build {
        release: true,
        public_url: "/portal/".to_owned(),
        site_origin: None,
        out: root.join("target/dist-below"),
        keep: 0,
        brochure: false,
    };
    let staging = site::stage(root, &build)?;
    folder::publish(&staging, &build.out)?;
    Ok(BUILT.get_or_init(|| build.out).clone())
}
