//! The form that all links have in common: parts as the fragment of an address,
//! `2~a.stay~l.24m~z.k3f9a`.
//!
//! A version stands before the parts, check letters stand behind: a link that
//! was cut or changed on the way is noticed. What people and messengers hang on
//! a link, wrap it in or make of its letters is taken off again (`clean`).
//! Links of version 1 have no check letters; they are read as well as can be.

mod clean;
mod escape;

pub use self::escape::{escape, unescape};

use std::borrow::Cow;

use self::clean::{decoded, plain, repaired};

/// The form written here.
pub const VERSION: &str = "2";
/// The form without check letters.
const FIRST: &str = "1";
/// The key of the check letters, which no other part may have.
pub(crate) const CHECK_KEY: &str = "z";
/// Before the check letters.
const MARK: &str = "~z.";
const CHECK_LETTERS: usize = 5;

/// A link is cut off here: longer ones are not ours.
const MOST_BYTES: usize = 8_000;
/// More parts are not ours either.
const MOST_PARTS: usize = 64;
/// So often a link is escaped by those who pass it on.
const MOST_LEVELS: usize = 8;
/// Beginnings and ends that are tried.
const MOST_TRIES: usize = 8;

/// A link that is being written. Keys and values consist of letters, digits and
/// `.-_`; [`escape`] makes such of other text.
#[derive(Debug, Default)]
pub struct Writer {
    body: String,
}

impl Writer {
    /// Goes on with a link that was written before.
    #[must_use]
    pub fn after(link: &str) -> Self {
        let end = link.rfind(MARK).unwrap_or(link.len());
        Self {
            body: link[..end].to_owned(),
        }
    }

    /// Adds a part; an empty value is none.
    pub fn add(&mut self, key: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        if self.body.is_empty() {
            self.body.push_str(VERSION);
        }
        for text in ["~", key, ".", value] {
            self.body.push_str(text);
        }
    }

    /// The fragment without its `#`; empty if there are no parts.
    #[must_use]
    pub fn finish(self) -> String {
        let mut out = self.body;
        if !out.is_empty() {
            let check = check_letters(&out);
            out.push_str(MARK);
            out.push_str(&check);
        }
        out
    }
}

/// What a link consists of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// Keys and values, in the order of the link; a part that has no key and
    /// value has itself for a key, and no value.
    pub parts: Vec<(String, String)>,
    /// Whether something may be missing.
    pub is_cut: bool,
    /// Whether it is of the first version, in which text is escaped by bytes.
    pub is_first: bool,
    /// Whether it names a version that is not ours.
    pub is_of_other_version: bool,
}

/// Whether a value can be read as that of a key.
pub type IsSound<'s> = &'s dyn Fn(&str, &str) -> bool;

/// Reads a fragment, with or without its `#`. `None` for one that is no link,
/// such as a part of the page; an empty one is a link without parts.
#[must_use]
pub fn read(fragment: &str, is_sound: IsSound<'_>) -> Option<Link> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    if fragment.is_empty() {
        return Some(Link::default());
    }
    let (fragment, is_too_long) = shortened(fragment);
    let bare = plain(fragment);
    if let Some(body) = whole(&bare) {
        return Some(taken_apart(body));
    }
    let mut link =
        of_first_version(&levels(fragment), &bare, is_sound).or_else(|| damaged(&bare))?;
    link.is_cut |= is_too_long;
    Some(link)
}

fn shortened(text: &str) -> (&str, bool) {
    match text.char_indices().find(|(at, _)| *at >= MOST_BYTES) {
        Some((end, _)) => (&text[..end], true),
        None => (text, false),
    }
}

/// The fragment as it came, and each time with one level of escapes less.
fn levels(fragment: &str) -> Vec<Cow<'_, str>> {
    let mut levels = vec![Cow::Borrowed(fragment)];
    while let Some(next) = levels.last().and_then(|last| decoded(last)) {
        levels.push(Cow::Owned(next));
        if levels.len() > MOST_LEVELS {
            break;
        }
    }
    levels
}

/// What stands between a version and check letters that fit.
fn whole(bare: &str) -> Option<&str> {
    let begin = format!("{VERSION}~");
    for (start, _) in bare.match_indices(&begin).take(MOST_TRIES) {
        for (end, _) in bare[start..].match_indices(MARK).take(MOST_TRIES) {
            let body = &bare[start..start + end];
            let check = &bare[start + end + MARK.len()..];
            if check.starts_with(&check_letters(body)) {
                return Some(body);
            }
        }
    }
    None
}

fn taken_apart(body: &str) -> Link {
    let mut link = Link::default();
    for part in body.split('~').skip(1) {
        link.add(part);
    }
    link
}

