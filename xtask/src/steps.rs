//! Everything that has to hold before a change goes in, as named steps, the
//! quick ones first. The first failure ends it.

use std::fmt::Write;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::checks::{self, cargo};
use crate::release;
use crate::root::Root;

/// A step's name and what it does.
type Step = (&'static str, fn(&Root) -> Result<()>);

const STEPS: [Step; 15] = [
    ("fmt", |root| cargo(root, "fmt --all --check")),
    ("clippy", |root| {
        cargo(root, "clippy --workspace --all-targets -- -D warnings")
    }),
    ("clippy-wasm", checks::clippy_wasm),
    ("core", |root| {
        cargo(root, "test -p portal --no-default-features")
    }),
    ("wall", checks::wall),
    ("content", checks::content),
    ("build", release::build_default),
    ("tests", checks::tests),
    ("deploy", checks::deploy_tests),
    ("deny", checks::deny),
    ("brochure", checks::brochure_tests),
    ("browser", checks::browser_tests),
    ("webkit", checks::webkit_tests),
    ("firefox", checks::firefox_tests),
    ("old-chromium", checks::old_chromium_tests),
];

/// The names of the steps, in their order.
#[must_use]
pub fn names() -> [&'static str; STEPS.len()] {
    STEPS.map(|(name, _)| name)
}

/// Runs the steps of these names; without names all.
///
/// # Errors
/// When a step fails.
pub fn run_steps(root: &Root, wanted: &[String]) -> Result<()> {
    let mut summary = String::new();
    for (name, action) in STEPS {
        if !wanted.is_empty() && !wanted.iter().any(|word| word == name) {
            continue;
        }
        println!("\n== {name}");
        let started = Instant::now();
        let result = action(root);
        let seconds = started.elapsed().as_secs_f32();
        result.with_context(|| {
            format!(
                "step {name} failed after {seconds:.1} s (to repeat it: cargo xtask test {name})"
            )
        })?;
        println!("== {name}: ok, {seconds:.1} s");
        let _ = write!(summary, "{name} {seconds:.1} s  ");
    }
    println!("\n{}", summary.trim_end());
    if wanted.is_empty() {
        println!("all checks passed");
    } else {
        println!("the named checks passed");
    }
    Ok(())
}
