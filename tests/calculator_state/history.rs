//! The browser's history: when it gets an entry, and where a step in it leads.

use leptos::prelude::*;
use portal::state::calculator::history::{Change, HistoryPath, Screen};
use portal::state::calculator::{CalculatorState, Stage};

use crate::{fact, give, with_state};

/// Lets the history follow, as the view does.
fn follow(state: CalculatorState, path: &mut HistoryPath, all_stand: bool) -> bool {
    let screen = state.screen().expect("something is shown");
    match state.history_change(path, screen, all_stand) {
        Change::None => false,
        Change::Replace(next) => {
            *path = next;
            false
        }
        Change::Push(next) => {
            *path = next;
            true
        }
    }
}

#[test]
fn each_question_is_an_entry_and_a_step_back_keeps_the_answers() {
    with_state(|state| {
        state.ask();
        let mut path = HistoryPath::default();
        assert!(!follow(state, &mut path, false), "the page's own entry");
        assert_eq!(path.text(), "aim");
        give(state, "aim", "stay");
        state.forward();
        let second = state.current().expect("a question");
        assert!(follow(state, &mut path, false));
        assert!(!follow(state, &mut path, false), "nothing has changed");
        assert!(
            state.is_history_back(&path),
            "the button leads where Back leads"
        );
        let link = state.link.get();
        assert!(state.restore(&HistoryPath::parse("aim")));
        assert_eq!(state.current(), Some(fact(state, "aim")));
        assert_eq!(state.link.get(), link);
        assert!(!state.can_go_back());
        // And forth again.
        assert!(state.restore(&path));
        assert_eq!(state.current(), Some(second));
        assert!(state.can_go_back());
        // The page was opened again: only the entry knows what was before.
        state.restore(&HistoryPath::parse("aim stay =answer aim stay field"));
        state.back();
        assert_eq!(state.current(), Some(fact(state, "stay")));
        state.back();
        assert_eq!(state.current(), Some(fact(state, "aim")));
        assert!(!state.can_go_back());
        assert!(state.restore(&path));
        // From the answer back to the question that was left.
        state.show_answer();
        let before = path.clone();
        assert!(follow(state, &mut path, false));
        assert!(path.text().ends_with(" =answer"));
        assert!(state.restore(&before));
        assert_eq!(
            (state.stage(), state.current()),
            (Stage::Asking, Some(second))
        );
    });
}

#[test]
fn where_all_questions_stand_only_the_answer_is_a_step() {
    with_state(|state| {
        state.ask();
        let mut path = HistoryPath::default();
        follow(state, &mut path, true);
        state.show(fact(state, "stay"));
        assert!(!follow(state, &mut path, true));
        assert_eq!(path.text(), "stay");
        state.show_answer();
        assert!(follow(state, &mut path, true));
        assert_eq!(path.text(), "stay =answer");
    });
}

#[test]
fn what_an_entry_holds_may_be_anything() {
    with_state(|state| {
        state.ask();
        let current = state.current();
        for text in [
            "",
            "  ",
            "nonsense",
            "aim nonsense",
            "=nonsense",
            "aim degree_date",
        ] {
            assert!(!state.restore(&HistoryPath::parse(text)), "{text:?}");
            assert_eq!((state.stage(), state.current()), (Stage::Asking, current));
        }
        assert!(state.restore(&HistoryPath::parse("=host")));
        assert_eq!(state.screen(), Some(Screen::Host));
        let mut long = HistoryPath::default();
        for _ in 0..100 {
            long = long.pushed("aim").pushed("stay");
        }
        assert_eq!(long.text().split(' ').count(), 30);
        assert!(long.comes_from("aim") && !long.comes_from("stay"));
    });
}
