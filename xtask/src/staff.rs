//! The office's desk: a program of its own, in a folder of its own, that no page of
//! the site leads to.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::folder;
use crate::root::Root;
use crate::server::{SiteOptions, SiteServer};
use crate::site;
use crate::tools;

/// The folder beside a site: `dist` has `dist-staff`.
#[must_use]
pub fn beside(site: &Path) -> PathBuf {
    let name = site.file_name().unwrap_or_default().to_string_lossy();
    site.with_file_name(format!("{name}-staff"))
}

/// Builds the desk into a folder. It works wherever that folder is put.
///
/// # Errors
/// When a tool is missing, or the code is broken.
pub fn build(root: &Root, out: &Path) -> Result<()> {
    tools::ensure_for_build(root)?;
    let bundle = root.join("target/staff-dist");
    site::run_trunk(root, &root.join("staff"), "index.html", true, "./", &bundle)?;
    write_scripts(&bundle)?;
    folder::publish(&bundle, out)?;
    println!("the office's desk is in {}", out.display());
    Ok(())
}

/// Writes the wasm as a script beside it, for pages that are opened from a file:
/// browsers let those load scripts, and fetch nothing.
fn write_scripts(bundle: &Path) -> Result<()> {
    for name in folder::names(bundle) {
        if name.ends_with(".wasm") {
            let wasm = fs::read(bundle.join(&name))?;
            let script = format!("window.staffWasm = \"{}\";\n", STANDARD.encode(wasm));
            fs::write(bundle.join(format!("{name}.js")), script)?;
        }
    }
    Ok(())
}

/// Builds it and serves it on this machine until the process is ended.
///
/// # Errors
/// When it cannot be built, or the port is taken.
pub fn serve(root: &Root, port: u16) -> Result<()> {
    let out = root.join("target/staff-serve");
    build(root, &out)?;
    let options = SiteOptions {
        port,
        ..SiteOptions::new(&out)
    };
    let server = SiteServer::start(options)
        .with_context(|| format!("port {port} cannot be used; give another one with --port"))?;
    println!("\nthe desk is at {}  (Ctrl-C ends)", server.url());
    loop {
        std::thread::park();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desk_lies_beside_the_site() {
        assert_eq!(beside(Path::new("/srv/dist")), Path::new("/srv/dist-staff"));
    }
}
