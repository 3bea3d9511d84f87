//! One question after the other, and when to stop: which question a phone shows,
//! the way on and back, how many are left.

use leptos::prelude::*;

use super::{CalculatorState, Undecided};
use crate::domain::content::programme::{Money, Pay, Programme};
use crate::domain::date::Date;
use crate::domain::eligibility::answers::{Answer, Answers};
use crate::domain::eligibility::evaluate::{ProgrammeReport, Report, Verdict};
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::named;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::eligibility::tri::Tri;
use crate::domain::length::Length;
use crate::domain::share::{self, View};

/// What the calculator shows first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The questions; beside them, where there is room, what follows so far.
    Asking,
    /// What follows from the answers; the questions are folded away.
    Answer,
    /// The sheet for the host, and nothing else.
    Host,
}

/// How far someone has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The number of the question that is shown, from 1.
    pub number: usize,
    /// About how many come after it.
    pub left: usize,
}

impl Progress {
    /// How much of the way lies behind, in percent.
    #[must_use]
    pub fn percent(self) -> usize {
        let all = self.number + self.left;
        (self.number * 100).checked_div(all).unwrap_or(100)
    }
}

/// Whether somebody is paid in person.
#[must_use]
pub fn is_personal(programme: &Programme) -> bool {
    let personal = |item: &Money| matches!(item.pay, Pay::PerDay | Pay::PerMonth);
    programme.money.iter().any(personal)
}

/// The length of the stay, if it was answered.
pub(super) fn length(book: &Rulebook, answers: &Answers) -> Option<Length> {
    match answers.get(book.stay_fact()?)? {
        Answer::Stay(length) => Some(length),
        _ => None,
    }
}

/// Whether someone works or studies in Japan: then it matters for the money whether
/// they live there already.
fn works_in_japan(book: &Rulebook, answers: &Answers) -> bool {
    let position = || {
        let index = book.index(named::POSITION)?;
        let japan = book.fact(index).option(named::POSITION_JAPAN)?;
        Some(answers.get(index)? == Answer::One(japan))
    };
    position().unwrap_or_default()
}

/// Where every verdict stands, money may still want length and start: the first
/// question about the stay that is asked and not answered.
pub(super) fn for_money(
    book: &Rulebook,
    programmes: &[Programme],
    report: &Report,
    answers: &Answers,
    today: Date,
) -> Option<FactIndex> {
    let pays = book
        .programmes()
        .iter()
        .zip(&report.programmes)
        .filter(|(_, judged)| !matches!(judged.verdict, Verdict::DoesNotFit | Verdict::AskOffice))
        .filter_map(|(rules, _)| programmes.iter().find(|one| one.id == rules.id))
        .any(is_personal);
    if !pays {
        return None;
    }
    let wants_start = book.start_day(answers).is_none();
    let wants_length = length(book, answers).is_none();
    let in_japan = book
        .index(named::IN_JAPAN)
        .filter(|_| works_in_japan(book, answers));
    book.indices().find(|index| {
        let is_length = book.stay_fact() == Some(*index);
        let is_start = book.start() == *index;
        let is_wanted = is_start && wants_start || is_length && wants_length;
        (is_wanted || in_japan == Some(*index))
            && answers.get(*index).is_none()
            && book.is_asked(*index, answers, today) == Tri::Met
    })
}

impl CalculatorState {
    /// What is shown first.
    #[must_use]
    pub fn stage(self) -> Stage {
        self.stage.get()
    }

    /// The answer: the questions fold away.
    pub fn show_answer(self) {
        self.stage.set(Stage::Answer);
    }

    /// The address of the host's page: the answers, the programme that is shown now,
    /// whatever suits best on the day it is opened, and what they are shown as.
    #[must_use]
    pub fn host_link(self) -> String {
        let shown = Some(self.shown());
        let link = self.answers(|answers| {
            self.ticks
                .with(|ticks| share::encode_with(self.book, answers, shown, ticks))
        });
        share::opened_on(&link, View::Host)
    }

    /// The fragment as it should stand in the address.
    #[must_use]
    pub fn address(self) -> String {
        match self.stage.get() {
            Stage::Host => self.host_link(),
            Stage::Asking | Stage::Answer => self.link.get(),
        }
    }

