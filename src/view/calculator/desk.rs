//! The answers and what is derived from them.
//!
//! The answers live in the fragment of the address and nowhere else; what was
//! mistyped, unfolded or set besides is kept in memory for the change of
//! language, which builds the page anew.

use std::cell::{Ref, RefCell};

use leptos::prelude::{ArcTrigger, Notify, Track, on_cleanup, untrack};

use super::pair::Stay;
use super::setting::Setting;
use crate::domain::eligibility::answers::{Answer, Answers};
use crate::domain::eligibility::evaluate::{Report, Verdict};
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::refusal::Refusal;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::share::{self, Opened};
use crate::i18n::Tally;
use crate::platform::{document, fragment};

/// A text in a field that is no answer. It is kept as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    /// The question.
    pub fact: FactIndex,
    /// The text; empty where the browser hides it.
    pub text: String,
    /// Why it is no answer; `None` for half a date.
    pub refusal: Option<Refusal>,
    /// Whether it has been said: not while someone is still typing.
    pub told: bool,
}

/// Everything that changes. It is no signal: each closure that reads one is a
/// hundred bytes of the wasm more. One trigger tells those who have looked at any
/// of it.
#[derive(Default)]
pub struct State {
    /// What was answered.
    pub answers: Answers,
    /// What follows from it.
    pub report: Report,
    /// What stands in fields and is no answer.
    pub typed: Vec<Typed>,
    /// The question that a phone shows, where there is room for one only.
    pub(super) current: Option<FactIndex>,
    /// The questions shown before it, for the way back.
    pub(super) trail: Vec<FactIndex>,
    /// Which programmes are unfolded, a bit each.
    unfolded: u32,
    /// The two stays that are compared, as chosen and typed.
    pub(super) pair: [Option<Stay>; 2],
    /// Which of the folded parts are open.
    pub(super) open: Vec<&'static str>,
    /// The programme of the slip for the host, if one was chosen.
    pub(super) slip: Option<usize>,
    /// Yuan for 100 yen, as typed.
    rate: String,
    /// What was copied last, and whether it was.
    copied: Option<(String, bool)>,
    /// What a damaged link has lost.
    pub lost: String,
    /// The fragment as it stands in the address.
    pub link: String,
}

thread_local! {
    /// A page has one calculator at most. It outlives the page: the change of
    /// language builds that anew.
    static STATE: &'static RefCell<State> = Box::leak(Box::default());
    /// Tells those who have looked at the state that it has changed.
    static CHANGED: ArcTrigger = ArcTrigger::new();
}

fn state() -> &'static RefCell<State> {
    STATE.with(|state| *state)
}

/// The state of the calculator; cheap to copy.
#[derive(Clone, Copy)]
pub struct Desk {
    setting: &'static Setting,
}

impl Desk {
    /// Opens with the answers of the address.
    pub fn open(setting: &'static Setting) -> Self {
        let desk = Self { setting };
        let opened = read(setting.book, &fragment::read()).unwrap_or_default();
        let link = share::encode(setting.book, &opened.answers);
        {
            let mut state = state().borrow_mut();
            if state.link != link {
                *state = State::default();
            }
            state.copied = None;
            setting.take(&mut state, opened);
            if state.current.is_none() {
                state.current = state.report.next_question;
            }
        }
        fragment::watch(move |now| {
            if let Some(opened) = read(setting.book, &now) {
                desk.change(|state| {
                    state.typed.clear();
                    setting.take(state, opened);
                    state.current = state.report.next_question;
                    state.trail.clear();
                });
            }
        });
        on_cleanup(fragment::unwatch);
        desk
    }

