//! The site as it is published: built small, compressed, and weighed.

use anyhow::Result;

use crate::root::Root;
use crate::site::{self, Build};
use crate::{brochure, folder, native, releases, sizes, staff};

/// Builds the published site and the desk beside it, prints what the site weighs and compares that with the
/// budgets. A site over its budget is still put in place, to be looked at.
///
/// # Errors
/// When the build fails or a budget is exceeded.
pub fn build(root: &Root, build: &Build) -> Result<()> {
    staff::build(root, &staff::beside(&build.out))?;
    let staging = site::stage(root, build)?;
    if build.brochure {
        // Behind the stamp of the build: each print has its own date.
        brochure::print(root, build, &staging.join("brochure"))?;
    }
    println!("compressing ...");
    native::compress(root, &staging)?;
    let files = sizes::of(&staging)?;
    // What is carried over is no part of a visit: it comes after the weighing.
    let carried = releases::carry(&build.out, &staging, build.keep)?;
    folder::publish(&staging, &build.out)?;
    println!(
        "\n{}\nthe site is in {}, with the files of earlier releases: {carried}",
        sizes::table(&files),
        build.out.display()
    );
    sizes::check(&files)
}

/// The same for the root of a host, into `dist`.
///
/// # Errors
/// As [`build`].
pub fn build_default(root: &Root) -> Result<()> {
    build(
        root,
        &Build {
            release: true,
            public_url: "/".to_owned(),
            site_origin: None,
            out: root.join("dist"),
            keep: 0,
            brochure: false,
        },
    )
}
