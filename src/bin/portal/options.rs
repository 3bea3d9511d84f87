//! The words after the command.

use std::path::{Path, PathBuf};

use portal::domain::date::Date;
use portal::i18n::check::Tongue;

/// What the program prints when it is called wrongly.
pub const USAGE: &str = "usage: portal check [--data DIR] [--lang en|ja|zh]
       portal review [--data DIR] [--lang en|ja|zh] [--today 2026-04-01]
       portal facts [--data DIR]
       portal evaluate [--data DIR] < answers.json
       portal quote [--data DIR] < request.json
       portal schema [--data DIR] [--check]
       portal prerender --shell FILE --out DIR [--program NAME=FILE] [--data DIR]
                        [--public-url PATH] [--site-origin URL] [--brochure]";

/// Every option of every command.
pub struct Options {
    pub data: PathBuf,
    pub shell: Option<PathBuf>,
    pub programs: Vec<(String, PathBuf)>,
    pub out: Option<PathBuf>,
    pub public_url: String,
    pub site_origin: Option<String>,
    pub check_only: bool,
    pub brochure: bool,
    pub today: Option<Date>,
    pub tongue: Tongue,
}

impl Options {
    /// Reads the words after the command.
    pub fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self {
            data: Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data"),
            shell: None,
            programs: Vec::new(),
            out: None,
            public_url: "/".to_owned(),
            site_origin: None,
            check_only: false,
            brochure: false,
            today: None,
            tongue: Tongue::English,
        };
        while let Some(name) = arguments.next() {
            if name == "--check" {
                options.check_only = true;
                continue;
            }
            if name == "--brochure" {
                options.brochure = true;
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
                "--program" => {
                    let given = value()?;
                    let (name, file) = given
                        .split_once('=')
                        .ok_or_else(|| format!("--program is NAME=FILE, not “{given}”\n{USAGE}"))?;
                    options.programs.push((name.to_owned(), file.into()));
                }
                "--out" => options.out = Some(value()?.into()),
                "--today" => {
                    let day = value()?;
                    let day = day.parse().map_err(|error| format!("--today: {error}"))?;
                    options.today = Some(day);
                }
                "--lang" => {
                    let code = value()?;
                    options.tongue = Tongue::from_code(&code)
                        .ok_or_else(|| format!("--lang is en, ja or zh, not “{code}”\n{USAGE}"))?;
                }
                "--public-url" => options.public_url = value()?,
                "--site-origin" => options.site_origin = Some(value()?),
                _ => return Err(format!("there is no option {name}\n{USAGE}")),
            }
        }
        Ok(options)
    }
}
