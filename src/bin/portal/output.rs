//! Standard output, whose reader may go away (`portal facts | head`).

use std::io::{ErrorKind, Write};

/// Prints; a reader that has gone is no error, and no panic.
///
/// # Errors
///
/// Why it could not be written, as on a full disk.
pub fn print(text: &str) -> Result<(), String> {
    write(&mut std::io::stdout().lock(), text)
}

fn write(out: &mut impl Write, text: &str) -> Result<(), String> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Failing(ErrorKind);

    impl Write for Failing {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_is_an_error_and_a_reader_that_has_gone_is_none() {
        assert!(write(&mut Failing(ErrorKind::StorageFull), "x").is_err());
        assert_eq!(write(&mut Failing(ErrorKind::BrokenPipe), "x"), Ok(()));
    }
}
