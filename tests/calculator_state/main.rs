//! The calculator's state: what follows from an answer, what a link brings back, when
//! the questions stop.

mod history;
mod starts;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;
use portal::domain::content::programme::LengthUnit;
use portal::domain::eligibility::answers::Answer;
use portal::domain::eligibility::evaluate::Verdict;
use portal::domain::eligibility::index::FactIndex;
use portal::domain::eligibility::rulebook::Rulebook;
use portal::domain::length::Length;
use portal::state::calculator::{CalculatorState, Stage, Undecided};
use portal_tests::content;

/// A state of 28 November 2026 with nothing answered, for as long as the test runs.
fn with_state(test: impl FnOnce(CalculatorState)) {
    let content = content();
    let programmes = content.programmes.programmes.leak();
    let book = Rulebook::new(&content.eligibility, programmes).expect("sound rules");
    let book: &'static Rulebook = Box::leak(Box::new(book));
    let owner = Owner::new();
    owner.with(|| {
        let today = "2026-11-28".parse().expect("a day");
        test(CalculatorState::new(book, programmes, today));
    });
}

fn fact(state: CalculatorState, id: &str) -> FactIndex {
    state.book().index(id).expect(id)
}

/// Answers as a link has them.
fn give(state: CalculatorState, id: &str, text: &str) {
    let index = fact(state, id);
    let answer = state.book().fact(index).read_text(text).expect(text);
    state.answer(index, Some(answer));
}

fn place(state: CalculatorState, id: &str) -> usize {
    let programmes = state.book().programmes();
    programmes.iter().position(|one| one.id == id).expect(id)
}

#[test]
fn an_answer_moves_verdict_money_and_link_together() {
    with_state(|state| {
        let postdoctoral = state.judged(place(state, "postdoctoral"));
        assert_eq!(postdoctoral.get().report.verdict, Verdict::Open);
        assert_eq!(state.link.get(), "");
        give(state, "stay", "18m");
        give(state, "start_date", "2027-09-01");
        assert_eq!(postdoctoral.get().total(), Some(362_000 * 18 + 200_000));
        assert!(state.link.get().starts_with("2~l.18m~s.2027-09-01~z."));
        give(state, "stay", "30d");
        assert_eq!(postdoctoral.get().report.verdict, Verdict::DoesNotFit);
        assert_eq!(postdoctoral.get().total(), None);
    });
}

#[test]
fn a_typed_rate_runs_no_verdict_again() {
    with_state(|state| {
        give(state, "stay", "18m");
        give(state, "start_date", "2027-09-01");
        let runs = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&runs);
        let judged = state.judged(place(state, "postdoctoral"));
        let verdict = Memo::new(move |_| {
            counted.fetch_add(1, Ordering::Relaxed);
            judged.with(|judged| judged.report.verdict)
        });
        let before = verdict.get();
        state.set_rate("4.5".to_owned());
        assert_eq!(state.yuan(1_000), Some(45));
        state.set_rate("x".to_owned());
        assert!(state.is_rate_wrong() && state.yuan(1_000).is_none());
        assert_eq!((verdict.get(), runs.load(Ordering::Relaxed)), (before, 1));
    });
}

#[test]
fn what_is_no_answer_is_kept_and_said_when_it_is_left() {
    with_state(|state| {
        let start = fact(state, "start_date");
        state.typed(start, "1999-01-01", false);
        assert_eq!(state.given(start), None);
        assert!(state.told().is_empty(), "not while someone is typing");
        assert!(state.tell(Some(start)));
        let told = state.told();
        assert_eq!((told.len(), told[0].text.as_str()), (1, "1999-01-01"));
        assert!(told[0].refusal.is_some());
        // Half a date, as the browser hides it.
        state.typed(start, "", true);
        assert!(state.told()[0].refusal.is_none());
        state.typed(start, "2027-04-01", false);
        assert!(state.told().is_empty() && !state.tell(None));
        assert!(matches!(state.given(start), Some(Answer::Day(_))));
    });
}

