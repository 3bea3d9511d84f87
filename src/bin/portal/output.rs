//! Standard output, whose reader may go away (`portal facts | head`).

use std::io::{ErrorKind, Write};

/// Prints; a reader that has gone is no error, and no panic.
pub fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    if let Err(error) = out.write_all(text.as_bytes()).and_then(|()| out.flush())
        && error.kind() != ErrorKind::BrokenPipe
    {
        eprintln!("portal: standard output: {error}");
    }
}
