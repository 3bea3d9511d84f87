//! A browser that is too old for any driver, by its own protocol.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use base64::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

use crate::process::Process;

/// An answer that takes longer does not come.
const LIMIT: Duration = Duration::from_secs(60);

/// A browser with one page.
pub struct Browser {
    socket: WebSocket<TcpStream>,
    calls: u32,
    /// What the page wrote to its console, or threw.
    pub console: Vec<String>,
    _process: Process,
}

impl Browser {
    /// Starts the program in this folder, with its libraries, on a system with this
    /// locale: without a window it heeds no `--lang`.
    pub fn start(folder: &Path, locale: &str) -> Self {
        let program = folder.join("chromium");
        let libraries = format!("{}:{}", folder.join("lib").display(), folder.display());
        let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!(
            "chromium-{}",
            folder.file_name().unwrap_or_default().to_string_lossy()
        ));
        let start = || {
            Process::start(
                program.to_str().expect("a path"),
                [
                    "--headless",
                    "--no-sandbox",
                    "--no-zygote",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--hide-scrollbars",
                    "--remote-debugging-port=0",
                    &format!("--user-data-dir={}", profile.display()),
                    "about:blank",
                ],
                &[("LD_LIBRARY_PATH", &libraries), ("LC_ALL", locale)],
            )
        };
        #[cfg(target_os = "linux")]
        let process = crate::pkeys::without(start);
        #[cfg(not(target_os = "linux"))]
        let process = start();
        let rest = process.wait_for("listening on ws://").expect("a port");
        let host = rest.split('/').next().expect("a host").to_owned();
        let page = page_address(&host);
        let stream = TcpStream::connect(&host).expect("a connection");
        stream.set_read_timeout(Some(LIMIT)).expect("a limit");
        let (socket, _) = tungstenite::client(page, stream).expect("a socket");
        let mut browser = Self {
            socket,
            calls: 0,
            console: Vec::new(),
            _process: process,
        };
        for domain in ["Page", "Runtime", "Log"] {
            browser.call(&format!("{domain}.enable"), &json!({}));
        }
        browser
    }

    /// Calls a method and gives its result.
    pub fn call(&mut self, method: &str, parameters: &Value) -> Value {
        self.calls += 1;
        let call = json!({"id": self.calls, "method": method, "params": parameters});
        self.socket
            .send(Message::text(call.to_string()))
            .unwrap_or_else(|error| panic!("{method}: {error}"));
        loop {
            let message = self
                .socket
                .read()
                .unwrap_or_else(|error| panic!("{method}: {error}"));
            let Message::Text(text) = message else {
                continue;
            };
            let mut answer: Value = serde_json::from_str(&text).expect("JSON");
            if answer["id"] == self.calls {
                assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
                return answer["result"].take();
            }
            self.listen(&answer);
        }
    }

    fn listen(&mut self, event: &Value) {
        let parameters = &event["params"];
        match event["method"].as_str() {
            Some("Runtime.exceptionThrown") => {
                self.console
                    .push(parameters["exceptionDetails"].to_string());
            }
            Some("Runtime.consoleAPICalled") => self.console.push(parameters["args"].to_string()),
            // No question to it is answered any more.
            Some("Inspector.targetCrashed") => panic!("the page has crashed"),
            Some("Log.entryAdded") => self.console.push(parameters["entry"].to_string()),
            _ => {}
        }
    }

    /// Gives the window this size.
    pub fn resize(&mut self, width: u32, height: u32) {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
        });
        self.call("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Opens an address and waits until it is loaded.
    pub fn open(&mut self, address: &str) {
        self.call("Page.navigate", &json!({"url": "about:blank"}));
        self.until("location.href === 'about:blank'");
        self.call("Page.navigate", &json!({"url": address}));
        self.until(&format!(
            "location.href.split('#')[0] === '{}' && document.readyState === 'complete'",
            address.split('#').next().unwrap_or_default()
        ));
    }

    /// Presses the mouse in the middle of an element, or of what lies on it.
    pub fn tap(&mut self, selector: &str) {
        let (x, y): (f64, f64) = self.read(&format!(
            "(one => {{
                one.scrollIntoView({{block: 'center', behavior: 'instant'}});
                const box = one.getBoundingClientRect();
                return [box.left + box.width / 2, box.top + box.height / 2];
            }})(document.querySelector({selector:?}))"
        ));
        for kind in ["mousePressed", "mouseReleased"] {
            let press = json!({"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1});
            self.call("Input.dispatchMouseEvent", &press);
        }
    }

    /// Presses the key of a digit.
    pub fn press(&mut self, digit: char) {
        let (text, code) = (digit.to_string(), u32::from(digit));
        for kind in ["keyDown", "keyUp"] {
            let mut press = json!({"type": kind, "key": text, "windowsVirtualKeyCode": code});
            if kind == "keyDown" {
                press["text"] = json!(text);
            }
            self.call("Input.dispatchKeyEvent", &press);
        }
    }

    /// How many pages come out of the printer, of A4.
    pub fn printed(&mut self) -> usize {
        let paper = json!({"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true});
        let answer = self.call("Page.printToPDF", &paper);
        let file = answer["data"].as_str().expect("a file");
        let file = BASE64_STANDARD.decode(file).expect("base64");
        let file = String::from_utf8_lossy(&file);
        file.matches("/Type /Page\n").count()
    }

    /// What an expression gives.
    pub fn read<T: DeserializeOwned>(&mut self, script: &str) -> T {
        let question = json!({"expression": script, "returnByValue": true});
        let mut result = self.call("Runtime.evaluate", &question);
        let value = result["result"]["value"].take();
        serde_json::from_value(value).unwrap_or_else(|error| panic!("{script}: {error}: {result}"))
    }

    /// Waits until an expression gives true.
    pub fn until(&mut self, script: &str) {
        let end = Instant::now() + LIMIT / 2;
        // Between two pages there is nothing to ask.
        let guarded =
            format!("(() => {{ try {{ return !!({script}); }} catch (e) {{ return false; }} }})()");
        while Instant::now() < end {
            if self.read::<bool>(&guarded) {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("this never came true: {script}");
    }
}

/// The address of the only page.
fn page_address(host: &str) -> String {
    let end = Instant::now() + LIMIT / 2;
    while Instant::now() < end {
        let list = get(host, "/json/list");
        let page = list
            .as_array()
            .and_then(|list| list.iter().find(|one| one["type"] == "page"))
            .and_then(|page| page["webSocketDebuggerUrl"].as_str());
        if let Some(page) = page {
            return page.to_owned();
        }
        thread::sleep(Duration::from_millis(50));
    }
    panic!("there is no page");
}

fn get(host: &str, path: &str) -> Value {
    let mut stream = TcpStream::connect(host).expect("a connection");
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("a request");
    stream
        .set_read_timeout(Some(Duration::from_secs(5)))
        .expect("a limit");
    let (mut bytes, mut piece) = (Vec::new(), [0; 4096]);
    // The server does not always close: what has come is tried.
    while let Ok(count) = stream.read(&mut piece) {
        if count == 0 {
            break;
        }
        bytes.extend_from_slice(&piece[..count]);
        let text = String::from_utf8_lossy(&bytes);
        if let Some((_, body)) = text.split_once("\r\n\r\n")
            && let Ok(value) = serde_json::from_str(body)
        {
            return value;
        }
    }
    Value::Null
}
