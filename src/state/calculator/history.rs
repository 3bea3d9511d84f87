//! The way through the calculator as the browser's history keeps it: each entry knows
//! what it shows and what the entries before it show, so that the phone's Back leads to
//! the question before, and a reload stays where one was.

use leptos::prelude::*;

use super::{CalculatorState, Stage};
use crate::domain::eligibility::index::FactIndex;

/// More entries are not remembered: what was before them is left to the browser.
const REMEMBERED: usize = 30;
const ANSWER: &str = "=answer";
const HOST: &str = "=host";

/// What an entry of the history shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A question.
    Question(FactIndex),
    /// The answer.
    Answer,
    /// The sheet for the host.
    Host,
}

/// The entries up to the one that stands, oldest first: `aim stay =answer`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way(Vec<String>);

impl Way {
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
        let mut stops = self.0[from..].to_vec();
        stops.push(name.to_owned());
        Self(stops)
    }

    /// With another last entry.
    #[must_use]
    pub fn replaced(&self, name: &str) -> Self {
        let mut stops = self.0.clone();
        stops.pop();
        stops.push(name.to_owned());
        Self(stops)
    }

    /// Whether the entry before the last one shows this.
    #[must_use]
    pub fn comes_from(&self, name: &str) -> bool {
        self.0.iter().rev().nth(1).is_some_and(|stop| stop == name)
    }
}

/// How an entry has to follow what is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// It does already.
    Same,
    /// It shows something else from now on.
    Replaced(Way),
    /// Another one comes behind it.
    Pushed(Way),
}

impl CalculatorState {
    /// What is shown now; nothing before the first question is known.
    #[must_use]
    pub fn stop(self) -> Option<Stop> {
        match self.stage() {
            Stage::Asking => self.current().map(Stop::Question),
            Stage::Answer => Some(Stop::Answer),
            Stage::Host => Some(Stop::Host),
        }
    }

    fn name(self, stop: Stop) -> &'static str {
        match stop {
            Stop::Question(fact) => &self.book().fact(fact).id,
            Stop::Answer => ANSWER,
            Stop::Host => HOST,
        }
    }

    /// What the entry that holds this way has to become. Where all questions stand
    /// below each other, to go from one to the next is no step.
    #[must_use]
    pub fn entry(self, way: &Way, stop: Stop, all_stand: bool) -> Entry {
        let name = self.name(stop);
        let is_question = |name: &str| !name.starts_with('=');
        match way.last() {
            Some(last) if last == name => Entry::Same,
            Some(last) if !(all_stand && is_question(last) && is_question(name)) => {
                Entry::Pushed(way.pushed(name))
            }
            _ => Entry::Replaced(way.replaced(name)),
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

    /// Whether the entry before shows the question to which the button leads back.
    #[must_use]
    pub fn is_back(self, way: &Way) -> bool {
        let before = self.before();
        before.is_some_and(|fact| way.comes_from(self.name(Stop::Question(fact))))
    }

    /// The questions of a way in their order, without the detours: one that is come
    /// back to ends what lies between.
    fn questions(self, way: &Way) -> Vec<FactIndex> {
        let mut questions = Vec::new();
        let all = way.0.iter().filter_map(|name| self.book().index(name));
        for fact in all.filter(|fact| untrack(|| self.is_asked(*fact))) {
            if let Some(at) = questions.iter().position(|one| *one == fact) {
                questions.truncate(at);
            }
            questions.push(fact);
        }
        questions
    }

    /// Shows what the entry that was reached shows. Whether there is such a thing:
    /// a question may be asked no more.
    pub fn arrive(self, way: &Way) -> bool {
        match way.last() {
            Some(ANSWER) => self.show_answer(),
            Some(HOST) => self.stage.set(Stage::Host),
            Some(id) => {
                let mut trail = self.questions(way);
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
