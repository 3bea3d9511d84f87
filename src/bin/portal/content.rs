//! `portal check`, and the sound content that every other command works on.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::Path;
use std::process::ExitCode;

use portal::domain::check::finding::{Finding, Kind, Reference};
use portal::domain::check::{FileFault, Files, check, encoding, path, review};
use portal::domain::content::{Content, FILES};
use portal::i18n::check::review::markdown;
use portal::i18n::check::{outcome, told};

use crate::options::Options;
use crate::output::print;

/// Reads the data files as text.
fn read_files(folder: &Path) -> Files {
    FILES
        .into_iter()
        .map(|name| {
            let path = folder.join(format!("{name}.json"));
            let text = match std::fs::read(&path) {
                Ok(bytes) => encoding::read(&bytes).map_err(FileFault::Encoding),
                Err(error) if error.kind() == ErrorKind::NotFound => Err(FileFault::Missing),
                Err(error) => Err(FileFault::System(error.to_string())),
            };
            (name, text)
        })
        .collect()
}

/// The content, or `None` after all its problems have been printed.
pub fn sound(options: &Options) -> Option<(Files, Content)> {
    let files = read_files(&options.data);
    let findings = match check(&files) {
        Ok(content) => {
            let missing = missing_pictures(&options.data, &content);
            if missing.is_empty() {
                return Some((files, content));
            }
            missing
        }
        Err(findings) => findings,
    };
    for finding in &findings {
        eprintln!("{}\n", told(finding, options.tongue));
    }
    let broken: BTreeSet<_> = findings.iter().map(|one| one.file).collect();
    eprintln!(
        "{}",
        outcome::problems(findings.len(), broken.len(), options.tongue)
    );
    None
}

/// The folder that the paths of pictures start from: the one that holds the data.
pub fn picture_folder(data: &Path) -> &Path {
    data.parent().unwrap_or(data)
}

fn missing_pictures(data: &Path, content: &Content) -> Vec<Finding> {
    let mut pictures = content.pictures();
    pictures.retain(|(_, _, path)| !picture_folder(data).join(path).is_file());
    let finding = |(file, pointer, picture): (&'static str, String, &str)| Finding {
        file,
        path: path::path(None, &pointer),
        pointer,
        kind: Kind::Reference(Reference::NoPicture(picture.to_owned())),
    };
    pictures.into_iter().map(finding).collect()
}

/// Lists what the staff should look at.
pub fn review(options: &Options) -> Result<ExitCode, String> {
    let Some((_, content)) = sound(options) else {
        return Ok(ExitCode::FAILURE);
    };
    let found = review::review(&content, options.today.unwrap_or(content.config.updated));
    print(&markdown(&found, &content, options.tongue))?;
    Ok(ExitCode::SUCCESS)
}

/// Judges the data files.
pub fn run(options: &Options) -> Result<ExitCode, String> {
    let Some((_, content)) = sound(options) else {
        return Ok(ExitCode::FAILURE);
    };
    let mut text = String::new();
    if content.config.site_origin.ends_with(".example") {
        text.push_str(&format!("{}\n", outcome::placeholder(options.tongue)));
    }
    text.push_str(&format!(
        "{}\n",
        outcome::no_problems(&content, options.tongue)
    ));
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}
