//! What was taken away from the desk, and the site that is built from it.

use std::path::Path;

use portal::domain::check::{Files, check};
use portal::domain::content::event::Event;
use portal::domain::content::{Content, FILES};
use portal::domain::route::Route;
use portal::prerender::{File, Site, render};
use serde_json::Value;

/// The data files, those that were taken away in the place of the old ones.
pub struct Taken {
    files: Files,
    content: Content,
}

impl Taken {
    pub fn from(folder: &Path) -> Self {
        let mut files = portal_tests::files_as_they_stand();
        for name in FILES {
            if let Ok(text) = std::fs::read_to_string(folder.join(format!("{name}.json"))) {
                files.insert(name, Ok(text));
            }
        }
        let content = check(&files).expect("what was taken away is sound");
        Self { files, content }
    }

    pub fn event(&self, id: &str) -> &Event {
        let mut events = self.content.events.events.iter();
        events.find(|event| event.id == id).expect(id)
    }

    /// Whether a place that the desk names, `programmes/programmes/0/cite`, bears the
    /// day and the initials.
    pub fn is_confirmed(&self, place: &str) -> bool {
        let (file, pointer) = place.split_once('/').expect("a place");
        let text = self.files[file].as_deref().expect("a file");
        let value: Value = serde_json::from_str(text).expect("JSON");
        let confirmed = value.pointer(&format!("/{pointer}/confirmed"));
        confirmed.is_some_and(|entry| entry["by"] == "K.T.")
    }

    /// The site.
    pub fn site(&self) -> Written {
        let shell = "<head><meta charset=\"utf-8\"><title>x</title></head><body><div id=\"app\"></div><div id=\"announcer\"></div></body>";
        let files = render(&Site {
            shell,
            programs: &[],
            files: &self.files,
            content: &self.content,
            cases: &portal_tests::cases("hope"),
            public_url: "/",
            site_origin: None,
            has_printed_brochure: false,
        });
        Written(files.expect("the site"))
    }
}

/// The files of a site.
pub struct Written(Vec<File>);

impl Written {
    pub fn file(&self, path: &str) -> &str {
        let found = self.0.iter().find(|file| file.path == path);
        found
            .unwrap_or_else(|| panic!("{path} is not there"))
            .text()
    }

    pub fn page(&self, route: &Route) -> &str {
        self.file(&format!(
            "{}index.html",
            route.path().trim_start_matches('/')
        ))
    }
}

/// The events as an editor of the office's machines may save them: what the desk is
/// to call it, and the bytes.
pub fn broken_files() -> Vec<(&'static str, Vec<u8>)> {
    let files = portal_tests::files_as_they_stand();
    let text = files["events"].clone().expect("events.json");
    let wide = |bytes: fn(u16) -> [u8; 2], mark: [u8; 2]| {
        let letters = text.encode_utf16().flat_map(bytes);
        mark.into_iter().chain(letters).collect::<Vec<u8>>()
    };
    vec![
        // What Shift_JIS does not have became question marks.
        ("Shift_JIS", shift_jis(&text)),
        ("UTF-16", wide(u16::to_le_bytes, [0xff, 0xfe])),
        ("GBK", encoding_rs::GBK.encode(&text).0.into_owned()),
        ("BOM", format!("\u{feff}{text}").into_bytes()),
    ]
}

fn shift_jis(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    for letter in text.chars() {
        let letter = letter.to_string();
        let (bytes, _, lost) = encoding_rs::SHIFT_JIS.encode(&letter);
        if lost {
            out.push(b'?');
        } else {
            out.extend_from_slice(&bytes);
        }
    }
    out
}
