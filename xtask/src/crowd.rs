//! Many visitors at once, on this machine alone: how much one nginx with the
//! configuration of `deploy/` answers, beside a plain page in the same run.
//!
//! wrk and nginx share the processors, so that the figures in themselves say
//! little. The ratio to the plain page says what the portal costs.

use anyhow::{Context, Result, bail};

use crate::checks;
use crate::folder;
use crate::nginx::{self, Nginx};
use crate::packages;
use crate::process::{capture, command, find_program};
use crate::root::Root;

/// How wrk's lines begin that are worth reading.
const FIGURES: [&str; 4] = ["50%", "99%", "Requests/sec:", "Transfer/sec:"];
/// The same where an answer was wrong or none came.
const ERRORS: [&str; 2] = ["Socket errors", "Non-2xx"];

/// Asks for a page, the program and the data, so many seconds each, and prints
/// what wrk has measured.
///
/// # Errors
/// When there is no built site, something is missing, or an answer failed.
pub fn gather(root: &Root, seconds: u32) -> Result<()> {
    let site = checks::built_site(root)?;
    nginx::ensure(root)?;
    packages::ensure(root, "measurements", "wrk", || {
        let wrk = find_program(root, "wrk");
        wrk.is_none().then_some("wrk").into_iter().collect()
    })?;
    let nginx = Nginx::start(root, &site, "")?;
    let names = folder::names(&site);
    let path = |start: &str, end: &str| {
        let fits = |name: &&String| name.starts_with(start) && name.ends_with(end);
        let name = names.iter().find(fits);
        let name = name.with_context(|| format!("the site has no {start}…{end}"))?;
        anyhow::Ok(format!("/{}", name.trim_end_matches("index.html")))
    };
    let portal = nginx.addresses.site;
    for (what, server, path) in [
        (
            "a plain page of 1 KB",
            nginx.addresses.yardstick,
            "/".to_owned(),
        ),
        (
            "a programme's page",
            portal,
            path("zh/programmes/", "/index.html")?,
        ),
        (
            "the program (wasm)",
            portal,
            path("portal-calculator-", "_bg.wasm")?,
        ),
        (
            "the data of the events",
            portal,
            path("data/events-", ".bin")?,
        ),
        ("version.json", portal, path("version.json", "")?),
    ] {
        let call = format!("-t 2 -c 64 -d {seconds}s --latency");
        let mut wrk = command(root, "wrk", &call);
        wrk.args(["-H", "Accept-Encoding: br"])
            .arg(format!("http://{server}{path}"));
        let said = String::from_utf8_lossy(&capture(&mut wrk)?.stdout).into_owned();
        let lines = |wanted: &[&str]| {
            let lines = said.lines().map(str::trim);
            let lines = lines.filter(|line| wanted.iter().any(|start| line.starts_with(start)));
            lines.map(|line| format!("\n  {line}")).collect::<String>()
        };
        let (figures, errors) = (lines(&FIGURES), lines(&ERRORS));
        println!("{what}{figures}");
        if figures.is_empty() || !errors.is_empty() {
            bail!("not every answer was right:{errors}\n{said}");
        }
    }
    println!("no answer failed");
    Ok(())
}
