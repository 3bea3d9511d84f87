//! What the browser's history keeps of the calculator: each entry holds its own screen
//! and those of the entries before it, so that the phone's Back leads to the question
//! before, and a reload stays on its question.

use leptos::prelude::*;

use super::{CalculatorState, Stage};
use crate::domain::eligibility::index::FactIndex;

/// More entries are not remembered: what was before them is left to the browser.
const REMEMBERED: usize = 30;
const ANSWER: &str = "=answer";
const HOST: &str = "=host";

/// What is shown, one at a time on a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// A question.
    Question(FactIndex),
    /// The answer.
    Answer,
    /// The sheet for the host.
    Host,
}

/// The screens of the entries up to the current one, oldest first: `aim stay =answer`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryPath(Vec<String>);

impl HistoryPath {
    /// Reads what an entry holds.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self(text.split_whitespace().map(str::to_owned).collect())
    }

    /// As it is kept.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.join(" ")
    }

    fn last(&self) -> Option<&str> {
        self.0.last().map(String::as_str)
    }

    /// With one more entry.
    #[must_use]
    pub fn pushed(&self, name: &str) -> Self {
        let from = (self.0.len() + 1).saturating_sub(REMEMBERED);
        let mut screens = self.0[from..].to_vec();
        screens.push(name.to_owned());
        Self(screens)
    }

    /// With another last entry.
    #[must_use]
    pub fn replaced(&self, name: &str) -> Self {
        let mut screens = self.0.clone();
        screens.pop();
        screens.push(name.to_owned());
        Self(screens)
    }

    /// Whether the entry before the last one shows this.
    #[must_use]
    pub fn comes_from(&self, name: &str) -> bool {
        self.0
            .iter()
            .rev()
            .nth(1)
            .is_some_and(|screen| screen == name)
    }
}

/// What has to be done to the history when another screen is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing: its entry holds the screen already.
    None,
    /// The entry holds this from now on.
    Replace(HistoryPath),
    /// Another entry comes behind it.
    Push(HistoryPath),
}

impl CalculatorState {
    /// What is shown now; nothing before the first question is known.
    #[must_use]
    pub fn screen(self) -> Option<Screen> {
        match self.stage() {
            Stage::Asking => self.current().map(Screen::Question),
            Stage::Answer => Some(Screen::Answer),
            Stage::Host => Some(Screen::Host),
        }
    }

    fn name(self, screen: Screen) -> &'static str {
        match screen {
            Screen::Question(fact) => &self.book().fact(fact).id,
            Screen::Answer => ANSWER,
            Screen::Host => HOST,
        }
    }

    /// How the history, whose entry holds this path, follows the screen. `all_stand`: on
    /// a wide window all questions stand below each other, and going from one to the next
    /// is no step of the history.
    #[must_use]
    pub fn history_change(self, path: &HistoryPath, screen: Screen, all_stand: bool) -> Change {
        let name = self.name(screen);
        let is_question = |name: &str| !name.starts_with('=');
        match path.last() {
            Some(last) if last == name => Change::None,
            Some(last) if !(all_stand && is_question(last) && is_question(name)) => {
                Change::Push(path.pushed(name))
            }
            _ => Change::Replace(path.replaced(name)),
        }
    }

    /// The question to which [`Self::back`] leads.
    #[must_use]
    fn before(self) -> Option<FactIndex> {
        self.trail.with(|trail| trail.last().copied())
    }

    /// Back to the question before.
    pub fn back(self) {
        let mut trail = self.trail.get_untracked();
        if let Some(before) = trail.pop() {
            self.trail.set(trail);
            self.current.set(Some(before));
        }
    }

    /// Whether the browser's Back leads to the question to which the button leads.
    #[must_use]
    pub fn is_history_back(self, path: &HistoryPath) -> bool {
        let before = self.before();
        before.is_some_and(|fact| path.comes_from(self.name(Screen::Question(fact))))
    }

    /// The questions of a path without its detours: what lies between a question and its
    /// next visit is left out.
    fn questions(self, path: &HistoryPath) -> Vec<FactIndex> {
        let mut questions = Vec::new();
        let all = path.0.iter().filter_map(|name| self.book().index(name));
        for fact in all.filter(|fact| untrack(|| self.is_asked(*fact))) {
            if let Some(at) = questions.iter().position(|one| *one == fact) {
                questions.truncate(at);
            }
            questions.push(fact);
        }
        questions
    }

    /// Shows the screen of an entry that was reached. `false` for a question that is asked
    /// no more.
    pub fn restore(self, path: &HistoryPath) -> bool {
        match path.last() {
            Some(ANSWER) => self.show_answer(),
            Some(HOST) => self.stage.set(Stage::Host),
            Some(id) => {
                let mut trail = self.questions(path);
                let Some(fact) = trail.pop_if(|fact| self.book().fact(*fact).id == id) else {
                    return false;
                };
                self.trail.set(trail);
                self.current.set(Some(fact));
                self.ask();
            }
            None => return false,
        }
        true
    }
}
