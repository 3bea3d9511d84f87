//! Fetching a text of this site.

use gloo_net::http::Request;

/// What is called with the text, or with what went wrong, for the console.
pub type Then = Box<dyn FnOnce(Result<String, String>)>;

/// Fetches the text at an address and hands it on. Boxed, so that the waiting
/// is compiled once.
pub fn text(address: String, then: Then) {
    wasm_bindgen_futures::spawn_local(async move { then(received(&address).await) });
}

async fn received(address: &str) -> Result<String, String> {
    let response = Request::get(address)
        .send()
        .await
        .map_err(|error| error.to_string())?;
    if !response.ok() {
        return Err(format!("status {}", response.status()));
    }
    response.text().await.map_err(|error| error.to_string())
}
