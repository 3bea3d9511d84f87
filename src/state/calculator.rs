//! The calculator's state: answers as signals, what follows from them as memos,
//! transitions as methods. Views read it and never write into each other.
//!
//! The answers live in the fragment of the address and nowhere else; drafts,
//! unfolded parts and the typed exchange rate live as long as the app, so that a
//! change of language keeps them.

mod changes;
pub mod choices;
pub mod comparison;
mod dates;
pub mod drafts;
mod extras;
pub mod history;
mod judged;
mod opening;
pub mod steps;
mod trying;
mod undecided;

pub use self::dates::Round;
pub use self::drafts::Draft;
pub use self::extras::Copied;
pub use self::judged::{Judged, order};
pub use self::steps::{Progress, Stage};
pub use self::undecided::Undecided;

use leptos::prelude::*;

use self::changes::Changes;
use self::comparison::Stay;
use self::judged::quoted;
use self::trying::Tried;
use crate::domain::content::programme::Programme;
use crate::domain::date::Date;
use crate::domain::eligibility::answers::{Answer, Answers};
use crate::domain::eligibility::change::Change;
use crate::domain::eligibility::evaluate::Report;
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::rulebook::{ProgrammeRules, Rulebook};
use crate::domain::eligibility::tri::Tri;
use crate::domain::share;

/// What a link has lost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// How many of its answers could not be read.
    pub answers: usize,
    /// Whether it names a version that is not ours.
    pub other_version: bool,
}

/// The state of the calculator; cheap to copy.
#[derive(Clone, Copy)]
pub struct CalculatorState {
    book: &'static Rulebook,
    programmes: &'static [Programme],
    today: RwSignal<Date>,
    answers: RwSignal<Answers>,
    drafts: RwSignal<Vec<Draft>>,
    /// Everything that follows from the answers.
    pub report: Memo<Report>,
    /// The question to ask next; `None` if nothing is open.
    pub next: Memo<Option<FactIndex>>,
    /// The place of the programme that suits best.
    best: Memo<usize>,
    /// The fragment that holds the answers.
    pub link: Memo<String>,
    judged: StoredValue<Vec<Memo<Judged>>>,
    changes: Changes,
    stage: RwSignal<Stage>,
    current: RwSignal<Option<FactIndex>>,
    trail: RwSignal<Vec<FactIndex>>,
    chosen: RwSignal<Option<usize>>,
    tried: RwSignal<Option<Tried>>,
    lost: RwSignal<Lost>,
    rate: RwSignal<String>,
    unfolded: RwSignal<Vec<String>>,
    stays: RwSignal<[Option<Stay>; 2]>,
    ticks: RwSignal<share::Ticks>,
    copied: RwSignal<Option<Copied>>,
}

impl CalculatorState {
    /// Nothing answered. The signals belong to the current owner, which should
    /// be the app's: the state then survives a change of page and language.
    #[must_use]
    pub fn new(book: &'static Rulebook, programmes: &'static [Programme], today: Date) -> Self {
        let today = RwSignal::new(today);
        let answers = RwSignal::new(Answers::default());
        let ticks = RwSignal::new(share::Ticks::default());
        let report =
            Memo::new(move |_| answers.with(|answers| book.evaluate(answers, today.get())));
        let judged = (0..book.programmes().len())
            .map(|place| {
                Memo::new(move |_| Judged {
                    report: report.with(|report| report.programmes[place].clone()),
                    quote: answers.with(|answers| quoted(book, programmes, place, answers)),
                })
            })
            .collect();
        let changes = Changes::new(book, answers, today);
        let chosen = RwSignal::new(None);
        let link = Memo::new(move |_| {
            let chosen = chosen.get();
            answers.with(|answers| {
                ticks.with(|ticks| share::encode_with(book, answers, chosen, ticks))
            })
        });
        Self {
            book,
            programmes,
            today,
            answers,
            drafts: RwSignal::default(),
            report,
            next: Memo::new(move |_| {
                let open = report.with(|report| report.next_question);
                open.or_else(|| {
                    report.with(|report| {
                        answers.with(|answers| {
                            steps::for_money(book, programmes, report, answers, today.get())
                        })
                    })
                })
            }),
            best: Memo::new(move |_| {
                report.with(|report| judged::best(report, &|place| changes.distance(place)))
            }),
            link,
            judged: StoredValue::new(judged),
            changes,
            stage: RwSignal::new(Stage::Asking),
            current: RwSignal::new(None),
            trail: RwSignal::default(),
            chosen,
            tried: RwSignal::new(None),
            lost: RwSignal::default(),
            rate: RwSignal::default(),
            unfolded: RwSignal::default(),
            stays: RwSignal::default(),
            ticks,
            copied: RwSignal::new(None),
        }
    }

