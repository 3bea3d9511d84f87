//! A small site on disk and a plain client, for the tests of the server.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use xtask::intercept::Intercept;
use xtask::server::{SiteOptions, SiteServer};

use crate::answer::Answer;

/// A server over a folder that is removed at the end.
pub struct Site {
    pub server: Option<SiteServer>,
    pub root: PathBuf,
    address: String,
}

impl Site {
    pub fn start(base: &str, intercept: Option<fn(&str) -> Intercept>) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("xtask-server-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let root = folder.join("site");
        for (path, text) in [
            ("index.html", "front"),
            ("404.html", "not found"),
            ("ja/index.html", "日本語"),
            ("ja/404.html", "ありません"),
            ("zh/events/index.html", "活动"),
            ("data/site.json", "{\"a\":1}"),
            ("app-925684b053f420bf.js", "export default 1"),
            ("app-925684b053f420bf.js.br", "brotli bytes"),
            ("app-925684b053f420bf.js.gz", "gzip bytes"),
            ("app-925684b053f420bf_bg.wasm", "\0asm"),
            ("../secret.txt", "secret"),
        ] {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::create_dir_all(&root).unwrap();
            fs::write(path, text).unwrap();
        }
        let server = SiteServer::start(SiteOptions {
            base: base.to_owned(),
            intercept: intercept.map(|f| std::sync::Arc::new(f) as _),
            ..SiteOptions::new(&root)
        })
        .unwrap();
        let url = server.url();
        let address = url
            .trim_start_matches("http://")
            .split('/')
            .next()
            .unwrap()
            .to_owned();
        Self {
            server: Some(server),
            root,
            address,
        }
    }

    /// Sends bytes and reads until the connection ends.
    pub fn send(&self, bytes: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(bytes.as_bytes()).unwrap();
        let mut answer = Vec::new();
        // A reset after a fault ends the answer too.
        let _ = stream.read_to_end(&mut answer);
        answer
    }

    pub fn request(&self, method: &str, path: &str, headers: &str) -> Answer {
        let text =
            format!("{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n");
        Answer::parse(&self.send(&text))
    }

    pub fn get(&self, path: &str) -> Answer {
        self.request("GET", path, "")
    }

    pub fn log(&self) -> Vec<(String, Option<u16>)> {
        let requests = self.server.as_ref().unwrap().requests();
        requests
            .into_iter()
            .map(|request| (request.path, request.status))
            .collect()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server = None;
        // Another run's leftovers do no harm.
        let _ = fs::remove_dir_all(self.root.parent().unwrap());
    }
}