    /// Back to the questions.
    pub fn ask(self) {
        if self.current.get_untracked().is_none() {
            let first = untrack(|| self.next.get().or_else(|| self.asked().first().copied()));
            self.current.set(first);
        }
        self.stage.set(Stage::Asking);
    }

    /// Goes on with the question that decides most; where the shown programme has none, with
    /// the one whose answer leaves it open, such as a month whose days differ.
    pub fn go_on(self) {
        let next = untrack(|| match self.undecided(self.shown()) {
            Undecided::Day(fact, _) => Some(fact),
            Undecided::Questions | Undecided::Unknown(_) => {
                self.next.get().or_else(|| self.doubtful())
            }
        });
        if let Some(fact) = next {
            self.show(fact);
        }
        self.ask();
    }

    /// The questions that are asked.
    fn asked(self) -> Vec<FactIndex> {
        self.book
            .indices()
            .filter(|fact| self.is_asked(*fact))
            .collect()
    }

    /// The question that a phone shows.
    #[must_use]
    pub fn current(self) -> Option<FactIndex> {
        self.current.get()
    }

    /// Shows a question.
    pub fn show(self, fact: FactIndex) {
        let current = self.current.get_untracked();
        if current != Some(fact) {
            self.trail.update(|trail| {
                trail.retain(|one| *one != fact);
                trail.extend(current);
            });
            self.current.set(Some(fact));
        }
    }

    /// Whether there is a question before the one that is shown.
    #[must_use]
    pub fn can_go_back(self) -> bool {
        !self.trail.with(Vec::is_empty)
    }

    /// The question after the one that is shown: the one that decides most,
    /// else the first open one. What was passed over is not brought up again.
    /// `None` if nothing is open: then there is nothing left to ask.
    #[must_use]
    pub fn after(self) -> Option<FactIndex> {
        let current = self.current.get();
        let is_new = |fact: &FactIndex| {
            Some(*fact) != current && !self.trail.with(|trail| trail.contains(fact))
        };
        let next = self.next.get()?;
        if is_new(&next) {
            return Some(next);
        }
        self.open_questions().into_iter().find(is_new)
    }

    /// The way on: the next question; without one, the answer.
    pub fn forward(self) {
        match untrack(|| self.after()) {
            Some(fact) => self.show(fact),
            None => self.show_answer(),
        }
    }

    /// The unanswered questions that can still change a verdict.
    fn open_questions(self) -> Vec<FactIndex> {
        self.report.with(|report| {
            self.answers.with(|answers| {
                let today = self.today.get();
                self.book
                    .indices()
                    .filter(|fact| {
                        answers.get(*fact).is_none()
                            && self.book.is_asked(*fact, answers, today) == Tri::Met
                            && report
                                .programmes
                                .iter()
                                .any(|one| one.open_facts.has(*fact))
                    })
                    .collect()
            })
        })
    }

    /// How many criteria of a programme are not met and cannot say no.
    #[must_use]
    pub fn soft_count(self, place: usize) -> usize {
        let Some((rules, _)) = self.programme(place) else {
            return 0;
        };
        self.judged(place).with(|judged| {
            let criteria = rules.criteria.iter().zip(&judged.report.criteria);
            criteria
                .filter(|(rule, one)| {
                    one.status == Tri::NotMet
                        && one.concerns != Tri::NotMet
                        && !rule.basis.is_hard()
                })
                .count()
        })
    }

    /// How many programmes are not ruled out.
    #[must_use]
    pub fn left(self) -> usize {
        self.report.with(|report| {
            let fitting = |one: &&ProgrammeReport| one.verdict != Verdict::DoesNotFit;
            report.programmes.iter().filter(fitting).count()
        })
    }

    /// How far someone has come: about as many questions are left as the open
    /// programme with most of them wants.
    #[must_use]
    pub fn progress(self) -> Progress {
        let current = self.current.get();
        let left = self.report.with(|report| {
            self.answers.with(|answers| {
                let wanted = |programme: &ProgrammeReport| {
                    let open = programme.open_facts.iter();
                    open.filter(|fact| answers.get(*fact).is_none() && Some(*fact) != current)
                        .count()
                };
                let most = report.programmes.iter().map(wanted).max();
                most.unwrap_or_default()
            })
        });
        let is_last = self.after().is_none();
        Progress {
            number: self.trail.with(Vec::len) + 1,
            left: if is_last { 0 } else { left.max(1) },
        }
    }
}
