//! Makes small what is sent to visitors. `cargo xtask` builds and calls it:
//!
//! - `style`, `plain`: the style sheets, put together from their parts, with plain forms
//!   for old engines;
//! - `script`: the loader;
//! - `compress`: files compressed ahead of time by `portal_codecs`, and one read again.

mod compress;
mod plain;
mod script;
mod style;

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Its paths are below the folder that it is called in, the checkout.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes target/portal.css, target/brochure.css and target/loader.js
    Sources {
        /// As a release has them: without comments and spaces
        #[arg(long)]
        small: bool,
    },
    /// Writes .br and .gz beside every file of a folder that they make smaller
    Compress {
        /// The folder
        folder: PathBuf,
    },
    /// Reads a file that brotli has compressed
    Decompress {
        /// The file
        from: PathBuf,
        /// The file to write
        to: PathBuf,
    },
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Sources { small } => {
            let checkout = Path::new("");
            style::write(checkout, small)?;
            script::write(checkout, small)
        }
        Command::Compress { folder } => compress::folder(&folder),
        Command::Decompress { from, to } => compress::read_again(&from, &to),
    }
}
