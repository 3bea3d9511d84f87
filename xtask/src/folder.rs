//! Whole folders: listing, copying, and putting one in the place of another.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// All files below a folder, or the file itself. A folder that is not there is
/// empty.
#[must_use]
pub fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let Ok(entries) = fs::read_dir(path) else {
        return Vec::new();
    };
    entries
        .filter_map(Result::ok)
        .flat_map(|entry| files(&entry.path()))
        .collect()
}

/// The same as paths below the folder, with `/`, in the order of the alphabet.
#[must_use]
pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = files(folder)
        .iter()
        .map(|file| {
            let below = file.strip_prefix(folder).unwrap_or(file);
            let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            parts.join("/")
        })
        .collect();
    names.sort();
    names
}

/// What stands behind the last `/` of such a path.
#[must_use]
pub fn last(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// Whether a file is none of those that editors write for themselves.
#[must_use]
pub fn is_written_by_a_person(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    !name.starts_with('.') && !name.ends_with('~')
}

/// Copies a folder's files. A file that both have means that two sides think
/// it is theirs.
///
/// # Errors
/// When a file is on both sides, or cannot be copied.
pub fn copy_missing(from: &Path, to: &Path, except: &[&str]) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("{} cannot be made", to.display()))?;
    for file in files(from) {
        let below = file.strip_prefix(from).unwrap_or(&file);
        if except.iter().any(|name| below == Path::new(name)) {
            continue;
        }
        let target = to.join(below);
        if target.exists() {
            bail!(
                "{} is written by Trunk and by the prerenderer; leave it to one of them",
                below.display()
            );
        }
        fs::create_dir_all(target.parent().unwrap_or(to))
            .and_then(|()| fs::copy(&file, &target))
            .with_context(|| format!("{} cannot be copied", file.display()))?;
    }
    Ok(())
}

/// Puts a finished folder where the old one was.
///
/// # Errors
/// When a folder cannot be moved.
pub fn publish(staging: &Path, out: &Path) -> Result<()> {
    let beside = |suffix: &str| {
        let name = out.file_name().unwrap_or_default().to_string_lossy();
        out.with_file_name(format!(".{name}.{suffix}"))
    };
    let (new, old) = (beside("new"), beside("old"));
    remove(&new)?;
    remove(&old)?;
    if let Some(parent) = out.parent() {
        fs::create_dir_all(parent)
            .with_context(|| format!("{} cannot be made", parent.display()))?;
    }
    match fs::rename(staging, &new) {
        // `target` is often a volume of its own.
        Err(error) if error.kind() == ErrorKind::CrossesDevices => {
            copy_missing(staging, &new, &[])?;
            remove(staging)?;
        }
        other => other.with_context(|| format!("{} cannot be moved", staging.display()))?,
    }
    if out.exists() {
        fs::rename(out, &old).with_context(|| format!("{} cannot be moved", out.display()))?;
    }
    fs::rename(&new, out).with_context(|| format!("{} cannot be made", out.display()))?;
    remove(&old)
}

/// Removes a folder; it need not be there.
///
/// # Errors
/// When it is there and stays.
pub fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_new_site_takes_the_place_of_the_old_one() {
        let folder = std::env::temp_dir().join(format!("xtask-publish-{}", std::process::id()));
        let (staging, out) = (folder.join("staging"), folder.join("below/dist"));
        for text in ["first", "second"] {
            fs::create_dir_all(&staging).unwrap();
            fs::write(staging.join(text), text).unwrap();
            publish(&staging, &out).unwrap();
            assert!(out.join(text).is_file() && !staging.exists());
        }
        assert!(!out.join("first").exists());
        assert_eq!(fs::read_dir(folder.join("below")).unwrap().count(), 1);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_file_of_both_sides_is_an_error() {
        let folder = std::env::temp_dir().join(format!("xtask-copy-{}", std::process::id()));
        let (from, to) = (folder.join("from"), folder.join("to"));
        fs::create_dir_all(from.join("data")).unwrap();
        fs::write(from.join("index.html"), "shell").unwrap();
        fs::write(from.join("data/.nojekyll"), "").unwrap();
        copy_missing(&from, &to, &["index.html"]).unwrap();
        assert_eq!(files(&to), [to.join("data/.nojekyll")]);
        let error = copy_missing(&from, &to, &[]).unwrap_err().to_string();
        assert!(error.contains("leave it to one of them"), "{error}");
        fs::remove_dir_all(folder).unwrap();
    }
}
