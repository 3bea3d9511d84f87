//! Pictures drawn from the data while a page is written. Each stands beside the
//! words that say the same, and is hidden from who listens.

mod bridge;
mod share_line;

pub use self::bridge::Bridge;
pub use self::share_line::ShareLine;

/// `part` of `whole` as a place along the width: `37.25%`.
fn along(part: i64, whole: i64) -> String {
    let hundredths = (part * 10_000 + whole / 2) / whole.max(1);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
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
