//! Opening with the answers of an address, and starting anew.

use leptos::prelude::*;

use super::{CalculatorState, Lost, Stage};
use crate::domain::eligibility::answers::Answers;
use crate::domain::share::{self, View};

impl CalculatorState {
    /// Opens with the answers of an address; nothing for a fragment that names
    /// a part of the page. A link with answers opens on what follows from them.
    pub fn open(self, fragment: &str) {
        let Some(opened) = share::open(self.book, fragment) else {
            return;
        };
        let (programme, ticks) = (opened.programme, &opened.ticks);
        let link = share::encode_with(self.book, &opened.answers, programme, ticks);
        // The answers that stand already: the other language of the same page.
        if link == self.link.get_untracked() && !link.is_empty() {
            if opened.view == View::Questions {
                self.go_on();
            }
            return;
        }
        self.lost.set(Lost {
            answers: opened.dropped.len(),
            other_version: opened.other_version,
        });
        let has_answers = opened.answers.count() > 0;
        self.drafts.set(Vec::new());
        self.tried.set(None);
        self.chosen.set(opened.programme);
        self.trail.set(Vec::new());
        self.ticks.set(opened.ticks);
        self.settle(opened.answers);
        self.current.set(self.next.get_untracked());
        match (opened.view, has_answers) {
            (View::Host, _) => self.stage.set(Stage::Host),
            (View::Answer, true) => self.stage.set(Stage::Answer),
            (View::Questions, _) | (View::Answer, false) => self.ask(),
        }
    }

    /// Takes every answer back.
    pub fn clear(self) {
        self.drafts.set(Vec::new());
        self.lost.set(Lost::default());
        self.tried.set(None);
        self.chosen.set(None);
        self.trail.set(Vec::new());
        self.ticks.set(share::Ticks::default());
        self.answers.set(Answers::default());
        self.stage.set(Stage::Asking);
        self.current.set(self.next.get_untracked());
    }
}
