//! Many visitors at once, on this machine alone: how much one nginx with the
//! configuration of `deploy/` answers, beside a plain page in the same run.
//!
//! wrk and nginx share the processors, so that the figures in themselves say
//! little. The ratio to the plain page says what the portal costs.

use std::net::SocketAddr;

use anyhow::{Context, Result, bail};

use crate::checks;
use crate::folder;
use crate::nginx::{self, Nginx};
use crate::packages;
use crate::process::{capture, command, find_program};
use crate::root::Root;

const PACKAGES: &str = "wrk";
const THREADS: u8 = 2;
const CONNECTIONS: u8 = 64;

/// What is asked for.
struct Target {
    what: &'static str,
    server: SocketAddr,
    path: String,
}

/// What wrk measured.
#[derive(Debug, PartialEq)]
struct Measured {
    per_second: f64,
    median: String,
    last_percent: String,
    transfer: String,
    /// wrk's own lines about what went wrong.
    errors: Vec<String>,
}

/// Asks for a page, the program and the data, so many seconds each, and prints
/// a table.
///
/// # Errors
/// When there is no built site, something is missing, or an answer failed.
pub fn gather(root: &Root, seconds: u32) -> Result<()> {
    let site = checks::built_site(root)?;
    nginx::ensure(root)?;
    packages::ensure(root, "measurements", PACKAGES, || {
        if find_program(root, "wrk").is_some() {
            Vec::new()
        } else {
            vec!["wrk"]
        }
    })?;
    let nginx = Nginx::start(root, &site, "")?;
    let names = folder::names(&site);
    let first = |what, start: &str, end: &str| -> Result<Target> {
        let mut fitting = names
            .iter()
            .filter(|name| name.starts_with(start) && name.ends_with(end));
        let name = fitting
            .next()
            .with_context(|| format!("the site has no {start}…{end}"))?;
        Ok(Target {
            what,
            server: nginx.addresses.site,
            path: format!("/{}", name.trim_end_matches("index.html")),
        })
    };
    let targets = [
        Target {
            what: "a plain page of 1 KB",
            server: nginx.addresses.yardstick,
            path: "/".to_owned(),
        },
        first("a programme's page", "zh/programmes/", "/index.html")?,
        first("the program (wasm)", "portal-web-", "_bg.wasm")?,
        first("the data of the events", "data/events-", ".bin")?,
        first("version.json", "version.json", "")?,
    ];
    println!(
        "{THREADS} threads, {CONNECTIONS} connections, {seconds} s each, brotli\n\n\
         | asked for | answers/s | to the plain page | sent/s | half within | 99 % within |\n\
         |---|---:|---:|---:|---:|---:|"
    );
    let mut yardstick = None;
    let mut errors = Vec::new();
    for target in targets {
        let measured = measure(root, &target, seconds)?;
        let plain = *yardstick.get_or_insert(measured.per_second);
        println!(
            "| {} | {:.0} | {:.2} | {} | {} | {} |",
            target.what,
            measured.per_second,
            measured.per_second / plain,
            measured.transfer,
            measured.median,
            measured.last_percent,
        );
        errors.extend(
            measured
                .errors
                .into_iter()
                .map(|line| format!("{}: {line}", target.what)),
        );
    }
    if !errors.is_empty() {
        bail!("not every answer was right:\n  {}", errors.join("\n  "));
    }
    println!("\nno answer failed");
    Ok(())
}

fn measure(root: &Root, target: &Target, seconds: u32) -> Result<Measured> {
    let mut wrk = command(
        root,
        "wrk",
        &format!("-t {THREADS} -c {CONNECTIONS} -d {seconds}s --latency"),
    );
    wrk.args(["-H", "Accept-Encoding: br"])
        .arg(format!("http://{}{}", target.server, target.path));
    let output = capture(&mut wrk)?;
    let text = String::from_utf8_lossy(&output.stdout);
    parse(&text).with_context(|| format!("wrk did not measure {}:\n{text}", target.what))
}

fn parse(text: &str) -> Option<Measured> {
    let behind = |start: &str| {
        text.lines()
            .find_map(|line| line.trim().strip_prefix(start))
            .map(|rest| rest.trim().to_owned())
    };
    let is_error = |line: &&str| line.starts_with("Socket errors") || line.starts_with("Non-2xx");
    let measured = Measured {
        per_second: behind("Requests/sec:")?.parse().ok()?,
        median: behind("50%")?,
        last_percent: behind("99%")?,
        transfer: behind("Transfer/sec:")?,
        errors: text
            .lines()
            .map(str::trim)
            .filter(is_error)
            .map(str::to_owned)
            .collect(),
    };
    // Nobody answered at all: also an error, but one that wrk does not tell.
    (measured.per_second > 0.0).then_some(measured)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "Running 10s test @ http://127.0.0.1:8080/
  2 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.60ms    1.25ms  38.31ms   95.00%
    Req/Sec    20.90k     1.11k   23.40k    70.00%
  Latency Distribution
     50%    1.44ms
     75%    1.70ms
     90%    2.10ms
     99%    6.20ms
  416000 requests in 10.00s, 500.00MB read
  Non-2xx or 3xx responses: 7
Requests/sec:  41600.12
Transfer/sec:     50.00MB
";

    #[test]
    fn what_wrk_says_is_read() {
        let measured = parse(SAID).unwrap();
        assert_eq!(measured.per_second, 41600.12);
        assert_eq!(measured.median, "1.44ms");
        assert_eq!(measured.last_percent, "6.20ms");
        assert_eq!(measured.transfer, "50.00MB");
        assert_eq!(measured.errors, ["Non-2xx or 3xx responses: 7"]);
        assert_eq!(parse("unable to connect to 127.0.0.1:1"), None);
    }
}
