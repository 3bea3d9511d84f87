//! The tokens, read from the style sheet itself: none can be forgotten.

use crate::view::markup::{IntoPiece, Piece, el};

const SHEET: &str = include_str!("../../../../style/00-tokens.css");

/// Name and value of every token of the first rule.
fn tokens() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rule = SHEET
        .split_once(":root {")
        .and_then(|(_, rest)| rest.split_once("\n}"));
    rule.map_or("", |(rule, _)| rule)
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
        .map(|(name, value)| (name, value.trim().trim_end_matches(';')))
}

/// A swatch for each colour, in the colours of the reader's theme.
pub fn colours() -> Piece {
    let swatches = tokens()
        .filter(|(_, value)| value.starts_with('#') || value.starts_with("rgba"))
        .map(|(name, _)| {
            el("li")
                .with(
                    el("svg.sample__swatch").attr("aria-hidden", "true").with(
                        el("rect")
                            .attr("width", "100%")
                            .attr("height", "100%")
                            .attr("fill", format!("var(--{name})")),
                    ),
                )
                .with(el("code").with(format!("--{name}")))
        })
        .collect::<Piece>();
    el("ul.sample__swatches").with(swatches).into_piece()
}

/// A bar for each step of the scale of spaces.
pub fn spaces() -> Piece {
    let bars = tokens()
        .filter(|(name, _)| name.starts_with("space-") || *name == "target")
        .map(|(name, value)| {
            el("li")
                .with(el("code").with(format!("--{name} {value}")))
                .with(
                    el("svg.sample__space")
                        .attr("aria-hidden", "true")
                        .attr("height", "12")
                        .attr("width", value.to_owned())
                        .with(el("rect").attr("width", "100%").attr("height", "100%")),
                )
        })
        .collect::<Piece>();
    el("ul").with(bars).into_piece()
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn the_tokens_are_those_of_the_sheet() {
        let found: Vec<_> = tokens().collect();
        assert!(found.contains(&("target", "2.75rem")), "{found:?}");
        assert!(
            found
                .iter()
                .any(|(name, value)| *name == "paper" && value.starts_with('#'))
        );
    }
}
