//! Pictures drawn from the data while a page is written. Each stands beside the
//! words or the table that say the same, and is hidden from who listens.
//!
//! Places along a picture are hundredths of its width, heights are lines of
//! text: so it fits a phone, and grows with the reader's letters.

mod bridge;
pub mod dots;
pub mod offices;
pub mod results;
pub mod spans;
pub mod sums;
pub mod year;

pub use self::bridge::Bridge;

use crate::view::markup::{Element, el};

/// `part` of `whole` as a place along the width: `37.25%`.
fn along(part: i64, whole: i64) -> String {
    let hundredths = (part * 10_000 + whole / 2) / whole.max(1);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// A strip that lies under a line of text, empty, with lines across it at these
/// places of `whole`.
fn strip(class: &'static str, marks: impl Iterator<Item = i64>, whole: i64) -> Element {
    let mut strip = el("svg")
        .attr("class", class)
        .attr("aria-hidden", "true")
        .attr("width", "100%");
    for mark in marks {
        let place = along(mark, whole);
        strip = strip.with(
            el("line.strip__mark")
                .attr("x1", place.clone())
                .attr("x2", place)
                .attr("y1", "0")
                .attr("y2", "100%"),
        );
    }
    strip
}

/// A bar from one place of `whole` to another.
fn bar(class: &'static str, from: i64, to: i64, whole: i64) -> Element {
    el("rect")
        .attr("class", class)
        .attr("x", along(from, whole))
        .attr("width", along(to - from, whole))
        .attr("y", "25%")
        .attr("height", "50%")
}

#[cfg(test)]
mod tests {
    use super::along;

    #[test]
    fn places_are_hundredths_of_the_width() {
        for (part, whole, expected) in [
            (0, 1, "0.00%"),
            (1, 1, "100.00%"),
            (1, 3, "33.33%"),
            (2, 3, "66.67%"),
            (1, 0, "100.00%"),
        ] {
            assert_eq!(along(part, whole), expected, "{part}/{whole}");
        }
    }
}
