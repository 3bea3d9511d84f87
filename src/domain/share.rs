//! Answers as the fragment of a link: `2~a.stay~d.2022-06-30~n.china~z.k3f9a`,
//! in the form of all links ([`super::link`]).
//!
//! Keyed by the questions' short names and sorted by them, so that equal answers
//! give equal links. A fragment is never sent to a server. An old or damaged link
//! gives what can still be read and names what cannot.
//!
//! The stay is one part, `l.30d` or `l.18m`. Links made before it was one
//! (`u.months~um.18`) are still read.

mod ticks;

pub use self::ticks::Ticks;

use super::eligibility::answers::{Answer, Answers};
use super::eligibility::former::FormerStay;
use super::eligibility::index::FactIndex;
use super::eligibility::refusal::UNKNOWN;
use super::eligibility::rulebook::Rulebook;
use super::link::{self, Writer};

/// “I do not know” in a link.
const OPEN: &str = "-";

/// The part of a link that says what it opens on.
const VIEW: &str = "V";
/// The part of a link that names the programme which was chosen.
const PROGRAMME: &str = "P";

/// What a link opens on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// What follows from its answers.
    #[default]
    Answer,
    /// The questions that are left.
    Questions,
    /// The sheet for the host in Japan.
    Host,
}

impl View {
    const fn word(self) -> &'static str {
        match self {
            Self::Answer => "",
            Self::Questions => "ask",
            Self::Host => "host",
        }
    }
}

/// What may have stood in the part of a link that is missing.
const REST: &str = "…";

/// What a link held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The answers that could be read.
    pub answers: Answers,
    /// What is ticked in the checklists.
    pub ticks: Ticks,
    /// The place of the programme that was chosen among those that are judged.
    pub programme: Option<usize>,
    /// What it opens on.
    pub view: View,
    /// The names of the parts that could not, at most 20 letters each, in the
    /// order of the link; `…` at the end where something may be missing.
    pub dropped: Vec<String>,
    /// Whether the link names a version that is not ours: made by a later
    /// portal, or damaged at its start.
    pub other_version: bool,
}

/// The fragment without its `#`; empty if nothing was answered.
#[must_use]
pub fn encode(book: &Rulebook, answers: &Answers) -> String {
    written(book, answers).finish()
}

fn written(book: &Rulebook, answers: &Answers) -> Writer {
    let mut out = Writer::default();
    let mut last = "";
    // By the keys, the least first: for so few a search costs less than a sort.
    while let Some((index, answer)) = next_by_key(book, answers, last) {
        let fact = book.fact(index);
        last = &fact.key;
        // What was never accepted would not come back.
        match fact.accept(answer) {
            Ok(Answer::Unknown) => out.add(last, OPEN),
            Ok(known) => out.add(last, &fact.text_of(known)),
            Err(_) => {}
        }
    }
    out
}

/// The same with the programme that was chosen, by its place, and the ticks of the
/// checklists behind it.
#[must_use]
pub fn encode_with(
    book: &Rulebook,
    answers: &Answers,
    programme: Option<usize>,
    ticks: &Ticks,
) -> String {
    let mut out = written(book, answers);
    if let Some(programme) = programme.and_then(|place| book.programmes().get(place)) {
        out.add(PROGRAMME, &programme.id);
    }
    ticks.write(&mut out);
    out.finish()
}

/// The same link, opened on something else than what follows from its answers.
#[must_use]
pub fn opened_on(link: &str, view: View) -> String {
    let mut out = Writer::after(link);
    out.add(VIEW, view.word());
    out.finish()
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

/// Reads a fragment, with or without its `#`; nothing for one that is none.
#[must_use]
pub fn decode(book: &Rulebook, fragment: &str) -> Opened {
    open(book, fragment).unwrap_or_default()
}

/// Reads a fragment, with or without its `#`. `None` for one that names a part of
/// the page.
#[must_use]
pub fn open(book: &Rulebook, fragment: &str) -> Option<Opened> {
    let is_sound = |key: &str, value: &str| {
        read(
            book,
            &mut Opened::default(),
            &mut FormerStay::default(),
            key,
            value,
        )
        .is_some()
    };
    let link = link::read(fragment, &is_sound)?;
    let mut opened = Opened {
        other_version: link.is_of_other_version,
        ..Opened::default()
    };
    let mut former = FormerStay::default();
    for (key, value) in &link.parts {
        if read(book, &mut opened, &mut former, key, value).is_none() {
            opened.dropped.push(name(key));
        }
    }
    if let (Some(stay), Some(answer)) = (book.stay_fact(), former.answer())
        && opened.answers.get(stay).is_none()
        && let Ok(answer) = book.fact(stay).accept(answer)
    {
        opened.answers.set(stay, Some(answer));
    }
    if link.is_cut {
        opened.dropped.push(REST.to_owned());
    }
    Some(opened)
}

/// Reads one part; `None` if it says nothing that is known.
fn read(
    book: &Rulebook,
    opened: &mut Opened,
    former: &mut FormerStay,
    key: &str,
    value: &str,
) -> Option<()> {
    let is_programme = |id: &str| book.programme(id).is_some();
    match (key, value) {
        (ticks::KEY, text) => return opened.ticks.read(text, is_programme).then_some(()),
        (PROGRAMME, id) => {
            let mut programmes = book.programmes().iter();
            opened.programme = Some(programmes.position(|one| one.id == id)?);
            return Some(());
        }
        (VIEW, word) => {
            let mut views = [View::Questions, View::Host].into_iter();
            opened.view = views.find(|view| view.word() == word)?;
            return Some(());
        }
        _ => {}
    }
    let text = if value == OPEN { UNKNOWN } else { value };
    let Some(place) = book.facts().iter().position(|fact| fact.key == key) else {
        return former.read_link(key, text);
    };
    let index = FactIndex::new(place)?;
    let answer = book.fact(index).read_text(text).ok()?;
    // The first of two answers to one question stands.
    let is_first = opened.answers.get(index).is_none();
    is_first.then(|| opened.answers.set(index, Some(answer)))
}

/// What a dropped part is called: its key, fit to be shown.
fn name(key: &str) -> String {
    let letters = key.chars().filter(char::is_ascii_alphanumeric);
    letters.take(20).collect()
}
