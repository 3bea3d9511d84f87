//! The data that the browser loads: of the data files, what the parts that
//! answer show, and no more.

use serde_json::{Value, json};

use super::{fingerprint, variants};
use crate::domain::bundle::{Bundle, EXCHANGE, INDEX, PROGRAMME_NAMES, WORDS, bundle};
use crate::domain::check::Files;
use crate::domain::content::FILES;
use crate::domain::content::search::SearchFile;
use crate::domain::lean::COLUMNS;
use crate::domain::library::Library;
use crate::domain::search::{Entry, Index};
use crate::domain::text::Lang;
use crate::i18n;
use crate::view::index;

/// What no part that answers shows: file, list in it, names. The list is empty
/// for names of the file itself. `domain::lean` does not read them.
const LEFT_OUT: [(&str, &str, &[&str]); 4] = [
    (
        "programmes",
        "programmes",
        &["family", "steps", "staff_notes", "gaps", "links"],
    ),
    ("events", "events", &["staff_note"]),
    ("sources", "", &["slips"]),
    ("config", "", &["notices", EXCHANGE]),
];

/// The data files, and what is made of them.
pub struct Bundles {
    /// All of them, as the pages see them.
    pub library: Library,
    /// Kind, path below the site, text.
    pub files: Vec<(Bundle, String, String)>,
}

impl Bundles {
    /// Of the data files as they were checked.
    ///
    /// # Errors
    ///
    /// A file that is missing or no JSON: which.
    pub fn new(files: &Files) -> Result<Self, String> {
        let mut parts: Vec<(&str, Value)> = Vec::new();
        for name in FILES {
            let text = files
                .get(name)
                .and_then(|text| text.as_ref().ok())
                .ok_or_else(|| format!("{name}.json is missing"))?;
            let value = serde_json::from_str(text);
            parts.push((
                name,
                value.map_err(|error| format!("{name}.json: {error}"))?,
            ));
        }
        let mut library =
            Library::from_bundle(&written(parts.iter(), |_| true)).map_err(|fault| fault.detail)?;
        let found = parts.iter().find(|(name, _)| *name == "search");
        let SearchFile { keywords } = found
            .map(|(_, value)| serde_json::from_value(value.clone()))
            .transpose()
            .map_err(|error| format!("search.json: {error}"))?
            .ok_or("search.json is missing")?;
        let index = index(&library, &keywords, variants::of);
        parts.push((INDEX, index_value(&index)));
        library.index = Some(index);
        let names = serde_json::to_value(&library.programme_names);
        parts.push((PROGRAMME_NAMES, names.map_err(|error| error.to_string())?));
        bring_rate(&mut parts);
        parts
            .iter_mut()
            .for_each(|(name, value)| prune(name, value));
        let files = Bundle::ALL
            .into_iter()
            .map(|kind| {
                let words = Lang::ALL.map(|lang| (lang.code(), json!(i18n::of_bundle(kind, lang))));
                let words = (WORDS, Value::from_iter(words));
                let parts = parts.iter().chain([&words]);
                let text = written(parts, |name| kind.files().contains(&name));
                let path = format!("data/{}-{}.json", kind.name(), fingerprint(&text));
                (kind, path, text)
            })
            .collect();
        Ok(Self { library, files })
    }

    /// The path of a bundle, below the site.
    pub fn path(&self, kind: Bundle) -> Option<&str> {
        let found = self.files.iter().find(|(one, _, _)| *one == kind);
        found.map(|(_, path, _)| path.as_str())
    }
}

/// One text, without the white space of the staff's editors.
fn written<'a>(
    parts: impl Iterator<Item = &'a (&'a str, Value)>,
    is_wanted: impl Fn(&str) -> bool,
) -> String {
    let texts: Vec<(&str, String)> = parts
        .filter(|(name, _)| is_wanted(name))
        .map(|(name, value)| (*name, value.to_string()))
        .collect();
    bundle(texts.iter().map(|(name, text)| (*name, text.as_str())))
}

/// What is searched, as the browser reads it: a column for each field.
fn index_value(index: &Index) -> Value {
    let cells = |column: &str, entry: &Entry| match column {
        "paths" => entry.path.clone(),
        "names_ja" => entry.title.ja.clone(),
        "names_zh" => entry.title.zh.clone(),
        "lines_ja" => entry.line.ja.clone(),
        "lines_zh" => entry.line.zh.clone(),
        "words" => entry.words.clone(),
        _ => (entry.kind as usize).to_string(),
    };
    let column = |name: &'static str| {
        let cells = index.entries.iter().map(|entry| cells(name, entry));
        // A line is a cell.
        let cells = cells.map(|cell| cell.replace(['\r', '\n'], " "));
        (name, json!(cells.collect::<Vec<_>>().join("\n")))
    };
    let columns = COLUMNS.into_iter().map(column);
    columns
        .chain([("variants", json!(index.variants))])
        .collect::<Value>()
}

/// The calculator reads the rules, and of the configuration nothing but the rate.
fn bring_rate(parts: &mut [(&str, Value)]) {
    let config = parts.iter().find(|(name, _)| *name == "config");
    let rate = config.and_then(|(_, config)| config.get(EXCHANGE).cloned());
    let rules = parts.iter_mut().find(|(name, _)| *name == "eligibility");
    if let (Some(rate), Some((_, rules))) = (rate, rules) {
        rules[EXCHANGE] = rate;
    }
}

fn prune(name: &str, value: &mut Value) {
    for (_, list, names) in LEFT_OUT.iter().filter(|(file, _, _)| *file == name) {
        let mut items: Vec<&mut Value> = match value.get_mut(*list) {
            Some(Value::Array(items)) => items.iter_mut().collect(),
            _ => vec![&mut *value],
        };
        for item in items.iter_mut().filter_map(|item| item.as_object_mut()) {
            names.iter().for_each(|name| drop(item.remove(*name)));
        }
    }
}
