//! From a route to its page, title and description.

use super::folio::Folio;
use super::markup::Piece;
use super::site::Site;
use super::{frame, pages};
use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::i18n::{accessibility, words};

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
                    pages::topic::has_page(topic)
                        .then(|| fixed(topic.name.get(lang), topic.lead.get(lang)))
                }),
            Page::Calculator => Some(fixed(words.calculator, words.calculator_description)),
            Page::Events => Some(fixed(words.events, words.events_description)),
            Page::Event(id) => library.event(id).map(|event| {
                (
                    event.title.get(lang).to_owned(),
                    pages::event::description(library, event, lang),
                )
            }),
            Page::Office => Some(fixed(words.office, words.office_description)),
            Page::Sources => Some(fixed(words.sources, words.sources_description)),
            Page::Glossary => Some(fixed(words.glossary, words.glossary_description)),
            Page::Cases => Some(fixed(words.cases, words.cases_description)),
            Page::Style => Some(fixed(words.style.title, words.style.lead)),
            Page::Search => Some(fixed(words.search, words.search_description)),
            Page::Accessibility => {
                let statement = accessibility(lang);
                Some(fixed(statement.name, statement.description))
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

/// The whole page: header, body, footnotes, footer.
#[must_use]
pub fn page(site: Site, route: &Route) -> Piece {
    let lang = language(route);
    let folio = Folio::new(site, lang);
    let body = match route {
        Route::Choose => return pages::choose::page(site),
        Route::Unknown(None) => return pages::not_found::both(site),
        Route::Unknown(Some(_)) => pages::not_found::page(&folio),
        Route::Page(_, page) => body(&folio, page),
    };
    frame::page(&folio, route, body)
}

fn body(folio: &Folio, page: &Page) -> Piece {
    match page {
        Page::Home => pages::home::page(folio),
        Page::Programmes => pages::programmes::page(folio),
        Page::Programme(id) => pages::programme::page(folio, id),
        Page::Calculator => pages::calculator::page(folio),
        Page::Events => pages::events::page(folio),
        Page::Event(id) => pages::event::page(folio, id),
        Page::Office => pages::office::page(folio),
        Page::Sources => pages::sources::page(folio),
        Page::Glossary => pages::glossary::page(folio),
        Page::Cases => pages::cases::page(folio),
        Page::Style => pages::style::page(folio),
        Page::Search => pages::search::page(folio),
        Page::Accessibility => pages::accessibility::page(folio),
    }
}
