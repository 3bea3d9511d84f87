//! What one broken data file costs: itself.

/// A data file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its name, `events.json`.
    pub file: String,
    /// What is wrong, for the console.
    pub detail: String,
}
