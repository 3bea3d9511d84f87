//! Answers as the fragment of a link: `1~a.stay~d.2022-06-30~n.china`.
//!
//! Short, in letters that no messenger changes (`[A-Za-z0-9._~-]`), begun by a
//! version, keyed by the questions' short names and sorted by them, so that
//! equal answers give equal links. A fragment is never sent to a server. An
//! old or damaged link gives what can still be read and names what cannot.
//!
//! The stay is one part, `l.30d` or `l.18m`. Links made before it was one
//! (`u.months~um.18`) are still read.

mod ticks;

pub use self::ticks::Ticks;

use super::eligibility::answers::{Answer, Answers};
use super::eligibility::former::FormerStay;
use super::eligibility::index::FactIndex;
use super::eligibility::reading::UNKNOWN;
use super::eligibility::rulebook::Rulebook;

/// The form written here. Readers of a later form still understand this one.
pub const VERSION: &str = "1";

/// “I do not know” in a link.
const OPEN: &str = "-";

/// The part of a link that says what it opens on.
const VIEW: &str = "V";
/// It opens on the sheet for the host.
const HOST: &str = "host";

/// A link is cut off here: longer ones are not ours.
const MOST_BYTES: usize = 4_000;

/// What a link held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The answers that could be read.
    pub answers: Answers,
    /// What is ticked in the checklists.
    pub ticks: Ticks,
    /// Whether it is meant for the host in Japan.
    pub for_host: bool,
    /// The names of the parts that could not, at most 20 letters each, in the
    /// order of the link.
    pub dropped: Vec<String>,
    /// Whether the link names a version that is not ours: made by a later
    /// portal, or damaged at its start.
    pub other_version: bool,
}

/// The fragment without its `#`; empty if nothing was answered.
#[must_use]
pub fn encode(book: &Rulebook, answers: &Answers) -> String {
    let mut out = String::new();
    let mut last = "";
    // By the keys, the least first: for so few a search costs less than a sort.
    while let Some((index, answer)) = next_by_key(book, answers, last) {
        let fact = book.fact(index);
        last = &fact.key;
        // What was never accepted would not come back.
        let Ok(answer) = fact.accept(answer) else {
            continue;
        };
        if out.is_empty() {
            out.push_str(VERSION);
        }
        out.push('~');
        out.push_str(last);
        out.push('.');
        match answer {
            Answer::Unknown => out.push_str(OPEN),
            known => out.push_str(&fact.text_of(known)),
        }
    }
    out
}

/// The same with the ticks of the checklists behind it.
#[must_use]
pub fn encode_with(book: &Rulebook, answers: &Answers, ticks: &Ticks) -> String {
    let mut out = encode(book, answers);
    if out.is_empty() && !ticks.is_empty() {
        out.push_str(VERSION);
    }
    ticks.write(&mut out);
    out
}

/// The same link, opened on the sheet for the host.
#[must_use]
pub fn for_host(link: &str) -> String {
    let begin = if link.is_empty() { VERSION } else { link };
    format!("{begin}~{VIEW}.{HOST}")
}

/// Whether a fragment holds answers, or nothing: any other names a part of the
/// page. Its marks are `~`, or `%7e` where a messenger has escaped them.
#[must_use]
pub fn is_ours(fragment: &str) -> bool {
    let mut pairs = fragment.as_bytes().windows(2);
    fragment.len() < 2 || pairs.any(|pair| pair[0] == b'~' || pair[1] == b'~' || pair == b"%7")
}

/// The answer with the least key after `last`.
fn next_by_key(book: &Rulebook, answers: &Answers, last: &str) -> Option<(FactIndex, Answer)> {
    let key = |index: FactIndex| {
        book.facts()
            .get(index.place())
            .map(|fact| fact.key.as_str())
    };
    let mut least: Option<(FactIndex, Answer)> = None;
    for (index, answer) in answers.given() {
        let is_less = least.is_none_or(|(least, _)| key(index) < key(least));
        if key(index) > Some(last) && is_less {
            least = Some((index, answer));
        }
    }
    least
}

/// Reads a fragment, with or without its `#`. Never fails.
#[must_use]
pub fn decode(book: &Rulebook, fragment: &str) -> Opened {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let (fragment, too_long) = match fragment.char_indices().find(|(at, _)| *at >= MOST_BYTES) {
        Some((end, _)) => (&fragment[..end], true),
        None => (fragment, false),
    };
    let plain = unescape(fragment);
    let mut parts = plain.split('~');
    let version = parts.next().unwrap_or_default();
    let mut opened = Opened {
        other_version: version != VERSION && !plain.is_empty(),
        ..Opened::default()
    };
    let mut former = FormerStay::default();
    for part in parts.filter(|part| !part.is_empty()) {
        let is_programme = |id: &str| book.programme(id).is_some();
        match part.split_once('.') {
            Some((ticks::KEY, text)) if opened.ticks.read(text, is_programme) => continue,
            Some((VIEW, HOST)) => {
                opened.for_host = true;
                continue;
            }
            _ => {}
        }
        let read = part.split_once('.').and_then(|(key, text)| {
            let text = if text == OPEN { UNKNOWN } else { text };
            let Some(place) = book.facts().iter().position(|fact| fact.key == key) else {
                return former.read_link(key, text).map(|()| None);
            };
            let index = FactIndex::new(place)?;
            let answer = book.fact(index).read_text(text).ok()?;
            // The first of two answers to one question stands.
            (opened.answers.get(index).is_none()).then_some(Some((index, answer)))
        });
        match read {
            Some(Some((index, answer))) => opened.answers.set(index, Some(answer)),
            Some(None) => {}
            None => opened.dropped.push(name(part)),
        }
    }
    if let (Some(stay), Some(answer)) = (book.stay_fact(), former.answer())
        && opened.answers.get(stay).is_none()
        && let Ok(answer) = book.fact(stay).accept(answer)
    {
        opened.answers.set(stay, Some(answer));
    }
    if too_long {
        opened.dropped.push("…".to_owned());
    }
    opened
}

/// What a dropped part is called: its key, fit to be shown.
fn name(part: &str) -> String {
    part.split('.')
        .next()
        .unwrap_or_default()
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric())
        .take(20)
        .collect()
}

/// Some messengers escape `~`, `.` and `-` on the way; nothing else is undone.
fn unescape(text: &str) -> String {
    let mut pieces = text.split('%');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let letter = match piece.as_bytes() {
            [b'7', b'E' | b'e', ..] => Some('~'),
            [b'2', b'E' | b'e', ..] => Some('.'),
            [b'2', b'D' | b'd', ..] => Some('-'),
            _ => None,
        };
        out.push(letter.unwrap_or('%'));
        out.push_str(if letter.is_some() { &piece[2..] } else { piece });
    }
    out
}
