//! How much a visitor may have to download. The limits keep the first visit
//! short on a slow connection; they are raised here or nowhere.

use anyhow::{Result, bail};

use crate::sizes::{FileSize, Kind, kib};

/// A limit in bytes, after brotli.
struct Budget {
    what: &'static str,
    kinds: &'static [Kind],
    limit: usize,
    each: bool,
}

const BUDGETS: [Budget; 7] = [
    // Paid once per visitor and release, behind first paint and first control.
    Budget {
        what: "wasm and JavaScript",
        kinds: &[Kind::Wasm, Kind::JavaScript],
        limit: 240 * 1024,
        each: false,
    },
    Budget {
        what: "CSS",
        kinds: &[Kind::Css],
        limit: 12 * 1024,
        each: false,
    },
    Budget {
        what: "a page",
        kinds: &[Kind::Html],
        limit: 15 * 1024,
        each: true,
    },
    Budget {
        what: "the data",
        kinds: &[Kind::Data],
        limit: 40 * 1024,
        each: false,
    },
    Budget {
        what: "the case book",
        kinds: &[Kind::Cases],
        limit: 12 * 1024,
        each: false,
    },
    // What is found appears while it is typed, so that all of it has to be there
    // before the first letter: at 1.6 Mbit/s that is a fifteenth of a second.
    // Every page, term and event in both languages is in it, so that it grows with
    // the events.
    Budget {
        what: "the search",
        kinds: &[Kind::Search],
        limit: 13 * 1024,
        each: false,
    },
    Budget {
        what: "the map's land",
        kinds: &[Kind::Basemap],
        limit: 18 * 1024,
        each: false,
    },
];

/// Compares the site with every limit.
///
/// # Errors
/// When a limit is exceeded: which, by what file, and by how much.
pub fn check(files: &[FileSize]) -> Result<()> {
    let excesses: Vec<String> = BUDGETS
        .iter()
        .flat_map(|budget| excesses(budget, files))
        .collect();
    if !excesses.is_empty() {
        bail!(
            "over the budget (brotli; limits in xtask/src/budget.rs):\n  {}",
            excesses.join("\n  ")
        );
    }
    Ok(())
}

fn excesses(budget: &Budget, files: &[FileSize]) -> Vec<String> {
    let mut counted: Vec<_> = files
        .iter()
        .filter(|file| budget.kinds.contains(&file.kind))
        .collect();
    counted.sort_by_key(|file| std::cmp::Reverse(file.brotli));
    let named = |file: &FileSize| format!("{} {}", file.path, kib(file.brotli));
    let limit = kib(budget.limit);
    if budget.each {
        return counted
            .into_iter()
            .filter(|file| file.brotli > budget.limit)
            .map(|file| format!("{}; {} may have {limit}", named(file), budget.what))
            .collect();
    }
    let sum: usize = counted.iter().map(|file| file.brotli).sum();
    if sum <= budget.limit {
        return Vec::new();
    }
    let largest: Vec<_> = counted.iter().take(4).map(|file| named(file)).collect();
    vec![format!(
        "{}: {}, may have {limit} (largest: {})",
        budget.what,
        kib(sum),
        largest.join(", ")
    )]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, brotli: usize) -> FileSize {
        FileSize {
            path: path.to_owned(),
            kind: Kind::of(path),
            raw: brotli * 3,
            gzip: brotli * 2,
            brotli,
        }
    }

    #[test]
    fn a_site_at_its_limits_passes() {
        let site = [
            file("app.wasm", 230 * 1024),
            file("app.js", 10 * 1024),
            file("portal.css", 12 * 1024),
            file("index.html", 15 * 1024),
            file("ja/index.html", 15 * 1024),
            file("data/site.bin", 40 * 1024),
            file("data/search-0.bin", 13 * 1024),
            file("basemap.svg", 18 * 1024),
            file("picture.svg", 900 * 1024),
        ];
        check(&site).unwrap();
    }

    #[test]
    fn an_excess_names_the_file_the_figure_and_the_limit() {
        for (site, expected) in [
            (
                vec![file("app.wasm", 231 * 1024), file("app.js", 10 * 1024)],
                "wasm and JavaScript: 241.0 KB, may have 240.0 KB (largest: app.wasm 231.0 KB, app.js 10.0 KB)",
            ),
            (
                vec![file("a.html", 1024), file("zh/b.html", 15 * 1024 + 1)],
                "zh/b.html 15.1 KB; a page may have 15.0 KB",
            ),
            (
                vec![file("data/site.bin", 50 * 1024)],
                "the data: 50.0 KB, may have 40.0 KB (largest: data/site.bin 50.0 KB)",
            ),
            (
                vec![file("data/search-0.bin", 14 * 1024)],
                "the search: 14.0 KB, may have 13.0 KB (largest: data/search-0.bin 14.0 KB)",
            ),
        ] {
            let error = check(&site).unwrap_err().to_string();
            assert!(error.ends_with(expected), "{error}");
        }
    }
}
