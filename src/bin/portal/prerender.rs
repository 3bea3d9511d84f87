//! `portal prerender`: every page as a file.

use std::process::ExitCode;

#[cfg(feature = "ssr")]
use portal::domain::cases::CaseFile;
#[cfg(feature = "ssr")]
use portal::prerender::open_data;
#[cfg(feature = "ssr")]
use portal::view::parts::Part;

use crate::options::Options;

/// Where the cases stand, from the project's folder.
#[cfg(feature = "ssr")]
const CASES: &str = "tests/cases";

/// Writes the pages.
#[cfg(feature = "ssr")]
pub fn run(options: &Options) -> Result<ExitCode, String> {
    let missing = |name: &str| format!("prerender needs {name}\n{}", crate::options::USAGE);
    let shell_path = options.shell.as_ref().ok_or_else(|| missing("--shell"))?;
    let out = options.out.as_ref().ok_or_else(|| missing("--out"))?;
    let shell = std::fs::read_to_string(shell_path)
        .map_err(|error| format!("{}: {error}", shell_path.display()))?;
    let mut programs = Vec::new();
    for (name, path) in &options.programs {
        let part = Part::ALL.into_iter().find(|part| part.program() == name);
        let part = part.ok_or_else(|| format!("--program: there is none called {name}"))?;
        let html = std::fs::read_to_string(path);
        let html = html.map_err(|error| format!("{}: {error}", path.display()))?;
        programs.push((part, html));
    }
    let Some((files, content)) = crate::content::sound(options) else {
        return Ok(ExitCode::FAILURE);
    };
    let cases = cases(std::path::Path::new(CASES))?;
    let site = portal::prerender::Site {
        shell: &shell,
        programs: &programs,
        files: &files,
        content: &content,
        cases: &cases,
        public_url: &options.public_url,
        has_printed_brochure: options.brochure,
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
    // What the open data are written by.
    let folder = out.join(open_data::FOLDER).join("schema");
    for (name, text) in crate::schema::texts()? {
        let path = folder.join(name);
        std::fs::create_dir_all(&folder)
            .and_then(|()| std::fs::write(&path, text))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    // Pictures that the content names; the check has seen that they are there.
    let folder = crate::content::picture_folder(&options.data);
    for (_, _, picture) in content.pictures() {
        let path = out.join(picture);
        std::fs::create_dir_all(path.parent().unwrap_or(out))
            .and_then(|()| std::fs::copy(folder.join(picture), &path))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    crate::output::print(&format!("{} files written\n", pages.len()))?;
    Ok(ExitCode::SUCCESS)
}

/// The case book: every file of cases, in the order of their names, as one.
#[cfg(feature = "ssr")]
fn cases(folder: &std::path::Path) -> Result<CaseFile, String> {
    let fault = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fault)? {
        paths.push(entry.map_err(fault)?.path());
    }
    paths.retain(|path| path.extension().is_some_and(|end| end == "json"));
    paths.sort();
    let mut whole = CaseFile {
        groups: Vec::new(),
        amounts: Vec::new(),
    };
    for path in paths {
        let text = std::fs::read_to_string(&path).map_err(fault)?;
        let file: CaseFile =
            serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        whole.groups.extend(file.groups);
        whole.amounts.extend(file.amounts);
    }
    Ok(whole)
}

/// Says that this build cannot.
#[cfg(not(feature = "ssr"))]
pub fn run(_: &Options) -> Result<ExitCode, String> {
    Err("this build cannot prerender; build it with the default features".to_owned())
}
