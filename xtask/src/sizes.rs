//! What a visitor downloads, by kind of file.

use std::fmt::Write;

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The program.
    Wasm,
    /// What starts the program.
    JavaScript,
    /// Style sheets.
    Css,
    /// Pages.
    Html,
    /// What the program loads when it starts.
    Data,
    /// What the case book loads, and no other page.
    Cases,
    /// What the search loads, and no other page.
    Search,
    /// The map's land, which only the page of events loads.
    Basemap,
    /// Pictures.
    Picture,
    /// All the rest: calendars, the sitemap, robots.txt.
    Other,
}

impl Kind {
    /// Every kind, in the order of the table.
    pub const ALL: [Self; 10] = [
        Self::Wasm,
        Self::JavaScript,
        Self::Css,
        Self::Html,
        Self::Data,
        Self::Cases,
        Self::Search,
        Self::Basemap,
        Self::Picture,
        Self::Other,
    ];

    /// The kind of a file, from its path below the site, with `/`.
    #[must_use]
    pub fn of(path: &str) -> Self {
        match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
            "wasm" => Self::Wasm,
            "js" => Self::JavaScript,
            "css" => Self::Css,
            "html" => Self::Html,
            "bin" if path.starts_with("data/cases-") => Self::Cases,
            "bin" if path.starts_with("data/search-") => Self::Search,
            "bin" if path.starts_with("data/") => Self::Data,
            "svg" if path == "basemap.svg" => Self::Basemap,
            "svg" | "png" | "jpg" | "webp" | "avif" | "ico" => Self::Picture,
            _ => Self::Other,
        }
    }

    /// The word in the table.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wasm => "wasm",
            Self::JavaScript => "JavaScript",
            Self::Css => "CSS",
            Self::Html => "HTML",
            Self::Data => "data",
            Self::Cases => "case book",
            Self::Search => "search",
            Self::Basemap => "basemap",
            Self::Picture => "pictures",
            Self::Other => "other",
        }
    }
}

/// A file's cost in bytes, without and with compression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileSize {
    /// Below the site, with `/`.
    pub path: String,
    /// What it is for.
    pub kind: Kind,
    /// As it is.
    pub raw: usize,
    /// With gzip, or as it is where that is smaller.
    pub gzip: usize,
    /// With brotli, or as it is where that is smaller.
    pub brotli: usize,
}

/// The table a build ends with.
#[must_use]
pub fn table(files: &[FileSize]) -> String {
    let mut table = format!(
        "{:<12}{:>6}{:>12}{:>12}{:>12}\n",
        "kind", "files", "raw", "gzip", "brotli"
    );
    let mut line = |name: &str, of: &dyn Fn(&FileSize) -> bool| {
        let chosen: Vec<_> = files.iter().filter(|file| of(file)).collect();
        let sum = |size: fn(&FileSize) -> usize| kib(chosen.iter().map(|file| size(file)).sum());
        if !chosen.is_empty() {
            // Writing into a string cannot fail.
            let _ = writeln!(
                table,
                "{name:<12}{:>6}{:>12}{:>12}{:>12}",
                chosen.len(),
                sum(|file| file.raw),
                sum(|file| file.gzip),
                sum(|file| file.brotli),
            );
        }
    };
    for kind in Kind::ALL {
        line(kind.name(), &|file| file.kind == kind);
    }
    line("total", &|_| true);
    table
}

/// 1 KB is 1024 bytes here, as in the budgets.
#[must_use]
pub fn kib(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_sums_by_kind() {
        let file = |path: &str, raw| FileSize {
            path: path.to_owned(),
            kind: Kind::of(path),
            raw,
            gzip: raw / 2,
            brotli: raw / 4,
        };
        let text = table(&[
            file("index.html", 4096),
            file("ja/index.html", 4096),
            file("data/site.bin", 2048),
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
}