#[test]
fn a_length_wants_its_unit() {
    with_state(|state| {
        let stay = fact(state, "stay");
        let given = || state.given(stay);
        state.typed_length(stay, "18", None);
        assert_eq!(given(), None);
        assert!(
            state
                .draft(stay)
                .is_some_and(|draft| draft.refusal.is_none())
        );
        state.typed_length(stay, "18", Some(LengthUnit::Month));
        assert_eq!(given(), Some(Answer::Stay(Length::Months(18))));
        assert!(state.draft(stay).is_none());
        state.typed_length(stay, "１８", Some(LengthUnit::Day));
        assert_eq!(given(), Some(Answer::Stay(Length::Days(18))));
        // A text with a unit of its own needs none.
        state.typed_length(stay, "30天", None);
        assert_eq!(given(), Some(Answer::Stay(Length::Days(30))));
        // Too long is too long in whatever unit, and with another one chosen.
        let refused = |text, unit| {
            state.typed_length(stay, text, unit);
            state.draft(stay).and_then(|draft| draft.refusal)
        };
        let too_long = refused("732", Some(LengthUnit::Day));
        assert!(too_long.is_some());
        assert_eq!(refused("99999", Some(LengthUnit::Day)), too_long);
        assert_eq!(refused("732天", Some(LengthUnit::Month)), too_long);
        assert_eq!(refused("99999", None), None);
        state.typed_length(stay, "x", Some(LengthUnit::Day));
        assert_eq!(given(), None);
        assert!(
            state
                .draft(stay)
                .is_some_and(|draft| draft.refusal.is_some())
        );
        state.typed_length(stay, " ", Some(LengthUnit::Day));
        assert!(state.draft(stay).is_none());
    });
}

#[test]
fn a_link_opens_on_what_follows_from_it() {
    with_state(|state| {
        assert_eq!(state.stage(), Stage::Asking);
        state.open("#1~a.stay~l.18m~T.postdoctoral.0.2");
        assert_eq!(state.stage(), Stage::Answer);
        assert!(state.is_ticked("postdoctoral", 2) && !state.is_ticked("postdoctoral", 1));
        assert!(
            state
                .link
                .get()
                .starts_with("2~a.stay~l.18m~T.postdoctoral.0.2~z.")
        );
        // The name of a part of the page is no link of ours.
        state.open("#all-rules");
        assert_eq!(state.stage(), Stage::Answer);
        state.open(&format!("#{}", state.host_link()));
        assert_eq!(state.stage(), Stage::Host);
        let address = state.address();
        state.show_answer();
        state.open(&format!("#{address}"));
        assert_eq!(state.stage(), Stage::Answer, "the same answers stand");
        state.clear();
        assert_eq!(
            (state.stage(), state.link.get()),
            (Stage::Asking, String::new())
        );
        state.open("#1~a.stay~V.host");
        assert_eq!(state.stage(), Stage::Host);
        // It says which programme was meant: another day may suit another one.
        let shown = &state.book().programmes()[state.shown()].id;
        let sheet = format!("2~a.stay~P.{shown}~V.host~z.");
        assert!(state.address().starts_with(&sheet), "{}", state.address());
        // The home page leads on to what is left to ask.
        state.open("#1~l.18m~V.ask");
        assert_eq!((state.stage(), state.lost().answers), (Stage::Asking, 0));
        assert!(state.current().is_some() && state.current() == state.next.get());
        state.show_answer();
        state.open("#1~l.18m~V.ask");
        assert_eq!(
            state.stage(),
            Stage::Asking,
            "the same answers, asked again"
        );
        // The programme that was chosen goes along, on the host's sheet, too.
        state.open("#1~l.18m");
        let long = place(state, "invitational-long");
        assert_ne!(state.shown(), long);
        state.choose(long);
        let (link, sheet) = (state.address(), state.host_link());
        state.clear();
        state.open(&format!("#{link}"));
        assert_eq!((state.stage(), state.shown()), (Stage::Answer, long));
        state.clear();
        state.open(&format!("#{sheet}"));
        assert_eq!((state.stage(), state.shown()), (Stage::Host, long));
        state.open("#1~l.18m~P.nobody");
        assert_eq!(state.lost().answers, 1);
        // A damaged link says what it has lost.
        state.open("#1~a.stay~dd.2022-13-45~zz.1~n.china");
        assert_eq!(state.lost().answers, 2);
        // A link of before the stay was one answer.
        state.open("#1~a.stay~u.months~um.24");
        assert_eq!(state.length(), Some(Length::Months(24)));
    });
}

#[test]
fn a_change_is_tried_and_taken_back() {
    with_state(|state| {
        give(state, "aim", "stay");
        give(state, "stay", "40d");
        let before = state.link.get();
        let bridge = place(state, "bridge");
        let changed = state.answers(|answers| {
            let mut answers = answers.clone();
            answers.set(fact(state, "stay"), Some(Answer::Stay(Length::Days(30))));
            answers
        });
        state.try_change(bridge, changed);
        assert!(state.is_trying() && state.shown() == bridge);
        assert_eq!(state.length(), Some(Length::Days(30)));
        state.take_back();
        assert!(!state.is_trying());
        assert_eq!(state.link.get(), before);
        // Who answers otherwise has taken the change.
        let changed = state.answers(Clone::clone);
        state.try_change(bridge, changed);
        give(state, "nationality", "china");
        assert!(!state.is_trying());
    });
}

