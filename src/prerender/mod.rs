//! Writes every page to a file of its own, with the same components as the
//! browser: readable without scripts, and what search engines and share cards
//! see. Native only.
//!
//! The shell is Trunk's output: it knows the hashed names of script, wasm and
//! style. This module knows the pages.

mod brochure;
mod bundles;
pub mod open_data;
mod search_index;
mod shell;
mod sitemap;
mod structured;
mod variants;

use std::hash::{DefaultHasher, Hash, Hasher};

pub use self::bundles::{Bundles, parts};
use self::shell::Shell;
use self::sitemap::sitemap;
use crate::domain::agenda::calendar;
use crate::domain::cases::CaseFile;
use crate::domain::check::Files;
use crate::domain::content::Content;
use crate::domain::head::{Head, escape_html};
use crate::domain::route::{Base, Page, Route};
use crate::domain::text::Lang;
use crate::i18n::{called, map, words};
use crate::view::page::{page, summary};
use crate::view::parts::Part;
use crate::view::site::Site as ViewSite;

/// What is to be written.
pub struct Site<'a> {
    /// Trunk's `index.html`. It names the program of the calculator.
    pub shell: &'a str,
    /// The pages that Trunk wrote for the programs of other parts.
    pub programs: &'a [(Part, String)],
    /// The data files as they were checked.
    pub files: &'a Files,
    /// The same as types.
    pub content: &'a Content,
    /// The case book.
    pub cases: &'a CaseFile,
    /// The path under which the site is served, or a whole address.
    pub public_url: &'a str,
    /// Whether the printed brochure will stand beside the pages.
    pub has_printed_brochure: bool,
    /// Scheme and host for canonical addresses; the configuration's if `None`.
    pub site_origin: Option<&'a str>,
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path below the site's folder, without a slash at the start.
    pub path: String,
    /// What stands in it.
    pub body: Vec<u8>,
}

impl File {
    /// What stands in it, for a page or another text; empty for what is none.
    #[must_use]
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap_or_default()
    }
}

/// Every route that leads to a page, in both languages.
#[must_use]
pub fn routes(content: &Content) -> Vec<Route> {
    use crate::view::has_page;
    let mut pages = vec![Page::Home, Page::Programmes];
    for programme in &content.programmes.programmes {
        pages.push(Page::Programme(programme.id.clone()));
    }
    for topic in content.topics.topics.iter().filter(|topic| has_page(topic)) {
        pages.push(Page::Programme(topic.id.clone()));
    }
    pages.extend([Page::Calculator, Page::Events]);
    for event in &content.events.events {
        pages.push(Page::Event(event.id.clone()));
    }
    pages.push(Page::Office);
    for topic in content
        .topics
        .topics
        .iter()
        .filter(|topic| !has_page(topic))
    {
        pages.push(Page::OfficeTopic(topic.id.clone()));
    }
    pages.extend([
        Page::Questions,
        Page::Sources,
        Page::Glossary,
        Page::Cases,
        Page::Search,
        Page::Style,
        Page::Accessibility,
        Page::Brochure,
    ]);
    Lang::ALL
        .into_iter()
        .flat_map(|lang| {
            pages
                .iter()
                .map(move |page| Route::Page(lang, page.clone()))
        })
        .collect()
}

/// All files of the site but Trunk's own.
///
/// # Errors
///
/// A shell that lacks a part the pages need; says which.
pub fn render(site: &Site<'_>) -> Result<Vec<File>, String> {
    let base = Base::new(site.public_url);
    let origin = site
        .site_origin
        .unwrap_or(&site.content.config.site_origin)
        .trim_end_matches('/');
    let bundles = Bundles::new(site.files)?;
    let mut library = bundles.library.clone();
    library.cases = Some(site.cases.clone());
    library.has_printed_brochure = site.has_printed_brochure;
    let shell = Shell::read(site.shell, site.programs)?;
    let view_site = ViewSite::written(library, base.clone());
    let write = |route: &Route| {
        let (part, program) = match route {
            Route::Page(_, page) => (Part::of(page), Part::of_program(page)),
            _ => (None, Part::Calculator),
        };
        let path = part.and_then(|part| bundles.path(part.bundle()));
        let path = path.map(|path| base.file(path));
        let document = shell::Document {
            base: &base,
            bundle: path.as_deref(),
            program,
            running_heads: match route {
                Route::Page(lang, Page::Brochure) => {
                    Some(base.file(&brochure::running_heads(view_site, *lang).path))
                }
                _ => None,
            },
            lang: crate::view::page::language(route),
            head: head(view_site, origin, route).to_html(origin, &base),
            body: page(view_site, route),
        };
        shell.document(&document)
    };
    let mut files = Vec::new();
    let mut add = |path: String, body: String| {
        let body = body.into_bytes();
        files.push(File { path, body });
    };
    add("index.html".to_owned(), write(&Route::Choose));
    let routes = routes(site.content);
    for route in &routes {
        add(
            format!("{}index.html", route.path().trim_start_matches('/')),
            write(route),
        );
    }
    add("404.html".to_owned(), write(&Route::Unknown(None)));
    for lang in Lang::ALL {
        add(
            format!("{}/404.html", lang.code()),
            write(&Route::Unknown(Some(lang))),
        );
    }
    add(
        "sitemap.xml".to_owned(),
        sitemap(origin, &base, &routes, site.content),
    );
    add(
        "robots.txt".to_owned(),
        format!(
            "User-agent: *\nAllow: /\nSitemap: {origin}{}\n",
            base.file("sitemap.xml")
        ),
    );
    let sheets = Lang::ALL.map(|lang| brochure::running_heads(view_site, lang));
    add_calendars(view_site, origin, site.content, &mut add);
    for (_, path, body) in bundles.files {
        files.push(File { path, body });
    }
    files.extend(sheets);
    files.extend(open_data::files(site.content)?);
    Ok(files)
}

