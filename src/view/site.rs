//! What every page can reach.

use std::sync::Arc;

use crate::domain::date::Date;
use crate::domain::library::Library;
use crate::domain::route::Base;
use crate::domain::text::Lang;

/// The site as one value; cheap to clone.
#[derive(Clone, Debug)]
pub struct Site(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    library: Library,
    base: Base,
    preferred: Option<Lang>,
    today: Option<Date>,
}

impl Site {
    /// `preferred`: the language to show at the root; `None` shows the choice.
    /// `today`: the day in Japan; `None` where there is no clock (prerender).
    #[must_use]
    pub fn new(library: Library, base: Base, preferred: Option<Lang>, today: Option<Date>) -> Self {
        Self(Arc::new(Inner {
            library,
            base,
            preferred,
            today,
        }))
    }

    /// The content.
    #[must_use]
    pub fn library(&self) -> &Library {
        &self.0.library
    }

    /// The path under which the portal is served.
    #[must_use]
    pub fn base(&self) -> &Base {
        &self.0.base
    }

    /// The language for the root.
    #[must_use]
    pub fn preferred(&self) -> Option<Lang> {
        self.0.preferred
    }

    /// The day in Japan, where there is a clock.
    #[must_use]
    pub fn today(&self) -> Option<Date> {
        self.0.today
    }
}
