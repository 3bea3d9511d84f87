//! From a path of the web to a file of the site, never to one outside it.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use super::http::{Request, Response};
use super::media;

/// What is at a path.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A file to send.
    File(PathBuf),
    /// A folder; its address is this one.
    Redirect(String),
    /// Nothing; the page that says so, in the language of the path.
    Missing(Option<PathBuf>),
}

/// Looks a path up. It is still percent-encoded and has no query.
pub fn find(root: &Path, base: &str, path: &str) -> Found {
    if !base.trim_end_matches('/').is_empty() && path == base.trim_end_matches('/') {
        return Found::Redirect(base.to_owned());
    }
    let Some(below) = path.strip_prefix(base) else {
        return Found::Missing(None);
    };
    let Some(segments) = decode(below) else {
        return Found::Missing(not_found_page(root, None));
    };
    let missing = || Found::Missing(not_found_page(root, segments.first()));
    let file: PathBuf = segments
        .iter()
        .fold(root.to_owned(), |path, name| path.join(name));
    // A link inside the folder may point out of it.
    let (Ok(real), Ok(real_root)) = (file.canonicalize(), root.canonicalize()) else {
        return missing();
    };
    if !real.starts_with(&real_root) {
        return missing();
    }
    let is_folder_address = path.ends_with('/');
    match (real.is_dir(), is_folder_address) {
        (true, false) => Found::Redirect(format!("{path}/")),
        (true, true) if real.join("index.html").is_file() => Found::File(real.join("index.html")),
        (false, false) if real.is_file() => Found::File(real),
        _ => missing(),
    }
}

/// The names between the slashes. `None` when one of them is not a plain name.
fn decode(below: &str) -> Option<Vec<String>> {
    let below = below.strip_suffix('/').unwrap_or(below);
    if below.is_empty() {
        return Some(Vec::new());
    }
    below
        .split('/')
        .map(|segment| {
            let name = percent_decode(segment)?;
            let plain = !name.is_empty()
                && name != "."
                && name != ".."
                && !name.contains(['/', '\\', ':', '\0']);
            plain.then_some(name)
        })
        .collect()
}

fn percent_decode(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let hex = part
            .get(..2)
            .filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(hex, 16).ok()?);
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}

fn not_found_page(root: &Path, language: Option<&String>) -> Option<PathBuf> {
    let in_language = language.map(|prefix| root.join(prefix).join("404.html"));
    in_language
        .into_iter()
        .chain([root.join("404.html")])
        .find(|page| page.is_file())
}

/// Sends a file: compressed if it can be, or not at all if the visitor has it.
pub fn response(file: &Path, status: u16, request: &Request) -> Response {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let accepted = request.header("accept-encoding").unwrap_or_default();
    let packed = [("br", "br"), ("gz", "gzip")].map(|(suffix, encoding)| {
        let mut packed = file.as_os_str().to_owned();
        packed.push(".");
        packed.push(suffix);
        (PathBuf::from(packed), encoding)
    });
    let varies = packed.iter().any(|(path, _)| path.is_file());
    let chosen = packed
        .iter()
        .find(|(path, encoding)| accepts(accepted, encoding) && path.is_file());
    let Ok(body) = fs::read(chosen.map_or(file, |(path, _)| path)) else {
        // A build moved it away in this moment.
        return Response::text(503, "the site is being replaced; ask again");
    };
    let mut headers = vec![
        ("Content-Type", media::content_type(&name).to_owned()),
        ("Cache-Control", "no-cache".to_owned()),
    ];
    if varies {
        headers.push(("Vary", "Accept-Encoding".to_owned()));
    }
    if let Some((_, encoding)) = chosen {
        headers.push(("Content-Encoding", (*encoding).to_owned()));
    }
    if status != 200 {
        return Response {
            status,
            headers,
            body,
        };
    }
    headers[1].1 = media::cache_control(&name).to_owned();
    let tag = tag(&body);
    headers.push(("ETag", tag.clone()));
    let known = request.header("if-none-match").unwrap_or_default();
    if known
        .split(',')
        .any(|one| one.trim().trim_start_matches("W/") == tag)
    {
        return Response {
            status: 304,
            headers,
            body: Vec::new(),
        };
    }
    Response {
        status,
        headers,
        body,
    }
}

/// The packed bytes differ, so every encoding has a tag of its own.
fn tag(body: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(body);
    format!("\"{:016x}\"", hasher.finish())
}

fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|choice| {
        let (name, weight) = choice.split_once(';').unwrap_or((choice, ""));
        let weight = weight
            .trim()
            .strip_prefix("q=")
            .and_then(|q| q.parse().ok());
        name.trim().eq_ignore_ascii_case(encoding) && weight != Some(0.0_f32)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_names_are_decoded() {
        let names = |text: &str| decode(text).map(|names| names.join("|"));
        assert_eq!(names("ja/%E6%9C%9D%20a/").as_deref(), Some("ja|朝 a"));
        for bad in [
            "..", "a/../b", "%2e%2e/a", "a%2Fb", "a//b", "a%5Cb", "a%00", "%", "%+1", "%ff", "c:",
        ] {
            assert_eq!(names(bad), None, "{bad}");
        }
    }

    #[test]
    fn an_encoding_of_weight_zero_is_refused() {
        assert!(accepts("gzip, deflate, BR;q=0.5", "br"));
        assert!(!accepts("gzip, br; q=0", "br"));
        assert!(!accepts("", "br"));
    }
}
