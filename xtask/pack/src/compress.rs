//! Files compressed ahead of time. A static host sends them as they are, and
//! the best level costs nothing per visitor.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow};
use portal_codecs::{brotli, from_brotli, gzip};
use walkdir::WalkDir;

/// Formats that are not compressed already.
const COMPRESSIBLE: [&str; 14] = [
    "bin",
    "css",
    "csv",
    "htm",
    "html",
    "ics",
    "js",
    "json",
    "md",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Writes `.br` and `.gz` beside every file they make smaller.
///
/// # Errors
/// When a file cannot be read or written.
pub fn folder(site: &Path) -> Result<()> {
    let files: Vec<PathBuf> = WalkDir::new(site)
        .into_iter()
        .map(|entry| entry.map(walkdir::DirEntry::into_path))
        .filter(|path| path.as_ref().map_or(true, |path| is_compressible(path)))
        .collect::<Result<_, _>>()?;
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        // Dealt out in turn: neighbours are alike, so every worker gets as much.
        let shares = (0..workers).map(|worker| files.iter().skip(worker).step_by(workers));
        let started: Vec<_> = shares
            .map(|mut share| scope.spawn(move || share.try_for_each(|path| file(path))))
            .collect();
        started.into_iter().try_for_each(|worker| {
            let done = worker.join();
            done.map_err(|_| anyhow!("a thread that compresses files panicked"))?
        })
    })
}

fn is_compressible(path: &Path) -> bool {
    path.is_file()
        && path
            .extension()
            .is_some_and(|extension| COMPRESSIBLE.iter().any(|known| extension == *known))
}

fn file(path: &Path) -> Result<()> {
    let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    for (suffix, packed) in [("gz", gzip(&bytes)?), ("br", brotli(&bytes)?)] {
        if packed.len() < bytes.len() {
            let mut name = path.as_os_str().to_owned();
            name.push(".");
            name.push(suffix);
            fs::write(&name, &packed)
                .with_context(|| format!("{}.{suffix} cannot be written", path.display()))?;
        }
    }
    Ok(())
}

/// Writes what a file holds that brotli has compressed.
///
/// # Errors
/// When it cannot be read or written, or was not compressed so.
pub fn read_again(from: &Path, to: &Path) -> Result<()> {
    let packed = fs::read(from).with_context(|| format!("{} cannot be read", from.display()))?;
    let text = from_brotli(&packed)
        .with_context(|| format!("{} cannot be decompressed", from.display()))?;
    fs::write(to, text).with_context(|| format!("{} cannot be written", to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_is_left_alone_and_large_is_packed() {
        let site = std::env::temp_dir().join(format!("pack-compress-{}", std::process::id()));
        let text = "研究者 ".repeat(500);
        fs::create_dir_all(site.join("ja")).unwrap();
        fs::write(site.join("ja/index.html"), &text).unwrap();
        fs::write(site.join("robots.txt"), "x").unwrap();
        fs::write(site.join("photo.png"), "x".repeat(500)).unwrap();
        folder(&site).unwrap();
        let length = |name: &str| fs::metadata(site.join(name)).unwrap().len();
        assert!(length("ja/index.html.br") < 100 && length("ja/index.html.gz") < 200);
        assert_eq!(fs::read_dir(&site).unwrap().count(), 3);
        let again = site.join("again");
        read_again(&site.join("ja/index.html.br"), &again).unwrap();
        assert_eq!(fs::read_to_string(&again).unwrap(), text);
        assert!(read_again(&site.join("photo.png"), &again).is_err());
        fs::remove_dir_all(site).unwrap();
    }
}
