//! The staff's program.
//!
//! ```text
//! portal check                       judges public/data and lists all problems
//! portal schema [--check]            writes public/data/schema (or compares)
//! portal prerender --shell FILE --out DIR [--public-url PATH] [--site-origin URL]
//! ```
//!
//! Exit code 0: done. 1: problems found. 2: the call itself was wrong.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use portal::domain::check::{Files, check};
use portal::domain::content::{Content, FILES};

const USAGE: &str = "usage: portal check [--data DIR]
       portal schema [--data DIR] [--check]
       portal prerender --shell FILE --out DIR [--data DIR] [--public-url PATH] [--site-origin URL]";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let result = Options::read(arguments).and_then(|options| match command.as_str() {
        "check" => run_check(&options),
        "schema" => schema::run(&options),
        "prerender" => run_prerender(&options),
        "" | "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        other => Err(format!("there is no command “{other}”\n{USAGE}")),
    });
    result.unwrap_or_else(|message| {
        eprintln!("portal: {message}");
        ExitCode::from(2)
    })
}

/// The words after the command.
struct Options {
    data: PathBuf,
    shell: Option<PathBuf>,
    out: Option<PathBuf>,
    public_url: String,
    site_origin: Option<String>,
    check_only: bool,
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self {
            data: Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data"),
            shell: None,
            out: None,
            public_url: "/".to_owned(),
            site_origin: None,
            check_only: false,
        };
        while let Some(name) = arguments.next() {
            if name == "--check" {
                options.check_only = true;
                continue;
            }
            let mut value = || {
                arguments
                    .next()
                    .ok_or_else(|| format!("{name} needs a value\n{USAGE}"))
            };
            match name.as_str() {
                "--data" => options.data = value()?.into(),
                "--shell" => options.shell = Some(value()?.into()),
                "--out" => options.out = Some(value()?.into()),
                "--public-url" => options.public_url = value()?,
                "--site-origin" => options.site_origin = Some(value()?),
                _ => return Err(format!("there is no option {name}\n{USAGE}")),
            }
        }
        Ok(options)
    }
}

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
fn sound_content(options: &Options) -> Option<(Files, Content)> {
    let files = read_files(&options.data);
    match check(&files) {
        Ok(content) => Some((files, content)),
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

fn run_check(options: &Options) -> Result<ExitCode, String> {
    let Some((_, content)) = sound_content(options) else {
        return Ok(ExitCode::FAILURE);
    };
    if content.config.site_origin.ends_with(".example") {
        println!("note: config.json /site_origin is a placeholder; set it before publishing");
    }
    println!(
        "no problems: {} programmes, {} topics, {} events, {} terms, {} sources, {} statements with their source",
        content.programmes.programmes.len(),
        content.topics.topics.len(),
        content.events.events.len(),
        content.glossary.terms.len(),
        content.sources.sources.len(),
        content.cites().len(),
    );
    Ok(ExitCode::SUCCESS)
}

#[cfg(feature = "ssr")]
fn run_prerender(options: &Options) -> Result<ExitCode, String> {
    let missing = |name: &str| format!("prerender needs {name}\n{USAGE}");
    let shell_path = options.shell.as_ref().ok_or_else(|| missing("--shell"))?;
    let out = options.out.as_ref().ok_or_else(|| missing("--out"))?;
    let shell = std::fs::read_to_string(shell_path)
        .map_err(|error| format!("{}: {error}", shell_path.display()))?;
    let Some((files, content)) = sound_content(options) else {
        return Ok(ExitCode::FAILURE);
    };
    let site = portal::prerender::Site {
        shell: &shell,
        files: &files,
        content: &content,
        public_url: &options.public_url,
        site_origin: options.site_origin.as_deref(),
    };
    let pages = portal::prerender::render(&site)?;
    for page in &pages {
        let path = out.join(&page.path);
        let folder = path.parent().unwrap_or(out);
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&path, &page.body))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    println!("{} files written", pages.len());
    Ok(ExitCode::SUCCESS)
}

#[cfg(not(feature = "ssr"))]
fn run_prerender(_: &Options) -> Result<ExitCode, String> {
    Err("this build cannot prerender; build it with the default features".to_owned())
}

/// JSON Schemas of the data files, for editors.
mod schema {
    use super::{ExitCode, Options};
    use portal::domain::content::{
        config::Config, event::EventFile, glossary::GlossaryFile, programme::ProgrammeFile,
        sources::SourceFile, topic::TopicFile,
    };
    use schemars::{Schema, schema_for};

    fn all() -> [(&'static str, Schema); 6] {
        [
            ("config", schema_for!(Config)),
            ("programmes", schema_for!(ProgrammeFile)),
            ("topics", schema_for!(TopicFile)),
            ("events", schema_for!(EventFile)),
            ("glossary", schema_for!(GlossaryFile)),
            ("sources", schema_for!(SourceFile)),
        ]
    }

    /// Writes the schemas, or says which differ from the types.
    pub fn run(options: &Options) -> Result<ExitCode, String> {
        let folder = options.data.join("schema");
        let mut stale = Vec::new();
        for (name, schema) in all() {
            let path = folder.join(format!("{name}.schema.json"));
            let text = serde_json::to_string_pretty(&schema).map_err(|error| error.to_string())?;
            let text = format!("{text}\n");
            if options.check_only {
                if std::fs::read_to_string(&path).unwrap_or_default() != text {
                    stale.push(path.display().to_string());
                }
            } else {
                std::fs::create_dir_all(&folder)
                    .and_then(|()| std::fs::write(&path, text))
                    .map_err(|error| format!("{}: {error}", path.display()))?;
            }
        }
        if stale.is_empty() {
            return Ok(ExitCode::SUCCESS);
        }
        eprintln!(
            "not in step with the types: {}\nrun: cargo run -q --bin portal -- schema",
            stale.join(", ")
        );
        Ok(ExitCode::FAILURE)
    }
}
