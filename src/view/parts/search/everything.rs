//! What stands below the field before something is looked for: a few doors, and
//! everything that there is, folded by what it is, so that the page is an index of
//! the portal for those who have no field.

use leptos::prelude::*;

use super::field::ALL;
use crate::domain::route::Page;
use crate::domain::search::{Entry, Index, Kind};
use crate::view::components::{Door, Doors, Fold, Prose};
use crate::view::page_context::{PageContext, page_context};

/// What stands together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Questions,
    Programmes,
    Topics,
    Pages,
    Office,
    Events,
    Terms,
}

impl Group {
    /// Where an entry stands; a part stands with what it is a part of.
    fn of(entry: &Entry) -> Option<Self> {
        let (page, part) = entry.path.split_once('/').unwrap_or_default();
        match entry.kind {
            Kind::Answer => Some(Self::Questions),
            Kind::Programme => Some(Self::Programmes),
            Kind::Page if part.is_empty() => Some(Self::Pages),
            Kind::Page if page == "office" => Some(Self::Office),
            Kind::Page => Some(Self::Topics),
            Kind::Term => Some(Self::Terms),
            Kind::Section => None,
            Kind::Event => Some(Self::Events),
        }
    }
}

/// The doors and the index.
#[component]
pub fn Everything() -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let index = page.library().index.as_ref()?;
    let doors = [
        (Page::Calculator, words.calculator),
        (Page::Programmes, words.programmes),
        (Page::Questions, words.questions),
        (Page::Events, words.events),
        (Page::Office, words.office),
    ];
    let doors = doors.map(|(to, name)| view! { <Door href=page.href(to) name/> }.into_any());
    let groups = [
        ("all-questions", words.questions, Group::Questions),
        ("all-programmes", words.programmes, Group::Programmes),
        ("all-topics", words.around_programmes, Group::Topics),
        ("all-pages", words.main_navigation, Group::Pages),
        ("all-office", words.office, Group::Office),
        ("all-events", words.events, Group::Events),
        ("all-terms", words.glossary, Group::Terms),
    ];
    let groups = groups.map(|(id, title, group)| {
        let entries = index.entries.iter().enumerate();
        let entries = entries.filter(|(_, entry)| Group::of(entry) == Some(group));
        let items: Vec<AnyView> = entries
            .map(|(at, entry)| item(page, index, at, entry))
            .collect();
        let side = items.len().to_string();
        view! {
            <Fold id=id title side>
                <ul class="everything">{items}</ul>
            </Fold>
        }
        .into_any()
    });
    Some(view! {
        <div id=ALL>
            <Doors>{doors.collect_view()}</Doors>
            {groups.collect_view()}
        </div>
    })
}

fn item(page: PageContext, index: &'static Index, at: usize, entry: &'static Entry) -> AnyView {
    let other = (entry.kind == Kind::Term).then(|| {
        let lang = page.lang.other();
        let word = entry.title.get(lang);
        view! { <span class="search__other" lang=lang.html()>{word}</span> }
    });
    let line = page.text(&entry.line);
    let line = (!line.is_empty()).then(|| view! { <p><Prose text=line/></p> });
    let parts = index.entries.iter();
    let parts = parts.filter(|part| part.part_of == Some(at));
    let parts: Vec<AnyView> = parts
        .map(|part| view! { <li>{link(page, part)}</li> }.into_any())
        .collect();
    let parts = (!parts.is_empty()).then(|| {
        view! { <ul class="everything__parts">{parts}</ul> }
    });
    view! { <li>{link(page, entry)}{other}{line}{parts}</li> }.into_any()
}

fn link(page: PageContext, entry: &'static Entry) -> AnyView {
    let href = entry.href(page.site.base(), page.lang);
    view! { <a href=href><Prose text=page.text(&entry.title)/></a> }.into_any()
}
