//! `portal check`, and the sound content that every other command works on.

use std::path::Path;
use std::process::ExitCode;

use portal::domain::check::review::review;
use portal::domain::check::{Files, check};
use portal::domain::content::{Content, FILES};

use crate::options::Options;
use crate::output::print;

/// Reads the data files as text.
fn read_files(folder: &Path) -> Files {
    FILES
        .into_iter()
        .map(|name| {
            let path = folder.join(format!("{name}.json"));
            let text = std::fs::read_to_string(&path).map_err(|error| error.to_string());
            (name, text)
        })
        .collect()
}

/// The content, or `None` after all its problems have been printed.
pub fn sound(options: &Options) -> Option<(Files, Content)> {
    let files = read_files(&options.data);
    match check(&files) {
        Ok(content) => {
            let missing = missing_pictures(&options.data, &content);
            for (file, place, path) in &missing {
                eprintln!(
                    "{file}.json {place}\n    there is no picture public/{path}\n    → put it \
                     there, or take it out of the file\n"
                );
            }
            missing.is_empty().then_some((files, content))
        }
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}\n");
            }
            let files: std::collections::BTreeSet<_> = problems.iter().map(|p| &p.file).collect();
            eprintln!("{} problem(s) in {} file(s)", problems.len(), files.len());
            None
        }
    }
}

/// The folder that the paths of pictures start from: the one that holds the data.
pub fn picture_folder(data: &Path) -> &Path {
    data.parent().unwrap_or(data)
}

fn missing_pictures<'a>(data: &Path, content: &'a Content) -> Vec<(&'static str, String, &'a str)> {
    let mut pictures = content.pictures();
    pictures.retain(|(_, _, path)| !picture_folder(data).join(path).is_file());
    pictures
}

/// Judges the data files.
pub fn run(options: &Options) -> Result<ExitCode, String> {
    let Some((_, content)) = sound(options) else {
        return Ok(ExitCode::FAILURE);
    };
    if options.review {
        print(&review(&content))?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut text = String::new();
    if content.config.site_origin.ends_with(".example") {
        text.push_str(
            "note: config.json /site_origin is a placeholder; set it before publishing\n",
        );
    }
    let criteria = content.eligibility.programmes.iter();
    text.push_str(&format!(
        "no problems: {} programmes, {} questions, {} criteria, {} topics, {} events, {} terms, \
         {} sources, {} statements with their source\n",
        content.programmes.programmes.len(),
        content.eligibility.facts.len(),
        criteria.map(|p| p.criteria.len()).sum::<usize>(),
        content.topics.topics.len(),
        content.events.events.len(),
        content.glossary.terms.len(),
        content.sources.sources.len(),
        content.cites().len(),
    ));
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}
