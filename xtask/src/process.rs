//! Running other programs. One place, so that every failure names the command
//! that failed, and every child sees the same `PATH`.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anyhow::{Context, Result, bail};

use crate::root::Root;

/// A command that runs in the checkout and finds the project's tools first.
/// The arguments are split at white space; a path is added with `arg`.
#[must_use]
pub fn command(root: &Root, program: impl AsRef<OsStr>, arguments: &str) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(root.path())
        .args(arguments.split_whitespace())
        .env("PATH", search_path(root));
    // `cargo run` describes this tool to itself in variables. Left in place
    // they look like a changed environment, and Cargo builds crates again.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// The same behind all else that runs, where the system has a way to say so: an
/// installation beside a step takes what the step leaves idle.
#[must_use]
pub fn command_behind(root: &Root, program: &str, arguments: &str) -> Command {
    match find_program(root, "nice") {
        Some(nice) => command(root, nice, &format!("-n 19 {program} {arguments}")),
        None => command(root, program, arguments),
    }
}

/// The project's tools, then whatever the person has.
fn search_path(root: &Root) -> std::ffi::OsString {
    let own = root.tools().join("bin");
    let inherited = env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(own).chain(env::split_paths(&inherited));
    env::join_paths(all).unwrap_or(inherited)
}

/// Where a program is, if it is anywhere on the path.
#[must_use]
pub fn find_program(root: &Root, name: &str) -> Option<PathBuf> {
    let file_name = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&search_path(root))
        .map(|folder| folder.join(&file_name))
        .find(|path| path.is_file())
}

/// Runs a command; its output goes to the terminal.
///
/// # Errors
/// When it cannot be started or ends with a failure.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("`{}` could not be started", shown(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

/// The same, and says before what it runs.
///
/// # Errors
/// As [`run`].
pub fn run_shown(command: &mut Command) -> Result<()> {
    println!("{}", shown(command));
    run(command)
}

/// Runs a command and keeps its output, whether it succeeds or not.
///
/// # Errors
/// When it cannot be started.
pub fn capture(command: &mut Command) -> Result<Output> {
    command
        .output()
        .with_context(|| format!("`{}` could not be started", shown(command)))
}

/// The command as a person would type it.
#[must_use]
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use std::process::Stdio;

    use super::*;

    #[test]
    fn a_failure_names_the_command() {
        let root = Root::find().unwrap();
        let mut failing = command(&root, "cargo", "no-such-command-here");
        let error = run(failing.stderr(Stdio::null())).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("`cargo no-such-command-here` failed"),
            "{error}"
        );
        let error = run(&mut command(&root, "no-such-program-here", "")).unwrap_err();
        assert!(
            error.to_string().contains("could not be started"),
            "{error}"
        );
    }

    #[test]
    fn programs_are_found_on_the_path() {
        let root = Root::find().unwrap();
        assert!(find_program(&root, "cargo").is_some());
        assert!(find_program(&root, "no-such-program-here").is_none());
    }
}
