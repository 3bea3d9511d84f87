//! Which entries hold the words of a query, the best first.
//!
//! All words have to be there. Chinese and Japanese are written without spaces:
//! where nothing holds a run of letters as it was typed, it is taken apart into
//! the longest pieces that stand anywhere.

use std::ops::Range;

use super::fold::{Folds, Letter};
use super::{Index, Kind};

/// No longer piece is looked for when a run of letters is taken apart.
const LONGEST_PIECE: usize = 12;
/// Fewer Latin letters out of the middle of a word say nothing.
const LEAST_OF_A_WORD: usize = 4;
/// So many letters of a query are looked for, folded: what is longer was pasted.
pub const MOST_LETTERS: usize = 120;
/// So many words of it.
pub const MOST_WORDS: usize = 16;
/// Stands between the fields of an entry; it is in no text.
const FIELD_END: char = '\u{1}';

/// The entries, made ready for being searched.
#[derive(Clone, Debug)]
pub struct Finder {
    folds: Folds,
    texts: Vec<Text>,
}

/// What is said of an entry, folded: its name in both languages, the further
/// words, its line in both.
#[derive(Clone, Debug)]
struct Text {
    kind: Kind,
    letters: Vec<Letter>,
    part_of: Option<usize>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The places of the entries, the best first.
    pub entries: Vec<usize>,
    /// What was looked for in them, folded, parted by spaces.
    pub words: Vec<char>,
    /// Whether none of them holds all of it.
    pub is_partial: bool,
}

/// How well a word suits: the beginning of the name or a whole further word, in
/// the name, among the further words, in the line.
type Rank = usize;
/// The rank of a word that only what the entry is a part of holds.
const BY_WHOLE: Rank = 2;
/// What a word that is missing counts.
const MISSING: Rank = 4;

impl Finder {
    /// Reads the entries once.
    #[must_use]
    pub fn new(index: &Index) -> Self {
        let folds = Folds::new(&index.variants);
        let mut texts = Vec::with_capacity(index.entries.len());
        for entry in &index.entries {
            let mut text = String::new();
            for field in [
                &entry.title.ja,
                &entry.title.zh,
                &entry.words,
                &entry.line.ja,
                &entry.line.zh,
            ] {
                text.push_str(field);
                text.push(FIELD_END);
            }
            texts.push(Text {
                kind: entry.kind,
                letters: folds.fold(&text),
                part_of: entry.part_of,
            });
        }
        Self { folds, texts }
    }

    /// The entries that hold the words of the query; `None` for no words. Of a
    /// long query the first letters and words: the work is bounded.
    #[must_use]
    pub fn find(&self, query: &str) -> Option<Found> {
        let (words, is_cut) = self.words(query);
        words_of(&words).next()?;
        let mut found = self.holding(words, false);
        if found.entries.is_empty() {
            let (pieces, is_whole) = self.pieces(&found.words);
            found = self.holding(pieces, true);
            found.is_partial |= !is_whole;
        }
        found.is_partial |= is_cut;
        Some(found)
    }

    /// What is looked for, folded, and whether the query has more.
    fn words(&self, query: &str) -> (Vec<char>, bool) {
        // A letter is folded from a few at most.
        let mut letters = query.chars();
        let start: String = letters.by_ref().take(4 * MOST_LETTERS).collect();
        let folded = self.folds.fold(&start);
        let mut words = Vec::with_capacity(MOST_LETTERS);
        let mut is_cut = letters.next().is_some() || folded.len() > MOST_LETTERS;
        let mut count = 0;
        for letter in folded.into_iter().take(MOST_LETTERS) {
            count += usize::from(letter.is == ' ');
            if count == MOST_WORDS {
                is_cut = true;
                break;
            }
            words.push(letter.is);
        }
        (words, is_cut)
    }

    /// The entries that hold all of the words; if none does and fewer are good
    /// enough, those that hold the most of them.
    fn holding(&self, words: Vec<char>, even_some: bool) -> Found {
        let total = words_of(&words).count();
        let mut least = if even_some {
            total.saturating_sub(1)
        } else {
            0
        };
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (at, text) in self.texts.iter().enumerate() {
            let whole = text.part_of.and_then(|whole| self.texts.get(whole));
            let (mut sum, mut missing, mut is_own) = (0, 0, false);
            for word in words_of(&words) {
                let own = rank(text, word);
                let by_whole = whole.map_or(MISSING, |whole| rank(whole, word));
                sum += if own < MISSING {
                    is_own = true;
                    own
                } else if by_whole <= BY_WHOLE {
                    BY_WHOLE
                } else {
                    missing += 1;
                    MISSING
                };
            }
            // A part is found for what is its own: else every part of a
            // programme would come with it.
            if !is_own || missing > least {
                continue;
            }
            if missing < least {
                least = missing;
                found.clear();
            }
            let key = sum * Kind::ALL.len() + text.kind as usize;
            let place = found.partition_point(|(other, _)| *other <= key);
            found.insert(place, (key, at));
        }
        Found {
            entries: found.into_iter().map(|(_, at)| at).collect(),
            words,
            is_partial: least > 0,
        }
    }

