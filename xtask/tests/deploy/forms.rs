//! Types, and the forms that were compressed ahead of time.

use std::fs;

use xtask::folder;
use xtask::root::Root;

use crate::host::{Host, PICTURES, file, files, site};
use crate::types;

#[test]
fn every_file_is_sent_whole_and_with_its_type() {
    let host = Host::start();
    for name in files() {
        let answer = host.get(&format!("/{name}"));
        assert_eq!(answer.status, 200, "{name}");
        let expected = types::content_type(folder::last(&name));
        assert_eq!(answer.header("content-type"), expected, "{name}");
        assert_eq!(answer.header("content-encoding"), "", "{name}");
        assert!(
            answer.body == fs::read(site().join(&name)).unwrap(),
            "{name}"
        );
    }
}

#[test]
fn a_picture_is_sent_as_what_it_is() {
    let host = Host::start();
    for path in PICTURES {
        let answer = host.get(&format!("/{path}"));
        assert_eq!(answer.status, 200, "{path}");
        let expected = types::content_type(path);
        assert!(expected.starts_with("image/"), "{path}: {expected}");
        assert_eq!(answer.header("content-type"), expected, "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
    }
}

#[test]
fn whoever_takes_a_packed_form_gets_the_one_of_the_build() {
    let host = Host::start();
    let mut pages = vec![
        ("/".to_owned(), "index.html".to_owned()),
        ("/zh/".to_owned(), "zh/index.html".to_owned()),
    ];
    for (start, end) in [
        ("portal-calculator-", "_bg.wasm"),
        ("portal-calculator-", ".js"),
        ("loader-", ".js"),
        ("portal-", ".css"),
        ("data/events-", ".bin"),
        ("sitemap", ".xml"),
    ] {
        let path = file(start, end);
        pages.push((path.clone(), path.trim_start_matches('/').to_owned()));
    }
    let calendar = files()
        .into_iter()
        .find(|name| name.ends_with(".ics"))
        .unwrap();
    pages.push((format!("/{calendar}"), calendar));
    for (path, name) in pages {
        for (accepted, encoding, suffix) in [
            // As Chromium, and WeChat with it, asks.
            ("gzip, deflate, br, zstd", "br", ".br"),
            ("br", "br", ".br"),
            ("gzip, deflate", "gzip", ".gz"),
            ("identity", "", ""),
            ("br;q=0, gzip;q=0", "", ""),
        ] {
            let answer = host.ask("GET", &path, &format!("Accept-Encoding: {accepted}\r\n"));
            let context = format!("{path} for {accepted}");
            assert_eq!(answer.status, 200, "{context}");
            assert_eq!(answer.header("content-encoding"), encoding, "{context}");
            assert_eq!(answer.header("vary"), "Accept-Encoding", "{context}");
            let expected = fs::read(site().join(format!("{name}{suffix}"))).unwrap();
            assert!(answer.body == expected, "{context}: other bytes");
            assert_eq!(
                answer.header("content-length"),
                expected.len().to_string(),
                "{context}"
            );
            assert_eq!(
                answer.header("content-type"),
                types::content_type(folder::last(&name)),
                "{context}"
            );
        }
    }
}

#[test]
fn only_the_head_can_be_asked_for_and_nothing_be_sent() {
    let host = Host::start();
    let head = host.ask("HEAD", "/ja/", "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    for method in ["POST", "PUT", "DELETE"] {
        let answer = host.ask(method, "/ja/", "Content-Length: 0\r\n");
        assert_eq!(answer.status, 405, "{method}");
    }
}

/// The compiler writes the places of panics into the program; `xtask::remap` gives
/// them names that are the same everywhere.
#[test]
fn the_program_names_no_folder_of_this_machine() {
    let path = site().join(file("portal-calculator-", "_bg.wasm").trim_start_matches('/'));
    let wasm = fs::read(path).unwrap();
    let names = |text: &str| wasm.windows(text.len()).any(|part| part == text.as_bytes());
    let checkout = format!("{}/", Root::find().unwrap().path().display());
    for folder in [checkout.as_str(), "/registry/src/", "/toolchains/"] {
        assert!(!names(folder), "the wasm names {folder}");
    }
    // A wasm in which no place can be read would pass as well, and prove nothing.
    for place in ["crates/tachys-", "src/platform/"] {
        assert!(names(place), "the wasm names no {place}");
    }
}