/// Every event, every kind and all of them as calendars, in each language.
fn add_calendars(
    site: ViewSite,
    origin: &str,
    content: &Content,
    add: &mut impl FnMut(String, String),
) {
    let library = site.library();
    let whence = calendar::Origin {
        origin,
        base: site.base(),
        updated: content.config.updated,
    };
    let events = &library.events;
    for lang in Lang::ALL {
        let name = map(lang).calendar_name;
        for event in events {
            let one = std::iter::once(event);
            let body = calendar::calendar(whence, library, lang, &called(event, lang), called, one);
            add(calendar::event_file(lang, event), body);
        }
        for kind in &library.kinds {
            let of_kind = events.iter().filter(|event| event.kind == kind.id);
            let name = format!("{name} {}", kind.name.get(lang));
            let body = calendar::calendar(whence, library, lang, &name, called, of_kind);
            add(calendar::list_file(lang, Some(&kind.id)), body);
        }
        let body = calendar::calendar(whence, library, lang, name, called, events.iter());
        add(calendar::list_file(lang, None), body);
    }
}

fn head(site: ViewSite, origin: &str, route: &Route) -> Head {
    let summary = summary(site, route);
    let lang = summary.lang;
    let site_name = site
        .library()
        .config
        .as_ref()
        .map_or_else(String::new, |config| config.title.get(lang).to_owned());
    let structured = if summary.found {
        structured::objects(site, origin, route, &summary)
    } else {
        Vec::new()
    };
    Head {
        lang,
        title: summary.title,
        description: summary.description,
        route: Some(route.clone()).filter(|_| summary.found && is_public(route)),
        kind: match route {
            Route::Page(_, Page::Programme(_) | Page::Event(_)) => "article",
            _ => "website",
        },
        site_name,
        calendar: calendar_of(site, route).filter(|_| summary.found),
        structured,
    }
}

/// Whether search engines are to know it.
fn is_public(route: &Route) -> bool {
    !matches!(route, Route::Page(_, page) if !page.is_public())
}

/// The calendar that says the same as the page.
fn calendar_of(site: ViewSite, route: &Route) -> Option<String> {
    match route {
        Route::Page(lang, Page::Events) => Some(calendar::list_file(*lang, None)),
        Route::Page(lang, Page::Event(id)) => {
            let event = site.library().event(id)?;
            Some(calendar::event_file(*lang, event))
        }
        _ => None,
    }
}

/// Sixteen hexadecimal digits that change with the content.
fn fingerprint(content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// The loader's line, in the words of the page's language.
fn loader_line(lang: Lang) -> String {
    let words = words(lang);
    format!(
        r#"<div id="loader" class="loader" role="status" hidden data-slow="{}" data-failed="{}" data-unreached="{}" data-outdated="{}" data-old="{}" data-stopped="{}" data-retry="{}" data-reload="{}"><span></span> <button type="button" class="loader__retry" hidden>{}</button> <button type="button" class="loader__close">{}</button></div>"#,
        escape_html(words.loader_slow),
        escape_html(words.loader_failed),
        escape_html(words.loader_unreached),
        escape_html(words.loader_outdated),
        escape_html(words.loader_old),
        escape_html(words.loader_stopped),
        escape_html(words.retry),
        escape_html(words.reload),
        escape_html(words.retry),
        escape_html(words.close),
    )
}
