//! A dot for each application: how many they are, and how many were selected,
//! is seen without a scale, and small numbers stay small.

use std::fmt::Write;

use crate::domain::content::programme::Outcome;
use crate::view::markup::{IntoPiece, Piece, el};

/// How many dots stand in a row: on a phone of 390 pixels, one every 5.
const COLUMNS: u32 = 72;

/// All applications of an outcome, those selected first.
pub fn field(outcome: &Outcome) -> Piece {
    let rows = outcome.applied.div_ceil(COLUMNS).max(1);
    el("svg.dots")
        .attr("viewBox", format!("0 0 {COLUMNS} {rows}"))
        .attr("aria-hidden", "true")
        .with(el("path.dots__rest").attr("d", dotted(outcome.selected, outcome.applied)))
        .with(el("path.dots__selected").attr("d", dotted(0, outcome.selected)))
        .into_piece()
}

/// Strokes through the middles of the dots from one number up to another. They
/// are dashed by the style sheet, a round dot at each whole length; the
/// hundredth keeps the last one.
fn dotted(from: u32, to: u32) -> String {
    let mut path = String::new();
    let mut at = from;
    while at < to {
        let (row, column) = (at / COLUMNS, at % COLUMNS);
        let end = to.min((row + 1) * COLUMNS);
        let length = end - at - 1;
        // Writing to a text cannot fail.
        let _ = write!(path, "M{column}.5 {row}.5h{length}.01");
        at = end;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many dots a path stands for.
    fn counted(path: &str) -> u32 {
        path.split('h')
            .skip(1)
            .filter_map(|part| part.split('.').next()?.parse::<u32>().ok())
            .map(|length| length + 1)
            .sum()
    }

    #[test]
    fn there_is_a_dot_for_each() {
        for (from, to) in [(0, 1), (0, 72), (0, 73), (270, 2628), (1, 1), (71, 144)] {
            assert_eq!(counted(&dotted(from, to)), to - from, "{from}..{to}");
        }
        assert_eq!(dotted(70, 74), "M70.5 0.5h1.01M0.5 1.5h1.01");
    }
}
