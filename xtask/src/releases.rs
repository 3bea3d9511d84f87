//! The files of earlier releases that stay in the site.
//!
//! A page that was kept by a browser names scripts, data and styles by the
//! hashes of its own release. For as long as those files are there it works
//! as on its first day. `releases.json` at the site's root says which release
//! needs which of them, newest first, so that a build knows what to take over
//! and what to drop:
//!
//! ```json
//! {"releases":[{"build":"5f0c…","files":["data/agenda-….bin","portal-….css"]}]}
//! ```
//!
//! Only the build reads it; what a page reads is [`crate::version`]'s.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::caching;
use crate::folder;
use crate::version;

/// The file that lists them.
pub const FILE: &str = "releases.json";

/// A release, and its files that have a hash in their names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Release {
    build: String,
    files: Vec<String>,
}

/// Takes the hashed files of the last releases over from the site that is
/// published, at most so many releases, and lists who needs what. Says how
/// many releases it took.
///
/// # Errors
/// When a file cannot be read or written.
pub fn carry(published: &Path, site: &Path, keep: usize) -> Result<usize> {
    let current = Release {
        build: version::build(site)?,
        files: folder::names(site)
            .into_iter()
            .filter(|name| caching::is_hashed(folder::last(name)) && !is_packed(name))
            .collect(),
    };
    let mut releases = vec![current];
    // Built again without a change, a release is still one.
    let earlier = read(published)?
        .into_iter()
        .filter(|release| release.build != releases[0].build);
    for mut release in earlier.take(keep).collect::<Vec<_>>() {
        release
            .files
            .retain(|name| published.join(name).is_file() || site.join(name).is_file());
        for name in &release.files {
            for file in [name.clone(), format!("{name}.br"), format!("{name}.gz")] {
                take(published, site, &file)?;
            }
        }
        releases.push(release);
    }
    let list: Vec<Value> = releases
        .iter()
        .map(|release| json!({"build": release.build, "files": release.files}))
        .collect();
    fs::write(site.join(FILE), json!({"releases": list}).to_string())
        .with_context(|| format!("{FILE} cannot be written"))?;
    Ok(releases.len() - 1)
}

/// The same name has the same content: what is there already stays.
fn take(published: &Path, site: &Path, name: &str) -> Result<()> {
    let (from, to) = (published.join(name), site.join(name));
    if to.exists() || !from.is_file() {
        return Ok(());
    }
    fs::create_dir_all(to.parent().unwrap_or(site))
        .and_then(|()| fs::copy(&from, &to))
        .with_context(|| format!("{} cannot be taken over", from.display()))?;
    Ok(())
}

/// The releases that a site lists; none where it lists none.
fn read(site: &Path) -> Result<Vec<Release>> {
    let Ok(text) = fs::read_to_string(site.join(FILE)) else {
        return Ok(Vec::new());
    };
    let list: Value = serde_json::from_str(&text)
        .with_context(|| format!("{} is no JSON", site.join(FILE).display()))?;
    let texts = |value: &Value| -> Vec<String> {
        let items = value.as_array().into_iter().flatten();
        items
            .filter_map(|item| item.as_str().map(str::to_owned))
            // The list may have come back from a server: nothing outside the
            // site is touched, and nothing that could be a page.
            .filter(|name| is_plain(name) && caching::is_hashed(folder::last(name)))
            .collect()
    };
    let releases = list["releases"].as_array().into_iter().flatten();
    Ok(releases
        .filter_map(|release| {
            Some(Release {
                build: release["build"].as_str()?.to_owned(),
                files: texts(&release["files"]),
            })
        })
        .collect())
}

fn is_plain(name: &str) -> bool {
    !name.contains(['\\', ':'])
        && name
            .split('/')
            .all(|part| !part.is_empty() && part != "." && part != "..")
}

fn is_packed(name: &str) -> bool {
    name.ends_with(".br") || name.ends_with(".gz")
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// A site of one build, with one hashed file of its own and one that all
    /// builds share.
    fn site(folder: &Path, number: u8) -> PathBuf {
        let site = folder.join(format!("staging-{number}"));
        fs::create_dir_all(site.join("data")).unwrap();
        fs::write(
            site.join(version::FILE),
            format!("{{\"build\":\"b{number}\",\"app\":\"\"}}"),
        )
        .unwrap();
        for name in [
            "index.html",
            "portal-aaaaaaaaaaaaaaaa.css",
            "portal-aaaaaaaaaaaaaaaa.css.br",
            &format!("data/rules-a00000000000000{number}.bin"),
            &format!("data/rules-a00000000000000{number}.bin.gz"),
        ] {
            fs::write(site.join(name), format!("{number}")).unwrap();
        }
        site
    }

    #[test]
    fn the_last_releases_stay_and_older_ones_go() {
        let folder = std::env::temp_dir().join(format!("xtask-releases-{}", std::process::id()));
        let out = folder.join("dist");
        let mut taken = Vec::new();
        for number in [1, 2, 3, 3, 4] {
            let staging = site(&folder, number);
            taken.push(carry(&out, &staging, 2).unwrap());
            folder::publish(&staging, &out).unwrap();
        }
        assert_eq!(taken, [0, 1, 2, 2, 2]);
        let data: Vec<String> = folder::names(&out)
            .into_iter()
            .filter_map(|name| {
                name.strip_prefix("data/rules-a00000000000000")
                    .map(str::to_owned)
            })
            .collect();
        assert_eq!(
            data,
            [
                "2.bin", "2.bin.gz", "3.bin", "3.bin.gz", "4.bin", "4.bin.gz"
            ]
        );
        let builds: Vec<String> = read(&out)
            .unwrap()
            .into_iter()
            .map(|one| one.build)
            .collect();
        assert_eq!(builds, ["b4", "b3", "b2"]);
        // The page is the new one, and none of the old pages is kept.
        assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "4");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_list_cannot_reach_out_of_the_site() {
        for bad in [
            "../a-aaaaaaaaaaaaaaaa.js",
            "/a-aaaaaaaaaaaaaaaa.js",
            "a//b",
            "c:x",
        ] {
            assert!(!is_plain(bad), "{bad}");
        }
        assert!(is_plain("data/agenda-aaaaaaaaaaaaaaaa.bin"));
    }
}