    /// The rules.
    #[must_use]
    pub fn book(self) -> &'static Rulebook {
        self.book
    }

    /// The programmes of the content.
    #[must_use]
    pub fn programmes(self) -> &'static [Programme] {
        self.programmes
    }

    /// The day in Japan.
    #[must_use]
    pub fn today(self) -> Date {
        self.today.get()
    }

    /// Another day has come.
    pub fn set_today(self, today: Date) {
        if self.today.get_untracked() != today {
            self.today.set(today);
        }
    }

    /// A programme with its rules.
    #[must_use]
    pub fn programme(self, place: usize) -> Option<(&'static ProgrammeRules, &'static Programme)> {
        programme(self.book, self.programmes, place)
    }

    /// What is said of a programme. Whoever reads it runs again when its
    /// verdict or its money changes, and not before.
    ///
    /// # Panics
    ///
    /// Never for a place of this rulebook.
    #[must_use]
    pub fn judged(self, place: usize) -> Memo<Judged> {
        self.judged.with_value(|judged| judged[place])
    }

    /// The places of the programmes, those that fit first; of those that do not, the
    /// one that the smallest change would help. Equals keep the order of the brochure.
    #[must_use]
    pub fn ranking(self) -> Vec<usize> {
        let distance = |place| self.changes.distance(place);
        self.report
            .with(|report| judged::ranking(report, &distance))
    }

    /// The smallest change of the answers that makes a programme fit, where it is
    /// worth a try.
    #[must_use]
    pub fn change(self, place: usize) -> Option<Change> {
        self.changes.of(place)
    }

    /// Reads the answers.
    pub fn answers<T>(self, read: impl FnOnce(&Answers) -> T) -> T {
        self.answers.with(read)
    }

    /// The answer to a question.
    #[must_use]
    pub fn given(self, fact: FactIndex) -> Option<Answer> {
        self.answers(|answers| answers.get(fact))
    }

    /// Whether a question concerns someone with these answers.
    #[must_use]
    pub fn is_asked(self, fact: FactIndex) -> bool {
        let today = self.today.get();
        self.answers(|answers| self.book.is_asked(fact, answers, today) == Tri::Met)
    }

    /// Whether nothing was answered or typed.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.answers(|answers| answers.count() == 0) && self.drafts.with(Vec::is_empty)
    }

    /// What a link has lost.
    #[must_use]
    pub fn lost(self) -> Lost {
        self.lost.get()
    }

    /// Answers a question or takes its answer back. Answers to questions that
    /// are asked no more go with it.
    pub fn answer(self, fact: FactIndex, answer: Option<Answer>) {
        let had_draft = self
            .drafts
            .with_untracked(|drafts| drafts::has(drafts, fact));
        if had_draft {
            self.drafts.update(|drafts| drafts::remove(drafts, fact));
        }
        if self.answers.with_untracked(|answers| answers.get(fact)) == answer {
            return;
        }
        self.tried.set(None);
        let mut answers = self.answers.get_untracked();
        answers.set(fact, answer);
        self.settle(answers);
    }

    /// Takes over answers, without those to questions that are asked no more.
    fn settle(self, mut answers: Answers) {
        let today = self.today.get_untracked();
        let is_stray =
            |fact, answers: &Answers| self.book.is_asked(fact, answers, today) == Tri::NotMet;
        let find_stray = |answers: &Answers| {
            let mut given = answers.given().map(|(fact, _)| fact);
            given.find(|fact| is_stray(*fact, answers))
        };
        while let Some(stray) = find_stray(&answers) {
            answers.set(stray, None);
        }
        let stray_draft = |draft: &Draft| is_stray(draft.fact, &answers);
        if self
            .drafts
            .with_untracked(|drafts| drafts.iter().any(stray_draft))
        {
            self.drafts
                .update(|drafts| drafts.retain(|draft| !is_stray(draft.fact, &answers)));
        }
        self.answers.set(answers);
    }
}

/// A programme with its rules.
fn programme(
    book: &'static Rulebook,
    programmes: &'static [Programme],
    place: usize,
) -> Option<(&'static ProgrammeRules, &'static Programme)> {
    let rules = book.programmes().get(place)?;
    let programme = programmes.iter().find(|one| one.id == rules.id)?;
    Some((rules, programme))
}
