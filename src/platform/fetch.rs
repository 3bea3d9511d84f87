//! Fetching a file of this site.

use gloo_net::Error;
use gloo_net::http::Request;

use super::task;

/// The largest file of ours has a tenth of it. What is larger is not ours, and
/// reading it would stop a phone.
const MOST_BYTES: usize = 4_000_000;

/// What is called with what was fetched, or with what went wrong, for the console.
pub type Then<T> = Box<dyn FnOnce(Result<T, String>)>;

/// Fetches data and hands them on. Boxed, so that the waiting is compiled once.
pub fn data(address: String, then: Then<Vec<u8>>) {
    fetch(address, false, then);
}

/// Fetches a page. The page that says that there is none is one, too.
pub fn page(address: String, then: Then<String>) {
    let text =
        |bytes: Vec<u8>| String::from_utf8(bytes).map_err(|_| "a page that is no text".to_owned());
    fetch(
        address,
        true,
        Box::new(move |bytes| then(bytes.and_then(text))),
    );
}

fn fetch(address: String, even_missing: bool, then: Then<Vec<u8>>) {
    task::start(Box::pin(async move {
        then(received(&address, even_missing).await);
    }));
}

async fn received(address: &str, even_missing: bool) -> Result<Vec<u8>, String> {
    let response = Request::get(address).send().await.map_err(said)?;
    let is_page = response.ok() || even_missing && response.status() == 404;
    if !is_page {
        return Err(format!("{address}: status {}", response.status()));
    }
    let bytes = response.binary().await.map_err(said)?;
    if bytes.len() > MOST_BYTES {
        return Err(format!("{address}: {} bytes are not ours", bytes.len()));
    }
    Ok(bytes)
}

/// What the browser says is wrong. An error of the library's own cannot come of
/// what is asked here; its words would bring along those of serde_json.
fn said(error: Error) -> String {
    match error {
        Error::JsError(error) => error.to_string(),
        _ => "it cannot be fetched".to_owned(),
    }
}
