//! Which events are asked for, and finding them.

use super::months::Span;
use crate::domain::content::event::Event;
use crate::domain::library::Library;
use crate::domain::search::fold::Folds;
use crate::domain::text::Bilingual;

/// Stands for “no known place” where ids of cities stand. No id begins so.
pub const NOWHERE: &str = "-";

/// What is asked for. What is empty asks for nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// The id of a kind.
    pub kind: String,
    /// The id of an organiser.
    pub organiser: String,
    /// The id of a programme that was explained.
    pub programme: String,
    /// Ids of cities, any of them; [`NOWHERE`] for events without one.
    pub places: Vec<String>,
    /// The months in which it took place.
    pub span: Option<Span>,
    /// Words that stand in it, all of them, in either language.
    pub text: String,
}

impl Filter {
    /// Whether everything is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// So many letters of what is typed are looked for: what is longer was pasted.
const MOST_LETTERS: usize = 120;

/// The texts of the events, folded as the search folds them: what is found there is
/// found here.
#[derive(Clone, Debug)]
pub struct Index {
    folds: Folds,
    texts: Vec<String>,
}

impl Index {
    /// Reads the events once.
    #[must_use]
    pub fn new(library: &Library) -> Self {
        let folds = Folds::new(&library.variants);
        let events = library.events.iter();
        let texts = events.map(|event| folds.folded(&text(library, event)));
        let texts = texts.collect();
        Self { folds, texts }
    }

    /// The places in the list of the events that are asked for, in its order.
    #[must_use]
    pub fn find(&self, events: &[Event], filter: &Filter) -> Vec<usize> {
        let start: String = filter.text.chars().take(MOST_LETTERS).collect();
        let words = self.folds.folded(&start);
        let mut found = Vec::new();
        for (at, event) in events.iter().enumerate() {
            let text = self.texts.get(at).map_or("", String::as_str);
            if suits(event, filter) && words.split_whitespace().all(|word| holds(text, word)) {
                found.push(at);
            }
        }
        found
    }
}

fn suits(event: &Event, filter: &Filter) -> bool {
    let is = |wanted: &String, id: &String| wanted.is_empty() || wanted == id;
    let place = filter.places.is_empty()
        || if event.place.is_none() {
            filter.places.iter().any(|id| id == NOWHERE)
        } else {
            event.cities().any(|city| filter.places.contains(city))
        };
    place
        && is(&filter.kind, &event.kind)
        && is(&filter.organiser, &event.organiser)
        && (filter.programme.is_empty() || event.programmes.contains(&filter.programme))
        && filter.span.is_none_or(|span| span.meets(event))
}

/// Whether the text holds the word. Comparing every place takes a few bytes of
/// code, searching by the library two kilobytes.
fn holds(text: &str, word: &str) -> bool {
    let word = word.as_bytes();
    text.as_bytes()
        .windows(word.len())
        .any(|part| part[0] == word[0] && part == word)
}

/// Everything that is said of an event, in both languages.
fn text(library: &Library, event: &Event) -> String {
    let mut out = String::new();
    say(&mut out, &event.title);
    if let Some(venue) = &event.venue {
        say(&mut out, venue);
    }
    if let Some(note) = &event.note {
        say(&mut out, note);
    }
    for (list, id) in [
        (&library.kinds, &event.kind),
        (&library.organisers, &event.organiser),
    ] {
        if let Some(label) = list.iter().find(|label| label.id == *id) {
            say(&mut out, &label.name);
        }
    }
    for id in event.cities() {
        if let Some(place) = library.place(id) {
            say(&mut out, &place.name);
        }
    }
    for id in &event.programmes {
        if let Some(name) = library.programme_name(id) {
            say(&mut out, name);
        }
    }
    out
}

/// Each text is a line of its own: no word goes on in the next.
fn say(out: &mut String, text: &Bilingual) {
    for text in [&text.ja, &text.zh] {
        out.push_str(text);
        out.push('\n');
    }
}
