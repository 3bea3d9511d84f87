//! `cargo xtask`: builds xtask with the features that the whole workspace gives its
//! libraries, and runs it.
//!
//! `cargo run` takes a single package: the libraries of xtask would be compiled for it
//! alone, and once more for everything else.

use std::env;
use std::io::Result;
use std::process::{Command, ExitCode};

fn main() -> Result<ExitCode> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.args(["build", "--quiet", "--workspace", "--bin", "xtask"]);
    if !build.status()?.success() {
        return Ok(ExitCode::FAILURE);
    }
    let xtask = env::current_exe()?.with_file_name(format!("xtask{}", env::consts::EXE_SUFFIX));
    run(Command::new(xtask).args(env::args_os().skip(1)))
}

/// In place of this program: whoever ends it ends xtask.
#[cfg(unix)]
fn run(xtask: &mut Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;

    Err(xtask.exec())
}

/// Where no program can take another's place: beside it.
#[cfg(not(unix))]
fn run(xtask: &mut Command) -> Result<ExitCode> {
    let code = xtask.status()?.code();
    let code = code.and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
