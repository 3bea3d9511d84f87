//! From an address to a page, and never to anything else.

use crate::host::{Host, send};

const TITLE_END: &str = "</title>";

/// What a page is called.
fn language(html: &str) -> &str {
    assert!(html.contains(TITLE_END), "no page: {html}");
    html.split("<html lang=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap_or_default()
}

#[test]
fn what_is_not_there_is_said_in_the_language_of_the_address() {
    for base in ["", "/portal"] {
        let host = Host::below(base);
        let general = language(host.get(&format!("{base}/nothing")).text()).to_owned();
        for (path, expected) in [
            ("/ja/nothing", "ja"),
            ("/ja/programmes/nothing/", "ja"),
            ("/ja/events/nothing.ics", "ja"),
            ("/ja/404.html", "ja"),
            ("/zh/nothing", "zh-Hans"),
            ("/zh/404.html", "zh-Hans"),
            ("/nothing", &general),
            ("/404.html", &general),
            ("/jam/nothing", &general),
            // A folder without a page of its own.
            ("/data/", &general),
        ] {
            for accepted in ["br, gzip", "identity"] {
                let path = format!("{base}{path}");
                let answer = host.ask("GET", &path, &format!("Accept-Encoding: {accepted}\r\n"));
                assert_eq!(answer.status, 404, "{path}");
                assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
                if accepted == "identity" {
                    assert_eq!(language(answer.text()), expected, "{path}");
                } else {
                    assert_eq!(answer.header("content-encoding"), "br", "{path}");
                }
            }
        }
    }
}

#[test]
fn a_folder_gets_its_slash_in_one_step() {
    for base in ["", "/portal"] {
        let host = Host::below(base);
        for (path, to) in [
            ("/ja", "/ja/"),
            ("/zh/events", "/zh/events/"),
            ("/zh/events?a=b/c", "/zh/events/?a=b/c"),
        ] {
            let answer = host.get(&format!("{base}{path}"));
            // Without scheme, host and port: they stay the visitor's.
            let expected = format!("{base}{to}");
            assert_eq!(
                (answer.status, answer.header("location")),
                (301, expected.as_str()),
                "{path}"
            );
            assert_eq!(host.get(&expected).status, 200, "{expected}");
        }
    }
    let below = Host::below("/portal");
    assert_eq!(below.get("/portal").header("location"), "/portal/");
    // Beside the site there is nothing.
    assert_eq!(below.get("/ja/").status, 404);
}

#[test]
fn the_plain_port_leads_to_the_encrypted_site_in_one_step() {
    let host = Host::start();
    let answer = send(host.nginx.addresses.plain, "GET", "/zh/events/?a=b", "");
    assert_eq!(
        (answer.status, answer.header("location")),
        (301, "https://portal.example/zh/events/?a=b")
    );
}

#[test]
fn nothing_but_the_site_is_served() {
    let host = Host::start();
    for path in [
        "/../secret.txt",
        "/ja/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/ja/..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%00",
        "/.env",
        "/%2eenv",
        "/.git/config",
        "/.git/",
        "/ja/.hidden",
    ] {
        let answer = host.get(path);
        assert!(
            matches!(answer.status, 400 | 404),
            "{path}: {}",
            answer.status
        );
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        assert!(
            !text.contains("secret") && !text.contains("root:"),
            "{path}"
        );
    }
    for folder in ["/data/", "/ja/data/", "/.well-known/"] {
        let answer = host.get(folder);
        assert_eq!(answer.status, 404, "{folder}");
        assert!(!answer.text().contains("Index of"), "{folder}");
    }
    // What authorities ask to put there can be read.
    assert_eq!(host.get("/.well-known/security.txt").text(), "Contact: x");
}
