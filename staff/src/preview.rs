//! The page that is edited, in both languages at the width of a phone, made by the
//! components of the site.

use std::any::Any;
use std::time::Duration;

use desk::words::words;
use leptos::html::Iframe;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use portal::domain::content::Content;
use portal::domain::content::topic::Shelf;
use portal::domain::library::Library;
use portal::domain::route::{Base, Page, Route};
use portal::domain::text::Lang;
use portal::view::page::whole;
use portal::view::page_context::{Marks, PageContext};
use portal::view::site::Site;

use crate::browser;
use crate::state::{Desk, Tab, desk};

/// The page on which something stands.
pub fn page_of(content: &Content, file: &str, pointer: &str) -> Page {
    let mut tokens = pointer.split('/').skip(1);
    let (list, index) = (tokens.next(), tokens.next());
    let index = index.and_then(|index| index.parse::<usize>().ok());
    let programme = || Some(&content.programmes.programmes.get(index?)?.id);
    let topic = || content.topics.topics.get(index?);
    match (file, list) {
        ("programmes" | "eligibility", _) => {
            programme().map_or(Page::Programmes, |id| Page::Programme(id.clone()))
        }
        ("topics", Some("topics")) => match topic() {
            Some(topic) if topic.shelf == Shelf::Programmes => Page::Programme(topic.id.clone()),
            Some(topic) => Page::OfficeTopic(topic.id.clone()),
            None => Page::Office,
        },
        ("topics", _) => Page::Office,
        ("events", Some("events")) => {
            let event = index.and_then(|index| content.events.events.get(index));
            event.map_or(Page::Events, |event| Page::Event(event.id.clone()))
        }
        ("events", _) => Page::Events,
        ("glossary", _) => Page::Glossary,
        ("sources", _) => Page::Sources,
        ("questions", _) => Page::Questions,
        _ => Page::Home,
    }
}

/// The page that the desk is about.
fn page(desk: Desk) -> Page {
    let by_file = |desk: Desk| {
        desk.checked.with(|checked| {
            let content = checked.content.as_ref();
            content.map_or(Page::Home, |content| page_of(content, desk.file.get(), ""))
        })
    };
    match desk.tab.get() {
        Tab::Events => desk.event.get().map_or(Page::Events, Page::Event),
        Tab::Notices | Tab::Take => Page::Home,
        Tab::Money => {
            let id = format!("/programmes/{}/id", desk.programme.get());
            Page::Programme(desk.words("programmes", &id))
        }
        Tab::Office => Page::Office,
        Tab::Texts | Tab::Plain | Tab::Confirm => desk.page.get().unwrap_or_else(|| by_file(desk)),
    }
}

/// A longer pause in typing than that of the check.
const REST: Duration = Duration::from_millis(900);

/// The site of the texts while they are sound, the one of before where nothing of it has
/// changed. The components of the site borrow its content for good, so that each is kept
/// until the desk is closed.
fn site(desk: Desk, before: Option<Site>) -> Site {
    let texts = untrack(|| desk.texts());
    let library = Library::from_files(|name| texts.get(name).map(String::as_str));
    match before {
        Some(before) if *before.library() == library => before,
        _ => {
            let base = before.map_or_else(
                || &*Box::leak(Box::new(Base::new(&browser::folder()))),
                |before| before.base(),
            );
            Site::new(Box::leak(Box::new(library)), base, Some(desk.today))
        }
    }
}

/// Two phones.
#[component]
pub fn Preview() -> impl IntoView {
    let desk = desk();
    let sound: RwSignal<Option<Site>> = RwSignal::new(None);
    let waiting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    Effect::new(move || {
        let is_sound = desk.checked.with(|checked| checked.content.is_some());
        if let Some(handle) = waiting.get_value() {
            handle.clear();
        }
        if !is_sound {
            return;
        }
        let before = sound.get_untracked();
        if before.is_none() {
            return sound.set(Some(site(desk, None)));
        }
        let show = move || sound.set(Some(site(desk, before)));
        waiting.set_value(set_timeout_with_handle(show, REST).ok());
    });
    let page = Memo::new(move |_| page(desk));
    let stale = move || {
        let is_stale = desk.checked.with(|checked| !checked.findings.is_empty());
        let words = words(desk.lang.get());
        (is_stale && sound.with(Option::is_some))
            .then(|| view! { <p class="notice">{words.preview_stale}</p> })
    };
    view! {
        <section class="desk-preview" aria-labelledby="preview-heading">
            <h2 id="preview-heading">{move || words(desk.lang.get()).preview}</h2>
            {stale}
            <div class="desk-phones">
                {Lang::ALL.map(|lang| view! { <Phone lang page sound/> }).into_iter().collect_view()}
            </div>
        </section>
    }
}

#[component]
fn Phone(lang: Lang, page: Memo<Page>, sound: RwSignal<Option<Site>>) -> impl IntoView {
    let frame: NodeRef<Iframe> = NodeRef::new();
    let is_there = RwSignal::new(0_u32);
    // What is mounted in it; dropping it ends its effects.
    let mounted: StoredValue<Option<Box<dyn Any>>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move || {
        is_there.get();
        let (Some(frame), Some(site), Some(place)) =
            (frame.get(), sound.get(), browser::detached())
        else {
            return;
        };
        let context = PageContext::new(site, lang);
        let route = Route::Page(lang, page.get());
        let handle = leptos::mount::mount_to(place.clone(), move || {
            provide_context(context);
            provide_context(Marks(StoredValue::new(false)));
            whole(context, route)
        });
        mounted.set_value(Some(Box::new(handle)));
        browser::show(&frame, &place, lang.html());
    });
    view! {
        <iframe
            class="desk-phone"
            node_ref=frame
            title=lang.own_name()
            data-phone=lang.code()
            on:load=move |_| is_there.update(|count| *count += 1)
        ></iframe>
    }
}
