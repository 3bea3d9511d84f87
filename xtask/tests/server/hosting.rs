//! What a good host does.

use crate::common::Site;

#[test]
fn paths_lead_to_files() {
    let site = Site::start("/", None);
    for (path, status, body) in [
        ("/", 200, "front"),
        ("/?q=1", 200, "front"),
        ("/index.html", 200, "front"),
        ("/ja/", 200, "日本語"),
        ("/zh/events/", 200, "活动"),
        ("/zh/event%73/", 200, "活动"),
        ("/nowhere", 404, "not found"),
        ("/ja/nowhere/deep", 404, "ありません"),
        ("/zh/nowhere", 404, "not found"),
        ("/zh/", 404, "not found"),
    ] {
        let answer = site.get(path);
        assert_eq!((answer.status, answer.text()), (status, body), "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "no-cache");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
}

#[test]
fn folders_get_their_slash() {
    let site = Site::start("/portal/", None);
    for (path, status, to) in [
        ("/portal", 308, "/portal/"),
        ("/portal/ja", 307, "/portal/ja/"),
        ("/portal/zh/events?a=b/c", 307, "/portal/zh/events/?a=b/c"),
    ] {
        let answer = site.get(path);
        assert_eq!(
            (answer.status, answer.header("location")),
            (status, to),
            "{path}"
        );
    }
    assert_eq!(site.get("/portal/ja/").text(), "日本語");
    for outside in ["/", "/ja/", "/portalx/ja/"] {
        let answer = site.get(outside);
        assert_eq!(answer.status, 404);
        assert!(answer.text().contains("begins at /portal/"));
    }
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let site = Site::start("/", None);
    for path in [
        "/../secret.txt",
        "/ja/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/ja//../secret.txt",
        "/%00",
        "/%zz",
    ] {
        let answer = site.get(path);
        assert!(
            matches!(answer.status, 400 | 404),
            "{path}: {}",
            answer.status
        );
        assert!(
            !answer.text().contains("secret") && !answer.text().contains("root:"),
            "{path}"
        );
    }
}

#[test]
fn compressed_files_are_sent_to_those_who_take_them() {
    let site = Site::start("/", None);
    let path = "/app-925684b053f420bf.js";
    let mut tags = Vec::new();
    for (accepted, encoding, body) in [
        ("gzip, deflate, br", "br", "brotli bytes"),
        ("gzip", "gzip", "gzip bytes"),
        ("br;q=0, gzip", "gzip", "gzip bytes"),
        ("identity", "", "export default 1"),
    ] {
        let answer = site.request("GET", path, &format!("Accept-Encoding: {accepted}\r\n"));
        assert_eq!(
            (answer.header("content-encoding"), answer.text()),
            (encoding, body)
        );
        assert_eq!(answer.header("vary"), "accept-encoding");
        assert_eq!(
            answer.header("content-type"),
            "text/javascript; charset=utf-8"
        );
        assert_eq!(
            answer.header("cache-control"),
            "public, max-age=31536000, immutable"
        );
        tags.push(answer.header("etag").to_owned());
    }
    tags.dedup();
    assert_eq!(tags.len(), 3, "a tag for each encoding");
    let wasm = site.get("/app-925684b053f420bf_bg.wasm");
    assert_eq!(wasm.header("content-type"), "application/wasm");
}

#[test]
fn what_the_visitor_has_is_not_sent_again() {
    let site = Site::start("/", None);
    let first = site.get("/data/site.json");
    assert_eq!(first.header("content-type"), "application/json");
    let known = format!("If-None-Match: \"other\", {}\r\n", first.header("etag"));
    let second = site.request("GET", "/data/site.json", &known);
    assert_eq!((second.status, second.body.len()), (304, 0));
    assert_eq!(second.header("etag"), first.header("etag"));
    std::fs::write(site.root.join("data/site.json"), "{\"a\":2}").unwrap();
    assert_eq!(site.request("GET", "/data/site.json", &known).status, 200);
}

#[test]
fn only_get_and_head() {
    let site = Site::start("/", None);
    let head = site.request("HEAD", "/ja/", "");
    assert_eq!(
        (head.status, head.header("content-length"), head.body.len()),
        (200, "9", 0)
    );
    let post = site.request("POST", "/", "Content-Length: 3\r\n");
    assert_eq!((post.status, post.header("allow")), (405, "GET,HEAD"));
    let two = "GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /ja/ HTTP/1.0\r\n\r\n";
    let two = String::from_utf8(site.send(two)).unwrap();
    assert!(
        two.contains("front") && two.ends_with("日本語"),
        "one connection for two"
    );
}
