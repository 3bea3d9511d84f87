//! The brochure as PDF, by Chromium, from the page that is written from the content.
//!
//! Chromium knows no `target-counter()`: the numbers in the contents are filled in
//! after a first print has shown on which page each heading lies. They stand in room
//! that is kept for them, so that they move nothing; a second look makes sure.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, bail};

use crate::process::{capture, command, find_program};
use crate::root::Root;
use crate::server::{SiteOptions, SiteServer};
use crate::site::{self, Build};
use crate::{browser, folder, native, packages, pdf_ids};

/// The languages, as their folders and files are named.
const LANGUAGES: [&str; 2] = ["ja", "zh"];
/// In the contents, before and behind the number of a page.
const BEFORE: &str = "data-page-of=\"";
const BEHIND: &str = "</span>";
/// What the prerenderer needs of Trunk's page. Nothing in it starts the app.
const SHELL: &str = "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>x</title>\n\
    <link rel=\"stylesheet\" href=\"/portal.css\">\n<link rel=\"stylesheet\" href=\"/brochure.css\">\n\
    </head>\n<body>\n<div id=\"app\"></div>\n</body>\n</html>\n";

/// Makes sure that what prints the brochure, and what reads it, is there.
///
/// # Errors
/// When something is missing and this account cannot install it.
pub fn ensure(root: &Root) -> Result<()> {
    browser::ensure(root)?;
    packages::ensure(root, "the brochure", "poppler-utils", || {
        missing_of(root, &["pdfinfo", "pdftotext"])
    })
}

/// Prints both into a folder and returns their paths.
///
/// # Errors
/// When something is missing, the content has problems, or Chromium fails.
pub fn print_alone(root: &Root, out: &Path) -> Result<Vec<PathBuf>> {
    print(root, &plain(out), out)
}

/// A site at the root of a host, of which only pages are wanted.
fn plain(out: &Path) -> Build {
    Build {
        release: false,
        public_url: "/".to_owned(),
        site_origin: None,
        out: out.to_owned(),
        keep: 0,
        brochure: false,
    }
}

/// The same for a site: links into it lead to where it is published.
///
/// # Errors
/// As [`print_alone`].
pub fn print(root: &Root, build: &Build, out: &Path) -> Result<Vec<PathBuf>> {
    ensure(root)?;
    let pages = write_pages(root)?;
    let server = SiteServer::start(SiteOptions::new(&pages))?;
    fs::create_dir_all(out).with_context(|| format!("{} cannot be made", out.display()))?;
    let config = config(root)?;
    let edition = config
        .edition
        .replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
    let origin = build.site_origin.as_ref().unwrap_or(&config.site_origin);
    let site = format!("{}{}", origin.trim_end_matches('/'), build.public_url);
    // The configuration's own is no address as long as the site has none.
    let site = (!origin.ends_with(".example")).then_some(site);
    // Side by side: one alone leaves the processor idle for a part of its time.
    thread::scope(|scope| {
        let languages = LANGUAGES.map(|lang| {
            let pdf = out.join(format!("jsps-beijing-{edition}-{lang}.pdf"));
            let address = format!("{}{lang}/brochure/", server.url());
            let page = pages.join(lang).join("brochure/index.html");
            let site = site.as_deref();
            scope.spawn(move || {
                print_language(root, lang, &page, &address, site, &pdf)?;
                Ok(pdf)
            })
        });
        let printed = languages.map(|one| one.join().expect("printing panicked"));
        printed.into_iter().collect()
    })
}

/// Prints the brochure of a language, and once more with the numbers of its pages.
fn print_language(
    root: &Root,
    lang: &str,
    page: &Path,
    address: &str,
    site: Option<&str>,
    pdf: &Path,
) -> Result<()> {
    let html = outward(&fs::read_to_string(page)?, site);
    fs::write(page, &html)?;
    to_pdf(root, lang, address, pdf)?;
    let numbers = destinations(root, pdf)?;
    fs::write(page, numbered(&html, &numbers)?)?;
    to_pdf(root, lang, address, pdf)?;
    if destinations(root, pdf)? != numbers {
        bail!("the numbers in the contents moved a heading to another page");
    }
    println!("{}", pdf.display());
    Ok(())
}

