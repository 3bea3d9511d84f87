//! What does not change while the page stands, and what its rules make of the
//! state.

use super::desk::State;
use crate::domain::date::Date;
use crate::domain::eligibility::answers::{Answer, Answers};
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::eligibility::tri::Tri;
use crate::domain::share::{self, Opened};
use crate::domain::text::Lang;
use crate::i18n::{self, CalculatorWords};
use crate::view::folio::Folio;
use crate::view::once::Once;
use crate::view::site::Site;

/// What does not change while the page stands.
pub struct Setting {
    /// The site.
    pub site: Site,
    /// The language of the page.
    pub lang: Lang,
    /// The words of the calculator.
    words: &'static CalculatorWords,
    /// The rules.
    pub book: &'static Rulebook,
    /// Today in Japan.
    pub today: Date,
    /// The sources in the order of their footnotes.
    pub references: Vec<String>,
}

thread_local! {
    static MADE: Once<Setting> = const { Once::new() };
}

/// What does not change while the page stands.
pub fn kept(folio: &Folio, book: &'static Rulebook, today: Date) -> &'static Setting {
    MADE.with(|made| made.get(folio, || Setting::new(folio, book, today)))
}

impl Setting {
    /// Of the page that is being set.
    pub fn new(folio: &Folio, book: &'static Rulebook, today: Date) -> Self {
        Self {
            site: folio.site,
            lang: folio.lang,
            words: i18n::calculator(folio.lang),
            book,
            today,
            references: folio.references(),
        }
    }

    /// A folio for a part of the page.
    pub fn folio(&'static self) -> Folio {
        Folio::resume(self.site, self.lang, &*self.references)
    }

    /// The words of the calculator.
    pub fn words(&self) -> &'static CalculatorWords {
        self.words
    }
}

impl Setting {
    /// Takes over what a link holds.
    pub fn take(&self, state: &mut State, opened: Opened) {
        let words = self.words();
        state.lost.clear();
        if opened.other_version {
            state.lost.push_str(words.other_version);
        }
        if !opened.dropped.is_empty() {
            state.lost.push_str(&words.dropped(opened.dropped.len()));
        }
        state.report = self.book.evaluate(&opened.answers, self.today);
        state.link = share::encode(self.book, &opened.answers);
        state.answers = opened.answers;
    }

    /// Answers one question. Answers to questions that are asked no more go.
    pub fn answer(&self, state: &mut State, fact: FactIndex, answer: Option<Answer>) {
        let answers = &mut state.answers;
        answers.set(fact, answer);
        let is_stray =
            |fact, answers: &Answers| self.book.is_asked(fact, answers, self.today) == Tri::NotMet;
        loop {
            let stray = answers
                .given()
                .map(|(fact, _)| fact)
                .find(|fact| is_stray(*fact, answers));
            match stray {
                Some(fact) => answers.set(fact, None),
                None => break,
            }
        }
        let kept =
            |one: &super::desk::Typed| one.fact != fact && !is_stray(one.fact, &state.answers);
        state.typed.retain(kept);
    }
}
