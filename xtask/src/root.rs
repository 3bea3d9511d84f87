//! Where the checkout is. Every command works from any directory, and a
//! checkout may be moved, so the place is asked for at run time.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The checkout, and the folders the tool uses in it.
#[derive(Debug, Clone)]
pub struct Root(PathBuf);

impl Root {
    /// Finds the checkout.
    ///
    /// # Errors
    /// When no parent folder of the crate that runs holds `xtask/Cargo.toml`.
    pub fn find() -> Result<Self> {
        // Cargo sets the variable for what it runs, also after the checkout
        // has been moved; the compiled-in value serves a bare executable.
        let start = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        start
            .ancestors()
            .find(|folder| folder.join("xtask/Cargo.toml").is_file())
            .map(|folder| Self(folder.to_owned()))
            .with_context(|| {
                format!(
                    "no checkout above {}; run the tool as `cargo xtask` inside the checkout",
                    start.display()
                )
            })
    }

    /// The checkout itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// A path below the checkout.
    #[must_use]
    pub fn join(&self, below: &str) -> PathBuf {
        self.0.join(below)
    }

    /// Where the tool installs other tools, so that it changes nothing of
    /// the person's own.
    #[must_use]
    pub fn tools(&self) -> PathBuf {
        self.0.join("target/tools")
    }
}
