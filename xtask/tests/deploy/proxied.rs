//! What stands between the visitor and the server may be old or say that it is a
//! proxy: it gets the same, in the same form.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use xtask::folder;

use crate::answer::Answer;
use crate::host::{Host, file, send, site};
use crate::types;

/// A request as CDNs send it, without their proxy.
fn old_request(host: &Host, path: &str, lines: &str) -> Answer {
    let mut stream = TcpStream::connect(host.nginx.addresses.site).unwrap();
    let request = format!("GET {path} HTTP/1.0\r\nHost: portal.example\r\n{lines}\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    Answer::parse(&bytes)
}

#[test]
fn a_proxy_gets_the_packed_forms() {
    let host = Host::start();
    let wasm = file("portal-calculator-", "_bg.wasm");
    let style = file("portal-", ".css");
    for (path, name) in [
        (wasm.as_str(), wasm.trim_start_matches('/')),
        (style.as_str(), style.trim_start_matches('/')),
        ("/zh/", "zh/index.html"),
    ] {
        for (accepted, encoding, suffix) in [
            ("gzip", "gzip", ".gz"),
            ("gzip, deflate, br", "br", ".br"),
            ("identity", "", ""),
        ] {
            let accept = format!("Accept-Encoding: {accepted}\r\n");
            let expected = fs::read(site().join(format!("{name}{suffix}"))).unwrap();
            let via = format!("{accept}Via: 1.1 cdn\r\n");
            for (way, answer) in [
                (
                    "a proxy",
                    send(host.nginx.addresses.proxied, "GET", path, &accept),
                ),
                ("Via", host.ask("GET", path, &via)),
                ("HTTP/1.0", old_request(&host, path, &accept)),
                ("HTTP/1.0 and Via", old_request(&host, path, &via)),
            ] {
                let context = format!("{path} for {accepted} by {way}");
                assert_eq!(answer.status, 200, "{context}");
                assert_eq!(answer.header("content-encoding"), encoding, "{context}");
                assert_eq!(answer.header("vary"), "Accept-Encoding", "{context}");
                let kind = types::content_type(folder::last(name));
                assert_eq!(answer.header("content-type"), kind, "{context}");
                assert!(answer.body == expected, "{context}: other bytes");
            }
        }
    }
}

/// What caches ask: the head, a part, whether it is still the same.
#[test]
fn a_proxy_can_ask_again() {
    let host = Host::start();
    let wasm = file("portal-calculator-", "_bg.wasm");
    let proxied = host.nginx.addresses.proxied;
    for path in ["/zh/", "/version.json", wasm.as_str()] {
        for accepted in ["br", "gzip", "identity"] {
            let accept = format!("Accept-Encoding: {accepted}\r\n");
            let first = send(proxied, "GET", path, &accept);
            let tag = first.header("etag").trim_start_matches("W/").to_owned();
            assert!(!tag.is_empty(), "{path}");
            // A cache that has packed the file anew makes the tag a weak one.
            for tag in [tag.clone(), format!("W/{tag}"), format!("\"x\", W/{tag}")] {
                let again = format!("{accept}If-None-Match: {tag}\r\n");
                let answer = send(proxied, "GET", path, &again);
                let context = format!("{path} {accepted} {tag}");
                assert_eq!((answer.status, answer.body.len()), (304, 0), "{context}");
            }
            let head = send(proxied, "HEAD", path, &accept);
            assert_eq!((head.status, head.body.len()), (200, 0), "{path}");
            assert_eq!(
                head.header("content-length"),
                first.body.len().to_string(),
                "{path} {accepted}"
            );
            assert_eq!(head.header("etag"), first.header("etag"), "{path}");
        }
        let part = send(proxied, "GET", path, "Range: bytes=0-9\r\n");
        assert_eq!((part.status, part.body.len()), (206, 10), "{path}");
        assert!(
            part.header("content-range").starts_with("bytes 0-9/"),
            "{path}"
        );
    }
    // The policy and how long it may be kept come through.
    let direct = host.get(&wasm);
    let answer = send(proxied, "GET", &wasm, "");
    for name in ["cache-control", "content-security-policy", "etag"] {
        assert_eq!(answer.header(name), direct.header(name), "{name}");
    }
}