    /// The longest pieces of the words that stand anywhere, and whether they are
    /// all that was asked for, but for a letter with each, such as a particle.
    fn pieces(&self, words: &[char]) -> (Vec<char>, bool) {
        let mut out: Vec<char> = Vec::new();
        let mut is_whole = true;
        for word in words_of(words) {
            let (mut pieces, mut lost) = (0, 0);
            let mut start = 0;
            while start < word.len() {
                let rest = &word[start..];
                let ahead = &rest[..rest.len().min(LONGEST_PIECE)];
                let of_text = |text: &Text| longest(&text.letters, ahead);
                let length = self.texts.iter().map(of_text).max().unwrap_or(0);
                if length > 1 && says_something(word, start..start + length) {
                    out.extend_from_slice(&rest[..length]);
                    out.push(' ');
                    pieces += 1;
                    start += length;
                } else {
                    lost += 1;
                    start += 1;
                }
            }
            is_whole &= lost <= pieces;
        }
        (out, is_whole)
    }

    /// Where one of the words stands in a text: the bytes at which each run of
    /// them begins and ends, in order, none touching another.
    #[must_use]
    pub fn marks(&self, text: &str, words: &[char]) -> Vec<(usize, usize)> {
        let letters = self.folds.fold(text);
        // How many of the letters from each on are marked.
        let mut lengths = vec![0; letters.len()];
        for word in words_of(words) {
            let mut start = 0;
            while let Some(at) = place(&letters, word, start) {
                lengths[at] = word.len().max(lengths[at]);
                start = at + 1;
            }
        }
        let mut out: Vec<(usize, usize)> = Vec::new();
        let mut end = 0;
        for (at, length) in lengths.into_iter().enumerate() {
            let follows = end > 0 && at <= end;
            end = end.max(at + length);
            if at >= end {
                continue;
            }
            let Letter { from, to, .. } = letters[at];
            match out.last_mut() {
                // What lies between, such as a hyphen, is marked as well.
                Some(last) if follows => last.1 = to as usize,
                _ => out.push((from as usize, to as usize)),
            }
        }
        out
    }
}

/// Whether a piece of a word may be looked for alone: not a few Latin letters that were
/// torn out of others.
fn says_something(word: &[char], piece: Range<usize>) -> bool {
    let is_latin = |at: usize| word.get(at).is_some_and(char::is_ascii_alphabetic);
    let is_torn =
        |inner: usize, outer: Option<usize>| is_latin(inner) && outer.is_some_and(&is_latin);
    let is_fragment =
        is_torn(piece.start, piece.start.checked_sub(1)) || is_torn(piece.end - 1, Some(piece.end));
    piece.len() >= LEAST_OF_A_WORD || !is_fragment
}

/// What spaces part.
fn words_of(letters: &[char]) -> impl Iterator<Item = &[char]> {
    let words = letters.split(|letter| *letter == ' ');
    words.filter(|word| !word.is_empty())
}

/// How well the word suits; [`MISSING`] where it does not stand.
fn rank(text: &Text, word: &[char]) -> Rank {
    let mut start = 0;
    let mut best = MISSING;
    // Names hold abbreviations: there a word in Latin letters begins as well as
    // the name does. Elsewhere it may be one of an English name.
    let is_latin = word[0].is_ascii();
    while let Some(at) = place(&text.letters, word, start) {
        let before = |at: usize| text.letters[..at].iter().rev();
        let field = before(at).filter(|letter| letter.is == FIELD_END).count();
        let is_edge = |letter: &Letter| letter.is == FIELD_END || letter.is == ' ';
        let begins = before(at).next().is_none_or(is_edge);
        let ends = text.letters.get(at + word.len()).is_none_or(is_edge);
        let found = match field {
            // A question speaks of what others are named after: it is found by the
            // words that are its own.
            0 | 1 if text.kind == Kind::Answer => 2,
            0 | 1 if is_latin || begins => 0,
            0 | 1 => 1,
            2 if !is_latin && begins && ends => 0,
            2 => 2,
            _ => 3,
        };
        best = found.min(best);
        start = at + 1;
    }
    best
}

/// How many letters of the word stand somewhere in the text, from its first on.
fn longest(letters: &[Letter], word: &[char]) -> usize {
    let mut best = 0;
    for at in 0..letters.len() {
        if begins_at(letters, at, word) {
            best = common(&letters[at..], word).max(best);
        }
    }
    best
}

/// How many letters both begin with.
fn common(letters: &[Letter], word: &[char]) -> usize {
    let pairs = letters.iter().zip(word);
    pairs
        .take_while(|(letter, other)| letter.is == **other)
        .count()
}

/// Whether the word can begin here: not in the midst of one in Latin letters.
fn begins_at(letters: &[Letter], at: usize, word: &[char]) -> bool {
    word.first() == Some(&letters[at].is) && (at == 0 || !goes_on(letters[at - 1], letters[at]))
}

/// The first place from `start` at which the word stands. Latin letters and
/// digits are found at the beginning of a word: `cas` is in `NSFC-CAS`, not in
/// `broadcast`.
fn place(letters: &[Letter], word: &[char], start: usize) -> Option<usize> {
    let last = letters.len().checked_sub(word.len())?;
    (start..=last)
        .find(|at| begins_at(letters, *at, word) && common(&letters[*at..], word) == word.len())
}

/// Whether the second is in the midst of a word in Latin letters, or of a
/// number. Something may lie between them that is not compared.
fn goes_on(one: Letter, other: Letter) -> bool {
    let is_one_kind = one.is.is_ascii_alphabetic() && other.is.is_ascii_alphabetic()
        || one.is.is_ascii_digit() && other.is.is_ascii_digit();
    is_one_kind && one.to == other.from
}
