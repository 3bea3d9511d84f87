//! Everything that can be found, and finding it: one field over programmes,
//! pages, terms and events, in both languages, however a letter is written.
//!
//! - [`subjects`]: what can be found, from the content; natively alone.
//! - [`fold`]: texts in a form in which writings that mean the same are the same.
//! - [`find`]: which entries hold the words of a query, the best first.
//! - [`address`]: the words of a query as the fragment of a link.

pub mod address;
pub mod find;
pub mod fold;
pub mod subjects;

use serde::{Deserialize, Serialize};

use super::content::questions::Way;
use super::route::{Base, Page, Route};
use super::text::{Bilingual, Lang};

/// What an entry leads to; of entries that suit equally well, those of an
/// earlier kind come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// A programme. Whoever types its name means it before a question about it.
    Programme,
    /// A question with its answer.
    Answer,
    /// A page, or a part of the office's page.
    Page,
    /// A term, or a pair of look-alikes.
    Term,
    /// A part of a programme's page.
    Section,
    /// An event.
    Event,
}

impl Kind {
    /// All of them, in their order.
    pub const ALL: [Self; 6] = [
        Self::Programme,
        Self::Answer,
        Self::Page,
        Self::Term,
        Self::Section,
        Self::Event,
    ];
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it leads to.
    pub kind: Kind,
    /// Where it is: the address below the language.
    pub path: String,
    /// Its name.
    pub title: Bilingual,
    /// What it is, in a line; empty where the name says it. Of a question, the
    /// answer.
    pub line: Bilingual,
    /// By what else it is found, folded, parted by spaces.
    pub words: String,
    /// The place of the entry whose part it is.
    pub part_of: Option<usize>,
    /// Where to read on behind an answer.
    pub door: Option<Way>,
}

impl Entry {
    /// The address on this host.
    #[must_use]
    pub fn href(&self, base: &Base, lang: Lang) -> String {
        below(base, lang, &self.path)
    }

    /// The address of what its door leads to, and what stands there.
    #[must_use]
    pub fn door(&self, base: &Base, lang: Lang) -> Option<(String, &str)> {
        let door = self.door.as_ref()?;
        Some((below(base, lang, &door.to), door.label.get(lang)))
    }
}

/// An address below the language.
fn below(base: &Base, lang: Lang, path: &str) -> String {
    base.href(&Route::Page(lang, Page::Home)) + path
}

/// Everything that can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// In the order in which equals are told.
    pub entries: Vec<Entry>,
    /// Groups of letters that count as one, parted by spaces; the first of a
    /// group stands for it.
    pub variants: String,
}
