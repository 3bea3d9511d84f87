//! Everything that has to hold before a change goes in, as named steps, the
//! quick ones first. The first failure ends it.
//!
//! What the steps need is installed beside them, from the first moment on and in their
//! order: compilers leave a core idle for minutes, and on a new machine there is as much
//! to install as to check.

use std::fmt::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::checks::{self, cargo};
use crate::root::Root;
use crate::{axe, brochure, browser, nginx, old_chromium, release, site, tools};

/// Something to do with the checkout.
type Action = fn(&Root) -> Result<()>;

/// A step.
struct Step {
    name: &'static str,
    /// Installs what it needs besides a compiler.
    provide: Action,
    run: Action,
}

const STEPS: [Step; 15] = [
    step("fmt", |root| cargo(root, "fmt --all --check")),
    step("clippy", checks::clippy),
    step("core", |root| {
        cargo(root, "test -p portal --no-default-features")
    }),
    step("wall", checks::wall),
    step("content", checks::content),
    step("tests", checks::tests),
    step("compile", site::compile).needs(tools::ensure_wasm_target),
    step("build", release::build_default).needs(tools::ensure_for_build),
    step("deploy", checks::deploy_tests).needs(nginx::ensure),
    step("deny", |root| {
        cargo(root, "deny check bans licenses sources")
    })
    .needs(tools::ensure_cargo_deny),
    step("brochure", checks::brochure_tests).needs(brochure::ensure),
    step("browser", checks::browser_tests).needs(|root| {
        browser::ensure(root)?;
        axe::ensure(root).map(drop)
    }),
    step("webkit", checks::webkit_tests).needs(|root| {
        browser::ensure_webkit(root)?;
        axe::ensure(root).map(drop)
    }),
    step("firefox", checks::firefox_tests).needs(|root| {
        browser::ensure_firefox(root)?;
        axe::ensure(root).map(drop)
    }),
    // With the libraries and fonts of today's.
    step("old-chromium", checks::old_chromium_tests).needs(|root| {
        browser::ensure(root)?;
        old_chromium::ensure(root).map(drop)
    }),
];

const fn step(name: &'static str, run: Action) -> Step {
    Step {
        name,
        provide: |_| Ok(()),
        run,
    }
}

impl Step {
    const fn needs(self, provide: Action) -> Self {
        Self { provide, ..self }
    }
}

/// The names of the steps, in their order.
#[must_use]
pub fn names() -> [&'static str; STEPS.len()] {
    STEPS.map(|step| step.name)
}

/// Runs the steps of these names; without names all.
///
/// # Errors
/// When a step fails, or what it needs cannot be installed.
pub fn run_steps(root: &Root, wanted: &[String]) -> Result<()> {
    let is_wanted = |step: &Step| wanted.is_empty() || wanted.iter().any(|word| word == step.name);
    let steps: Vec<Step> = STEPS.into_iter().filter(is_wanted).collect();
    let summary = run_all(root, &steps)?;
    println!("\n{}", summary.trim_end());
    if wanted.is_empty() {
        println!("all checks passed");
    } else {
        println!("the named checks passed");
    }
    Ok(())
}

/// Runs steps one after the other, each when what it needs is there.
fn run_all(root: &Root, steps: &[Step]) -> Result<String> {
    let (provided, wait) = mpsc::channel();
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        let is_over = &is_over;
        let provider = scope.spawn(move || provide_all(root, steps, provided, is_over));
        let mut summary = String::new();
        let outcome = steps.iter().try_for_each(|step| {
            let seconds = run_one(root, step, &wait)?;
            let _ = write!(summary, "{} {seconds:.1} s  ", step.name);
            Ok(())
        });
        is_over.store(true, Ordering::Relaxed);
        if outcome.is_err() && !provider.is_finished() {
            println!("\nfailed; waiting for what is being installed, nothing more is begun ...");
        }
        outcome.map(|()| summary)
    })
}

/// The sender ends with it: nobody waits for what will never be provided.
fn provide_all(root: &Root, steps: &[Step], provided: Sender<Result<()>>, is_over: &AtomicBool) {
    for step in steps {
        if is_over.load(Ordering::Relaxed) || provided.send((step.provide)(root)).is_err() {
            return;
        }
    }
}

/// Runs a step, and says how many seconds it took and was waited for.
fn run_one(root: &Root, step: &Step, provided: &Receiver<Result<()>>) -> Result<f32> {
    let name = step.name;
    println!("\n== {name}");
    let started = Instant::now();
    let Ok(outcome) = provided.recv() else {
        bail!("what step {name} needs was not installed");
    };
    let waited = started.elapsed().as_secs_f32();
    outcome.and_then(|()| (step.run)(root)).with_context(|| {
        let seconds = started.elapsed().as_secs_f32();
        format!("step {name} failed after {seconds:.1} s (to repeat it: cargo xtask test {name})")
    })?;
    let seconds = started.elapsed().as_secs_f32();
    let of_it = if waited < 1.0 {
        String::new()
    } else {
        format!(", {waited:.1} s of it until what it needs was installed")
    };
    println!("== {name}: ok, {seconds:.1} s{of_it}");
    Ok(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fails(_: &Root) -> Result<()> {
        bail!("no")
    }

    #[test]
    fn a_step_runs_when_what_it_needs_is_there() {
        static IS_THERE: AtomicBool = AtomicBool::new(false);
        let root = Root::find().unwrap();
        let steps = [
            step("first", |_| Ok(())),
            step("second", |_| {
                IS_THERE.load(Ordering::Relaxed).then_some(()).context("no")
            })
            .needs(|_| {
                thread::sleep(std::time::Duration::from_millis(50));
                IS_THERE.store(true, Ordering::Relaxed);
                Ok(())
            }),
        ];
        let summary = run_all(&root, &steps).unwrap();
        assert!(summary.starts_with("first "), "{summary}");
        assert!(summary.contains("  second "), "{summary}");
    }

    #[test]
    fn what_cannot_be_installed_fails_the_step_that_needs_it() {
        let root = Root::find().unwrap();
        let steps = [
            step("first", |_| Ok(())),
            step("second", |_| Ok(())).needs(fails),
            step("third", |_| panic!("the failure before ends it")),
        ];
        let error = run_all(&root, &steps).unwrap_err();
        assert!(
            error.to_string().starts_with("step second failed"),
            "{error}"
        );
    }

    #[test]
    #[should_panic(expected = "a scoped thread panicked")]
    fn nobody_waits_for_an_installation_that_broke_down() {
        let root = Root::find().unwrap();
        let steps = [step("first", |_| Ok(())).needs(|_| panic!("it breaks down"))];
        let _ = run_all(&root, &steps);
    }

    #[test]
    fn after_the_end_nothing_more_is_installed() {
        let root = Root::find().unwrap();
        let steps = [step("first", |_| Ok(())).needs(|_| panic!("it is over"))];
        let (provided, wait) = mpsc::channel();
        provide_all(&root, &steps, provided, &AtomicBool::new(true));
        assert!(wait.recv().is_err());
    }
}
