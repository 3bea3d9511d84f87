//! The data that the browser loads: of the data files, what the parts that
//! answer show, and no more.

use super::search_index::index;
use super::{fingerprint, variants};
use crate::domain::bundle::{Bundle, INDEX, PROGRAMME_NAMES, VARIANTS, bundle, encode};
use crate::domain::check::Files;
use crate::domain::cite::Source;
use crate::domain::content::FILES;
use crate::domain::content::config::Config;
use crate::domain::content::event::{Event, EventFile};
use crate::domain::content::programme::Programme;
use crate::domain::content::search::SearchFile;
use crate::domain::library::Library;

/// The data files, and what is made of them.
pub struct Bundles {
    /// All of them, as the pages see them.
    pub library: Library,
    /// Kind, path below the site, content.
    pub files: Vec<(Bundle, String, Vec<u8>)>,
}

impl Bundles {
    /// Of the data files as they were checked.
    ///
    /// # Errors
    ///
    /// A file that is missing or cannot be used: which.
    pub fn new(files: &Files) -> Result<Self, String> {
        let text = |name: &str| files.get(name)?.as_deref().ok();
        if let Some(name) = FILES.into_iter().find(|name| text(name).is_none()) {
            return Err(format!("{name}.json is missing"));
        }
        let mut library = Library::from_files(text);
        if let Some(fault) = library.faults.first() {
            return Err(format!("{}: {}", fault.file, fault.detail));
        }
        let search: SearchFile = serde_json::from_str(text("search").unwrap_or_default())
            .map_err(|error| format!("search.json: {error}"))?;
        let found = index(&library, &search.keywords, variants::of);
        library.variants.clone_from(&found.variants);
        library.index = Some(found);
        let mut files = Vec::new();
        for kind in Bundle::ALL {
            let bytes = bundle(&parts(&library, kind)?)?;
            files.push((kind, path(kind.name(), &bytes), bytes));
        }
        Ok(Self { library, files })
    }

    /// The path of a bundle, below the site.
    pub fn path(&self, kind: Bundle) -> Option<&str> {
        let found = self.files.iter().find(|(one, _, _)| *one == kind);
        found.map(|(_, path, _)| path.as_str())
    }
}

fn path(name: &str, bytes: &[u8]) -> String {
    format!("data/{name}-{}.bin", fingerprint(bytes))
}

/// The parts of a bundle by their names.
///
/// # Errors
///
/// What the library lacks.
pub fn parts(library: &Library, kind: Bundle) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
    Ok(match kind {
        Bundle::Rules => {
            let book = library.rulebook().map_err(|fault| fault.detail)?;
            let programmes: Vec<Programme> = library.programmes.iter().map(shown).collect();
            let sources: &Vec<Source> = &library.sources;
            vec![
                ("programmes", encode(&programmes)?),
                ("eligibility", encode(book)?),
                ("sources", encode(sources)?),
            ]
        }
        Bundle::Events => {
            let events = EventFile {
                kinds: library.kinds.clone(),
                organisers: library.organisers.clone(),
                places: library.places.clone(),
                events: library.events.iter().map(public).collect(),
            };
            // The rate belongs to the rules, the notices to the home page.
            let config = library.config.as_ref().ok_or("config.json is missing")?;
            let config = Config {
                notices: Vec::new(),
                exchange: None,
                ..config.clone()
            };
            vec![
                ("config", encode(&config)?),
                ("events", encode(&events)?),
                (PROGRAMME_NAMES, encode(&library.programme_names)?),
                (VARIANTS, encode(&library.variants)?),
            ]
        }
        Bundle::Search => {
            let index = library.index.as_ref().ok_or("there is no index")?;
            vec![(INDEX, encode(index)?)]
        }
    })
}

/// What the calculator shows of a programme.
fn shown(programme: &Programme) -> Programme {
    Programme {
        family: None,
        results: Vec::new(),
        figures: Vec::new(),
        rounds: Vec::new(),
        notes: Vec::new(),
        staff_notes: Vec::new(),
        gaps: Vec::new(),
        ..programme.clone()
    }
}

/// An event without what is for the staff.
fn public(event: &Event) -> Event {
    Event {
        staff_note: None,
        ..event.clone()
    }
}
