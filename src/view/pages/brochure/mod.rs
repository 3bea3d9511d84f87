//! The office's brochure as one page: cover, contents, chapters, contact. On paper it
//! is a booklet (`style/brochure/`); the numbers of its pages are filled in where it
//! is printed (`cargo xtask brochure`).
//!
//! It says what stands without a mark elsewhere: what rests on the current edition
//! or on an official page of its years.

mod contact;
mod events;
mod programmes;
mod topic;

use leptos::prelude::*;

use self::contact::Back;
use self::events::{EventMap, EventTable, Occasions};
use self::programmes::ProgrammeTable;
use self::topic::TopicText;
use crate::domain::cite::{Cite, Grade};
use crate::domain::content::brochure::{Chapter, Part, pdf_path};
use crate::domain::content::programme::{Link, Programme};
use crate::domain::content::topic::Topic;
use crate::domain::library::Library;
use crate::domain::public_host::public_url;
use crate::domain::text::Name;
use crate::i18n::brochure;
use crate::view::components::{MissingPart, Phrases};
use crate::view::page_context::{PageContext, page_context};
use crate::view::pictures::Bridge;

/// The anchor of the map of events.
const MAP: &str = "brochure-map";
/// The anchor of the last page.
const CONTACT: &str = "brochure-contact";

/// The page.
#[component]
pub fn BrochurePage() -> impl IntoView {
    let chapters = page_context().library().brochure.iter();
    let chapters = chapters
        .map(|chapter| view! { <ChapterText chapter/> }.into_any())
        .collect_view();
    view! {
        <article class="brochure">
            <Cover/>
            <Contents/>
            <MissingPart file="topics"/>
            {chapters}
            <Back/>
        </article>
    }
}

#[component]
fn Cover() -> impl IntoView {
    let page = page_context();
    let words = brochure(page.lang);
    let library = page.library();
    let contact = library.contact.as_ref();
    let name = contact.map_or("JSPS", |contact| page.name_of(&contact.name));
    let english = contact.and_then(|contact| contact.name.en.as_deref());
    let edition = library.config.as_ref().map(|config| &config.edition[..]);
    view! {
        <header class="cover">
            <p class="cover__english" lang="en">{english}</p>
            <h1 class="cover__name" tabindex="-1"><Phrases text=name/></h1>
            <Bridge/>
            <p class="cover__edition">
                <span>{words.series}</span>
                " "
                <span>{edition}</span>
            </p>
            <p class="cover__print small quiet">{words.how_to_print}" "{pdf(page)}</p>
        </header>
    }
}

/// The printed one, where it stands beside the pages.
fn pdf(page: PageContext) -> Option<AnyView> {
    let library = page.library();
    let config = library
        .config
        .as_ref()
        .filter(|_| library.has_printed_brochure)?;
    let href = page.site.base().file(&pdf_path(&config.edition, page.lang));
    let words = brochure(page.lang).download;
    Some(view! { <a class="go" href=href type="application/pdf">{words}</a> }.into_any())
}

