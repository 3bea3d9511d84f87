//! As much of HTTP/1.1 as a browser needs from a static site.

use std::io::{self, BufRead, Read, Write};

/// A longer head is not from a browser.
const LONGEST_HEAD: u64 = 32 * 1024;

/// The head of a request. Bodies are not read: nothing here takes one.
#[derive(Debug)]
pub struct Request {
    /// Such as `GET`.
    pub method: String,
    /// The path, still with its query and its percent signs.
    pub target: String,
    /// Whether the connection serves another request after this one.
    pub keep_alive: bool,
    headers: Vec<(String, String)>,
}

/// What came instead of a request.
#[derive(Debug)]
pub enum NoRequest {
    /// The other side is gone.
    Closed,
    /// What it sent is not HTTP; the status says in what way.
    Bad(u16),
}

impl From<io::Error> for NoRequest {
    fn from(_: io::Error) -> Self {
        Self::Closed
    }
}

impl Request {
    /// Waits for the next request of a connection.
    ///
    /// # Errors
    /// When the connection ends or sends something else.
    pub fn read(input: &mut impl BufRead) -> Result<Self, NoRequest> {
        let mut head = input.take(LONGEST_HEAD);
        let first = read_line(&mut head)?;
        let words: Vec<&str> = first.split(' ').collect();
        let &[method, target, version @ ("HTTP/1.0" | "HTTP/1.1")] = words.as_slice() else {
            return Err(NoRequest::Bad(400));
        };
        if !target.starts_with('/') {
            return Err(NoRequest::Bad(400));
        }
        let mut headers = Vec::new();
        loop {
            let line = read_line(&mut head)?;
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(':').ok_or(NoRequest::Bad(400))?;
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let mut request = Self {
            method: method.to_owned(),
            target: target.to_owned(),
            keep_alive: false,
            headers,
        };
        // A body would be taken for the next request.
        let has_body = request.header("transfer-encoding").is_some()
            || request
                .header("content-length")
                .is_some_and(|length| length != "0");
        let says = |word| {
            request
                .header("connection")
                .is_some_and(|value| value.to_ascii_lowercase().contains(word))
        };
        request.keep_alive = !has_body && version == "HTTP/1.1" && !says("close");
        Ok(request)
    }

    /// The value of a header, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

fn read_line(head: &mut io::Take<impl BufRead>) -> Result<String, NoRequest> {
    let mut line = Vec::new();
    head.read_until(b'\n', &mut line)?;
    if line.pop() != Some(b'\n') {
        let too_long = head.limit() == 0;
        return Err(if too_long {
            NoRequest::Bad(431)
        } else {
            NoRequest::Closed
        });
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    String::from_utf8(line).map_err(|_| NoRequest::Bad(400))
}

/// An answer, without the headers that follow from it.
#[derive(Debug, Default)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// In the order they are sent.
    pub headers: Vec<(&'static str, String)>,
    /// The bytes.
    pub body: Vec<u8>,
}

impl Response {
    /// A sentence for a person.
    pub fn text(status: u16, text: &str) -> Self {
        Self {
            status,
            headers: vec![
                ("Content-Type", "text/plain; charset=utf-8".to_owned()),
                ("Cache-Control", "no-cache".to_owned()),
            ],
            body: format!("{text}\n").into_bytes(),
        }
    }

    /// Sends the head and so many bytes of the body.
    ///
    /// # Errors
    /// When the other side is gone.
    pub fn write(
        &self,
        mut out: impl Write,
        body_bytes: usize,
        keep_alive: bool,
    ) -> io::Result<()> {
        let mut bytes = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        for (name, value) in &self.headers {
            bytes.push_str(&format!("{name}: {value}\r\n"));
        }
        // A 304 speaks about a body that it does not have.
        if self.status != 304 {
            bytes.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        let connection = if keep_alive { "keep-alive" } else { "close" };
        bytes.push_str(&format!(
            "X-Content-Type-Options: nosniff\r\nConnection: {connection}\r\n\r\n"
        ));
        let mut bytes = bytes.into_bytes();
        bytes.extend_from_slice(&self.body[..body_bytes.min(self.body.len())]);
        out.write_all(&bytes)?;
        out.flush()
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        304 => "Not Modified",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Status",
    }
}
