//! Every address of the portal as a value. Views and the prerenderer take
//! paths from here and nowhere else.
//!
//! A path is written below the portal's base, begins and ends with a slash
//! (`/zh/programmes/bridge/`) and holds ASCII letters, digits and hyphens only:
//! the router decodes query values twice, so nothing that needs escaping is
//! ever written.

use super::text::Lang;

/// A page, apart from its language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// What this is, for whom; three doors.
    Home,
    /// All programmes, as cards and as one table.
    Programmes,
    /// One programme, or a topic beside the programmes.
    Programme(String),
    /// Eligibility and stipend.
    Calculator,
    /// All events.
    Events,
    /// One event.
    Event(String),
    /// The Beijing office.
    Office,
    /// What it does: one topic of it.
    OfficeTopic(String),
    /// What visitors ask.
    Questions,
    /// Every source and what rests on it.
    Sources,
    /// Terms and look-alikes.
    Glossary,
    /// The cases by which the calculator is tested.
    Cases,
    /// Every part of the portal in each of its states: for who makes it.
    Style,
    /// One field over everything, and everything as a list.
    Search,
    /// What was done so that everyone can read it.
    Accessibility,
    /// The whole brochure, as it is printed.
    Brochure,
}

/// Where an address leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The root: choose a language.
    Choose,
    /// A page in a language. Its id may still be unknown to the content.
    Page(Lang, Page),
    /// No such address; in a language if the path named one.
    Unknown(Option<Lang>),
}

/// The longest id a path may hold: longer ones cannot be ours.
const MAX_ID_BYTES: usize = 80;

/// Whether `id` may stand in a path: 1 to 80 lower-case ASCII letters, digits
/// and hyphens, with a letter or digit at both ends.
#[must_use]
pub fn is_id(id: &str) -> bool {
    let edge = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let bytes = id.as_bytes();
    bytes.len() <= MAX_ID_BYTES
        && edge(bytes.first())
        && edge(bytes.last())
        && bytes
            .iter()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'-')
}

impl Route {
    /// Reads a path below the base. Never fails: what is no address of ours is
    /// [`Route::Unknown`]. A missing slash at the end and an `index.html` are
    /// forgiven.
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let mut segments = path.split('/').filter(|segment| !segment.is_empty());
        let Some(first) = segments.next() else {
            return Self::Choose;
        };
        let Some(lang) = Lang::from_code(first) else {
            return Self::Unknown(None);
        };
        let page = match (segments.next(), segments.next(), segments.next()) {
            (None, _, _) => Page::Home,
            (Some("programmes"), None, _) => Page::Programmes,
            (Some("programmes"), Some(id), None) if is_id(id) => Page::Programme(id.to_owned()),
            (Some("calculator"), None, _) => Page::Calculator,
            (Some("events"), None, _) => Page::Events,
            (Some("events"), Some(id), None) if is_id(id) => Page::Event(id.to_owned()),
            (Some("office"), None, _) => Page::Office,
            (Some("office"), Some(id), None) if is_id(id) => Page::OfficeTopic(id.to_owned()),
            (Some("questions"), None, _) => Page::Questions,
            (Some("sources"), None, _) => Page::Sources,
            (Some("glossary"), None, _) => Page::Glossary,
            (Some("cases"), None, _) => Page::Cases,
            (Some("style"), None, _) => Page::Style,
            (Some("search"), None, _) => Page::Search,
            (Some("accessibility"), None, _) => Page::Accessibility,
            (Some("brochure"), None, _) => Page::Brochure,
            _ => return Self::Unknown(Some(lang)),
        };
        Self::Page(lang, page)
    }

    /// The path below the base, with a slash at both ends.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Choose | Self::Unknown(None) => "/".to_owned(),
            Self::Unknown(Some(lang)) => format!("/{}/", lang.code()),
            Self::Page(lang, page) => format!("/{}/{}", lang.code(), page.tail()),
        }
    }

    /// The language of the page; `None` where the visitor has yet to choose.
    #[must_use]
    pub fn lang(&self) -> Option<Lang> {
        match self {
            Self::Page(lang, _) => Some(*lang),
            Self::Unknown(lang) => *lang,
            Self::Choose => None,
        }
    }

    /// The same thing in another language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Self {
        match self {
            Self::Page(_, page) => Self::Page(lang, page.clone()),
            Self::Choose | Self::Unknown(_) => Self::Page(lang, Page::Home),
        }
    }
}

