//! The answers and what is derived from them, as signals.
//!
//! The answers live in the fragment of the address and nowhere else; what was
//! mistyped, unfolded or set besides is kept in memory for the change of
//! language, which builds the page anew.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::date::Date;
use crate::domain::eligibility::answers::{Answer, Answers};
use crate::domain::eligibility::evaluate::Report;
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::refusal::Refusal;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::eligibility::tri::Tri;
use crate::domain::share::{self, Opened};
use crate::domain::text::Lang;
use crate::i18n::{self, CalculatorWords, Tally};
use crate::platform::{document, fragment};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};
use crate::view::site::Site;

/// What does not change while the page stands.
pub struct Setting {
    /// The site.
    pub site: Site,
    /// The language of the page.
    pub lang: Lang,
    /// The rules.
    pub book: Rulebook,
    /// Today in Japan.
    pub today: Date,
    /// The sources in the order of their footnotes.
    references: Vec<String>,
}

impl Setting {
    /// A folio for a part of the page.
    pub fn folio(&self) -> Folio<'_> {
        Folio::resume(&self.site, self.lang, self.references.clone())
    }

    /// The words of the calculator.
    pub fn words(&self) -> &'static CalculatorWords {
        i18n::calculator(self.lang)
    }
}

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

/// What is kept beside the answers.
#[derive(Clone, Default)]
struct Aside {
    fragment: String,
    typed: Vec<Typed>,
    unfolded: u32,
    rate: String,
}

thread_local! {
    static LAST: RefCell<Aside> = RefCell::default();
}

/// The state of the calculator; cheap to copy.
#[derive(Clone, Copy)]
pub struct Desk {
    setting: StoredValue<Arc<Setting>>,
    /// What was answered.
    pub answers: RwSignal<Answers>,
    /// What follows from it.
    pub report: Memo<Report>,
    /// What stands in fields and is no answer.
    pub typed: RwSignal<Vec<Typed>>,
    /// Which programmes are unfolded, a bit each.
    pub unfolded: RwSignal<u32>,
    /// Yuan for 100 yen, as typed.
    pub rate: RwSignal<String>,
    opened: RwSignal<Option<Opened>>,
}

impl Desk {
    /// Opens with the answers of the address.
    pub fn open(folio: &Folio<'_>, book: &Rulebook, today: Date) -> Self {
        let setting = Arc::new(Setting {
            site: folio.site.clone(),
            lang: folio.lang,
            book: book.clone(),
            today,
            references: folio.references(),
        });
        let opened = read(book, &fragment::read()).unwrap_or_default();
        let aside = LAST.with(|last| last.borrow().clone());
        let is_same = aside.fragment == share::encode(book, &opened.answers);
        let aside = if is_same { aside } else { Aside::default() };
        let answers = RwSignal::new(opened.answers.clone());
        let for_report = Arc::clone(&setting);
        let desk = Self {
            setting: StoredValue::new(setting),
            answers,
            report: Memo::new(move |_| {
                let Setting { book, today, .. } = &*for_report;
                answers.with(|answers| book.evaluate(answers, *today))
            }),
            typed: RwSignal::new(aside.typed),
            unfolded: RwSignal::new(aside.unfolded),
            rate: RwSignal::new(aside.rate),
            opened: RwSignal::new(Some(opened)),
        };
        desk.keep_in_step();
        desk
    }

    fn keep_in_step(self) {
        Effect::new(move |before: Option<String>| {
            let now = self.link();
            if before.is_some_and(|before| before != now) {
                fragment::write(&now);
            }
            now
        });
        Effect::new(move |before: Option<String>| {
            let now = self.tally_line();
            if before.is_some_and(|before| before != now) {
                document::announce(&now);
            }
            now
        });
        fragment::watch(move |now| {
            if let Some(opened) = read(&self.setting().book, &now) {
                self.typed.set(Vec::new());
                self.answers.set(opened.answers.clone());
                self.opened.set(Some(opened));
            }
        });
        on_cleanup(move || {
            fragment::unwatch();
            let aside = Aside {
                fragment: self.link(),
                typed: self.typed.get_untracked(),
                unfolded: self.unfolded.get_untracked(),
                rate: self.rate.get_untracked(),
            };
            LAST.with(|last| *last.borrow_mut() = aside);
        });
    }

