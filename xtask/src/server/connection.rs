//! One connection: its requests in turn, each answered, logged, and spoiled if
//! the test wants it so.

use std::io::{self, BufReader};
use std::net::TcpStream;
use std::thread::sleep;
use std::time::Duration;

use super::files::{self, Found};
use super::http::{NoRequest, Request, Response};
use super::{Intercept, LoggedRequest, Shared, locked};

/// A browser that has not asked for so long has left.
const IDLE: Duration = Duration::from_mins(2);

/// How the answer goes out.
enum Delivery {
    Whole,
    /// Only so many bytes of the body; then the connection ends.
    Cut(usize),
}

/// Answers until the visitor leaves, or a fault ends the connection.
///
/// # Errors
/// When the connection breaks.
pub fn answer_all(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(IDLE))?;
    let mut input = BufReader::new(stream);
    loop {
        let request = match Request::read(&mut input) {
            Ok(request) => request,
            Err(NoRequest::Closed) => return Ok(()),
            Err(NoRequest::Bad(status)) => {
                let response = Response::text(status, "this is not a request a browser sends");
                return response.write(stream, usize::MAX, false);
            }
        };
        let path = request.target.split(['?', '#']).next().unwrap_or_default();
        let base = &shared.options.base;
        let shown = path.strip_prefix(base.as_str()).unwrap_or(path);
        let log = |status| {
            let path = shown.to_owned();
            locked(&shared.log).push(LoggedRequest { path, status });
        };
        let Some((response, delivery)) = respond(&request, path, shown, shared) else {
            log(None);
            return Ok(());
        };
        // Logged first: who has the answer can rely on finding it.
        log(Some(response.status));
        let whole = if request.method == "HEAD" {
            0
        } else {
            usize::MAX
        };
        match delivery {
            Delivery::Whole => response.write(stream, whole, request.keep_alive)?,
            Delivery::Cut(bytes) => {
                return response.write(stream, bytes.min(whole), request.keep_alive);
            }
        }
        if !request.keep_alive {
            return Ok(());
        }
    }
}

/// `None`: the connection ends without an answer.
fn respond(
    request: &Request,
    path: &str,
    below: &str,
    shared: &Shared,
) -> Option<(Response, Delivery)> {
    let intercept = shared
        .options
        .intercept
        .as_ref()
        .map_or(Intercept::Pass, |intercept| intercept(below));
    let mut delivery = Delivery::Whole;
    match intercept {
        Intercept::Pass => {}
        Intercept::Reply {
            status,
            content_type,
            body,
        } => {
            let headers = vec![
                ("Content-Type", content_type),
                ("Cache-Control", "no-store".to_owned()),
            ];
            return Some((
                Response {
                    status,
                    headers,
                    body,
                },
                delivery,
            ));
        }
        Intercept::Delay(time) => sleep(time),
        Intercept::Truncate(bytes) => delivery = Delivery::Cut(bytes),
        Intercept::Drop => return None,
    }
    Some((usual(request, path, shared), delivery))
}

/// What a good host answers.
fn usual(request: &Request, path: &str, shared: &Shared) -> Response {
    if request.method != "GET" && request.method != "HEAD" {
        let mut response = Response::text(405, "only GET and HEAD");
        response.headers.push(("Allow", "GET, HEAD".to_owned()));
        return response;
    }
    let options = &shared.options;
    match files::find(&options.root, &options.base, path) {
        Found::File(file) => files::response(&file, 200, request),
        Found::Redirect(target) => {
            let query = &request.target[path.len()..];
            let mut response = Response::text(308, "a folder's address ends with a slash");
            let place = format!("{target}{query}");
            response.headers.push(("Location", place));
            response
        }
        Found::Missing(Some(page)) => files::response(&page, 404, request),
        Found::Missing(None) => {
            let text = format!("not found; the site begins at {}", options.base);
            Response::text(404, &text)
        }
    }
}