#[test]
fn it_goes_forth_and_back_and_stops_when_nothing_is_open() {
    with_state(|state| {
        state.open("");
        let first = state.current().expect("a first question");
        assert!(!state.can_go_back());
        state.forward();
        assert_ne!(
            state.current(),
            Some(first),
            "a question may be passed over"
        );
        state.back();
        assert_eq!(state.current(), Some(first));
        // A postdoc answers until it stops.
        let answers = [
            ("aim", "stay"),
            ("stay", "18m"),
            ("field", "natural"),
            ("start_date", "2027-09-01"),
            ("degree", "held"),
            ("degree_date", "2023-06-15"),
            ("nationality", "china"),
            ("japan_residence", "no"),
            ("past_support", "none"),
            ("position", "researcher"),
            ("in_japan", "no"),
            ("alumni", "no"),
            ("running", "no"),
        ];
        let mut asked = 0;
        while state.stage() == Stage::Asking {
            let current = state.current().expect("a question");
            let id = &state.book().fact(current).id;
            let (id, text) = answers.iter().find(|(one, _)| one == id).expect(id);
            give(state, id, text);
            asked += 1;
            assert_eq!(state.progress().left == 0, state.after().is_none());
            state.forward();
            assert!(asked < 14, "it does not stop");
        }
        assert_eq!(state.next.get(), None);
        let shown = state.judged(state.shown()).get();
        assert_eq!(shown.report.verdict, Verdict::Fits);
        assert_eq!(shown.total(), Some(362_000 * 18 + 200_000));
        // Back to the questions, and everything away.
        state.ask();
        assert!(state.current().is_some());
        state.clear();
        assert!(state.is_empty() && state.stage() == Stage::Asking);
    });
}

#[test]
fn where_nothing_fits_the_answer_is_about_what_a_change_would_help() {
    with_state(|state| {
        // A former fellow cannot be one again, whatever they change.
        for (id, text) in [
            ("aim", "stay"),
            ("stay", "18m"),
            ("field", "natural"),
            ("degree", "held"),
            ("degree_date", "2023-06-15"),
            ("nationality", "china"),
            ("position", "researcher"),
            ("past_support", "standard"),
            ("japan_residence", "no"),
            ("start_date", "2027-09-01"),
        ] {
            give(state, id, text);
        }
        let postdoctoral = place(state, "postdoctoral");
        for verdict in
            (0..state.programmes().len()).map(|place| state.judged(place).get().report.verdict)
        {
            assert!(
                !matches!(verdict, Verdict::Fits | Verdict::NoObstacle),
                "{verdict:?}"
            );
        }
        assert_eq!(state.change(postdoctoral), None);
        let shown = state.shown();
        assert_ne!(shown, postdoctoral);
        let verdict = state.judged(shown).get().report.verdict;
        assert!(
            verdict != Verdict::DoesNotFit || state.change(shown).is_some(),
            "{shown}: {verdict:?}"
        );
    });
}

#[test]
fn what_an_answer_leaves_open_is_asked_again() {
    with_state(|state| {
        for (id, answer) in [
            ("aim", "stay"),
            ("stay", "12m"),
            ("start_date", "2027-09-01"),
            ("degree", "held"),
            // The first and the second of April differ.
            ("degree_date", "2021-04"),
            ("nationality", "china"),
            ("past_support", "none"),
            ("japan_residence", "no"),
        ] {
            give(state, id, answer);
        }
        let postdoctoral = state.judged(place(state, "postdoctoral"));
        assert_eq!(postdoctoral.get().report.verdict, Verdict::Open);
        let degree_date = fact(state, "degree_date");
        let april = "2021-04-01".parse().unwrap();
        let shown = place(state, "postdoctoral");
        assert_eq!(state.undecided(shown), Undecided::Day(degree_date, april));
        assert_eq!(state.month_too_wide(degree_date), Some(april));
        state.show_answer();
        state.go_on();
        assert_eq!(state.stage(), Stage::Asking);
        assert_eq!(state.current(), Some(degree_date));

        for (answer, waits_for, verdict) in [
            ("unknown", Some(Undecided::Unknown(1)), Verdict::Open),
            ("2021-04-01", None, Verdict::AskOffice),
            ("2021-04-02", None, Verdict::Fits),
            // All of May does.
            ("2021-05", None, Verdict::Fits),
        ] {
            give(state, "degree_date", answer);
            assert_eq!(postdoctoral.get().report.verdict, verdict, "{answer}");
            assert_eq!(state.month_too_wide(degree_date), None, "{answer}");
            if let Some(waits_for) = waits_for {
                assert_eq!(state.undecided(shown), waits_for);
            }
        }
        state.answer(fact(state, "nationality"), None);
        give(state, "degree_date", "2021-04");
        assert_eq!(state.undecided(shown), Undecided::Questions);
        assert_eq!(state.month_too_wide(degree_date), Some(april));
    });
}
