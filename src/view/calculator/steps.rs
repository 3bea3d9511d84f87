//! One question at a time, where there is room for one only: which one it is,
//! the way on and back, and the answers so far, each a way to change it.

use leptos::prelude::untrack;

use super::desk::Desk;
use super::{fields, questions};
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::tri::Tri;
use crate::platform::fragment;
use crate::view::markup::{IntoPiece, Piece, el, live, standing};

/// The id of the button to the question before.
pub const BACK: &str = "step-back";
/// The id of the button to the question after.
pub const ONWARD: &str = "step-next";
/// The id of the part with the answers so far.
pub const SO_FAR: &str = "so-far";
/// The id of their list.
pub const ANSWERS: &str = "so-far-answers";

impl Desk {
    /// The question that is shown.
    pub fn current(self) -> Option<FactIndex> {
        self.state().current
    }

    /// Shows a question.
    pub fn show(self, fact: FactIndex) {
        self.change(|state| {
            if state.current != Some(fact) {
                state.trail.extend(state.current);
                state.current = Some(fact);
            }
        });
    }

    /// The question after the one that is shown: the one that decides most,
    /// else the first that is asked and not answered. What was passed over is
    /// not brought up again.
    fn after(self) -> Option<FactIndex> {
        let setting = self.setting();
        let state = self.state();
        let other = |fact: &FactIndex| Some(*fact) != state.current && !state.trail.contains(fact);
        let is_open = |fact: &FactIndex| {
            state.answers.get(*fact).is_none()
                && setting.book.is_asked(*fact, &state.answers, setting.today) == Tri::Met
        };
        // Where every verdict stands, money still wants length and start.
        let of_the_stay = |fact: &FactIndex| setting.book.fact(*fact).kind.is_typed();
        let open: Vec<FactIndex> = setting
            .book
            .indices()
            .filter(other)
            .filter(is_open)
            .collect();
        let next = state.report.next_question.filter(other);
        next.or_else(|| open.iter().copied().find(of_the_stay))
            .or_else(|| open.first().copied())
    }

    fn back(self) {
        self.change(|state| state.current = state.trail.pop().or(state.current));
    }

    /// What is wrong with the question is said before it is left.
    fn forward(self) {
        let current = self.current();
        if current.is_some_and(|fact| self.trouble(fact).is_some()) {
            self.tell(current);
            return fragment::go_to_id(questions::ERRORS);
        }
        match self.after() {
            Some(fact) => {
                self.show(fact);
                self.go_to_current();
            }
            None => fragment::go_to_id("results"),
        }
    }

    fn go_to_current(self) {
        if let Some(fact) = self.current() {
            fragment::go_to_id(&fields::question_id(self.setting().book.fact(fact)));
        }
    }
}

/// Binds the two buttons under the question, and the answers so far.
pub fn bound(desk: Desk) -> Piece {
    let words = desk.setting().words();
    let rows = move || {
        fields::said(desk, desk.setting().lang)
            .into_iter()
            .map(|one| {
                let part = |class: &'static str, text| el("span").attr("class", class).with(text);
                el("li").with(
                    el("a.so-far__one")
                        .attr("href", format!("#{}", one.question_id))
                        .with(part("so-far__question", one.question))
                        .with(part("so-far__answer", one.answer)),
                )
            })
            .collect::<Piece>()
    };
    (
        standing(BACK)
            .live_flag("hidden", move || desk.state().trail.is_empty())
            .on("click", move |_| {
                desk.back();
                desk.go_to_current();
            }),
        standing(ONWARD)
            .on("click", move |_| untrack(|| desk.forward()))
            .live_text(move || {
                let label = match desk.after() {
                    Some(_) => words.step_next,
                    None => words.to_results,
                };
                label.to_owned()
            }),
        standing(SO_FAR).live_flag("hidden", move || {
            desk.answers(|answers| answers.count() == 0)
        }),
        standing(ANSWERS).with(live(rows)),
    )
        .into_piece()
}
