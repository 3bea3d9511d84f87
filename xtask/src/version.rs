//! Which build a page belongs to, so that an old page can find out that it is
//! one: in-app browsers keep pages longer than they are told to.
//!
//! `version.json` at the site's root names the build that is published, and
//! `<meta name="portal-build">` in every page the one that wrote the page:
//!
//! ```json
//! {"build":"5f0c…"}
//! ```
//!
//! `build` is made of every file of the site but these marks themselves, and
//! of nothing else: no clock, no counter.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::fingerprint::Fingerprint;
use crate::folder;

/// The file that names the build.
pub const FILE: &str = "version.json";
/// What Trunk's `pattern_script` puts into every page.
const APP: &str = "<meta name=\"portal-app\"";

/// Names the build in every page and in [`FILE`].
///
/// # Errors
/// When a page does not say what starts it, or a file cannot be written.
pub fn stamp(site: &Path) -> Result<()> {
    let build = fingerprint(site)?;
    let mark = format!("<meta name=\"portal-build\" content=\"{build}\">\n{APP}");
    for page in folder::files(site) {
        if page.extension().is_none_or(|found| found != "html") {
            continue;
        }
        let html = fs::read_to_string(&page)?;
        if html.matches(APP).count() != 1 {
            bail!("{} has not one {APP}", page.display());
        }
        fs::write(&page, html.replace(APP, &mark))?;
    }
    fs::write(site.join(FILE), json!({"build": build}).to_string())
        .with_context(|| format!("{FILE} cannot be written"))
}

/// The build that a site's [`FILE`] names.
///
/// # Errors
/// When there is none.
pub fn build(site: &Path) -> Result<String> {
    let text = fs::read_to_string(site.join(FILE))
        .with_context(|| format!("{} has no {FILE}", site.display()))?;
    let version: serde_json::Value = serde_json::from_str(&text)?;
    let build = version["build"].as_str();
    Ok(build
        .with_context(|| format!("{FILE} names no build"))?
        .to_owned())
}

fn fingerprint(site: &Path) -> Result<String> {
    let mut hash = Fingerprint::default();
    for name in folder::names(site) {
        let bytes = fs::read(site.join(&name))?;
        // With its name and length no file can pass for a part of another.
        hash.write(format!("{name}\n{}\n", bytes.len()).as_bytes());
        hash.write(&bytes);
    }
    Ok(hash.digits())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pages with the text given; stamped.
    fn site(name: &str, text: &str) -> std::path::PathBuf {
        let site =
            std::env::temp_dir().join(format!("xtask-version-{name}-{}", std::process::id()));
        fs::create_dir_all(site.join("ja")).unwrap();
        for page in ["index.html", "ja/index.html"] {
            fs::write(site.join(page), format!("{APP} data-js=\"/a.js\">{text}")).unwrap();
        }
        stamp(&site).unwrap();
        site
    }

    #[test]
    fn every_page_names_its_build() {
        let (one, same, other) = (site("a", "x"), site("b", "x"), site("c", "y"));
        let of = |site: &Path| build(site).unwrap();
        assert_eq!(of(&one), of(&same), "nothing but the content counts");
        assert_ne!(of(&one), of(&other));
        let meta = format!("<meta name=\"portal-build\" content=\"{}\">", of(&one));
        for page in ["index.html", "ja/index.html"] {
            let html = fs::read_to_string(one.join(page)).unwrap();
            assert!(html.starts_with(&meta), "{html}");
        }
        for site in [one, same, other] {
            fs::remove_dir_all(site).unwrap();
        }
    }
}