    /// The state as it stands. Whoever builds with it is called again when it
    /// changes. It is looked at and let go: nothing can change it meanwhile.
    #[inline(never)]
    pub(super) fn state(self) -> Ref<'static, State> {
        CHANGED.with(ArcTrigger::track);
        state().borrow()
    }

    /// Changes something; `change` must not look at the desk.
    pub(super) fn change(self, change: impl FnOnce(&mut State)) {
        change(&mut state().borrow_mut());
        CHANGED.with(ArcTrigger::notify);
    }

    /// New answers: the report, the address and the announcement follow.
    fn settle(self, change: impl FnOnce(&mut State)) {
        change(&mut state().borrow_mut());
        self.follow();
        CHANGED.with(ArcTrigger::notify);
    }

    #[inline(never)]
    fn follow(self) {
        let setting = self.setting;
        let mut state = state().borrow_mut();
        let before = tally(&state.report);
        state.report = setting.book.evaluate(&state.answers, setting.today);
        let link = share::encode(setting.book, &state.answers);
        if link != state.link {
            fragment::write(&link);
            state.link = link;
        }
        let now = tally(&state.report);
        if now != before {
            document::announce(&setting.words().tally(now));
        }
    }

    /// What does not change.
    pub fn setting(self) -> &'static Setting {
        self.setting
    }

    /// Reads the answers.
    pub fn answers<T>(self, read: impl FnOnce(&Answers) -> T) -> T {
        read(&self.state().answers)
    }

    /// Reads the report.
    pub fn report<T>(self, read: impl FnOnce(&Report) -> T) -> T {
        read(&self.state().report)
    }

    /// The answer to a question.
    pub fn given(self, fact: FactIndex) -> Option<Answer> {
        self.answers(|answers| answers.get(fact))
    }

    /// Whether a programme is unfolded.
    pub fn is_unfolded(self, place: usize) -> bool {
        self.state().unfolded >> place & 1 == 1
    }

    /// Unfolds a programme, or folds it.
    pub fn unfold(self, place: usize, open: bool) {
        if untrack(|| self.is_unfolded(place)) != open {
            self.change(|state| state.unfolded ^= 1 << place);
        }
    }

    /// The rate as typed.
    pub fn rate(self) -> String {
        self.state().rate.clone()
    }

    /// Another rate.
    pub fn set_rate(self, rate: String) {
        self.change(|state| state.rate = rate);
    }

    /// What was copied last, and whether it was.
    pub fn copied(self) -> Option<(String, bool)> {
        self.state().copied.clone()
    }

    /// Something was copied, or could not be.
    pub fn set_copied(self, text: String, done: bool) {
        self.change(|state| state.copied = Some((text, done)));
    }

    /// What a damaged link has lost; empty for nothing.
    pub fn lost(self) -> String {
        self.state().lost.clone()
    }

    /// Whether nothing was answered or typed.
    pub fn is_empty(self) -> bool {
        let state = self.state();
        state.answers.count() == 0 && state.typed.is_empty()
    }

    /// Answers a question or takes the answer back. Answers to questions that
    /// are asked no more go with it.
    pub fn answer(self, fact: FactIndex, answer: Option<Answer>) {
        self.settle(|state| self.setting.answer(state, fact, answer));
    }

    /// Keeps a text that is no answer.
    pub fn mistyped(self, fact: FactIndex, text: String, refusal: Option<Refusal>) {
        let told = self.trouble(fact).is_some_and(|one| one.told);
        self.settle(|state| {
            self.setting.answer(state, fact, None);
            let place = state.typed.partition_point(|one| one.fact < fact);
            let typed = Typed {
                fact,
                text,
                refusal,
                told,
            };
            state.typed.insert(place, typed);
        });
    }

    /// The text of a field that is no answer.
    pub fn trouble(self, fact: FactIndex) -> Option<Typed> {
        let state = self.state();
        state.typed.iter().find(|one| one.fact == fact).cloned()
    }

    /// What has been said to be wrong.
    pub fn told(self) -> Vec<Typed> {
        let told = |one: &&Typed| one.told;
        self.state().typed.iter().filter(told).cloned().collect()
    }

    /// Says what is wrong: with one field, or with all. Whether anything is.
    pub fn tell(self, which: Option<FactIndex>) -> bool {
        let is_new = |one: &Typed| !one.told && which.is_none_or(|fact| fact == one.fact);
        if state().borrow().typed.iter().any(is_new) {
            self.change(|state| {
                for one in state.typed.iter_mut().filter(|one| is_new(one)) {
                    one.told = true;
                }
            });
        }
        !state().borrow().typed.is_empty()
    }

    /// Takes every answer back.
    pub fn clear(self) {
        self.settle(|state| {
            state.typed.clear();
            state.lost.clear();
            state.answers = Answers::default();
            state.trail.clear();
        });
        self.change(|state| state.current = state.report.next_question);
    }

    /// How many programmes have each verdict, as a line.
    pub fn tally_line(self) -> String {
        self.setting().words().tally(self.report(tally))
    }
}

/// How many programmes have each verdict.
pub(super) fn tally(report: &Report) -> Tally {
    let mut tally = Tally::default();
    for programme in &report.programmes {
        match programme.verdict {
            Verdict::Fits | Verdict::NoObstacle => tally.fits += 1,
            Verdict::Open => tally.open += 1,
            Verdict::AskOffice => tally.ask += 1,
            Verdict::DoesNotFit => tally.not += 1,
        }
    }
    tally
}

/// The answers of a fragment; `None` for one that names a part of the page.
fn read(book: &Rulebook, fragment: &str) -> Option<Opened> {
    // Its marks are `~`, or `%7e` where a messenger has escaped them.
    let mut pairs = fragment.as_bytes().windows(2);
    let is_ours =
        fragment.len() < 2 || pairs.any(|pair| pair[0] == b'~' || pair[1] == b'~' || pair == b"%7");
    is_ours.then(|| share::decode(book, fragment))
}
