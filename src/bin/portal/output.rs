//! Standard output, whose reader may go away (`portal facts | head`).

use std::io::{ErrorKind, Write};

/// Prints; a reader that has gone is no error, and no panic.
///
/// # Errors
///
/// Why it could not be written, as on a full disk.
pub fn print(text: &str) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(()),
    }
}
