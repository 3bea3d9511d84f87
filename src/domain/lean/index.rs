//! Everything that can be found. It comes in columns, a text each with a line
//! for every entry: names beside names are half a kilobyte less than names beside
//! addresses.

use super::Lean;
use crate::domain::json::Value;
use crate::domain::search::{Entry, Index, Kind};
use crate::domain::text::Bilingual;

/// The columns: address, name and line in both languages, further words, the
/// place of the kind among [`Kind::ALL`].
pub const COLUMNS: [&str; 7] = [
    "paths", "names_ja", "names_zh", "lines_ja", "lines_zh", "words", "kinds",
];

/// The index of the search.
#[must_use]
pub fn index(file: &Value) -> Option<Index> {
    Lean::whole(|lean| {
        let columns = COLUMNS.map(|name| lean.text(&file[name]));
        let mut columns = columns.each_ref().map(|column| column.split('\n'));
        let mut entries: Vec<Entry> = Vec::new();
        let mut whole = None;
        while let Some(path) = columns[0].next() {
            let mut cell = |column: usize| lean.or(columns[column].next(), "").to_owned();
            let title = Bilingual {
                ja: cell(1),
                zh: cell(2),
            };
            let line = Bilingual {
                ja: cell(3),
                zh: cell(4),
            };
            let words = cell(5);
            let kind = cell(6).parse().ok();
            let kind = kind.and_then(|place: usize| Kind::ALL.get(place).copied());
            let kind = lean.or(kind, Kind::Page);
            if kind == Kind::Programme {
                whole = Some(entries.len());
            }
            entries.push(Entry {
                kind,
                path: path.to_owned(),
                title,
                line,
                words,
                // A part stands behind what it is a part of.
                part_of: whole.filter(|_| kind == Kind::Section),
            });
        }
        Index {
            entries,
            variants: lean.text(&file["variants"]),
        }
    })
}
