//! What pages and the parts of them that answer can reach.

use crate::domain::date::Date;
use crate::domain::library::Library;
use crate::domain::route::Base;

/// The site as one value, cheap to copy. The content is read once and stays as
/// long as the program: nobody counts who still holds it.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    library: &'static Library,
    base: &'static Base,
    today: Option<Date>,
}

impl Site {
    /// `today`: the day in Japan; `None` where there is no clock (prerender).
    #[must_use]
    pub fn new(library: &'static Library, base: &'static Base, today: Option<Date>) -> Self {
        Self {
            library,
            base,
            today,
        }
    }

    /// Of content that stays as long as the program, where pages are written: once
    /// in a run.
    #[cfg(feature = "pages")]
    #[must_use]
    pub fn written(library: Library, base: Base) -> Self {
        Self::new(
            Box::leak(Box::new(library)),
            Box::leak(Box::new(base)),
            None,
        )
    }

    /// The content.
    #[must_use]
    pub fn library(&self) -> &'static Library {
        self.library
    }

    /// The path under which the portal is served.
    #[must_use]
    pub fn base(&self) -> &'static Base {
        self.base
    }

    /// The day in Japan, where there is a clock.
    #[must_use]
    pub fn today(&self) -> Option<Date> {
        self.today
    }
}
