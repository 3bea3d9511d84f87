//! Everything that can be found, from the content and the words of the pages: the
//! browser gets what is made here.

use crate::domain::content::event::Event;
use crate::domain::content::search::Keywords;
use crate::domain::library::Library;
use crate::domain::route::{Base, Route};
use crate::domain::search::fold::Folds;
use crate::domain::search::subjects::{Subject, subjects};
use crate::domain::search::{Entry, Index, Kind};
use crate::domain::text::{Bilingual, Lang, Name};
use crate::i18n::{called, date_range, words};
use crate::view::components::cities;
use crate::view::page;
use crate::view::page_context::PageContext;
use crate::view::site::Site;

/// The index of what is in the library. `keywords`: by what else things are
/// found; `variants`: of a text, the groups of its letters that count as one.
#[must_use]
pub fn index(
    library: &Library,
    keywords: &[Keywords],
    variants: impl FnOnce(&str) -> String,
) -> Index {
    let site = Site::written(library.clone(), Base::new("/"));
    let mut entries: Vec<Entry> = Vec::new();
    let mut whole = None;
    let subjects = subjects(
        &library.questions,
        &library.programmes,
        &library.topics,
        &library.events,
        library.glossary.as_ref(),
    );
    for subject in &subjects {
        let path = subject.path();
        let kind = subject.kind();
        if kind == Kind::Programme {
            whole = Some(entries.len());
        }
        let further = keywords.iter().filter(|keywords| keywords.suit(&path));
        let further: Vec<&str> = further
            .flat_map(|keywords| &keywords.words)
            .map(String::as_str)
            .collect();
        let (title, line, own) = said(site, subject);
        entries.push(Entry {
            kind,
            path,
            title,
            line,
            words: format!("{own} {}", further.join(" ")),
            part_of: whole.filter(|_| kind == Kind::Section),
            door: match subject {
                Subject::Question(question) => Some(question.door.clone()),
                _ => None,
            },
        });
    }
    let text: String = entries.iter().map(all_of).collect();
    let variants = variants(&text);
    let folds = Folds::new(&variants);
    for entry in &mut entries {
        entry.words = further_words(&folds, entry);
    }
    Index { entries, variants }
}

fn all_of(entry: &Entry) -> String {
    let Entry {
        title, line, words, ..
    } = entry;
    [&title.ja, &title.zh, &line.ja, &line.zh, words]
        .map(String::as_str)
        .join(" ")
}

/// The further words, folded, each once; none with which the name begins already, or
/// that a line holds that is no more than the English name. What stands further on
/// in a name counts less than a word of its own.
fn further_words(folds: &Folds, entry: &Entry) -> String {
    let Entry { title, line, .. } = entry;
    let names = [&title.ja, &title.zh].map(|title| folds.folded(title));
    let english = folds.folded(if line.ja == line.zh { &line.ja } else { "" });
    let mut out: Vec<String> = Vec::new();
    for words in entry.words.split_whitespace() {
        for word in folds.folded(words).split_whitespace() {
            // Latin letters are found at the beginning of a word only. A question is
            // found by its own words first.
            let is_said = match word.is_ascii() {
                _ if entry.kind == Kind::Answer => false,
                true => english.split(' ').any(|said| said == word),
                false => names
                    .iter()
                    .any(|name| name.split(' ').any(|part| part.starts_with(word))),
            };
            if !is_said && out.iter().all(|known| known != word) {
                out.push(word.to_owned());
            }
        }
    }
    out.join(" ")
}

/// In both languages.
fn both(text: impl Fn(Lang) -> String) -> Bilingual {
    Bilingual {
        ja: text(Lang::Ja),
        zh: text(Lang::Zh),
    }
}

fn of_name(name: &Name) -> Bilingual {
    both(|lang| name.get(lang).to_owned())
}

/// Name, line and further words.
fn said(site: Site, subject: &Subject<'_>) -> (Bilingual, Bilingual, String) {
    let english = |name: &Name| name.en.clone().unwrap_or_default();
    match subject {
        Subject::Page(page) => {
            let summary = |lang| {
                let route = Route::Page(lang, page.clone());
                page::summary(site, &route)
            };
            (
                both(|lang| summary(lang).name),
                both(|lang| summary(lang).description),
                String::new(),
            )
        }
        Subject::Contact => {
            let contact = site.library().contact.as_ref();
            let address =
                |lang| contact.map_or_else(String::new, |one| one.address.get(lang).to_owned());
            (
                both(|lang| words(lang).contact.to_owned()),
                both(address),
                contact.map_or_else(String::new, |one| {
                    format!("{} {}", one.telephone, one.email)
                }),
            )
        }
        Subject::Question(question) => (
            question.question.clone(),
            question.answer.clone(),
            question.words.join(" "),
        ),
        Subject::Programme(programme) => (
            of_name(&programme.name),
            programme.lead.clone(),
            format!(
                "{} {}",
                english(&programme.name),
                programme
                    .family
                    .as_ref()
                    .map_or_else(String::new, |family| {
                        format!("{} {} {}", family.ja, family.zh, english(family))
                    })
            ),
        ),
        Subject::Section(_, section) => (
            both(|lang| words(lang).section(*section).to_owned()),
            Bilingual::default(),
            String::new(),
        ),
        Subject::Topic(topic) => (
            of_name(&topic.name),
            topic.lead.clone(),
            english(&topic.name),
        ),
        Subject::Term(term) => {
            let english = english(&term.name);
            let line = term
                .meaning
                .clone()
                .unwrap_or_else(|| both(|_| english.clone()));
            let reading = term.reading.as_deref().unwrap_or_default();
            (of_name(&term.name), line, format!("{english} {reading}"))
        }
        Subject::LookAlike(pair) => {
            let title = Bilingual {
                ja: pair.ja.clone(),
                zh: pair.zh.clone(),
            };
            (title, pair.warning.clone(), String::new())
        }
        Subject::Event(event) => {
            let of = |lang| event_line(PageContext::new(site, lang), event);
            (
                both(|lang| called(event, lang)),
                both(of),
                event_words(site.library(), event),
            )
        }
    }
}

/// When and where.
fn event_line(page: PageContext, event: &Event) -> String {
    let days = date_range(event.start, event.end, page.lang);
    format!("{days} {}", cities(page, event))
}

/// The city as it is written in Latin letters, the house, the kind.
fn event_words(library: &Library, event: &Event) -> String {
    let mut words: Vec<&str> = event.cities().map(String::as_str).collect();
    let kind = library.kinds.iter().find(|kind| kind.id == event.kind);
    let organiser = library
        .organisers
        .iter()
        .find(|one| one.id == event.organiser);
    let names = [kind, organiser]
        .into_iter()
        .flatten()
        .map(|label| &label.name);
    for name in names.chain(&event.venue) {
        words.extend([name.ja.as_str(), name.zh.as_str()]);
    }
    words.join(" ")
}
