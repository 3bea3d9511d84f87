//! The search: what is typed, what is found, which result is picked.

use leptos::prelude::*;

use crate::domain::search::find::{Finder, Found};
use crate::domain::search::{Entry, Index, address};

/// How many results are shown: more are passed over, and each costs a moment.
pub const MOST_SHOWN: usize = 30;

/// The state of the search. The same in both languages: what was typed and found
/// stays when the language changes.
#[derive(Clone, Copy)]
pub struct SearchState {
    index: &'static Index,
    finder: StoredValue<Finder>,
    query: RwSignal<String>,
    picked: RwSignal<Option<usize>>,
    /// What the query finds; `None` without words.
    pub found: Memo<Option<Found>>,
}

impl SearchState {
    /// Nothing typed yet.
    #[must_use]
    pub fn new(index: &'static Index) -> Self {
        let finder = StoredValue::new(Finder::new(index));
        let query = RwSignal::new(String::new());
        let found =
            Memo::new(move |_| finder.with_value(|finder| query.with(|query| finder.find(query))));
        Self {
            index,
            finder,
            query,
            picked: RwSignal::new(None),
            found,
        }
    }

    /// What is typed.
    #[must_use]
    pub fn query(&self) -> String {
        self.query.get()
    }

    /// Something else is typed.
    pub fn ask(&self, query: String) {
        if self.query.with_untracked(|before| *before != query) {
            self.query.set(query);
        }
        self.unpick();
    }

    /// Takes over the words of a fragment; one that is not ours changes nothing.
    pub fn open(&self, fragment: &str) {
        if let Some(query) = address::decode(fragment) {
            self.ask(query);
        }
    }

    /// The words as a fragment, without its `#`.
    #[must_use]
    pub fn fragment(&self) -> String {
        self.query.with(|query| address::encode(query))
    }

    /// The entries that are shown, the best first, each with its place in the
    /// index.
    #[must_use]
    pub fn shown(&self) -> Vec<(usize, &'static Entry)> {
        self.found.with(|found| {
            let places = found.iter().flat_map(|found| &found.entries);
            let shown = places.take(MOST_SHOWN);
            shown
                .filter_map(|at| Some((*at, self.index.entries.get(*at)?)))
                .collect()
        })
    }

    /// The entry whose part an entry is.
    #[must_use]
    pub fn whole(&self, entry: &Entry) -> Option<&'static Entry> {
        self.index.entries.get(entry.part_of?)
    }

    /// Where in a text stands what was looked for, in bytes.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<(usize, usize)> {
        self.found.with(|found| match found {
            Some(found) => self
                .finder
                .with_value(|finder| finder.marks(text, &found.words)),
            None => Vec::new(),
        })
    }

    /// The place of the result that is picked by keys.
    #[must_use]
    pub fn picked(&self) -> Option<usize> {
        self.picked.get()
    }

    /// Picks none.
    pub fn unpick(&self) {
        if self.picked.get_untracked().is_some() {
            self.picked.set(None);
        }
    }

    /// Picks the next result or the one before; beyond both ends none.
    pub fn step(&self, forward: bool) {
        let shown = untrack(|| self.shown().len());
        let next = match (self.picked.get_untracked(), forward) {
            (None, true) => 0,
            (None, false) => shown.wrapping_sub(1),
            (Some(at), true) => at + 1,
            (Some(at), false) => at.wrapping_sub(1),
        };
        self.picked.set((next < shown).then_some(next));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::search::Kind;
    use crate::domain::text::Bilingual;

    fn entry(title: &str, part_of: Option<usize>) -> Entry {
        let title = Bilingual {
            ja: title.to_owned(),
            zh: title.to_owned(),
        };
        Entry {
            kind: Kind::Programme,
            path: "somewhere/".to_owned(),
            title,
            line: Bilingual::default(),
            words: String::new(),
            part_of,
        }
    }

    fn with_state(test: impl FnOnce(SearchState)) {
        Owner::new().with(|| {
            let mut entries = vec![entry("成都", None), entry("成都的金额", Some(0))];
            entries.extend((0..40).map(|_| entry("大连", None)));
            let index = Index {
                entries,
                variants: String::new(),
            };
            test(SearchState::new(Box::leak(Box::new(index))));
        });
    }

    #[test]
    fn what_is_typed_is_found_and_goes_into_the_link() {
        with_state(|state| {
            assert_eq!((state.found.get(), state.fragment()), (None, String::new()));
            state.ask("成都".to_owned());
            let titles = state.shown().into_iter().map(|(_, one)| &*one.title.zh);
            assert_eq!(titles.collect::<Vec<_>>(), ["成都", "成都的金额"]);
            assert_eq!(state.marks("在成都"), [(3, 9)]);
            let link = state.fragment();
            state.ask(String::new());
            assert!(state.shown().is_empty() && state.marks("成都").is_empty());
            state.open("#contact");
            assert_eq!(state.query(), "");
            state.open(&link);
            assert_eq!(state.query(), "成都");
        });
    }

    #[test]
    fn a_part_knows_its_whole() {
        with_state(|state| {
            state.ask("金额".to_owned());
            let shown = state.shown();
            let whole = state.whole(shown[0].1).map(|one| &*one.title.zh);
            assert_eq!((shown.len(), whole), (1, Some("成都")));
        });
    }

    #[test]
    fn keys_pick_one_of_those_that_are_shown() {
        with_state(|state| {
            state.step(true);
            assert_eq!(state.picked(), None, "nothing is found");
            state.ask("大连".to_owned());
            assert_eq!(state.shown().len(), MOST_SHOWN);
            for (forward, expected) in [
                (true, Some(0)),
                (true, Some(1)),
                (false, Some(0)),
                (false, None),
                (false, Some(MOST_SHOWN - 1)),
                (true, None),
            ] {
                state.step(forward);
                assert_eq!(state.picked(), expected);
            }
            state.step(true);
            state.ask("大".to_owned());
            assert_eq!(state.picked(), None, "other words, other results");
        });
    }
}
