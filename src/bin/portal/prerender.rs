//! `portal prerender`: every page as a file.

use std::process::ExitCode;

use crate::options::Options;

/// Writes the pages.
#[cfg(feature = "ssr")]
pub fn run(options: &Options) -> Result<ExitCode, String> {
    let missing = |name: &str| format!("prerender needs {name}\n{}", crate::options::USAGE);
    let shell_path = options.shell.as_ref().ok_or_else(|| missing("--shell"))?;
    let out = options.out.as_ref().ok_or_else(|| missing("--out"))?;
    let shell = std::fs::read_to_string(shell_path)
        .map_err(|error| format!("{}: {error}", shell_path.display()))?;
    let Some((files, content)) = crate::content::sound(options) else {
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
    crate::output::print(&format!("{} files written\n", pages.len()));
    Ok(ExitCode::SUCCESS)
}

/// Says that this build cannot.
#[cfg(not(feature = "ssr"))]
pub fn run(_: &Options) -> Result<ExitCode, String> {
    Err("this build cannot prerender; build it with the default features".to_owned())
}
