//! The search: what is typed, what is found, which result is picked.

use leptos::prelude::*;

use crate::domain::search::find::{Finder, Found};
use crate::domain::search::{Entry, Index, Kind, address};

/// How many results are shown: more are passed over, and each costs a moment.
pub const MOST_SHOWN: usize = 30;
/// How many letters of a query are repeated to the reader: what is longer was pasted.
const MOST_REPEATED: usize = 40;
/// How many answers stand before them.
const MOST_ANSWERS: usize = 2;

/// The state of the search. The same in both languages: what was typed and found
/// stays when the language changes.
#[derive(Clone, Copy)]
pub struct SearchState {
    index: &'static Index,
    finder: StoredValue<Finder>,
    query: RwSignal<String>,
    picked: RwSignal<Option<usize>>,
    is_cut: RwSignal<bool>,
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
            is_cut: RwSignal::new(false),
            found,
        }
    }

    /// What is typed.
    #[must_use]
    pub fn query(&self) -> String {
        self.query.get()
    }

    /// What is typed, as a sentence repeats it.
    #[must_use]
    pub fn repeated(&self) -> String {
        self.query.with(|query| {
            let mut letters = query.trim().chars();
            let mut start: String = letters.by_ref().take(MOST_REPEATED).collect();
            if letters.next().is_some() {
                start.push('…');
            }
            start
        })
    }

    /// Something else is typed.
    pub fn ask(&self, query: String) {
        if self.query.with_untracked(|before| *before != query) {
            self.query.set(query);
        }
        self.is_cut.set(false);
        self.unpick();
    }

    /// Takes over the words of a fragment; one that is not ours changes nothing.
    pub fn open(&self, fragment: &str) {
        if let Some(query) = address::decode(fragment) {
            self.ask(query);
            self.is_cut.set(address::is_cut(fragment));
        }
    }

    /// Whether the link that was opened may have lost something.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.is_cut.get()
    }

    /// The words as a fragment, without its `#`.
    #[must_use]
    pub fn fragment(&self) -> String {
        self.query.with(|query| address::encode(query))
    }

    /// All entries that are found, the best first.
    fn entries(&self) -> Vec<&'static Entry> {
        self.found.with(|found| {
            let places = found.iter().flat_map(|found| &found.entries);
            places
                .filter_map(|at| self.index.entries.get(*at))
                .collect()
        })
    }

    /// The questions that suit better than everything else: their answers are shown
    /// before the list.
    #[must_use]
    pub fn answers(&self) -> Vec<&'static Entry> {
        let entries = self.entries().into_iter();
        let answers = entries.take_while(|entry| entry.kind == Kind::Answer);
        answers.take(MOST_ANSWERS).collect()
    }

    /// The entries of the list, the best first.
    #[must_use]
    pub fn shown(&self) -> Vec<&'static Entry> {
        let before = self.answers().len();
        let entries = self.entries().into_iter();
        entries.skip(before).take(MOST_SHOWN - before).collect()
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
            door: None,
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
            let titles = state.shown().into_iter().map(|one| &*one.title.zh);
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
    fn of_what_was_pasted_a_few_words_are_repeated() {
        with_state(|state| {
            for (query, repeated) in [
                (" 上海 ".to_owned(), "上海".to_owned()),
                ("上".repeat(40), "上".repeat(40)),
                ("上".repeat(41), "上".repeat(40) + "…"),
                ("上海 ".repeat(400_000), "上海 ".repeat(13) + "上…"),
            ] {
                state.ask(query);
                assert_eq!(state.repeated(), repeated);
            }
        });
    }

    #[test]
    fn a_part_knows_its_whole() {
        with_state(|state| {
            state.ask("金额".to_owned());
            let shown = state.shown();
            let whole = state.whole(shown[0]).map(|one| &*one.title.zh);
            assert_eq!((shown.len(), whole), (1, Some("成都")));
        });
    }

    #[test]
    fn the_best_answers_stand_before_the_list() {
        Owner::new().with(|| {
            let answer = |words: &str| Entry {
                kind: Kind::Answer,
                words: words.to_owned(),
                ..entry("成都在哪里", None)
            };
            let entries = vec![
                entry("成都", None),
                answer("地点"),
                answer("地点 成都"),
                answer("地点"),
            ];
            let index = Index {
                entries,
                variants: String::new(),
            };
            let state = SearchState::new(Box::leak(Box::new(index)));
            state.ask("地点".to_owned());
            assert_eq!((state.answers().len(), state.shown().len()), (2, 1));
            // What is named so stands before a question that only speaks of it.
            state.ask("成都".to_owned());
            assert_eq!((state.answers().len(), state.shown().len()), (0, 4));
            assert_eq!(state.shown()[0].kind, Kind::Programme);
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
