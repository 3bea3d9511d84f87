//! Every page as a picture, for eyes: widths, languages, themes, and on paper.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::checks;
use crate::process::{capture, command, run_shown};
use crate::root::Root;

/// Writes the pictures into a folder.
///
/// # Errors
/// When the folder would be committed, there is no built site, or the browser
/// fails.
pub fn take(root: &Root, folder: &Path) -> Result<()> {
    let folder = std::path::absolute(folder)
        .with_context(|| format!("{} is no folder", folder.display()))?;
    refuse_the_tree(root, &folder)?;
    let mut shots = checks::in_browser(root, "test --workspace --test shots")?;
    shots.env("PORTAL_SHOTS", &folder);
    run_shown(&mut shots)
}

/// Hundreds of pictures are soon committed by mistake.
fn refuse_the_tree(root: &Root, folder: &Path) -> Result<()> {
    let tree = root.path().canonicalize()?;
    if !real(folder).starts_with(&tree) {
        return Ok(());
    }
    let mut ignored = command(root, "git", "check-ignore --quiet --");
    ignored.arg(folder.join("picture.png"));
    if !capture(&mut ignored)?.status.success() {
        bail!(
            "{} is inside the checkout, and git does not ignore it; name a folder outside, or shots",
            folder.display()
        );
    }
    Ok(())
}

/// The path without links, as far as it is there yet.
fn real(folder: &Path) -> PathBuf {
    for above in folder.ancestors() {
        if let (Ok(found), Ok(rest)) = (above.canonicalize(), folder.strip_prefix(above)) {
            return found.join(rest);
        }
    }
    folder.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_stay_out_of_the_tree() {
        let root = Root::find().unwrap();
        for folder in ["", "docs", "docs/new/pictures", "public"] {
            let error = refuse_the_tree(&root, &root.join(folder)).unwrap_err();
            assert!(error.to_string().contains("inside the checkout"), "{error}");
        }
        for folder in [
            root.join("shots"),
            root.join("target/pictures"),
            std::env::temp_dir(),
        ] {
            refuse_the_tree(&root, &folder).unwrap();
        }
    }
}
