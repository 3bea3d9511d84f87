//! What the portal's speed is compared with: its own pages as plain files, and
//! an app that does nothing but answer one button. A figure alone says more
//! about the machine than about the portal; beside a floor that was measured in
//! the same minutes it says what the portal adds.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::{command, run};
use crate::root::Root;
use crate::{folder, native, tools};

/// The pages that are measured, as folders of the site.
pub const PAGES: [&str; 4] = [
    "zh/",
    "zh/programmes/postdoctoral/",
    "zh/calculator/",
    "zh/events/",
];

/// How a line begins that a page without scripts has no need of.
const SCRIPTED: [&str; 2] = ["<script ", "<meta name=\"portal-app\""];

/// Builds both floors and returns their folder: `still` holds the pages, `app`
/// the empty app. Both are compressed as the site is.
///
/// # Errors
/// When the site is not built, or the app cannot be.
pub fn build(root: &Root, site: &Path) -> Result<PathBuf> {
    let floors = root.join("target/floors");
    folder::remove(&floors)?;
    still(root, site, &floors.join("still"))?;
    app(root, &floors.join("app"))?;
    Ok(floors)
}

/// The measured pages with their style sheet and pictures, without a script.
fn still(root: &Root, site: &Path, out: &Path) -> Result<()> {
    for page in PAGES {
        let name = format!("{page}index.html");
        let html = fs::read_to_string(site.join(&name))
            .with_context(|| format!("the site has no {name}"))?;
        let target = out.join(&name);
        fs::create_dir_all(target.parent().unwrap_or(out))?;
        fs::write(&target, without_scripts(&html)?)?;
    }
    for file in folder::files(site) {
        let is_shared = file.parent() == Some(site)
            && file
                .extension()
                .is_some_and(|end| end == "css" || end == "svg");
        if is_shared {
            fs::copy(&file, out.join(file.file_name().unwrap_or_default()))?;
        }
    }
    native::compress(root, out)
}

/// Each script is a line of its own in the shell, so that whole lines go. Where that is
/// no longer so, the floor would be none: it is refused.
fn without_scripts(html: &str) -> Result<String> {
    let lines = html
        .lines()
        .filter(|line| !SCRIPTED.iter().any(|begin| line.starts_with(begin)));
    let out: Vec<&str> = lines.collect();
    let out = out.join("\n");
    if out.len() == html.len() || SCRIPTED.iter().any(|begin| out.contains(begin)) {
        bail!("scripts do not stand in lines of their own; mend xtask/src/floor.rs");
    }
    Ok(out)
}

/// The empty app of `benches/floor`, as Trunk bundles it for a release.
fn app(root: &Root, out: &Path) -> Result<()> {
    tools::ensure_for_build(root)?;
    let mut trunk = command(
        root,
        "trunk",
        "build --release --offline=true --skip-version-check --log warn --dist",
    );
    trunk
        .arg(out)
        .current_dir(root.join("benches/floor"))
        .env("RUST_LIB_BACKTRACE", "0")
        // Trunk takes only `true` or `false`, but the convention is `1`.
        .env_remove("NO_COLOR");
    run(&mut trunk)?;
    native::compress(root, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_floor_has_no_scripts_and_keeps_the_rest() {
        let html = "<head>\n<link rel=\"stylesheet\" href=\"/a.css\">\n\
                    <script src=\"/loader.js\" async></script>\n</head>\n<p>text";
        let out = without_scripts(html).unwrap();
        assert!(out.contains("a.css") && out.contains("text"), "{out}");
        assert!(!out.contains("script"), "{out}");
        assert!(without_scripts("<p>text <script src=\"/a.js\"></script>").is_err());
        assert!(without_scripts("<p>text").is_err());
    }
}
