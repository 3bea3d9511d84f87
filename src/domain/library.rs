//! The content as the pages see it: what could be read, and what could not.
//!
//! The pages are written from the data files; a page that answers to a visitor
//! loads a bundle with what it needs ([`Bundle`](super::bundle::Bundle)). Each
//! file, and each part of a bundle, is read apart from the others: a broken one
//! takes only its own parts down.

mod reading;

use super::cases::CaseFile;
use super::cite::{Cite, Slip, Source, SourceRef};
use super::content::brochure::Chapter;
use super::content::cites;
use super::content::config::Config;
use super::content::event::{Event, Label, Place};
use super::content::glossary::GlossaryFile;
use super::content::programme::Programme;
use super::content::questions::Question;
use super::content::topic::{Contact, Shelf, Topic};
use super::eligibility::rulebook::Rulebook;
use super::fault::Fault;
use super::search::Index;
use super::text::Bilingual;

/// Everything the pages show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// `None` if `config.json` could not be read.
    pub config: Option<Config>,
    /// In the order of the brochure; empty if they could not be read.
    pub programmes: Vec<Programme>,
    /// Their names alone, for those who need no more.
    pub programme_names: Vec<Label>,
    /// `None` if `eligibility.json` could not be used; [`Library::rulebook`] says so.
    pub rulebook: Option<Rulebook>,
    /// In the order of the brochure; empty if they could not be read.
    pub topics: Vec<Topic>,
    /// `None` if `topics.json` could not be read.
    pub contact: Option<Contact>,
    /// The printed brochure; empty where `topics.json` could not be read.
    pub brochure: Vec<Chapter>,
    /// Whether it stands beside the pages as PDF.
    pub has_printed_brochure: bool,
    /// Oldest first; empty if they could not be read.
    pub events: Vec<Event>,
    /// What kinds of events there are.
    pub kinds: Vec<Label>,
    /// Who holds them.
    pub organisers: Vec<Label>,
    /// Where they take place.
    pub places: Vec<Place>,
    /// Terms and look-alikes; `None` if they could not be read.
    pub glossary: Option<GlossaryFile>,
    /// The brochure first; empty if they could not be read.
    pub sources: Vec<Source>,
    /// Slips of the brochure.
    pub slips: Vec<Slip>,
    /// What visitors ask, in the order of its page; empty if it could not be read.
    pub questions: Vec<Question>,
    /// The case book, where the pages are written.
    pub cases: Option<CaseFile>,
    /// Everything that can be found: what the page of the search lists, and what
    /// is searched in the browser.
    pub index: Option<Index>,
    /// Groups of letters that count as one where something is looked for: those of
    /// the content, once the index is made.
    pub variants: String,
    /// The files that could not be read.
    pub faults: Vec<Fault>,
}

impl Library {
    /// The grounds of every statement of the pages with its file and JSON
    /// pointer.
    #[must_use]
    pub fn cites(&self) -> Vec<(&'static str, String, &Cite)> {
        cites::cites(
            &self.programmes,
            &self.topics,
            self.contact.as_ref(),
            &self.events,
        )
    }

    /// What the calculator works on.
    ///
    /// # Errors
    ///
    /// `eligibility.json` cannot be read, or names what is not in
    /// `programmes.json`.
    pub fn rulebook(&self) -> Result<&Rulebook, Fault> {
        self.rulebook.as_ref().ok_or_else(|| Fault {
            file: "eligibility.json".to_owned(),
            detail: "it cannot be used; run `portal check`".to_owned(),
        })
    }

    /// Whether a data file, named without `.json`, could not be read.
    #[must_use]
    pub fn lacks(&self, name: &str) -> bool {
        self.faults
            .iter()
            .any(|fault| fault.file.strip_suffix(".json") == Some(name))
    }

    /// A programme by its id.
    #[must_use]
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }

    /// The name of a programme by its id.
    #[must_use]
    pub fn programme_name(&self, id: &str) -> Option<&Bilingual> {
        let label = self.programme_names.iter().find(|label| label.id == id)?;
        Some(&label.name)
    }

    /// A topic by its id.
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// The topics of one shelf.
    pub fn shelf(&self, shelf: Shelf) -> impl Iterator<Item = &Topic> {
        self.topics.iter().filter(move |topic| topic.shelf == shelf)
    }

    /// An event by its id.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// A place by its id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id)
    }

    /// The source that a reference names.
    #[must_use]
    pub fn source(&self, reference: &str) -> Option<&Source> {
        let id = SourceRef::parse(reference).id;
        self.sources.iter().find(|source| source.id == id)
    }
}
