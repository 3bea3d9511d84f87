//! From a route to its page, title and description.

use leptos::prelude::*;

use super::components::MissingPart;
use super::frame::Frame;
use super::page_context::PageContext;
use super::pages;
use super::site::Site;
use crate::domain::content::topic::{Shelf, Topic};
use crate::domain::library::Library;
use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::i18n::{accessibility, brochure, words};

/// What a page says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The language of the page.
    pub lang: Lang,
    /// The name of the page, without the site's.
    pub name: String,
    /// The whole title.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// Whether the route leads to something.
    pub found: bool,
}

/// The language in which a route is shown. At the root: Chinese, whose readers
/// the portal is for.
#[must_use]
pub fn language(route: &Route) -> Lang {
    route.lang().unwrap_or(Lang::Zh)
}

/// Title and description of a route.
#[must_use]
pub fn summary(site: Site, route: &Route) -> Summary {
    let lang = language(route);
    let words = words(lang);
    let library = site.library();
    let (site_name, tagline) = library.config.as_ref().map_or(("JSPS", ""), |config| {
        (config.title.get(lang), config.tagline.get(lang))
    });
    let home = || (String::new(), tagline.to_owned());
    let fixed = |name: &str, description: &str| (name.to_owned(), description.to_owned());
    let named = match route {
        Route::Choose => Some(home()),
        Route::Unknown(_) => None,
        Route::Page(_, page) => match page {
            Page::Home => Some(home()),
            Page::Programmes => Some(fixed(words.programmes, words.programmes_description)),
            Page::Programme(id) => library
                .programme(id)
                .map(|programme| fixed(programme.name.get(lang), programme.lead.get(lang)))
                .or_else(|| {
                    let topic = library.topic(id)?;
                    has_page(topic).then(|| fixed(topic.name.get(lang), topic.lead.get(lang)))
                }),
            Page::Calculator => Some(fixed(words.calculator, words.calculator_description)),
            Page::Events => Some(fixed(words.events, words.events_description)),
            Page::Event(id) => library.event(id).map(|event| {
                (
                    pages::event::full_name(library, event, lang),
                    pages::event::description(library, event, lang),
                )
            }),
            Page::Office => Some(fixed(words.office, words.office_description)),
            Page::OfficeTopic(id) => office_topic(library, id)
                .map(|topic| fixed(topic.name.get(lang), topic.lead.get(lang))),
            Page::Questions => Some(fixed(words.questions, words.questions_description)),
            Page::Sources => Some(fixed(words.sources, words.sources_description)),
            Page::Glossary => Some(fixed(words.glossary, words.glossary_description)),
            Page::Cases => Some(fixed(words.cases, words.cases_description)),
            Page::Style => Some(fixed(words.style.title, words.style.lead)),
            Page::Search => Some(fixed(words.search, words.search_description)),
            Page::Accessibility => {
                let statement = accessibility(lang);
                Some(fixed(statement.name, statement.description))
            }
            Page::Brochure => {
                let config = library.config.as_ref();
                let edition = config.map_or("", |config| &config.edition);
                let words = brochure(lang);
                Some(((words.name_of)(edition), words.description.to_owned()))
            }
        },
    };
    let found = named.is_some();
    let (name, description) = named.unwrap_or_else(|| fixed(words.not_found, words.not_found_text));
    let title = if name.is_empty() {
        site_name.to_owned()
    } else {
        format!("{name} | {site_name}")
    };
    Summary {
        lang,
        name,
        title,
        description,
        found,
    }
}

/// The whole page as HTML: header, body, footer.
#[cfg(feature = "ssr")]
#[must_use]
pub fn page(site: Site, route: &Route) -> String {
    let context = PageContext::new(site, language(route));
    let route = route.clone();
    super::page_context::render(context, move || whole(context, route))
}

/// The whole page as a view. To be made where [`PageContext`] and `Marks` are given.
#[must_use]
pub fn whole(context: PageContext, route: Route) -> AnyView {
    match route {
        Route::Choose => pages::Choose().into_any(),
        Route::Unknown(None) => pages::NotFoundInBoth().into_any(),
        Route::Unknown(Some(_)) => view! { <Frame route><pages::NotFound/></Frame> }.into_any(),
        Route::Page(_, ref page) => {
            let body = body(context, page);
            view! { <Frame route=route.clone()>{body}</Frame> }.into_any()
        }
    }
}

fn body(context: PageContext, page: &Page) -> AnyView {
    let library = context.library();
    match page {
        Page::Home => pages::HomePage().into_any(),
        Page::Programmes => pages::ProgrammesPage().into_any(),
        Page::Programme(id) => {
            let topic = library.topic(id).filter(|topic| has_page(topic));
            match (library.programme(id), topic) {
                (Some(programme), _) => view! { <pages::ProgrammePage programme/> }.into_any(),
                (_, Some(topic)) => view! { <pages::TopicPage topic/> }.into_any(),
                _ => missing(library, "programmes"),
            }
        }
        Page::Calculator => pages::calculator::Calculator().into_any(),
        Page::Events => pages::EventsPage().into_any(),
        Page::Event(id) => match library.event(id) {
            Some(event) => view! { <pages::EventPage event/> }.into_any(),
            None => missing(library, "events"),
        },
        Page::Office => pages::OfficePage().into_any(),
        Page::OfficeTopic(id) => match office_topic(library, id) {
            Some(topic) => view! { <pages::TopicPage topic/> }.into_any(),
            None => missing(library, "topics"),
        },
        Page::Questions => pages::QuestionsPage().into_any(),
        Page::Sources => pages::SourcesPage().into_any(),
        Page::Glossary => pages::GlossaryPage().into_any(),
        Page::Cases => pages::CasesPage().into_any(),
        Page::Style => pages::StylePage().into_any(),
        Page::Search => pages::SearchPage().into_any(),
        Page::Accessibility => pages::AccessibilityPage().into_any(),
        Page::Brochure => pages::BrochurePage().into_any(),
    }
}

/// Whether a topic has a page beside the programmes.
#[must_use]
pub fn has_page(topic: &Topic) -> bool {
    topic.shelf == Shelf::Programmes
}

fn office_topic<'a>(library: &'a Library, id: &str) -> Option<&'a Topic> {
    let topic = library.topic(id)?;
    (topic.shelf == Shelf::Office).then_some(topic)
}

/// A data file that is missing is no wrong address.
fn missing(library: &Library, file: &'static str) -> AnyView {
    if library.lacks(file) {
        view! { <MissingPart file/> }.into_any()
    } else {
        pages::NotFound().into_any()
    }
}
