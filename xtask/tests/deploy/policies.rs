//! What the browser is told not to do, on whatever is sent.

use crate::host::{Host, file};

const POLICIES: [&str; 7] = [
    "strict-transport-security",
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
];

/// nginx forgets the headers of a server where a location has one of its own.
#[test]
fn every_answer_carries_every_policy_once() {
    let host = Host::start();
    let page = host.get("/ja/");
    for path in [
        "/",
        "/zh/events/",
        "/ja",
        "/nothing",
        "/ja/nothing",
        "/zh/404.html",
        "/data/",
        "/.env",
        "/version.json",
        "/robots.txt",
        "/share.png",
        "/basemap.svg",
        &file("portal-calculator-", "_bg.wasm"),
        &file("portal-calculator-", ".js"),
        &file("portal-", ".css"),
        &file("data/events-", ".bin"),
    ] {
        for lines in ["", "Accept-Encoding: br\r\n"] {
            let answer = host.ask("GET", path, lines);
            for name in POLICIES.iter().chain(&["cache-control"]) {
                let count = answer
                    .head
                    .lines()
                    .filter(|line| line.to_ascii_lowercase().starts_with(&format!("{name}:")))
                    .count();
                assert_eq!(count, 1, "{path} has {count} times {name}");
            }
            for name in POLICIES {
                assert_eq!(answer.header(name), page.header(name), "{path}: {name}");
            }
            assert_eq!(answer.header("server"), "nginx", "{path} tells the version");
        }
    }
}

/// The page's own policy must be no other, and the header says one thing more.
#[test]
fn the_header_says_what_the_page_says_and_more() {
    let host = Host::start();
    let page = host.get("/ja/events/");
    let own = page
        .text()
        .split("http-equiv=\"Content-Security-Policy\" content=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap()
        .to_owned();
    assert_eq!(
        page.header("content-security-policy"),
        format!("{own}; frame-ancestors 'none'")
    );
}

/// What the app asks the browser for stays allowed, what it never asks for not.
#[test]
fn only_what_the_app_uses_is_allowed() {
    let host = Host::start();
    let page = host.get("/ja/events/");
    let policy = page.header("permissions-policy");
    let allowed: Vec<&str> = policy
        .split(", ")
        .filter(|feature| !feature.ends_with("=()"))
        .collect();
    assert_eq!(allowed, ["clipboard-write=(self)", "geolocation=(self)"]);
    for feature in ["camera", "microphone", "payment", "usb"] {
        assert!(policy.contains(&format!("{feature}=()")), "{feature}");
    }
}
