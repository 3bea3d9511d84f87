//! The hosts that a public page may link to. A statement that rests on any
//! other keeps its mark; its source stays in the data, for the staff.

/// The domains, each with all hosts below it.
pub const PUBLIC_DOMAINS: [&str; 15] = [
    "jsps.go.jp",
    "jsps.org.cn",
    "nsfc.gov.cn",
    "cas.cn",
    "cass.cn",
    "emb-japan.go.jp",
    // Universities that a statement or an event names.
    "nenu.edu.cn",
    "okayama-u.ac.jp",
    "kansai-u.ac.jp",
    "u-fukui.ac.jp",
    "jichi.ac.jp",
    "dlut.edu.cn",
    "osaka-u.ac.jp",
    "saitama-u.ac.jp",
    "u-aizu.ac.jp",
];

/// The address and its host, if a public page may link to it.
#[must_use]
pub fn public_url(url: &str) -> Option<(&str, &str)> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))?;
    // No name and no port before or behind the host: `jsps.go.jp:x@example` is
    // at `example`.
    let host = rest.split(['/', '?', '#', '\\']).next()?;
    let is_below = |domain: &str| {
        let above = host.strip_suffix(domain);
        above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
    };
    PUBLIC_DOMAINS
        .into_iter()
        .any(is_below)
        .then(|| (url, host.strip_prefix("www.").unwrap_or(host)))
}

#[cfg(test)]
mod tests {
    use super::public_url;

    #[test]
    fn only_hosts_of_the_list_are_public() {
        for (url, expected) in [
            ("https://www.jsps.go.jp/j-fellow/", Some("jsps.go.jp")),
            (
                "http://www-jsps-net.jsps.go.jp/",
                Some("www-jsps-net.jsps.go.jp"),
            ),
            ("https://jsps.org.cn", Some("jsps.org.cn")),
            ("https://www.nsfc.gov.cn/#a", Some("nsfc.gov.cn")),
            ("http://imde.cas.cn/x", Some("imde.cas.cn")),
            ("http://imde.cas.cn:80/x", None),
            ("https://jsps.go.jp:x@example.com/", None),
            ("https://jsps.go.jp@example.com/", None),
            ("https://example.com?jsps.go.jp", None),
            ("https://www.fcass.cn/", None),
            ("https://notjsps.go.jp/", None),
            ("https://jsps.go.jp.example/", None),
            ("https://user@example/jsps.go.jp", None),
            ("ftp://jsps.go.jp/", None),
            ("jsps.go.jp", None),
            ("", None),
        ] {
            assert_eq!(public_url(url).map(|(_, host)| host), expected, "{url}");
        }
    }
}
