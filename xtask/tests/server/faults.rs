//! What a bad network does.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::{Duration, Instant};

use xtask::gate::Gate;
use xtask::intercept::Intercept;
use xtask::server::{SiteOptions, SiteServer};

use crate::common::Site;

#[test]
fn faults_are_shown_and_logged() {
    let site = Site::start(
        "/portal/",
        Some(|path| match path {
            "data/site.json" => Intercept::Reply {
                status: 500,
                content_type: "text/html".to_owned(),
                body: b"down".to_vec(),
            },
            "app-925684b053f420bf.js" => Intercept::Truncate(5),
            "ja/" => Intercept::Drop,
            "zh/events/" => Intercept::Pieces(1),
            "" => Intercept::Delay(Duration::from_millis(200)),
            _ => Intercept::Pass,
        }),
    );
    let reply = site.get("/portal/data/site.json");
    assert_eq!(
        (reply.status, reply.text(), reply.header("content-type")),
        (500, "down", "text/html")
    );
    let cut = site.get("/portal/app-925684b053f420bf.js");
    assert_eq!((cut.header("content-length"), cut.text()), ("16", "expor"));
    assert!(site.send("GET /portal/ja/ HTTP/1.1\r\n\r\n").is_empty());
    let started = Instant::now();
    let whole = site.get("/portal/zh/events/");
    assert_eq!(
        (whole.header("content-length"), whole.text()),
        ("6", "活动")
    );
    assert!(started.elapsed() >= Duration::from_millis(120));
    let started = Instant::now();
    assert_eq!(site.get("/portal/").text(), "front");
    assert!(started.elapsed() >= Duration::from_millis(200));
    assert_eq!(
        site.log(),
        [
            ("data/site.json".to_owned(), Some(500)),
            ("app-925684b053f420bf.js".to_owned(), Some(200)),
            ("ja/".to_owned(), None),
            ("zh/events/".to_owned(), Some(200)),
            (String::new(), Some(200)),
        ]
    );
    site.server.as_ref().unwrap().clear_requests();
    assert!(site.log().is_empty());
}

#[test]
fn dropping_the_server_closes_everything() {
    let mut site = Site::start("/", None);
    let url = site.server.as_ref().unwrap().url();
    let address = url
        .trim_start_matches("http://")
        .trim_end_matches('/')
        .to_owned();
    let mut idle = TcpStream::connect(&address).unwrap();
    idle.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
    let mut byte = [0];
    idle.read_exact(&mut byte).unwrap();
    site.server = None;
    let mut rest = Vec::new();
    idle.read_to_end(&mut rest).unwrap();
    assert!(TcpStream::connect(&address).is_err());
}

#[test]
fn what_is_held_waits_for_the_gate() {
    let gate = Gate::closed();
    let hold = gate.clone();
    let options = SiteOptions {
        intercept: Some(Arc::new(move |path| match path {
            "" => Intercept::Hold(hold.clone()),
            _ => Intercept::Pass,
        })),
        ..SiteOptions::new(std::env::temp_dir())
    };
    let server = SiteServer::start(options).unwrap();
    let url = server.url();
    let address = url.trim_start_matches("http://").trim_end_matches('/');
    let mut held = TcpStream::connect(address).unwrap();
    held.write_all(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
        .unwrap();
    held.set_read_timeout(Some(Duration::from_millis(200)))
        .unwrap();
    assert!(held.read(&mut [0]).is_err(), "nothing comes");
    gate.open();
    held.set_read_timeout(None).unwrap();
    assert_eq!(held.read(&mut [0]).unwrap(), 1);
}
