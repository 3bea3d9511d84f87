//! Files compressed ahead of time. A static host sends them as they are, and
//! the best level costs nothing per visitor.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow};
use flate2::{Compression, write::GzEncoder};

use crate::sizes::FileSize;

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

/// Writes `.br` and `.gz` beside every file they make smaller, and says what
/// each file costs.
///
/// # Errors
/// When a file cannot be read or written.
pub fn folder(site: &Path) -> Result<Vec<FileSize>> {
    let files = crate::folder::files(site);
    let workers = thread::available_parallelism().map_or(1, usize::from);
    // Dealt out in turn: neighbours are alike, so every worker gets as much.
    let shares: Vec<Vec<&PathBuf>> = (0..workers)
        .map(|worker| files.iter().skip(worker).step_by(workers).collect())
        .collect();
    let mut sizes = thread::scope(|scope| {
        let started: Vec<_> = shares
            .iter()
            .map(|share| scope.spawn(|| share.iter().map(|path| file(site, path)).collect()))
            .collect();
        started.into_iter().try_fold(Vec::new(), |mut all, worker| {
            let done: Result<Vec<FileSize>> = worker
                .join()
                .map_err(|_| anyhow!("a thread that compresses files panicked"))?;
            all.extend(done?);
            anyhow::Ok(all)
        })
    })?;
    sizes.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(sizes)
}

fn file(site: &Path, path: &Path) -> Result<FileSize> {
    let below = path.strip_prefix(site).unwrap_or(path);
    let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let raw = bytes.len();
    let compressible = path
        .extension()
        .is_some_and(|extension| COMPRESSIBLE.iter().any(|known| extension == *known));
    let [gzip, brotli] = if compressible {
        [("gz", gzip(&bytes)?), ("br", brotli(&bytes)?)]
            .map(|(suffix, packed)| (suffix, Some(packed)))
    } else {
        [("gz", None), ("br", None)]
    }
    .map(|(suffix, packed)| write_if_smaller(path, suffix, packed, raw));
    let shown: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    let shown = shown.join("/");
    Ok(FileSize {
        path: shown,
        raw,
        gzip: gzip?,
        brotli: brotli?,
    })
}

/// The bytes a visitor downloads.
fn write_if_smaller(
    path: &Path,
    suffix: &str,
    packed: Option<Vec<u8>>,
    raw: usize,
) -> Result<usize> {
    let Some(packed) = packed.filter(|packed| packed.len() < raw) else {
        return Ok(raw);
    };
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    fs::write(&name, &packed)
        .with_context(|| format!("{}.{suffix} cannot be written", path.display()))?;
    Ok(packed.len())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_is_left_alone_and_large_is_packed() {
        let site = std::env::temp_dir().join(format!("xtask-compress-{}", std::process::id()));
        fs::create_dir_all(site.join("ja")).unwrap();
        fs::write(site.join("ja/index.html"), "研究者 ".repeat(500)).unwrap();
        fs::write(site.join("robots.txt"), "x").unwrap();
        fs::write(site.join("photo.png"), "x".repeat(500)).unwrap();
        let sizes = folder(&site).unwrap();
        let page = &sizes[0];
        assert_eq!((page.path.as_str(), page.raw), ("ja/index.html", 5000));
        assert!(page.brotli < 100 && page.gzip < 200, "{page:?}");
        assert!(site.join("ja/index.html.br").is_file());
        assert!(site.join("ja/index.html.gz").is_file());
        assert_eq!(fs::read_dir(&site).unwrap().count(), 3);
        fs::remove_dir_all(site).unwrap();
    }
}
