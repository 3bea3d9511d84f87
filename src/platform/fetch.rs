//! Fetching a text of this site.

use gloo_net::Error;
use gloo_net::http::Request;

use super::task;

/// The largest file of ours has a tenth of it. What is larger is not ours, and
/// reading it would stop a phone.
const MOST_BYTES: usize = 4_000_000;

/// What is called with the text, or with what went wrong, for the console.
pub type Then = Box<dyn FnOnce(Result<String, String>)>;

/// Fetches the text at an address and hands it on. Boxed, so that the waiting
/// is compiled once.
pub fn text(address: String, then: Then) {
    fetch(address, false, then);
}

/// Fetches a page. The page that says that there is none is one, too.
pub fn page(address: String, then: Then) {
    fetch(address, true, then);
}

fn fetch(address: String, even_missing: bool, then: Then) {
    task::start(Box::pin(async move {
        then(received(&address, even_missing).await);
    }));
}

async fn received(address: &str, even_missing: bool) -> Result<String, String> {
    let response = Request::get(address).send().await.map_err(said)?;
    let is_page = response.ok() || even_missing && response.status() == 404;
    if !is_page {
        return Err(format!("{address}: status {}", response.status()));
    }
    let text = response.text().await.map_err(said)?;
    if text.len() > MOST_BYTES {
        return Err(format!("{address}: {} bytes are not ours", text.len()));
    }
    Ok(text)
}

/// What the browser says is wrong. An error of the library's own cannot come of
/// what is asked here; its words would bring along those of serde_json.
fn said(error: Error) -> String {
    match error {
        Error::JsError(error) => error.to_string(),
        _ => "it cannot be fetched".to_owned(),
    }
}
