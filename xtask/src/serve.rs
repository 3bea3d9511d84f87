//! The site while someone works on it: built, served, and built again when a
//! source file changes.

use std::io::ErrorKind;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::folder;
use crate::root::Root;
use crate::server::{SiteOptions, SiteServer};
use crate::site::{self, Build};
use crate::watch::{Snapshot, wait_for_change};

/// How many ports are tried before giving up.
const PORTS: u16 = 20;

/// Serves until the process is ended.
///
/// # Errors
/// When the first build fails, or no port is free.
pub fn serve(root: &Root, build: &Build, port: u16) -> Result<()> {
    let mut built = Snapshot::take(root);
    rebuild(root, build)?;
    let server = start(build, port)?;
    println!("\nthe site is at {}  (Ctrl-C ends)", server.url());
    loop {
        let changed = wait_for_change(root, &built);
        println!("\n{} changed, building ...", changed.display());
        // Taken before the build: what changes while it runs is seen after it.
        built = Snapshot::take(root);
        if let Err(error) = rebuild(root, build) {
            eprintln!(
                "error: {error:#}\nthe last good site stays at {}",
                server.url()
            );
        } else {
            println!("reload {}", server.url());
        }
    }
}

fn rebuild(root: &Root, build: &Build) -> Result<()> {
    let started = Instant::now();
    let staging = site::stage(root, build)?;
    folder::publish(&staging, &build.out)?;
    println!("built in {:.1} s", started.elapsed().as_secs_f32());
    Ok(())
}

fn start(build: &Build, first: u16) -> Result<SiteServer> {
    let last = first.saturating_add(PORTS - 1);
    for port in first..=last {
        let options = SiteOptions {
            base: build.public_url.clone(),
            port,
            ..SiteOptions::new(&build.out)
        };
        match SiteServer::start(options) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                println!("port {port} is taken");
            }
            started => return started.with_context(|| format!("port {port} cannot be used")),
        }
    }
    bail!("the ports {first} to {last} are all taken; give another one with --port")
}
