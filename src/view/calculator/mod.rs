//! The calculator: questions and, beside them, what follows from the answers.
//! Answers only in the browser, where there is a clock.
//!
//! - [`setting`], [`desk`]: the rules; the answers and what is derived from them.
//! - [`questions`], [`fields`], [`steps`]: what is asked, how it is answered,
//!   and one question after the other on a phone.
//! - [`results`], [`criteria`], [`years`], [`money`], [`budget`], [`rate`],
//!   [`compare`], [`pair`]: what follows; [`fold`]: a part that unfolds.
//! - [`takeaway`], [`texts`]: what the visitor takes along; [`slip`],
//!   [`sheet`], [`qr`]:
//!   the sheet for the host.
//!
//! - [`written`]: the questions as the page holds them, before the app comes.
//!
//! The questions are written with the page and kept, so that someone can begin
//! at once and no answer costs the focus; only the results are built, and of
//! them only what has changed.

mod budget;
mod compare;
mod criteria;
mod desk;
mod fields;
mod fold;
mod money;
mod pair;
mod qr;
mod questions;
mod rate;
mod results;
mod setting;
mod sheet;
mod slip;
mod steps;
mod takeaway;
mod texts;
#[cfg(feature = "ssr")]
mod written;
mod years;

use self::desk::Desk;
pub use self::fields::in_words as answer_in_words;
#[cfg(feature = "ssr")]
pub use self::written::written;
use super::folio::Folio;
use super::markup::{IntoPiece, Piece, later, standing};
#[cfg(feature = "ssr")]
use crate::domain::cite::Cite;
use crate::domain::date::Date;
use crate::domain::eligibility::facts::Fact;
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::platform::{field, fragment};

/// The id of the whole calculator.
pub const ID: &str = "calculator";
/// The id of the line that says what a link has lost.
const DROPPED: &str = "dropped";

/// The calculator for a visitor of this day.
pub fn calculator(folio: &Folio, book: &'static Rulebook, today: Date) -> Piece {
    let desk = Desk::open(setting::kept(folio, book, today));
    fields::take_over(desk);
    (
        standing(DROPPED)
            .live_flag("hidden", move || desk.lost().is_empty())
            .live_text(move || desk.lost()),
        // First and at once: what is answered from now on is noticed.
        questions::bound(desk),
        // With them goes what stood in their place.
        later(move || {
            let whole = standing(ID).attr("data-fragment", "");
            (results::side(desk), whole).into_piece()
        }),
        later(move || {
            standing(ID)
                .on(fragment::SHOW, move |event| {
                    show(desk, &field::target_id(&event));
                })
                .with(compare::part(desk))
                .with(slip::part(desk))
                .into_piece()
        }),
    )
        .into_piece()
}

/// Brings out what a link leads to: a question that a phone does not show, a
/// result that is folded.
fn show(desk: Desk, id: &str) {
    let setting = desk.setting();
    let facts = setting.book.facts();
    let is_meant = |fact: &Fact| {
        let field = fields::field_id(fact);
        // The boxes of a question after the first are `f-aim-1`, `f-aim-2`.
        let rest = id.strip_prefix(&field);
        id == fields::question_id(fact)
            || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    if let Some(fact) = facts.iter().position(is_meant).and_then(FactIndex::new) {
        desk.show(fact);
    }
    for part in [compare::ID, slip::ID] {
        if id == part {
            fold::set(desk, part, true);
        }
    }
    let programmes = setting.book.programmes();
    if let Some(place) = programmes
        .iter()
        .position(|rules| id == results::result_id(rules))
    {
        desk.unfold(place, true);
    }
}

/// Gives their numbers to the footnotes that the calculator may show: they are
/// laid when the page is written.
#[cfg(feature = "ssr")]
pub fn number_footnotes(folio: &Folio, book: &Rulebook) {
    let number = |cite: &Cite| {
        for reference in &cite.source {
            folio.footnote(reference);
        }
    };
    for programme in book.programmes() {
        for criterion in &programme.criteria {
            criterion
                .statements
                .iter()
                .for_each(|one| number(&one.cite));
        }
    }
    book.offers()
        .iter()
        .for_each(|one| number(&one.statement.cite));
    for programme in &folio.library().programmes {
        programme.money.iter().for_each(|one| number(&one.cite));
        programme.results.iter().for_each(|one| number(&one.cite));
        programme.figures.iter().for_each(|one| number(&one.cite));
        programme.rounds.iter().for_each(|one| number(&one.cite));
    }
}
