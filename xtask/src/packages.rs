//! Packages of the system that only some commands need. Where this account
//! cannot install them, one line says what to install.

use std::sync::{Mutex, PoisonError};

use anyhow::{Result, bail};

use crate::process::{capture, command, command_behind, find_program, run};
use crate::root::Root;

/// Installs packages by apt if what they bring is missing.
///
/// # Errors
/// When something is missing and this account cannot install it.
pub fn ensure(
    root: &Root,
    purpose: &str,
    packages: &str,
    missing: impl Fn() -> Vec<&'static str>,
) -> Result<()> {
    install_missing(missing, |what| {
        if !is_root(root) || find_program(root, "apt-get").is_none() {
            bail!("{purpose} need {what}; install the packages {packages}");
        }
        println!("installing {what} with apt-get ...");
        apt_get(root, "update")?;
        let install = "install --yes --no-install-recommends";
        apt_get(root, &format!("{install} {packages}"))
    })
}

/// One after the other: a second apt-get beside the first fails, and a step may install
/// while what later steps need is being installed.
fn install_missing(
    missing: impl Fn() -> Vec<&'static str>,
    install: impl FnOnce(&str) -> Result<()>,
) -> Result<()> {
    static TURN: Mutex<()> = Mutex::new(());
    if missing().is_empty() {
        return Ok(());
    }
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    // Whoever had the turn before may have brought it.
    let lacks = missing();
    if lacks.is_empty() {
        return Ok(());
    }
    install(&lacks.join(", "))?;
    let lacks = missing();
    if !lacks.is_empty() {
        bail!(
            "after apt-get still missing: {}; install it by hand",
            lacks.join(", ")
        );
    }
    Ok(())
}

fn is_root(root: &Root) -> bool {
    capture(&mut command(root, "id", "-u")).is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn apt_get(root: &Root, arguments: &str) -> Result<()> {
    // Another process may be installing, too: it is waited for, but not for ever.
    let call = format!("--quiet=2 --option DPkg::Lock::Timeout=300 {arguments}");
    let mut apt_get = command_behind(root, "apt-get", &call);
    // Nobody is there to answer a package's questions.
    run(apt_get.env("DEBIAN_FRONTEND", "noninteractive"))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;
    use std::time::Duration;

    use super::*;

    #[test]
    fn what_two_ask_for_at_once_is_installed_once() {
        static INSTALLED: AtomicUsize = AtomicUsize::new(0);
        let missing = || match INSTALLED.load(Ordering::SeqCst) {
            0 => vec!["a browser"],
            _ => Vec::new(),
        };
        let install = |what: &str| {
            assert_eq!(what, "a browser");
            thread::sleep(Duration::from_millis(50));
            INSTALLED.fetch_add(1, Ordering::SeqCst);
            Ok(())
        };
        thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| install_missing(missing, install).unwrap());
            }
        });
        assert_eq!(INSTALLED.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn what_is_missing_after_an_installation_is_said() {
        let error = install_missing(|| vec!["a browser"], |_| Ok(())).unwrap_err();
        assert!(error.to_string().contains("still missing: a browser"));
    }
}
