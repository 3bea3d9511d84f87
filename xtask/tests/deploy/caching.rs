//! How long a file may be kept, and how it is asked for again.

use xtask::caching;
use xtask::folder;

use crate::host::{Host, file, files};

#[test]
fn only_names_with_a_hash_are_kept_for_ever() {
    let host = Host::start();
    let mut kept = 0;
    for name in files() {
        let answer = host.ask("HEAD", &format!("/{name}"), "");
        let expected = caching::cache_control(folder::last(&name));
        assert_eq!(answer.header("cache-control"), expected, "{name}");
        kept += usize::from(expected != "no-cache");
    }
    // Script, wasm, loader, style, icon and the data.
    assert!(kept >= 7, "{kept} files are kept for ever");
    for path in [
        "/",
        "/ja/",
        "/zh/events/",
        "/version.json",
        "/notes-202611031200.json",
        "/nothing-here",
    ] {
        assert_eq!(host.get(path).header("cache-control"), "no-cache", "{path}");
    }
}

/// A hashed file that is gone must not be kept as gone: it may come back with
/// the next release.
#[test]
fn that_a_file_is_missing_is_asked_for_again() {
    let answer = Host::start().get("/portal-calculator-aaaaaaaaaaaaaaaa_bg.wasm");
    assert_eq!(
        (answer.status, answer.header("cache-control")),
        (404, "no-cache")
    );
}

#[test]
fn what_the_visitor_has_is_not_sent_again() {
    let host = Host::start();
    let wasm = file("portal-calculator-", "_bg.wasm");
    for path in ["/zh/", "/version.json", "/sitemap.xml", &wasm] {
        let mut tags = Vec::new();
        for accepted in ["br", "gzip", "identity"] {
            let accept = format!("Accept-Encoding: {accepted}\r\n");
            let first = host.ask("GET", path, &accept);
            let tag = first.header("etag").to_owned();
            assert!(!tag.is_empty(), "{path}");
            // A cache that has packed the file anew makes the tag a weak one.
            let strong = tag.trim_start_matches("W/");
            for tag in [
                tag.clone(),
                strong.to_owned(),
                format!("W/{strong}"),
                format!("\"x\", W/{strong}"),
            ] {
                let known = format!("{accept}If-None-Match: {tag}\r\n");
                let second = host.ask("GET", path, &known);
                let context = format!("{path} {accepted} {tag}");
                assert_eq!((second.status, second.body.len()), (304, 0), "{context}");
                assert_eq!(
                    second.header("cache-control"),
                    first.header("cache-control"),
                    "{context}"
                );
            }
            let other = format!("{accept}If-None-Match: \"other\"\r\n");
            assert_eq!(host.ask("GET", path, &other).status, 200, "{path}");
            tags.push(tag);
        }
        if path == wasm {
            tags.dedup();
            assert_eq!(tags.len(), 3, "a tag for each form");
        }
    }
}

#[test]
fn the_version_names_the_build_that_the_pages_name() {
    let host = Host::start();
    let version = host.get("/version.json");
    assert_eq!(version.header("content-type"), "application/json");
    assert!(version.body.len() < 200, "{}", version.text());
    let text: serde_json::Value = serde_json::from_slice(&version.body).unwrap();
    let page = host.get("/ja/events/");
    let build = text["build"].as_str().unwrap();
    let mark = format!("<meta name=\"portal-build\" content=\"{build}\">");
    assert_eq!(page.text().matches(&mark).count(), 1, "{mark}");
    let releases: serde_json::Value =
        serde_json::from_slice(&host.get("/releases.json").body).unwrap();
    assert_eq!(releases["releases"][0]["build"], text["build"]);
    let mut listed = 0;
    for release in releases["releases"].as_array().unwrap() {
        for name in release["files"].as_array().unwrap() {
            let path = format!("/{}", name.as_str().unwrap());
            assert_eq!(host.ask("HEAD", &path, "").status, 200, "{path}");
            listed += 1;
        }
    }
    assert!(listed >= 7, "{listed} files are listed");
}