/// What stands where. The numbers of the pages are not known before it is printed.
#[component]
fn Contents() -> impl IntoView {
    let page = page_context();
    let words = brochure(page.lang);
    let chapters = page
        .library()
        .brochure
        .iter()
        .map(|chapter| {
            let parts = chapter
                .parts
                .iter()
                .filter_map(|part| Some((part_id(part)?, part_title(page, part)?)))
                .chain(
                    chapter
                        .record
                        .then(|| (MAP.to_owned(), words.events_by_city)),
                )
                .map(|(id, title)| view! { <li><Entry id title/></li> }.into_any())
                .collect_view();
            view! {
                <li>
                    <Entry id=chapter_id(chapter) title=page.text(&chapter.title)/>
                    <ol class="toc__parts">{parts}</ol>
                </li>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <nav class="toc" aria-labelledby="brochure-contents">
            <h2 class="toc__title" id="brochure-contents">{words.contents}</h2>
            <ol class="toc__chapters">
                {chapters}
                <li><Entry id=CONTACT.to_owned() title=page.words.contact/></li>
            </ol>
        </nav>
    }
}

#[component]
fn Entry(id: String, title: &'static str) -> impl IntoView {
    view! {
        <a class="toc__entry" href=format!("#{id}")>
            <span>{title}</span>
            <span class="toc__dots" aria-hidden="true"></span>
            <span class="toc__page" data-page-of=id.clone()></span>
        </a>
    }
}

#[component]
fn ChapterText(chapter: &'static Chapter) -> impl IntoView {
    let page = page_context();
    let id = chapter_id(chapter);
    let heading = id.clone();
    let parts = chapter
        .parts
        .iter()
        .filter_map(|part| part_text(page, part, chapter.record))
        .collect_view();
    let class = match chapter.follows {
        true => "chapter chapter--follows",
        false => "chapter",
    };
    view! {
        <section class=class aria-labelledby=id>
            <h2 class="chapter__title" id=heading><Phrases text=page.text(&chapter.title)/></h2>
            {parts}
            {chapter.record.then(|| view! { <EventMap id=MAP/> })}
        </section>
    }
}

/// A heading beside what stands under it.
fn part_text(page: PageContext, part: &'static Part, is_record: bool) -> Option<AnyView> {
    let (id, title) = (part_id(part)?, part_title(page, part)?);
    let body = match content_of(page.library(), part) {
        Content::Programmes(programmes) => view! { <ProgrammeTable programmes/> }.into_any(),
        Content::Topic(topic) => view! { <TopicText topic is_record/> }.into_any(),
    };
    let name = name_of(page, part).filter(|_| part.title.is_none());
    let other = name.and_then(|name| other_name(page, name));
    let heading = id.clone();
    let class = match part.of.len() > 1 || is_record {
        true => "part part--wide",
        false => "part",
    };
    let section = view! {
        <section class=class aria-labelledby=id>
            <div>
                <h3 class="part__title" id=heading><Phrases text=title/></h3>
                {other}
            </div>
            <div class="part__body">{body}</div>
        </section>
    };
    Some(section.into_any())
}

/// What stands in a part.
enum Content {
    Programmes(Vec<&'static Programme>),
    Topic(&'static Topic),
}

fn content_of(library: &'static Library, part: &Part) -> Content {
    let topic = part.of.iter().find_map(|id| library.topic(id));
    match topic {
        Some(topic) => Content::Topic(topic),
        None => {
            let programmes = part.of.iter().filter_map(|id| library.programme(id));
            Content::Programmes(programmes.collect())
        }
    }
}

fn chapter_id(chapter: &Chapter) -> String {
    format!("chapter-{}", chapter.id)
}

fn part_id(part: &Part) -> Option<String> {
    Some(format!("part-{}", part.of.first()?))
}

/// The name of the first programme or topic of a part.
fn name_of(page: PageContext, part: &Part) -> Option<&'static Name> {
    let (library, id) = (page.library(), part.of.first()?);
    let topic = library.topic(id).map(|topic| &topic.name);
    topic.or_else(|| Some(&library.programme(id)?.name))
}

fn part_title(page: PageContext, part: &'static Part) -> Option<&'static str> {
    match &part.title {
        Some(title) => Some(page.text(title)),
        None => Some(page.name_of(name_of(page, part)?)),
    }
}

/// A name in the other language, where it is another.
fn other_name(page: PageContext, name: &'static Name) -> Option<AnyView> {
    let lang = page.lang.other();
    let other = name.get(lang);
    (name.ja != name.zh)
        .then(|| view! { <p class="other-name" lang=lang.html()>{other}</p> }.into_any())
}

/// Whether a statement can stand without a mark.
fn is_current(cite: &Cite) -> bool {
    cite.grade() == Grade::Current
}

/// The official page of a programme or topic, written out.
fn address(links: &'static [Link]) -> Option<AnyView> {
    let (url, _) = links.iter().find_map(|link| public_url(&link.url))?;
    Some(view! { <p class="address"><a href=url rel="noopener">{url}</a></p> }.into_any())
}
