//! Reads content in the browser: straight from JSON into what the parts that
//! answer work on, without a word about what is wrong.
//!
//! serde's code for a type knows every form in which it may come and every way
//! in which it may be wrong: for the types of two bundles that is 25 KB of the
//! wasm. `portal check` has judged the files by it before they were published;
//! this reader asks for the one form they have. The tests hold both together.
//!
//! Whatever cannot be read is noted and stood in for, and the whole is thrown
//! away at the end: to leave at the first fault, as `?` does, would cost code
//! at each of a hundred places.

mod index;
mod programmes;
mod records;

pub use self::index::{COLUMNS, index};
pub use self::programmes::programmes;
pub use self::records::{config, events, labels, sources, words};

use std::cell::Cell;
use std::str::FromStr;

use super::cite::{Cite, Confidence};
use super::content::programme::Statement;
use super::date::Date;
use super::json::Value;
use super::text::Bilingual;
use super::year_label::YearLabel;

/// Notes whether anything could not be read.
#[derive(Default)]
pub struct Lean {
    faulty: Cell<bool>,
}

/// Every item of a list; none if there is no list. Not generic over the
/// closure, so that there is one of it for every type and no more.
pub fn each<T>(list: &Value, read: &mut dyn FnMut(&Value) -> T) -> Vec<T> {
    let mut out = Vec::new();
    for item in list.items() {
        out.push(read(item));
    }
    out
}

/// A whole number, if it is one that fits.
pub fn number(value: &Value) -> Option<i32> {
    value.as_i64()?.try_into().ok()
}

/// A text that means something: a day, a year.
pub fn parsed<T: FromStr>(value: &Value) -> Option<T> {
    value.as_str()?.parse().ok()
}

impl Lean {
    /// What was read, if all of it could be.
    fn whole<T>(read: impl FnOnce(&Self) -> T) -> Option<T> {
        let lean = Self::default();
        let found = read(&lean);
        lean.is_sound().then_some(found)
    }

    /// Whether everything could be read.
    pub fn is_sound(&self) -> bool {
        !self.faulty.get()
    }

    /// What was found, or a stand-in and a note.
    pub fn or<T>(&self, found: Option<T>, stand_in: T) -> T {
        found.unwrap_or_else(|| {
            self.faulty.set(true);
            stand_in
        })
    }

    /// The list of this name, which must be there.
    fn list<T>(&self, file: &Value, name: &str, read: &mut dyn FnMut(&Value) -> T) -> Vec<T> {
        let list = &file[name];
        if !list.is_array() {
            self.faulty.set(true);
        }
        each(list, read)
    }

    /// A text.
    pub fn text(&self, value: &Value) -> String {
        self.or(value.as_str(), "").to_owned()
    }

    /// A list of texts.
    pub fn texts(&self, list: &Value) -> Vec<String> {
        each(list, &mut |value| self.text(value))
    }

    /// A whole number.
    pub fn number(&self, value: &Value) -> i32 {
        self.or(number(value), 0)
    }

    /// A number of people, projects or yen.
    fn count(&self, value: &Value) -> u64 {
        self.or(value.as_u64(), 0)
    }

    /// A day.
    pub fn date(&self, value: &Value) -> Date {
        self.or(parsed(value), Date::FIRST)
    }

    /// The year a statement speaks of.
    pub fn year(&self, value: &Value) -> YearLabel {
        self.or(parsed(value), YearLabel::Undated)
    }

    /// A text in both languages.
    pub fn bilingual(&self, value: &Value) -> Bilingual {
        Bilingual {
            ja: self.text(&value["ja"]),
            zh: self.text(&value["zh"]),
        }
    }

    /// Nothing where there is nothing.
    pub fn bilingual_if_any(&self, value: &Value) -> Option<Bilingual> {
        (!value.is_null()).then(|| self.bilingual(value))
    }

    /// The place of a word among those that may stand here.
    fn place(&self, value: &Value, words: &[&str]) -> usize {
        let place = words.iter().position(|word| *value == **word);
        self.or(place, 0)
    }

    /// Where a statement comes from.
    pub fn cite(&self, value: &Value) -> Cite {
        let words = [
            "brochure",
            "official-current",
            "official-older",
            "secondary",
            "derived",
            "gap",
        ];
        Cite {
            source: self.texts(&value["source"]),
            year: self.year(&value["year"]),
            confidence: Confidence::ALL[self.place(&value["confidence"], &words)],
        }
    }

    /// A statement with its ground.
    pub fn statement(&self, value: &Value) -> Statement {
        Statement {
            text: self.bilingual(&value["text"]),
            cite: self.cite(&value["cite"]),
        }
    }
}
