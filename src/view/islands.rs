//! The parts of pages that answer to a visitor. Everything else on a page
//! stays as it was written.
//!
//! A page is written with a place for each of them, an element of a known id;
//! in the browser the part is built and put in that place. The questions of the
//! calculator are written into theirs, and bound.

use super::folio::Folio;
use super::markup::Piece;
use super::parts::calculator;
use super::site::Site;
use super::{agenda, case_book, search};
use crate::domain::bundle::Bundle;
use crate::domain::library::Library;
use crate::domain::route::Page;
use crate::domain::text::Lang;

/// A part that answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Island {
    /// Questions, and what follows from the answers.
    Calculator,
    /// The events as list, map and time line.
    Agenda,
    /// The cases, recomputed.
    Cases,
    /// A field, and what is found.
    Search,
}

impl Island {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Calculator, Self::Agenda, Self::Cases, Self::Search];

    /// The part that a page has a place for.
    #[must_use]
    pub const fn of(page: &Page) -> Option<Self> {
        match page {
            Page::Calculator => Some(Self::Calculator),
            Page::Events => Some(Self::Agenda),
            Page::Cases => Some(Self::Cases),
            Page::Search => Some(Self::Search),
            _ => None,
        }
    }

    /// The id of the element in whose place it stands.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Calculator => calculator::ids::CALCULATOR,
            Self::Agenda => agenda::ID,
            Self::Cases => case_book::ID,
            Self::Search => search::ID,
        }
    }

    /// Whether it stands in the page already and is bound, not put in its place.
    #[must_use]
    pub const fn is_written(self) -> bool {
        matches!(self, Self::Calculator)
    }

    /// Whether it has columns, which can take their places one after the other.
    #[must_use]
    pub const fn has_columns(self) -> bool {
        matches!(self, Self::Agenda)
    }

    /// What it is made of.
    #[must_use]
    pub const fn bundle(self) -> Bundle {
        match self {
            Self::Calculator | Self::Cases => Bundle::Rules,
            Self::Agenda => Bundle::Events,
            Self::Search => Bundle::Search,
        }
    }

    /// The part, for a visitor. `references`: the sources in the order of the
    /// page's footnotes. `None` where there is no clock, or a data file is
    /// broken: [`Island::lack`] says which.
    #[must_use]
    pub fn build(self, site: Site, lang: Lang, references: Vec<String>) -> Option<Piece> {
        if self.lack(site.library()).is_some() {
            return None;
        }
        site.today()?;
        if self == Self::Search {
            // It has words of its own alone, and no footnotes.
            return search::search(site, lang);
        }
        let folio = Folio::resume(site, lang, references);
        match self {
            // It stands in the page already ([`Island::is_written`]).
            Self::Calculator => None,
            Self::Agenda => Some(agenda::agenda(&folio)),
            Self::Cases => Some(case_book::live(&folio)),
            Self::Search => None,
        }
    }

    /// The data file for want of which the part cannot be built.
    #[must_use]
    pub fn lack(self, library: &Library) -> Option<&'static str> {
        let missing = self
            .bundle()
            .files()
            .iter()
            .find(|name| library.lacks(name))
            .copied();
        missing.or_else(|| {
            let is_broken = self.bundle() == Bundle::Rules && library.rulebook().is_err();
            is_broken.then_some("eligibility")
        })
    }
}
