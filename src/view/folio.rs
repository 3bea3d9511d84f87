//! One page being set: its language, its words, and the footnotes that gather
//! while statements with a source are laid.

use std::borrow::Cow;
use std::cell::RefCell;

use crate::domain::library::Library;
use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::i18n::{CommonWords, common};
#[cfg(feature = "ssr")]
use crate::i18n::{Words, words};

use super::site::Site;

/// A page under way. Lives while the page is built, then its footnotes are laid.
pub struct Folio {
    /// The site.
    pub site: Site,
    /// The language of the page.
    pub lang: Lang,
    /// The words of pages in that language.
    #[cfg(feature = "ssr")]
    pub words: &'static Words,
    /// The words that pages share with the parts that answer.
    pub common: &'static CommonWords,
    references: RefCell<Cow<'static, [String]>>,
}

impl Folio {
    /// An empty page.
    #[must_use]
    pub fn new(site: Site, lang: Lang) -> Self {
        Self {
            site,
            lang,
            #[cfg(feature = "ssr")]
            words: words(lang),
            common: common(lang),
            references: RefCell::new(Cow::Borrowed(&[])),
        }
    }

    /// A part of a page whose footnotes are already laid, in this order.
    #[must_use]
    pub fn resume(site: Site, lang: Lang, references: impl Into<Cow<'static, [String]>>) -> Self {
        Self {
            references: RefCell::new(references.into()),
            ..Self::new(site, lang)
        }
    }

    /// The content.
    #[must_use]
    pub fn library(&self) -> &'static Library {
        self.site.library()
    }

    /// The address of a page in this language.
    #[must_use]
    pub fn href(&self, page: Page) -> String {
        self.site.base().href(&Route::Page(self.lang, page))
    }

    /// The number of the footnote for a source; the same source keeps its
    /// number. From 1.
    pub fn footnote(&self, reference: &str) -> usize {
        let mut references = self.references.borrow_mut();
        if let Some(index) = references.iter().position(|known| known == reference) {
            return index + 1;
        }
        references.to_mut().push(reference.to_owned());
        references.len()
    }

    /// The sources named so far, in the order of their numbers.
    #[must_use]
    pub fn references(&self) -> Vec<String> {
        self.references.borrow().to_vec()
    }
}
