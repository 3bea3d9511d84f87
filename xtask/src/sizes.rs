//! What a visitor downloads, by kind of file, and how much of each it may be: the
//! first visit stays short on a slow line. Limits are raised here or nowhere.

use std::cmp::Reverse;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use crate::folder;

/// The kinds in the order of the table, with how the paths of their files begin
/// and end; the first that fits counts.
const KINDS: [(&str, &str, &[&str]); 12] = [
    // A page loads one of these programs.
    ("calculator", "portal-calculator", &[".wasm", ".js"]),
    ("events", "portal-events", &[".wasm", ".js"]),
    ("searching", "portal-search", &[".wasm", ".js"]),
    // On every page, before the program.
    ("loader", "", &[".js"]),
    // What the page of the brochure loads beside the portal's, and no other.
    ("its style", "brochure", &[".css"]),
    ("CSS", "", &[".css"]),
    ("HTML", "", &[".html"]),
    // What the search loads, and no other page.
    ("search", "data/search-", &[".bin"]),
    ("data", "data/", &[".bin"]),
    // Only the page of events loads it.
    ("basemap", "basemap.svg", &[""]),
    ("pictures", "", &[".svg", ".png", ".jpg", ".webp", ".ico"]),
    ("other", "", &[""]),
];

/// Kinds, and what all their files together may have after brotli, in KB; of pages
/// each file.
const LIMITS: [(&str, &[&str], usize); 8] = [
    // wasm and JavaScript, paid once per visitor and release, behind first paint and
    // first control.
    ("the calculator's program", &["calculator", "loader"], 240),
    ("the events' program", &["events", "loader"], 170),
    ("the search's program", &["searching", "loader"], 113),
    ("CSS", &["CSS"], 12),
    (A_PAGE, &["HTML"], 15),
    ("the data", &["data"], 40),
    // All of it has to be there before the first letter is typed: at 1.6 Mbit/s
    // that is a tenth of a second. It grows with the events and the questions.
    ("the search", &["search"], 19),
    ("the map's land", &["basemap"], 18),
];
const A_PAGE: &str = "a page";

/// A file's cost in bytes, without and with compression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileSize {
    /// Below the site, with `/`.
    pub path: String,
    /// As it is.
    pub raw: usize,
    /// With gzip, or as it is where that is smaller.
    pub gzip: usize,
    /// With brotli, or as it is where that is smaller.
    pub brotli: usize,
}

/// What each file of a site costs that lies compressed beside itself.
///
/// # Errors
/// When a file cannot be read.
pub fn of(site: &Path) -> Result<Vec<FileSize>> {
    let names = folder::names(site);
    let is_beside_another = |name: &String| name.ends_with(".gz") || name.ends_with(".br");
    let size = |path: String| {
        let bytes = |path: &str| fs::metadata(site.join(path)).map(|file| file.len() as usize);
        let raw = bytes(&path)?;
        let [gzip, brotli] = ["gz", "br"].map(|end| bytes(&format!("{path}.{end}")).unwrap_or(raw));
        anyhow::Ok(FileSize {
            path,
            raw,
            gzip,
            brotli,
        })
    };
    let own = names.into_iter().filter(|name| !is_beside_another(name));
    own.map(size).collect()
}

impl FileSize {
    fn kind(&self) -> &'static str {
        let fits = |start: &str, ends: &[&str]| {
            self.path.starts_with(start) && ends.iter().any(|end| self.path.ends_with(end))
        };
        let found = KINDS.iter().find(|(_, start, ends)| fits(start, ends));
        found.map_or("other", |(name, ..)| name)
    }
}

/// The table a build ends with.
#[must_use]
pub fn table(files: &[FileSize]) -> String {
    let mut table = String::new();
    let mut line = |cells: [&str; 5]| {
        let [kind, files, raw, gzip, brotli] = cells;
        // Writing into a string cannot fail.
        let _ = writeln!(table, "{kind:<12}{files:>6}{raw:>12}{gzip:>12}{brotli:>12}");
    };
    line(["kind", "files", "raw", "gzip", "brotli"]);
    for kind in KINDS.map(|(name, ..)| name).into_iter().chain(["total"]) {
        let is_of = |file: &&FileSize| kind == "total" || file.kind() == kind;
        let chosen: Vec<_> = files.iter().filter(is_of).collect();
        let sum = |size: fn(&FileSize) -> usize| kib(chosen.iter().map(|file| size(file)).sum());
        if !chosen.is_empty() {
            let sums = [
                sum(|file| file.raw),
                sum(|file| file.gzip),
                sum(|file| file.brotli),
            ];
            line([
                kind,
                &chosen.len().to_string(),
                &sums[0],
                &sums[1],
                &sums[2],
            ]);
        }
    }
    table
}

