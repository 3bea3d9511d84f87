//! A page as it was written: fetched, and put in the place of the current one. The
//! build has written every page to a file, and that file is the page: nothing of it is
//! built a second time in the browser.

use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, SupportedType};

use super::document::{document, select};

/// What of the head belongs to one page. Data for search engines stays behind:
/// they open pages by their addresses.
const OF_ONE_PAGE: &str = "title, meta[name=description], meta[name=portal-build], \
                           meta[property], link[rel=canonical], link[rel=alternate]";
/// What the root element says of one page.
const ATTRIBUTES: [&str; 2] = ["lang", "data-bundle"];

/// A page that was read and does not stand yet.
pub struct FetchedPage(Document);

impl FetchedPage {
    /// Reads a page. `None` for what is none of ours: a notice of a network, a
    /// page that was cut off.
    #[must_use]
    pub fn read(html: &str) -> Option<Self> {
        let parser = DomParser::new().ok()?;
        let page = parser
            .parse_from_string(html, SupportedType::TextHtml)
            .ok()?;
        // The loader's line stands behind everything else.
        let is_whole = select(&page, "#app main").is_some() && select(&page, "#loader").is_some();
        is_whole.then_some(Self(page))
    }

    /// The page that stands, before anything in it was built.
    #[must_use]
    pub fn current() -> String {
        document()
            .and_then(|document| document.document_element())
            .map_or_else(String::new, |root| root.outer_html())
    }

    /// Whether the page was written for the program that runs. With another part, or
    /// after a new release, it is not: then the browser opens it.
    #[must_use]
    pub fn is_of_this_app(&self) -> bool {
        document().is_some_and(|here| app_address(&here) == app_address(&self.0))
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> String {
        self.0.title()
    }

    /// Puts the page in the place of the one that stands. Whether it could be.
    pub fn replace(&self) -> bool {
        self.put_in_place().is_some()
    }

    fn put_in_place(&self) -> Option<()> {
        let here = document()?;
        let (old, new) = (select(&here, "#app")?, select(&self.0, "#app")?);
        let (root, new_root) = (here.document_element()?, self.0.document_element()?);
        for name in ATTRIBUTES {
            copy_attribute(&new_root, &root, name);
        }
        take_over_head(&here, &self.0);
        take_over_line(&here, &self.0);
        // The element stays, so that what watches it goes on; what is in it goes.
        old.set_text_content(None);
        while let Some(child) = new.first_child() {
            old.append_child(&child).ok()?;
        }
        Some(())
    }
}

fn app_address(page: &Document) -> Option<String> {
    select(page, "meta[name=portal-app]")?.get_attribute("data-wasm")
}

fn copy_attribute(from: &Element, to: &Element, name: &str) {
    // Refused only for names that are no attribute names.
    match from.get_attribute(name) {
        Some(value) => drop(to.set_attribute(name, &value)),
        None => drop(to.remove_attribute(name)),
    }
}

fn elements(page: &Document, selector: &str) -> Vec<Element> {
    let Ok(list) = page.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|index| list.get(index)?.dyn_into().ok())
        .collect()
}

fn take_over_head(here: &Document, page: &Document) {
    for old in elements(here, OF_ONE_PAGE) {
        old.remove();
    }
    if let Some(head) = select(here, "head") {
        for new in elements(page, OF_ONE_PAGE) {
            // Refused only for a node that would hold itself.
            let _ = head.append_child(&new);
        }
    }
}

/// The loader's line is in the language of the page; the loader keeps hold of
/// its elements.
fn take_over_line(here: &Document, page: &Document) {
    let (Some(old), Some(new)) = (select(here, "#loader"), select(page, "#loader")) else {
        return;
    };
    for name in new
        .get_attribute_names()
        .iter()
        .filter_map(|name| name.as_string())
    {
        if name.starts_with("data-") {
            copy_attribute(&new, &old, &name);
        }
    }
    let buttons = elements(here, "#loader button").into_iter();
    for (old, new) in buttons.zip(elements(page, "#loader button")) {
        old.set_text_content(new.text_content().as_deref());
    }
}
