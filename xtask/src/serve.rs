//! The site while someone works on it: built, served, and built again when a
//! source file changes.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::folder;
use crate::root::Root;
use crate::server::{SiteOptions, SiteServer};
use crate::site::{self, Build};

/// How many ports are tried before giving up.
const PORTS: u16 = 20;
/// The folders the site is made of, and files beside them.
const FOLDERS: [&str; 3] = ["src", "public", "style"];
const FILES: [&str; 3] = ["index.html", "Trunk.toml", "Cargo.toml"];
/// Saving ten files leads to one build.
const REST: Duration = Duration::from_millis(250);

/// Serves until the process is ended.
///
/// # Errors
/// When the first build fails, no port is free, or files cannot be watched.
pub fn serve(root: &Root, build: &Build, port: u16) -> Result<()> {
    // Watched before the build: what changes while it runs is seen after it.
    let (_watcher, changes) = watch(root.path())?;
    rebuild(root, build)?;
    let server = start(build, port)?;
    println!("\nthe site is at {}  (Ctrl-C ends)", server.url());
    loop {
        let changed = changes.recv().context("the watcher has ended")?;
        while changes.recv_timeout(REST).is_ok() {}
        println!("\n{} changed, building ...", changed.display());
        if let Err(error) = rebuild(root, build) {
            eprintln!(
                "error: {error:#}\nthe last good site stays at {}",
                server.url()
            );
        } else {
            println!("reload {}", server.url());
        }
    }
}

fn watch(checkout: &Path) -> Result<(RecommendedWatcher, Receiver<PathBuf>)> {
    let (sender, receiver) = mpsc::channel();
    let checkout = checkout.canonicalize()?;
    let below = checkout.clone();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        for path in event.iter().flat_map(|event| changed(event, &below)) {
            // Nobody listens any more when the tool ends.
            let _ = sender.send(path);
        }
    })?;
    for name in FOLDERS {
        watcher.watch(&checkout.join(name), RecursiveMode::Recursive)?;
    }
    // Editors put a new file in the place of the old one: only the folder sees it.
    watcher.watch(&checkout, RecursiveMode::NonRecursive)?;
    Ok((watcher, receiver))
}

/// The sources that an event is about, below the checkout.
fn changed(event: &Event, checkout: &Path) -> Vec<PathBuf> {
    let is_change = matches!(
        event.kind,
        EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_)
    );
    let below = |path: &PathBuf| Some(path.strip_prefix(checkout).ok()?.to_owned());
    let paths = event.paths.iter().filter(|_| is_change).filter_map(below);
    paths.filter(|path| is_source(path)).collect()
}

fn is_source(path: &Path) -> bool {
    let is_in = |folder: &&str| path.starts_with(folder) && path != Path::new(folder);
    folder::is_written_by_a_person(path)
        && (FOLDERS.iter().any(is_in) || FILES.iter().any(|file| path == Path::new(file)))
}

fn rebuild(root: &Root, build: &Build) -> Result<()> {
    let started = Instant::now();
    let staging = site::stage(root, build)?;
    folder::publish(&staging, &build.out)?;
    println!("built in {:.1} s", started.elapsed().as_secs_f32());
    Ok(())
}

fn start(build: &Build, first: u16) -> Result<SiteServer> {
    let last = first.saturating_add(PORTS - 1);
    for port in first..=last {
        let options = SiteOptions {
            base: build.public_url.clone(),
            port,
            ..SiteOptions::new(&build.out)
        };
        match SiteServer::start(options) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                println!("port {port} is taken");
            }
            started => return started.with_context(|| format!("port {port} cannot be used")),
        }
    }
    bail!("the ports {first} to {last} are all taken; give another one with --port")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_seen() {
        let checkout = std::env::temp_dir().join(format!("xtask-watch-{}", std::process::id()));
        for folder in FOLDERS.iter().chain(&["target"]) {
            std::fs::create_dir_all(checkout.join(folder)).unwrap();
        }
        std::fs::write(checkout.join("src/read.rs"), "").unwrap();
        let (_watcher, changes) = watch(&checkout).unwrap();
        std::fs::write(checkout.join("target/portal.css"), "").unwrap();
        std::fs::read(checkout.join("src/read.rs")).unwrap();
        std::fs::write(checkout.join("new.html"), "").unwrap();
        std::fs::rename(checkout.join("new.html"), checkout.join("index.html")).unwrap();
        let wait = Duration::from_secs(10);
        assert_eq!(changes.recv_timeout(wait).unwrap(), Path::new("index.html"));
        std::fs::create_dir(checkout.join("src/view")).unwrap();
        // A renamed file may be told more than once.
        let mut next = std::iter::from_fn(|| changes.recv_timeout(wait).ok());
        let view = next.find(|path| path != Path::new("index.html"));
        assert_eq!(view.as_deref(), Some(Path::new("src/view")));
        std::fs::remove_dir_all(checkout).unwrap();
    }

    #[test]
    fn only_what_a_person_wrote_is_built_again() {
        for (path, expected) in [
            ("src/view/frame.rs", true),
            ("index.html", true),
            ("target/portal.css", false),
            ("src/.frame.rs.swp", false),
            ("src/frame.rs~", false),
            ("README.md", false),
            ("src", false),
        ] {
            assert_eq!(is_source(Path::new(path)), expected, "{path}");
        }
    }
}
