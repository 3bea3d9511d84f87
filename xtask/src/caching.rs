//! How long a file of the site may be kept, told from its name.

/// The value of `Cache-Control`. A name with a hash in it never means another
/// content; everything else is asked for again.
#[must_use]
pub fn cache_control(name: &str) -> &'static str {
    if is_hashed(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// Whether Trunk put a hash into the name: `loader-bf470c2b0419937.js`,
/// `portal-calculator-925684b053f420bf_bg.wasm`. It writes 64 bits without leading
/// zeros. A letter is asked for because a name may end with a date and time.
#[must_use]
pub fn is_hashed(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, last)| last);
    let is_hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    (12..=16).contains(&hash.len())
        && hash.chars().all(is_hex)
        && hash.contains(|c: char| c.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        for (name, expected) in [
            ("portal-calculator-925684b053f420bf.js", true),
            ("portal-calculator-925684b053f420bf_bg.wasm", true),
            ("loader-bf470c2b0419937.js", true),
            ("index.html", false),
            ("site.json", false),
            ("sapporo-202611031200.ics", false),
            ("guide-facade.pdf", false),
            ("925684b053f420bf.js", false),
        ] {
            assert_eq!(is_hashed(name), expected, "{name}");
        }
    }
}
