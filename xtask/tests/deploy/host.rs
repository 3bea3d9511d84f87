//! nginx with the site, and a client that asks as plainly as it can.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use xtask::folder;
use xtask::nginx::{Addresses, Nginx};
use xtask::root::Root;

use crate::answer::Answer;

/// The folder of the built site.
pub fn site() -> PathBuf {
    std::env::var_os("PORTAL_DIST")
        .map(PathBuf::from)
        .expect("run `cargo xtask test deploy`, which names the built site")
}

/// The paths of its files that have an address: not those packed ahead of time,
/// and not the pages that say that there is nothing.
pub fn files() -> Vec<String> {
    let mut names = folder::names(&site());
    names.retain(|name| {
        !name.ends_with(".br") && !name.ends_with(".gz") && folder::last(name) != "404.html"
    });
    names
}

/// The path of the only file that begins and ends so.
pub fn file(start: &str, end: &str) -> String {
    let found: Vec<String> = files()
        .into_iter()
        .filter(|name| name.starts_with(start) && name.ends_with(end))
        .collect();
    assert_eq!(found.len(), 1, "{start}…{end}: {found:?}");
    format!("/{}", found[0])
}

/// Pictures in each form that the content may name.
pub const PICTURES: [&str; 3] = [
    "pictures/2025-11-01-dalian.jpg",
    "pictures/2025-11-01-dalian.webp",
    "pictures/2025-11-01-dalian.png",
];

/// A server, and a folder for it that is removed at the end.
pub struct Host {
    pub nginx: Nginx,
    folder: PathBuf,
}

impl Host {
    /// With the site at the root.
    pub fn start() -> Self {
        Self::below("")
    }

    /// With the site below a path such as `/portal`, beside files that are
    /// nobody's.
    pub fn below(base: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("portal-deploy-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let served = folder.join("served");
        let target = served.join(base.trim_start_matches('/'));
        fs::create_dir_all(&target).unwrap();
        for entry in fs::read_dir(site()).unwrap() {
            let entry = entry.unwrap();
            symlink(entry.path(), target.join(entry.file_name())).unwrap();
        }
        fs::write(folder.join("secret.txt"), "secret").unwrap();
        for (path, text) in [
            // Digits that look like a hash.
            ("notes-202611031200.json", "{}"),
            // Photographs as the office may add them; the site may have none yet.
            (PICTURES[0], "jpeg"),
            (PICTURES[1], "webp"),
            (PICTURES[2], "png"),
            (".env", "secret"),
            (".git/config", "secret"),
            (".well-known/security.txt", "Contact: x"),
        ] {
            let path = target.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let nginx = Nginx::start(&Root::find().unwrap(), &served, base).unwrap();
        Self { nginx, folder }
    }

    /// Asks for a path, with more lines of the head, each ended by `\r\n`: at the site,
    /// and through a proxy, which asks the site by HTTP/1.0 and with `Via`. Both must
    /// answer the same.
    pub fn ask(&self, method: &str, path: &str, lines: &str) -> Answer {
        let addresses = self.nginx.addresses;
        let answer = send(addresses.site, method, path, lines);
        let proxied = send(addresses.proxied, method, path, lines);
        let context = format!("{method} {path} {lines:?} through a proxy");
        assert_eq!(proxied.status, answer.status, "{context}");
        // What is no path the proxy refuses by itself.
        if answer.status != 400 {
            assert_eq!(told(&proxied), told(&answer), "{context}");
        }
        assert!(proxied.body == answer.body, "{context}: other bytes");
        answer
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }
}

/// The head without what belongs to the moment and to the connection.
fn told(answer: &Answer) -> BTreeSet<&str> {
    let is_told = |line: &&str| {
        let name = line.split(':').next().unwrap_or_default();
        !name.eq_ignore_ascii_case("date") && !name.eq_ignore_ascii_case("connection")
    };
    answer.head.lines().filter(is_told).collect()
}

/// Sends one request and reads until the connection ends.
pub fn send(server: SocketAddr, method: &str, path: &str, lines: &str) -> Answer {
    let mut stream = TcpStream::connect(server).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    let host = format!("Host: portal.example:{}", server.port());
    let request = format!("{method} {path} HTTP/1.1\r\n{host}\r\nConnection: close\r\n{lines}\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    Answer::parse(&bytes)
}

impl Drop for Host {
    fn drop(&mut self) {
        // Another run's leftovers do no harm.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Whoever has ports that nginx was told to take is not taken for nginx.
#[test]
fn another_program_at_its_ports_is_no_nginx() {
    let addresses = Addresses::free().unwrap();
    for taken in [addresses.site, addresses.yardstick] {
        let other = TcpListener::bind(taken).unwrap();
        thread::spawn(move || {
            for stream in other.incoming() {
                let mut stream = stream.unwrap();
                // Unread, the question would end the connection before its answer.
                let asked = stream.read(&mut [0; 1024]);
                let answered = asked.and_then(|_| stream.write_all(b"HTTP/1.0 200 OK\r\n\r\n"));
                // Whoever only looks whether somebody listens is gone.
                drop(answered);
            }
        });
    }
    let started = Nginx::start_at(&Root::find().unwrap(), &site(), "", addresses);
    let error = started.map(drop).expect_err("the other's answers");
    assert!(format!("{error:#}").contains("in use"), "{error:#}");
}