    /// What does not change.
    pub fn setting(self) -> Arc<Setting> {
        self.setting.get_value()
    }

    /// The answers at this moment.
    pub fn answers_now(self) -> Answers {
        self.answers.get_untracked()
    }

    /// The report at this moment.
    pub fn report_now(self) -> Report {
        self.report.get_untracked()
    }

    /// The answers as a fragment.
    pub fn link(self) -> String {
        let setting = self.setting();
        self.answers
            .with(|answers| share::encode(&setting.book, answers))
    }

    /// Answers a question or takes the answer back. Answers to questions that
    /// are asked no more go with it.
    pub fn answer(self, fact: FactIndex, answer: Option<Answer>) {
        let Setting { book, today, .. } = &*self.setting();
        let mut answers = self.answers.get_untracked();
        answers.set(fact, answer);
        loop {
            let stray = answers
                .given()
                .map(|(fact, _)| fact)
                .find(|fact| book.is_asked(*fact, &answers, *today) == Tri::NotMet);
            match stray {
                Some(fact) => answers.set(fact, None),
                None => break,
            }
        }
        if self.typed.with_untracked(|typed| !typed.is_empty()) {
            self.typed.update(|typed| {
                typed.retain(|one| {
                    one.fact != fact && book.is_asked(one.fact, &answers, *today) != Tri::NotMet
                });
            });
        }
        self.answers.set(answers);
    }

    /// Keeps a text that is no answer.
    pub fn mistyped(self, fact: FactIndex, text: String, refusal: Option<Refusal>) {
        let told = self.trouble(fact).is_some_and(|one| one.told);
        self.answer(fact, None);
        self.typed.update(|typed| {
            typed.push(Typed {
                fact,
                text,
                refusal,
                told,
            });
            typed.sort_by_key(|one| one.fact);
        });
    }

    /// The text of a field that is no answer.
    pub fn trouble(self, fact: FactIndex) -> Option<Typed> {
        self.typed
            .with(|typed| typed.iter().find(|one| one.fact == fact).cloned())
    }

    /// Says what is wrong: with one field, or with all.
    pub fn tell(self, which: Option<FactIndex>) {
        let is_new = |one: &Typed| !one.told && which.is_none_or(|fact| fact == one.fact);
        if self.typed.with_untracked(|typed| typed.iter().any(is_new)) {
            self.typed.update(|typed| {
                for one in typed.iter_mut().filter(|one| is_new(one)) {
                    one.told = true;
                }
            });
        }
    }

    /// Takes every answer back.
    pub fn clear(self) {
        self.typed.set(Vec::new());
        self.opened.set(None);
        self.answers.set(Answers::default());
    }

    /// How many programmes have each verdict.
    pub fn tally(self) -> Tally {
        use crate::domain::eligibility::evaluate::Verdict;
        let mut tally = Tally::default();
        self.report.with(|report| {
            for programme in &report.programmes {
                match programme.verdict {
                    Verdict::Fits => tally.fits += 1,
                    Verdict::Open => tally.open += 1,
                    Verdict::AskOffice => tally.ask += 1,
                    Verdict::DoesNotFit => tally.not += 1,
                }
            }
        });
        tally
    }

    /// The same as a line.
    pub fn tally_line(self) -> String {
        (self.setting().words().tally)(self.tally())
    }

    /// What a damaged link has lost.
    pub fn dropped(self) -> Piece {
        let words = self.setting().words();
        self.opened.with(|opened| {
            let opened = opened
                .as_ref()
                .filter(|opened| opened.other_version || !opened.dropped.is_empty());
            opened
                .map(|opened| {
                    let lost = opened.dropped.len();
                    el("div")
                        .attr("class", "notice")
                        .attr("id", "dropped")
                        .attr("role", "status")
                        .with(
                            opened
                                .other_version
                                .then(|| el("p").with(words.other_version)),
                        )
                        .with((lost > 0).then(|| el("p").with((words.dropped)(lost))))
                })
                .into_piece()
        })
    }
}

/// The answers of a fragment; `None` for one that names a part of the page.
fn read(book: &Rulebook, fragment: &str) -> Option<Opened> {
    let is_ours = fragment.len() < 2 || fragment.contains('~') || fragment.contains("%7");
    is_ours.then(|| share::decode(book, fragment))
}
