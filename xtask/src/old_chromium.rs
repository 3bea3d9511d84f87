//! Chromium as it was, for what old telephones still run: packages of npm that
//! hold the program itself, compressed.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::native;
use crate::npm::{self, Package};
use crate::process::{command, run};
use crate::root::Root;

const LAMBDA: &str = "@sparticuz/chrome-aws-lambda";
const CHROMIUM: &str = "@sparticuz/chromium";

/// The first of these has nothing but text to show, the second stands just below
/// what the app needs, the others run it.
const VERSIONS: [(u16, Package); 4] = [
    (
        64,
        Package {
            name: "chrome-aws-lambda",
            version: "64.0.3264",
            integrity: "sha512-3XpUhpg5Qlbq8V/Pk5gzfSqcq3wSlfT1N98yzDY8a+PrrROx9XUCntkg4W1ZmisqLsWhmRLZQrKtDjTRBttwig==",
        },
    ),
    (
        92,
        Package {
            name: CHROMIUM,
            version: "92.0.0",
            integrity: "sha512-xCFop83v5gXKQTDGNfzj84F4f9QZkY9eShTu1pbWYOPB6wJNw9YgoX56zeVeRD7VL9AVwiS9VS9tgShnc5uR2g==",
        },
    ),
    (
        102,
        Package {
            name: LAMBDA,
            version: "14.1.0",
            integrity: "sha512-Ef6MWjPyiHE94KOPtWP4Gd0KMh4W3MKBtni5gszgBeXQrB8QS3rEr8zZU21Axw9GmGyizTCbSZnYkPcgRB6lAQ==",
        },
    ),
    (
        116,
        Package {
            name: CHROMIUM,
            version: "116.0.0",
            integrity: "sha512-PynBS6fIE9DnQofQFSGMn63sbHxrcQOmQDGfv1p4sXCEw8IjTBqTj1j72/RomhjtnbaTJn3ktuaPCQc6j51sUQ==",
        },
    ),
];

/// A folder with a program `chromium` for each version, named by it.
///
/// # Errors
/// When one is missing and cannot be fetched or unpacked.
pub fn ensure(root: &Root) -> Result<PathBuf> {
    let folder = root.tools().join("old-chromium");
    for (version, package) in &VERSIONS {
        let purpose = "the tests in old Chromium";
        let unpacked = npm::ensure(root, purpose, &format!("npm-chromium-{version}"), package)?;
        let target = folder.join(version.to_string());
        if !target.join("chromium").is_file() {
            unpack(root, &unpacked.join("bin"), &target)
                .with_context(|| format!("Chromium {version} cannot be unpacked"))?;
        }
    }
    Ok(folder)
}

/// The program last: where it is, everything is.
fn unpack(root: &Root, packed: &Path, target: &Path) -> Result<()> {
    fs::create_dir_all(target)?;
    for archive in ["aws.tar", "swiftshader.tar"] {
        let compressed = packed.join(format!("{archive}.br"));
        if compressed.is_file() {
            let plain = target.join(archive);
            native::decompress(root, &compressed, &plain)?;
            let mut tar = command(root, "tar", "--extract --no-same-owner --file");
            run(tar.arg(&plain).arg("--directory").arg(target))?;
            fs::remove_file(&plain)?;
        }
    }
    let partial = target.join("chromium.partial");
    native::decompress(root, &packed.join("chromium.br"), &partial)?;
    fs::set_permissions(&partial, fs::Permissions::from_mode(0o755))?;
    fs::rename(&partial, target.join("chromium"))?;
    Ok(())
}
