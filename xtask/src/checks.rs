//! The checks that take more than one plain call of Cargo.

use std::num::NonZero;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;
use std::thread;

use anyhow::{Context, Result, bail};

use crate::axe;
use crate::brochure;
use crate::browser;
use crate::floor;
use crate::folder;
use crate::native;
use crate::old_chromium;
use crate::process::{capture, command, run, run_shown, shown};
use crate::root::Root;
use crate::site::{self, Build};
use crate::staff;

pub(crate) fn cargo(root: &Root, arguments: &str) -> Result<()> {
    run_shown(&mut command(root, "cargo", arguments))
}

pub(crate) fn clippy(root: &Root) -> Result<()> {
    // With what the browser's programs are made of and what writes the pages at once,
    // as nothing runs: for the browser alone all libraries would be checked once more.
    // What `cargo test` leaves alone is no part of all targets.
    for targets in ["--all-targets", "--test shots --test speed"] {
        let call = format!("clippy --workspace --all-features {targets} -- -D warnings");
        cargo(root, &call)?;
    }
    Ok(())
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
pub fn content_alone(root: &Root) -> Result<()> {
    let build = "run --quiet -p portal --no-default-features --features staff --bin portal --";
    judge(|call| command(root, "cargo", &format!("{build} {call}")))
}

/// The same by the program that the tests and the prerenderer need, too.
pub(crate) fn content(root: &Root) -> Result<()> {
    let portal = native::build(root, "portal")?;
    judge(|call| command(root, &portal, call))
}

/// The content, then whether its schemas are those of the types.
fn judge(portal: impl Fn(&str) -> Command) -> Result<()> {
    ["check", "schema --check"]
        .into_iter()
        .try_for_each(|call| run(&mut portal(call)))
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
    // One more than there are cores, also where there are many.
    let browsers = thread::available_parallelism().map_or(1, NonZero::get) + 1;
    let call = format!("test --workspace --test browser -- --test-threads={browsers}");
    let mut tests = in_browser(root, &call)?;
    tests.env("PORTAL_DIST_BELOW", site_below_a_path(root)?);
    tests.env("PORTAL_STAFF", staff::beside(&root.join("dist")));
    tests.env("PORTAL_AXE", axe::ensure(root)?);
    run_shown(&mut tests)
}

/// So many browsers of another engine or age at once, on the two cores that the suites are
/// measured on: each waits now and then for its driver or for a time to pass. Today's
/// Chromium has the judges, which wait for nothing: four of it are slower than three.
const BROWSERS: usize = 4;

/// The visits of the browser tests in another engine.
fn visits_in(root: &Root, engine: &str) -> Result<()> {
    let call = format!("test --workspace --test browser -- --test-threads={BROWSERS}");
    let mut tests = command(root, "cargo", &call);
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
    let call = format!("test --workspace --test old_chromium -- --test-threads={BROWSERS}");
    let mut tests = command(root, "cargo", &call);
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
