//! The tokens, read from the style sheet itself: none can be forgotten.

use leptos::prelude::*;

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
pub fn colours() -> AnyView {
    let swatches = tokens()
        .filter(|(_, value)| value.starts_with('#') || value.starts_with("rgba"))
        .map(|(name, _)| {
            view! {
                <li>
                    <svg class="sample__swatch" aria-hidden="true">
                        <rect width="100%" height="100%" fill=format!("var(--{name})")/>
                    </svg>
                    <code>{format!("--{name}")}</code>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="sample__swatches">{swatches}</ul> }.into_any()
}

/// A bar for each step of the scale of spaces.
pub fn spaces() -> AnyView {
    let is_space = |name: &str| {
        let step = name.strip_prefix('s');
        step.is_some_and(|step| step.parse::<u8>().is_ok()) || name == "target"
    };
    let bars = tokens()
        .filter(|(name, _)| is_space(name))
        .map(|(name, value)| {
            // WebKit knows no `rem` in a drawing.
            let width = value.replace("rem", "em");
            view! {
                <li>
                    <code>{format!("--{name} {value}")}</code>
                    <svg class="sample__space" aria-hidden="true" height="12" width=width>
                        <rect width="100%" height="100%"/>
                    </svg>
                </li>
            }
        })
        .collect_view();
    view! { <ul>{bars}</ul> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn the_tokens_are_those_of_the_sheet() {
        let found: Vec<_> = tokens().collect();
        assert!(found.contains(&("target", "3rem")), "{found:?}");
        assert!(
            found
                .iter()
                .any(|(name, value)| *name == "paper" && value.starts_with('#'))
        );
    }
}
