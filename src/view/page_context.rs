//! What every component of a page can ask for: site, language, words.

use leptos::prelude::*;

use super::site::Site;
use crate::domain::library::Library;
use crate::domain::route::{Page, Route};
use crate::domain::text::{Bilingual, Lang, Name};
use crate::i18n::{CommonWords, common};
#[cfg(feature = "pages")]
use crate::i18n::{Words, words};

/// The page that is being rendered, or the page a part stands on.
#[derive(Clone, Copy)]
pub struct PageContext {
    /// The site.
    pub site: Site,
    /// The language of the page.
    pub lang: Lang,
    /// The words of pages.
    #[cfg(feature = "pages")]
    pub words: &'static Words,
    /// The words that pages share with the parts that answer.
    pub common: &'static CommonWords,
}

impl PageContext {
    /// The context of a page in one language.
    #[must_use]
    pub fn new(site: Site, lang: Lang) -> Self {
        Self {
            site,
            lang,
            #[cfg(feature = "pages")]
            words: words(lang),
            common: common(lang),
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

    /// A text in this language.
    #[must_use]
    pub fn text<'a>(&self, text: &'a Bilingual) -> &'a str {
        text.get(self.lang)
    }

    /// A name in this language.
    #[must_use]
    pub fn name_of<'a>(&self, name: &'a Name) -> &'a str {
        name.get(self.lang)
    }
}

/// The context of the page, as given by `provide_context`.
#[must_use]
pub fn page_context() -> PageContext {
    expect_context()
}

/// Whether a mark has been set on the page that is being written.
#[cfg(feature = "pages")]
#[derive(Clone, Copy)]
pub struct Marks(pub StoredValue<bool>);

/// Whether a mark has been set so far.
#[cfg(feature = "pages")]
#[must_use]
pub fn has_marks() -> bool {
    use_context().is_some_and(|Marks(any)| any.get_value())
}

/// A component as HTML, without the markers that only hydration needs.
#[cfg(feature = "ssr")]
pub fn render<V: IntoView>(context: PageContext, component: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(context);
        provide_context(Marks(StoredValue::new(false)));
        component().into_view().to_html()
    });
    // No text can hold this marker: its `<` is escaped.
    html.replace("<!>", "")
}
