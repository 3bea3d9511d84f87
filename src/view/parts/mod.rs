//! The parts of pages that answer to a visitor, and where on a page they stand.
//! Everything else on a page stays as it was written.
//!
//! A page is written with each part as far as it can be read; in the browser the
//! part is mounted beside the page and takes the place of what was written. The
//! questions of the calculator stand in the page, and are bound.

pub mod agenda;
pub mod calculator;
#[cfg(feature = "pages")]
pub mod estimate;
pub mod search;

use crate::domain::bundle::Bundle;
use crate::domain::library::Library;
use crate::domain::route::Page;

/// A part that answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Questions, and what follows from the answers.
    Calculator,
    /// The events as list, map and time line.
    Agenda,
    /// A field, and what is found.
    Search,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Calculator, Self::Agenda, Self::Search];

    /// The part of a page.
    #[must_use]
    pub const fn of(page: &Page) -> Option<Self> {
        match page {
            Page::Calculator => Some(Self::Calculator),
            Page::Events => Some(Self::Agenda),
            Page::Search => Some(Self::Search),
            _ => None,
        }
    }

    /// The part whose program a page names. What is only read has the calculator's:
    /// that is where most of its readers go.
    #[must_use]
    pub const fn of_program(page: &Page) -> Self {
        match page {
            Page::Events | Page::Event(_) => Self::Agenda,
            Page::Search => Self::Search,
            _ => Self::Calculator,
        }
    }

    /// The name of its program, in `src/programs/`.
    #[must_use]
    pub const fn program(self) -> &'static str {
        match self {
            Self::Calculator => "calculator",
            Self::Agenda => "events",
            Self::Search => "search",
        }
    }

    /// The id of the element that it is.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Calculator => calculator::ids::CALCULATOR,
            Self::Agenda => agenda::ID,
            Self::Search => search::ID,
        }
    }

    /// What it is made of.
    #[must_use]
    pub const fn bundle(self) -> Bundle {
        match self {
            Self::Calculator => Bundle::Rules,
            Self::Agenda => Bundle::Events,
            Self::Search => Bundle::Search,
        }
    }

    /// The data file for want of which the part cannot be mounted.
    #[must_use]
    pub fn missing(self, library: &Library) -> Option<&'static str> {
        let mut files = self.bundle().files().iter();
        let missing = files.find(|name| library.lacks(name)).copied();
        missing.or_else(|| {
            let is_broken = self.bundle() == Bundle::Rules && library.rulebook().is_err();
            is_broken.then_some("eligibility")
        })
    }
}
