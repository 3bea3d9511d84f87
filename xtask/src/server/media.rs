//! What a file is, told from its name: its type, and how long it may be kept.

/// The value of `Content-Type`.
#[must_use]
pub fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        // The browser compiles while it downloads only with this type.
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

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
/// `portal-web-925684b053f420bf_bg.wasm`. It writes 64 bits without leading
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
            ("portal-web-925684b053f420bf.js", true),
            ("portal-web-925684b053f420bf_bg.wasm", true),
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
