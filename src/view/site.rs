//! What pages and the parts of them that answer can reach.

use std::sync::Arc;

use crate::domain::date::Date;
use crate::domain::library::Library;
use crate::domain::route::Base;

/// The site as one value; cheap to clone.
#[derive(Clone, Debug)]
pub struct Site(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    library: Library,
    base: Base,
    today: Option<Date>,
}

impl Site {
    /// `today`: the day in Japan; `None` where there is no clock (prerender).
    #[must_use]
    pub fn new(library: Library, base: Base, today: Option<Date>) -> Self {
        Self(Arc::new(Inner {
            library,
            base,
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

    /// The day in Japan, where there is a clock.
    #[must_use]
    pub fn today(&self) -> Option<Date> {
        self.0.today
    }
}
