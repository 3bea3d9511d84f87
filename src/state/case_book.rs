//! The case book: the cases, once they have come.

use leptos::prelude::*;

use crate::domain::cases::CaseFile;

/// The state of the case book.
#[derive(Clone, Copy)]
pub struct CaseBookState {
    /// The cases; `None` where they could not be had.
    pub cases: RwSignal<Option<&'static CaseFile>>,
}

impl CaseBookState {
    /// With the cases that are at hand.
    #[must_use]
    pub fn new(cases: Option<&'static CaseFile>) -> Self {
        Self {
            cases: RwSignal::new(cases),
        }
    }

    /// The cases have come. They stay as long as the program, as all data do.
    pub fn take(&self, cases: CaseFile) {
        self.cases.set(Some(Box::leak(Box::new(cases))));
    }
}
