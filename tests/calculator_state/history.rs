//! The browser's history: when it gets an entry, and where a step in it leads.

use leptos::prelude::*;
use portal::state::calculator::way::{Entry, Stop, Way};
use portal::state::calculator::{CalculatorState, Stage};

use crate::{fact, give, with_state};

/// Lets the history follow, as the view does.
fn follow(state: CalculatorState, way: &mut Way, all_stand: bool) -> bool {
    let stop = state.stop().expect("something is shown");
    match state.entry(way, stop, all_stand) {
        Entry::Same => false,
        Entry::Replaced(next) => {
            *way = next;
            false
        }
        Entry::Pushed(next) => {
            *way = next;
            true
        }
    }
}

#[test]
fn each_question_is_an_entry_and_a_step_back_keeps_the_answers() {
    with_state(|state| {
        state.ask();
        let mut way = Way::default();
        assert!(!follow(state, &mut way, false), "the page's own entry");
        assert_eq!(way.text(), "aim");
        give(state, "aim", "stay");
        state.forward();
        let second = state.current().expect("a question");
        assert!(follow(state, &mut way, false));
        assert!(!follow(state, &mut way, false), "nothing has changed");
        assert!(state.is_back(&way), "the button leads where Back leads");
        let link = state.link.get();
        assert!(state.arrive(&Way::parse("aim")));
        assert_eq!(state.current(), Some(fact(state, "aim")));
        assert_eq!(state.link.get(), link);
        assert!(!state.can_go_back());
        // And forth again.
        assert!(state.arrive(&way));
        assert_eq!(state.current(), Some(second));
        assert!(state.can_go_back());
        // The page was opened again: only the way knows what was before.
        state.arrive(&Way::parse("aim stay =answer aim stay field"));
        state.back();
        assert_eq!(state.current(), Some(fact(state, "stay")));
        state.back();
        assert_eq!(state.current(), Some(fact(state, "aim")));
        assert!(!state.can_go_back());
        assert!(state.arrive(&way));
        // From the answer back to the question that was left.
        state.show_answer();
        let before = way.clone();
        assert!(follow(state, &mut way, false));
        assert!(way.text().ends_with(" =answer"));
        assert!(state.arrive(&before));
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
        let mut way = Way::default();
        follow(state, &mut way, true);
        state.show(fact(state, "stay"));
        assert!(!follow(state, &mut way, true));
        assert_eq!(way.text(), "stay");
        state.show_answer();
        assert!(follow(state, &mut way, true));
        assert_eq!(way.text(), "stay =answer");
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
            assert!(!state.arrive(&Way::parse(text)), "{text:?}");
            assert_eq!((state.stage(), state.current()), (Stage::Asking, current));
        }
        assert!(state.arrive(&Way::parse("=host")));
        assert_eq!(state.stop(), Some(Stop::Host));
        let mut long = Way::default();
        for _ in 0..100 {
            long = long.pushed("aim").pushed("stay");
        }
        assert_eq!(long.text().split(' ').count(), 30);
        assert!(long.comes_from("aim") && !long.comes_from("stay"));
    });
}
