//! Whether the window is wide enough for two columns.

/// From here on `style/45-asking.css` puts questions and answer side by side;
/// `tests/browser/layout.rs` compares the two.
const WIDE: &str = "(min-width: 56rem)";

/// Whether it is now.
#[must_use]
pub fn is_wide() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media(WIDE).ok().flatten());
    query.is_some_and(|query| query.matches())
}
