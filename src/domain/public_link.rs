//! Where a public page of the portal may lead: the society, the office, the partner
//! agencies, the embassy, and universities by name. A statement may rest on
//! something else; its source then stands in the data and in the staff's review,
//! and no page links to it.

/// The hosts. Each stands for itself and for what lies below it: `cas.cn` is
/// `imde.cas.cn`, too, and not `fakecas.cn`.
pub const PUBLIC_HOSTS: [&str; 14] = [
    // The society and its office in Beijing.
    "jsps.go.jp",
    "jsps.org.cn",
    // The partner agencies.
    "nsfc.gov.cn",
    "cas.cn",
    "cass.cn",
    // The embassy of Japan in China.
    "cn.emb-japan.go.jp",
    // Universities that `sources.json` names.
    "jichi.ac.jp",
    "kansai-u.ac.jp",
    "nenu.edu.cn",
    "okayama-u.ac.jp",
    "osaka-u.ac.jp",
    "saitama-u.ac.jp",
    "u-aizu.ac.jp",
    "u-fukui.ac.jp",
];

/// The host of a web address, in the letters in which it is written.
#[must_use]
pub fn host(url: &str) -> Option<&str> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    // Somebody's name or a port in front of or behind the host is no address of
    // these publishers.
    (!authority.is_empty() && !authority.contains(['@', ':'])).then_some(authority)
}

/// Whether a public page may link there.
#[must_use]
pub fn is_public(url: &str) -> bool {
    host(url).is_some_and(|host| {
        let host = host.to_ascii_lowercase();
        PUBLIC_HOSTS.iter().any(|known| {
            host.strip_suffix(known)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_known_by_its_end_and_whole_labels() {
        for url in [
            "https://www.jsps.go.jp/j-fellow/",
            "https://www-jsps-net.jsps.go.jp/",
            "http://jsps.org.cn",
            "https://jsps.org.cn/jspsbj/site/newsinfo/hdjp_detail.jsp?ld=1&yu=J",
            "http://imde.cas.cn/xmzj/201706/t20170609_4809862.html",
            "https://www.NSFC.gov.cn/",
            "https://www.cn.emb-japan.go.jp/itpr_zh/visa.html",
        ] {
            assert!(is_public(url), "{url}");
        }
        for url in [
            "",
            "jsps.go.jp",
            "ftp://www.jsps.go.jp/",
            "https://fakejsps.go.jp/",
            "https://jsps.go.jp.example/",
            "https://example.com/jsps.go.jp",
            "https://example.com?jsps.go.jp",
            "https://www.jsps.go.jp@example.com/",
            "https://jsps.go.jp:8080/",
            "https://www.fcass.cn/",
            "https://jsps-sto.com/?p=10147",
            "https://www.emb-japan.go.jp.example/",
        ] {
            assert!(!is_public(url), "{url}");
        }
    }
}
