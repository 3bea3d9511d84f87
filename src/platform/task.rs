//! What waits for the browser.

use std::future::Future;
use std::pin::Pin;

/// Something that waits, and then acts.
pub type Task = Pin<Box<dyn Future<Output = ()>>>;

/// Starts it. Of one type, so that the waiting is compiled once for all.
pub fn start(task: Task) {
    wasm_bindgen_futures::spawn_local(task);
}
