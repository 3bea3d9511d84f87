//! Trunk's bundle and the prerendered pages become one folder.
//!
//! The folder is put together elsewhere and moved into place at the end, so
//! that a half-built site is never served or published.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::folder;
use crate::native;
use crate::process::{capture, command, run, run_shown};
use crate::remap;
use crate::root::Root;
use crate::tools::{self, WASM_TARGET};
use crate::version;

/// The programs, each with the page that Trunk bundles it from; the first page is the
/// shell of all pages.
const PROGRAMS: [(&str, &str); 3] = [
    ("calculator", "index.html"),
    ("events", "src/programs/events.html"),
    ("search", "src/programs/search.html"),
];

/// What kind of site to build, and where.
#[derive(Debug, Clone)]
pub struct Build {
    /// Small and slow to build, or the other way round.
    pub release: bool,
    /// The path the site lives below, with a slash at both ends.
    pub public_url: String,
    /// `https://…` without a path, for the addresses in the sitemap; the
    /// content's own when `None`.
    pub site_origin: Option<String>,
    /// The folder that will hold the site.
    pub out: PathBuf,
    /// How many earlier releases keep their hashed files in it.
    pub keep: usize,
    /// Whether the printed brochure stands in it.
    pub brochure: bool,
}

/// Builds into a staging folder and returns it; [`folder::publish`] moves it.
///
/// # Errors
/// When a tool is missing, or the code or the content is broken.
pub fn stage(root: &Root, build: &Build) -> Result<PathBuf> {
    refuse_foreign_folder(root, &build.out)?;
    tools::ensure_for_build(root)?;
    fetch(root)?;
    let name = if build.release {
        "trunk-dist"
    } else {
        "trunk-dev"
    };
    let bundle = root.join("target").join(name);
    let page = |program: &str| bundle.join(program).join("index.html");
    for (program, html) in PROGRAMS {
        let (from, to) = (root.path(), bundle.join(program));
        run_trunk(root, from, html, build.release, &build.public_url, &to)?;
    }

    let staging = root.join("target").join(format!("{name}-staging"));
    folder::remove(&staging)?;
    let (first, others) = (PROGRAMS[0].0, &PROGRAMS[1..]);
    let others: Vec<_> = others.iter().map(|(name, _)| (*name, page(name))).collect();
    prerender(root, build, &page(first), &others, &staging)?;
    for (program, _) in PROGRAMS {
        // The pages were made from it; on its own it would be an empty page.
        folder::copy_missing(&bundle.join(program), &staging, &["index.html"])?;
    }
    if build.release {
        version::stamp(&staging)?;
    }
    Ok(staging)
}

/// The old content of the folder is deleted: it must have been a site.
fn refuse_foreign_folder(root: &Root, out: &Path) -> Result<()> {
    let has_other_content = fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_some())
        && !out.join("404.html").is_file();
    if root.path().starts_with(out) || has_other_content {
        bail!(
            "{} does not hold a built site and would be deleted; give another --out, or empty it",
            out.display()
        );
    }
    Ok(())
}

/// Trunk builds offline, so that it downloads no tools of its own; Cargo must
/// have everything before.
fn fetch(root: &Root) -> Result<()> {
    let output = capture(&mut command(root, "cargo", "fetch --quiet"))?;
    if !output.status.success() {
        // Without a network the build may still find all it needs.
        eprintln!(
            "note: cargo fetch failed, building with what is there\n{}",
            String::from_utf8_lossy(&output.stderr).trim_end()
        );
    }
    Ok(())
}

/// Compiles the site's programs and the desk for the browser, as Trunk has it done for a
/// release: it then finds them. On a new machine this is done while Trunk is installed.
///
/// # Errors
/// When the code is broken.
pub(crate) fn compile(root: &Root) -> Result<()> {
    let programs = PROGRAMS.map(|(name, _)| format!("--bin portal-{name}"));
    let programs = format!("portal --no-default-features {}", programs.join(" "));
    for package in [&programs, "portal-staff"] {
        let call = format!("build --release --target {WASM_TARGET} --features csr -p {package}");
        let mut cargo = command(root, "cargo", &call);
        remap::paths(&mut cargo, root);
        run_shown(&mut cargo)?;
    }
    Ok(())
}

/// Bundles what the `Trunk.toml` of a package says.
pub(crate) fn run_trunk(
    root: &Root,
    package: &Path,
    page: &str,
    release: bool,
    public_url: &str,
    bundle: &Path,
) -> Result<()> {
    let mut trunk = command(root, "trunk", "build --offline=true --skip-version-check");
    if release {
        trunk.arg("--release=true");
        remap::paths(&mut trunk, root);
    }
    trunk
        .arg(page)
        .current_dir(package)
        .args(["--public-url", public_url, "--dist"])
        .arg(bundle)
        // Trunk says each of its steps; its warnings are enough.
        .args(["--log", "warn"])
        // Its own call stack would hide the compiler's message.
        .env("RUST_LIB_BACKTRACE", "0")
        // Trunk takes only `true` or `false`, but the convention is `1`.
        .env_remove("NO_COLOR");
    run(&mut trunk)
}

/// Writes every page around a shell into a folder; `programs` are the names of those
/// that the shell does not name, with the pages that do.
pub(crate) fn prerender(
    root: &Root,
    build: &Build,
    shell: &Path,
    programs: &[(&str, PathBuf)],
    staging: &Path,
) -> Result<()> {
    let mut portal = command(root, native::build(root, "portal")?, "prerender");
    portal
        .arg("--shell")
        .arg(shell)
        .arg("--out")
        .arg(staging)
        .args(["--public-url", &build.public_url]);
    for (name, page) in programs {
        portal.arg("--program");
        portal.arg(format!("{name}={}", page.display()));
    }
    if build.brochure {
        portal.arg("--brochure");
    }
    if let Some(origin) = &build.site_origin {
        portal.args(["--site-origin", origin]);
    }
    run(&mut portal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_are_not_sites_are_left_alone() {
        let root = Root::find().unwrap();
        for foreign in [root.path(), &root.join("xtask"), Path::new("/")] {
            assert!(
                refuse_foreign_folder(&root, foreign).is_err(),
                "{}",
                foreign.display()
            );
        }
        assert!(refuse_foreign_folder(&root, &root.join("not-there")).is_ok());
    }
}
