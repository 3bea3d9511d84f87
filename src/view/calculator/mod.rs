//! The live calculator: questions and, beside them, what follows from the
//! answers. Stands only in the browser, where there is a clock.
//!
//! - [`setting`], [`desk`]: the rules; the answers and what is derived from them.
//! - [`questions`], [`fields`]: what is asked, and how it is answered.
//! - [`results`], [`criteria`], [`years`], [`money`], [`rate`]: what follows.
//! - [`takeaway`], [`texts`]: what the visitor takes along.
//!
//! The questions are built once and kept, so that no answer costs the focus;
//! only the results are built anew, and of them only what has changed.

mod criteria;
mod desk;
mod fields;
mod money;
mod questions;
mod rate;
mod results;
mod setting;
mod takeaway;
mod texts;
mod years;

use leptos::prelude::untrack;

use self::desk::Desk;
use super::folio::Folio;
use super::markup::{IntoPiece, Piece, el};
use crate::domain::cite::Cite;
use crate::domain::date::Date;
use crate::domain::eligibility::rulebook::Rulebook;

/// The id of the whole calculator.
pub const ID: &str = "calculator";

/// The calculator for a visitor of this day. Footnotes that it may show are
/// given their numbers here, because they are laid before it is used.
pub fn calculator(folio: &Folio<'_>, book: Rulebook, today: Date) -> Piece {
    number_footnotes(folio, &book);
    let desk = Desk::open(folio, book, today);
    // What is read while the page is built must not build it again: only the
    // bindings and live pieces in it follow the state.
    untrack(|| built(desk))
}

fn built(desk: Desk) -> Piece {
    let words = desk.setting().words();
    el("div")
        .attr("id", ID)
        .attr("class", "calculator")
        .attr("data-fragment", "")
        .with(
            el("p")
                .attr("class", "notice")
                .attr("id", "dropped")
                .attr("role", "status")
                .live_attr("hidden", move || desk.lost().is_empty().then(String::new))
                .live_text(move || desk.lost()),
        )
        .with(
            el("div")
                .attr("class", "calculator__sides")
                .with(questions::side(desk))
                .with(results::side(desk)),
        )
        .with(
            el("h2")
                .attr("id", "all-rules")
                .attr("class", "calculator__rules")
                .with(words.all_rules),
        )
        .into_piece()
}

fn number_footnotes(folio: &Folio<'_>, book: &Rulebook) {
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
    let money = folio.library().programmes.iter();
    money
        .flat_map(|programme| &programme.money)
        .for_each(|item| number(&item.cite));
}
