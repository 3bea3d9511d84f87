//! The staff's program as a shell calls it, and the exit code that it ends with.

// What is always full is a file of Linux.
#![cfg(target_os = "linux")]

use std::fs::File;
use std::io::Write;
use std::process::{Command, Stdio};

/// Its commands that print, and what they read.
const CALLS: [(&str, &str); 5] = [
    ("facts", ""),
    ("check", ""),
    ("review --today 2026-11-28", ""),
    ("evaluate", r#"{"today": "2026-11-28", "answers": {}}"#),
    ("help", ""),
];

/// Calls it, and waits: its exit code, and what it says on standard error.
fn called(call: &str, input: &str, out: impl Into<Stdio>) -> (Option<i32>, String) {
    let mut portal = Command::new(env!("CARGO_BIN_EXE_portal"))
        .args(call.split(' '))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(out)
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut typed = portal.stdin.take().expect("its input");
    // A command that reads nothing may have ended already.
    let _ = typed.write_all(input.as_bytes());
    drop(typed);
    let output = portal.wait_with_output().expect("an end");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), said)
}

#[test]
fn what_cannot_be_written_is_an_error() {
    for (call, input) in CALLS {
        let full = File::options().write(true).open("/dev/full");
        let (code, said) = called(call, input, full.expect("a full disk"));
        assert_eq!(code, Some(2), "{call}: {said}");
        assert_eq!(said.lines().count(), 1, "{call}: {said}");
        assert!(said.starts_with("portal: standard output: "), "{said}");
    }
}

#[test]
fn a_reader_that_has_gone_is_no_error() {
    for (call, input) in CALLS {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        assert_eq!(
            called(call, input, writer),
            (Some(0), String::new()),
            "{call}"
        );
    }
}