fn missing_of(root: &Root, programs: &[&'static str]) -> Vec<&'static str> {
    let is_missing = |name: &&'static str| find_program(root, name).is_none();
    programs.iter().copied().filter(is_missing).collect()
}

/// The page with links that hold outside the server that it is printed from: into the
/// site where it is published, and none into it before.
fn outward(html: &str, site: Option<&str>) -> String {
    LANGUAGES.iter().fold(html.to_owned(), |html, lang| {
        let inward = format!(" href=\"/{lang}/");
        match site {
            Some(site) => html.replace(&inward, &format!(" href=\"{site}{lang}/")),
            // An anchor without an address is text.
            None => html.replace(&inward, &format!(" data-href=\"/{lang}/")),
        }
    })
}

/// The pages without the app: the style sheets are all they need to be printed.
fn write_pages(root: &Root) -> Result<PathBuf> {
    native::sources(root)?;
    let pages = root.join("target/brochure-pages");
    folder::remove(&pages)?;
    fs::create_dir_all(&pages)?;
    let shell = root.join("target/brochure-shell.html");
    fs::write(&shell, SHELL)?;
    site::prerender(root, &plain(&pages), &shell, &[], &pages)?;
    for (from, name) in [
        ("target/portal.css", "portal.css"),
        ("target/brochure.css", "brochure.css"),
        ("public/basemap.svg", "basemap.svg"),
        ("public/share.png", "share.png"),
    ] {
        fs::copy(root.join(from), pages.join(name)).with_context(|| from.to_owned())?;
    }
    Ok(pages)
}

/// What is taken from `config.json`.
struct Config {
    edition: String,
    site_origin: String,
}

fn config(root: &Root) -> Result<Config> {
    let text = fs::read_to_string(root.join("public/data/config.json"))?;
    let config: serde_json::Value = serde_json::from_str(&text)?;
    let field = |name: &str| -> Result<String> {
        let text = config[name].as_str();
        Ok(text
            .with_context(|| format!("config.json has no {name}"))?
            .to_owned())
    };
    Ok(Config {
        edition: field("edition")?,
        site_origin: field("site_origin")?,
    })
}

/// Prints a page. Of the file nothing changes from one run to the next but its date.
fn to_pdf(root: &Root, lang: &str, address: &str, pdf: &Path) -> Result<()> {
    // Another Chromium of this account keeps its own profile.
    let profile = root.join("target").join(format!("brochure-profile-{lang}"));
    folder::remove(&profile)?;
    let mut chromium = command(
        root,
        "chromium",
        "--headless --no-sandbox --disable-gpu --no-first-run --no-pdf-header-footer \
         --generate-pdf-document-outline --export-tagged-pdf",
    );
    chromium
        // It becomes the name of the program that made the file.
        .arg("--user-agent=JSPS Beijing Office")
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(address);
    fs::remove_file(pdf).or_else(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Ok(()),
        _ => Err(error),
    })?;
    let output = capture(&mut chromium)?;
    if !output.status.success() || !pdf.is_file() {
        bail!(
            "Chromium did not print {address}:\n{}",
            String::from_utf8_lossy(&output.stderr).trim_end()
        );
    }
    let mut bytes = fs::read(pdf)?;
    pdf_ids::number_anew(&mut bytes);
    fs::write(pdf, bytes)?;
    Ok(())
}

/// On which page each heading lies that the contents lead to.
fn destinations(root: &Root, pdf: &Path) -> Result<BTreeMap<String, u32>> {
    let output = capture(command(root, "pdfinfo", "-dests").arg(pdf))?;
    Ok(read_destinations(&String::from_utf8_lossy(&output.stdout)))
}

/// `   3 [ XYZ    6  826 null      ] "part-bridge"`, one a line.
fn read_destinations(text: &str) -> BTreeMap<String, u32> {
    let lines = text.lines().filter_map(|line| {
        let page = line.split_whitespace().next()?.parse().ok()?;
        let (_, name) = line.split_once("] \"")?;
        Some((name.trim_end().strip_suffix('"')?.to_owned(), page))
    });
    lines.collect()
}

/// The page with the numbers in its contents.
fn numbered(html: &str, numbers: &BTreeMap<String, u32>) -> Result<String> {
    let mut parts = html.split(BEFORE);
    let mut out = parts.next().unwrap_or_default().to_owned();
    let mut count = 0;
    for part in parts {
        let (id, rest) = part.split_once('"').context("an entry without an end")?;
        let (tag, rest) = rest.split_once('>').context("an entry without an end")?;
        let (_, rest) = rest.split_once(BEHIND).context("an entry without an end")?;
        let Some(number) = numbers.get(id) else {
            bail!("the contents name {id}, which is on no page");
        };
        out.push_str(&format!("{BEFORE}{id}\"{tag}>{number}{BEHIND}{rest}"));
        count += 1;
    }
    if count == 0 {
        bail!("the brochure has no contents");
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_into_the_site_lead_to_where_it_is_published() {
        let html = "<link href=\"/portal.css\"><a href=\"/ja/events/\"></a><a href=\"#x\"></a>";
        assert!(!outward(html, None).contains(" href=\"/ja/"));
        assert_eq!(
            outward(html, Some("https://a.example/p/")),
            "<link href=\"/portal.css\"><a href=\"https://a.example/p/ja/events/\"></a><a href=\"#x\"></a>"
        );
    }

    const PRINTED: &str = "Page  Destination                 Name\n   \
        3 [ XYZ    6  826 null      ] \"part-kakenhi\"\n  12 [ XYZ    6   82 null      ] \"x\"\n";

    #[test]
    fn the_numbers_of_pages_are_filled_in() {
        let numbers = read_destinations(PRINTED);
        assert_eq!(numbers["part-kakenhi"], 3);
        assert_eq!(numbers["x"], 12);
        let entry =
            |page: &str| format!("<a><span data-page-of=\"x\" class=\"y\">{page}</span></a>");
        let html = numbered(&entry(""), &numbers).unwrap();
        assert_eq!(html, entry("12"));
        assert_eq!(numbered(&html, &numbers).unwrap(), html);
        assert!(numbered("<p></p>", &numbers).is_err());
        assert!(numbered("<span data-page-of=\"y\"></span>", &numbers).is_err());
    }
}