/// A link of the first version: its parts as they are on the first level on which
/// it begins as it should, or as plain letters if more of them make sense then.
fn of_first_version(levels: &[Cow<'_, str>], bare: &str, is_sound: IsSound<'_>) -> Option<Link> {
    let sound = |link: &Link| {
        let parts = link.parts.iter();
        parts.filter(|(key, value)| is_sound(key, value)).count()
    };
    let as_it_is = levels
        .iter()
        .find_map(|level| first_parts(&repaired(level), is_sound));
    let as_plain = first_parts(bare, is_sound);
    match (as_it_is, as_plain) {
        (Some(one), Some(other)) => Some(if sound(&other) > sound(&one) {
            other
        } else {
            one
        }),
        (one, other) => one.or(other),
    }
}

/// The parts behind the first version's mark; the last one as far as it makes
/// sense.
fn first_parts(text: &str, is_sound: IsSound<'_>) -> Option<Link> {
    let (begin, second) = (format!("{FIRST}~"), format!("{VERSION}~"));
    // Nothing of a link stands before it, and no check letters behind it: else it is a
    // value `1` in what is left of a link of the second version.
    let is_apart = |at: &usize| {
        let (before, behind) = text.split_at(*at);
        !before.contains('.')
            && !before.contains(&second)
            && !before.ends_with(|letter: char| letter.is_alphanumeric())
            && !behind.contains(MARK)
    };
    let start = text
        .match_indices(&begin)
        .map(|(at, _)| at)
        .take(MOST_TRIES)
        .find(is_apart)?;
    let (text, behind) = clean::without_tail(&text[start..]);
    let mut link = Link {
        is_first: true,
        is_cut: behind.contains('~'),
        ..Link::default()
    };
    let parts: Vec<&str> = text.split('~').skip(1).collect();
    let last = parts.iter().rposition(|part| !part.is_empty());
    for (at, part) in parts.into_iter().enumerate() {
        match part.split_once('.') {
            Some((key, value)) if Some(at) == last => {
                let value = clean::sensible(value, &|value| is_sound(key, value));
                link.push(key.to_owned(), value);
            }
            _ => link.add(part),
        }
    }
    Some(link)
}

/// What is left of a link that is not whole: nobody knows whether its last part
/// is. `None` for what was never a link.
fn damaged(bare: &str) -> Option<Link> {
    let (text, _) = clean::without_tail(bare);
    let (begin, rest) = text.split_once('~').unwrap_or((text, ""));
    let is_version = begin.len() <= 3 && begin.bytes().all(|byte| byte.is_ascii_digit());
    let has_part = |text: &str| text.split('~').skip(1).any(|part| part.contains('.'));
    if begin.is_empty() && rest.is_empty() && !has_part(bare) || !is_version && !has_part(bare) {
        return None;
    }
    let is_ours = begin == VERSION || begin == FIRST;
    let mut link = Link {
        is_of_other_version: !is_ours,
        is_cut: is_ours,
        ..Link::default()
    };
    let (mut parts, mut has_end) = (rest.split('~').peekable(), false);
    while let Some(part) = parts.next() {
        has_end |= part.starts_with(&MARK[1..]);
        // Where a link of ours has no end, its last part may be half of one. The
        // check letters are no part.
        let is_half = is_ours && !has_end && parts.peek().is_none();
        if !has_end && !is_half {
            link.add(part);
        }
    }
    Some(link)
}

impl Link {
    fn add(&mut self, part: &str) {
        match part.split_once('.') {
            Some((key, value)) => self.push(key.to_owned(), value.to_owned()),
            None if part.is_empty() => {}
            None => self.push(part.to_owned(), String::new()),
        }
    }

    fn push(&mut self, key: String, value: String) {
        if self.parts.len() < MOST_PARTS {
            self.parts.push((key, value));
        } else {
            self.is_cut = true;
        }
    }

    /// The text of a value that was written by [`escape`], or in the first
    /// version by bytes.
    #[must_use]
    pub fn text(&self, value: &str) -> String {
        if self.is_first {
            decoded(value).unwrap_or_else(|| value.to_owned())
        } else {
            unescape(value)
        }
    }
}

/// Letters and digits that depend on all letters before them: FNV-1a, and a last
/// step that mixes its bits.
fn check_letters(body: &str) -> String {
    let mut sum: u32 = 0x811c_9dc5;
    for byte in body.bytes() {
        sum = (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    for (shift, factor) in [(16, 0x85eb_ca6b), (13, 0xc2b2_ae35)] {
        sum = (sum ^ (sum >> shift)).wrapping_mul(factor);
    }
    sum ^= sum >> 16;
    let mut out = String::new();
    for _ in 0..CHECK_LETTERS {
        out.push(char::from_digit(sum % 36, 36).unwrap_or('0'));
        sum /= 36;
    }
    out
}