/// Compares the site with every limit.
///
/// # Errors
/// When a limit is exceeded: which, by what file, and by how much.
pub fn check(files: &[FileSize]) -> Result<()> {
    let mut excesses = Vec::new();
    for (what, kinds, limit) in LIMITS {
        let mut counted: Vec<_> = files
            .iter()
            .filter(|file| kinds.contains(&file.kind()))
            .collect();
        counted.sort_by_key(|file| Reverse(file.brotli));
        let groups = if what == A_PAGE {
            counted.chunks(1)
        } else {
            counted.chunks(usize::MAX)
        };
        for group in groups {
            let sum: usize = group.iter().map(|file| file.brotli).sum();
            if sum > limit * 1024 {
                let named = |file: &&FileSize| format!("{} {}", file.path, kib(file.brotli));
                let largest: Vec<_> = group.iter().take(4).map(named).collect();
                let (sum, largest) = (kib(sum), largest.join(", "));
                excesses.push(format!(
                    "{what}: {sum}, may have {limit} KB (largest: {largest})"
                ));
            }
        }
    }
    if !excesses.is_empty() {
        bail!(
            "over the limit (brotli; xtask/src/sizes.rs):\n  {}",
            excesses.join("\n  ")
        );
    }
    Ok(())
}

/// 1 KB is 1024 bytes here, as in the limits.
fn kib(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, brotli: usize) -> FileSize {
        FileSize {
            path: path.to_owned(),
            raw: brotli * 4,
            gzip: brotli * 2,
            brotli,
        }
    }

    #[test]
    fn a_file_costs_what_lies_beside_it() {
        let site = std::env::temp_dir().join(format!("xtask-sizes-{}", std::process::id()));
        fs::create_dir_all(site.join("ja")).unwrap();
        for (name, bytes) in [
            ("ja/index.html", 40),
            ("ja/index.html.gz", 20),
            ("ja/index.html.br", 10),
            ("photo.png", 30),
        ] {
            fs::write(site.join(name), "x".repeat(bytes)).unwrap();
        }
        let photo = FileSize {
            path: "photo.png".to_owned(),
            raw: 30,
            gzip: 30,
            brotli: 30,
        };
        assert_eq!(of(&site).unwrap(), [file("ja/index.html", 10), photo]);
        fs::remove_dir_all(site).unwrap();
    }

    #[test]
    fn the_table_sums_by_kind() {
        let text = table(&[
            file("index.html", 1024),
            file("ja/index.html", 1024),
            file("data/site.bin", 512),
        ]);
        let lines: Vec<Vec<_>> = text
            .lines()
            .map(|l| l.split_whitespace().collect())
            .collect();
        assert_eq!(
            lines[1],
            ["HTML", "2", "8.0", "KB", "4.0", "KB", "2.0", "KB"]
        );
        assert_eq!(
            lines[3],
            ["total", "3", "10.0", "KB", "5.0", "KB", "2.5", "KB"]
        );
        assert_eq!(kib(1025), "1.1 KB");
    }

    #[test]
    fn a_site_at_its_limits_passes() {
        let kb = |path, kb: usize| file(path, kb * 1024);
        check(&[
            kb("portal-calculator-0_bg.wasm", 230),
            kb("portal-calculator-0.js", 8),
            kb("portal-search-0_bg.wasm", 111),
            kb("loader-0.js", 2),
            kb("portal.css", 12),
            kb("index.html", 15),
            kb("ja/index.html", 15),
            kb("data/site.bin", 40),
            kb("data/search-0.bin", 19),
            kb("basemap.svg", 18),
            kb("picture.svg", 900),
        ])
        .unwrap();
    }

    #[test]
    fn an_excess_names_the_file_the_figure_and_the_limit() {
        for (site, expected) in [
            (
                vec![
                    file("portal-calculator-0_bg.wasm", 236 * 1024),
                    file("portal-calculator-0.js", 4 * 1024),
                    file("loader-0.js", 1024),
                ],
                "the calculator's program: 241.0 KB, may have 240 KB (largest: portal-calculator-0_bg.wasm 236.0 KB, portal-calculator-0.js 4.0 KB, loader-0.js 1.0 KB)",
            ),
            (
                vec![file("a.html", 1024), file("zh/b.html", 15 * 1024 + 1)],
                "a page: 15.1 KB, may have 15 KB (largest: zh/b.html 15.1 KB)",
            ),
            (
                vec![file("data/search-0.bin", 20 * 1024)],
                "the search: 20.0 KB, may have 19 KB (largest: data/search-0.bin 20.0 KB)",
            ),
        ] {
            let error = check(&site).unwrap_err().to_string();
            assert!(error.ends_with(expected), "{error}");
        }
    }
}
