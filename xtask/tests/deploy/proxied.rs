//! What stands between the visitor and the server may be old or say that it is a
//! proxy: it gets the same, in the same form. What is asked elsewhere goes through a
//! proxy, too (`Host::ask`); here is what only caches ask.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

use xtask::folder;

use crate::answer::Answer;
use crate::host::{Host, file, site};
use crate::types;

/// A request as CDNs send it, without their proxy.
fn old_request(server: SocketAddr, path: &str, lines: &str) -> Answer {
    let mut stream = TcpStream::connect(server).unwrap();
    let request = format!("GET {path} HTTP/1.0\r\nHost: portal.example\r\n{lines}\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    Answer::parse(&bytes)
}

#[test]
fn a_proxy_gets_the_packed_forms() {
    let host = Host::start();
    let server = host.nginx.addresses.site;
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
                ("Via", host.ask("GET", path, &via)),
                ("HTTP/1.0", old_request(server, path, &accept)),
                ("HTTP/1.0 and Via", old_request(server, path, &via)),
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

/// The head of each form, a part, and the way from the plain port.
#[test]
fn a_cache_can_ask_for_less() {
    let host = Host::start();
    let wasm = file("portal-calculator-", "_bg.wasm");
    for path in ["/zh/", "/version.json", wasm.as_str()] {
        for accepted in ["br", "gzip", "identity"] {
            let accept = format!("Accept-Encoding: {accepted}\r\n");
            let first = host.ask("GET", path, &accept);
            let head = host.ask("HEAD", path, &accept);
            assert_eq!((head.status, head.body.len()), (200, 0), "{path}");
            assert_eq!(
                head.header("content-length"),
                first.body.len().to_string(),
                "{path} {accepted}"
            );
            assert_eq!(head.header("etag"), first.header("etag"), "{path}");
        }
        let part = host.ask("GET", path, "Range: bytes=0-9\r\n");
        assert_eq!((part.status, part.body.len()), (206, 10), "{path}");
        assert!(
            part.header("content-range").starts_with("bytes 0-9/"),
            "{path}"
        );
    }
    let plain = old_request(host.nginx.addresses.plain, "/ja/", "Via: 1.0 cdn\r\n");
    assert_eq!(
        (plain.status, plain.header("location")),
        (301, "https://portal.example/ja/")
    );
}
