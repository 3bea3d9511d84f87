//! A gate before an answer: a test opens it when it is ready for the answer. A time
//! in its place would be too short on a busy machine.

use std::sync::Arc;

use tokio::sync::watch;

/// Closed or open; copies are the same gate.
#[derive(Clone, Debug)]
pub struct Gate(Arc<watch::Sender<bool>>);

impl Gate {
    /// A gate that is closed.
    #[must_use]
    pub fn closed() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }

    /// Lets through what waits, and what comes.
    pub fn open(&self) {
        self.0.send_replace(true);
    }

    /// Keeps what comes waiting.
    pub fn close(&self) {
        self.0.send_replace(false);
    }

    /// Waits until it is open.
    pub(crate) async fn passed(&self) {
        // The sender lives as long as this gate: there is no error.
        let _ = self.0.subscribe().wait_for(|is_open| *is_open).await;
    }
}

impl PartialEq for Gate {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Gate {}