impl Page {
    /// The path below the language, with a slash at the end; empty for the
    /// home page.
    #[must_use]
    pub fn tail(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Programmes => "programmes/".to_owned(),
            Self::Programme(id) => format!("programmes/{id}/"),
            Self::Calculator => "calculator/".to_owned(),
            Self::Events => "events/".to_owned(),
            Self::Event(id) => format!("events/{id}/"),
            Self::Office => "office/".to_owned(),
            Self::OfficeTopic(id) => format!("office/{id}/"),
            Self::Questions => "questions/".to_owned(),
            Self::Sources => "sources/".to_owned(),
            Self::Glossary => "glossary/".to_owned(),
            Self::Cases => "cases/".to_owned(),
            Self::Style => "style/".to_owned(),
            Self::Search => "search/".to_owned(),
            Self::Accessibility => "accessibility/".to_owned(),
            Self::Brochure => "brochure/".to_owned(),
        }
    }

    /// Whether search engines and the site map are to know it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        !matches!(self, Self::Style | Self::Cases)
    }

    /// The page one step up; `None` for the home page.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        match self {
            Self::Home => None,
            Self::Programme(_) => Some(Self::Programmes),
            Self::Event(_) => Some(Self::Events),
            Self::OfficeTopic(_) | Self::Brochure => Some(Self::Office),
            Self::Cases => Some(Self::Calculator),
            _ => Some(Self::Home),
        }
    }
}

/// The path under which the portal is served: `/` or `/portal/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// From any spelling: `""`, `portal`, `/portal`, `/portal/`. Only the path
    /// of a whole address counts.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let whole = text.split_once(':');
        let path = match whole.and_then(|(_, rest)| rest.strip_prefix("//")) {
            Some(rest) => rest.split_once('/').map_or("", |(_, path)| path),
            None => text,
        };
        let inner = path.trim_matches('/');
        Self(if inner.is_empty() {
            "/".to_owned()
        } else {
            format!("/{inner}/")
        })
    }

    /// With a slash at both ends.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As the router wants it: empty, or without the slash at the end.
    #[must_use]
    pub fn for_router(&self) -> &str {
        self.0.trim_end_matches('/')
    }

    /// The address of a route on this host.
    #[must_use]
    pub fn href(&self, route: &Route) -> String {
        format!("{}{}", self.0, route.path().trim_start_matches('/'))
    }

    /// The address of a file beside the pages.
    #[must_use]
    pub fn file(&self, name: &str) -> String {
        format!("{}{}", self.0, name.trim_start_matches('/'))
    }

    /// What stands below the base in a path of this host; the whole path if it
    /// lies outside.
    #[must_use]
    pub fn strip<'a>(&self, path: &'a str) -> &'a str {
        path.strip_prefix(self.for_router())
            .filter(|rest| rest.is_empty() || rest.starts_with('/'))
            .unwrap_or(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_page() -> Vec<Page> {
        vec![
            Page::Home,
            Page::Programmes,
            Page::Programme("bilateral-nsfc".to_owned()),
            Page::Calculator,
            Page::Events,
            Page::Event("2025-09-19-chengdu-symposium".to_owned()),
            Page::Office,
            Page::Questions,
            Page::Sources,
            Page::Glossary,
            Page::Cases,
            Page::Style,
            Page::Search,
            Page::Accessibility,
            Page::Brochure,
        ]
    }

    #[test]
    fn every_route_reads_back_as_itself() {
        for lang in Lang::ALL {
            for page in every_page() {
                let route = Route::Page(lang, page);
                let path = route.path();
                assert!(path.starts_with('/') && path.ends_with('/'), "{path}");
                assert_eq!(Route::parse(&path), route);
                assert_eq!(Route::parse(path.trim_end_matches('/')), route);
                assert_eq!(Route::parse(&format!("{path}index.html")), route);
                assert_eq!(route.in_lang(lang.other()).in_lang(lang), route);
            }
        }
        assert_eq!(Route::parse("/"), Route::Choose);
    }

    #[test]
    fn strange_paths_are_unknown_and_keep_their_language() {
        for (path, expected) in [
            ("/en/", None),
            ("/ja/nowhere/", Some(Lang::Ja)),
            ("/zh/programmes/Bridge/", Some(Lang::Zh)),
            ("/zh/programmes/../office/", Some(Lang::Zh)),
            ("/zh/programmes/%E6%A1%A5/", Some(Lang::Zh)),
            ("/zh/programmes/bridge/more/", Some(Lang::Zh)),
            ("/ja/office/x/y/", Some(Lang::Ja)),
            ("/javascript:alert(1)", None),
        ] {
            assert_eq!(Route::parse(path), Route::Unknown(expected), "{path}");
        }
        let long = format!("/ja/programmes/{}/", "a".repeat(81));
        assert_eq!(Route::parse(&long), Route::Unknown(Some(Lang::Ja)));
    }

    #[test]
    fn the_base_is_put_on_and_taken_off() {
        let office = Route::Page(Lang::Zh, Page::Office);
        for (text, base, href) in [
            ("", "/", "/zh/office/"),
            ("/", "/", "/zh/office/"),
            ("portal", "/portal/", "/portal/zh/office/"),
            ("/portal/", "/portal/", "/portal/zh/office/"),
            ("https://a.example/x/y/", "/x/y/", "/x/y/zh/office/"),
            ("https://a.example", "/", "/zh/office/"),
        ] {
            let read = Base::new(text);
            assert_eq!(read.as_str(), base);
            assert_eq!(read.href(&office), href);
            assert_eq!(Route::parse(read.strip(href)), office);
        }
        assert_eq!(Base::new("/portal").strip("/portals/zh/"), "/portals/zh/");
    }
}
