//! Money side by side: every programme for this visitor, and any two stays.

use super::desk::Desk;
use super::results::{self, Case};
use super::{fold, money, pair, rate};
use crate::domain::content::programme::{Currency, Programme};
use crate::domain::stipend::quote::{Note, Quote};
use crate::i18n::{self, CalculatorWords};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el, live};

/// The id of the part.
pub const ID: &str = "compare";

/// The whole part.
pub fn part(desk: Desk) -> Piece {
    let words = desk.setting().words();
    fold::part(desk, ID, words.compare)
        .with(live(move || everything(desk)))
        .with(pair::part(desk))
        .into_piece()
}

/// One row a programme, those that fit first.
fn everything(desk: Desk) -> Piece {
    if !fold::is_open(desk, ID) {
        return Piece::Many(Vec::new());
    }
    let setting = desk.setting();
    let folio = setting.folio();
    let words = setting.words();
    let rows = desk
        .report(results::order)
        .into_iter()
        .filter_map(|place| {
            let case = Case { desk, place };
            let (rules, programme) = results::programme(setting, place)?;
            let verdict = case.report(|report| report.verdict);
            let amount = if !money::is_personal(programme) {
                of_the_project(&folio, words, programme).into_piece()
            } else {
                match money::quoted(case) {
                    None => words.needs_stay_short.into_piece(),
                    Some(Err(refusal)) => words.quote_refusal(refusal).into_piece(),
                    Some(Ok(quote)) => sum(desk, &quote),
                }
            };
            Some(
                el("tr")
                    .attr("data-verdict", verdict.word())
                    .with(
                        el("th")
                            .attr("scope", "row")
                            .with(
                                el("a")
                                    .attr("href", format!("#{}", results::result_id(rules)))
                                    .with(programme.name.get(setting.lang)),
                            )
                            .with(
                                el("span.beside__verdict")
                                    .with(
                                        el("span")
                                            .attr("aria-hidden", "true")
                                            .attr("class", "mark"),
                                    )
                                    .with(words.verdict(verdict)),
                            ),
                    )
                    .with(el("td.beside__sum").with(amount)),
            )
        })
        .collect::<Piece>();
    let head = |label: &'static str| el("th").attr("scope", "col").with(label);
    el("table.beside__all")
        .with(el("caption").with(words.compare_all))
        .with(
            el("thead").with(
                el("tr")
                    .with(head(words.programme_and_verdict))
                    .with(head(folio.common.amount)),
            ),
        )
        .with(el("tbody").with(rows))
        .into_piece()
}

/// What the project gets, where nobody is paid in person.
fn of_the_project(folio: &Folio, words: &CalculatorWords, programme: &Programme) -> String {
    let item = programme.headline();
    let amount = item.and_then(|item| Some((item.pay, i18n::money(item, folio.lang)?)));
    match amount {
        Some((pay, amount)) => format!("{} {amount}", folio.common.pay(pay)),
        None => words.note(Note::NoPersonalStipend),
    }
}

/// The total, and yuan beside it where there is a rate.
fn sum(desk: Desk, quote: &Quote) -> Piece {
    let setting = desk.setting();
    let Some(total) = quote.total_yen else {
        return setting.words().no_brochure_total.into_piece();
    };
    let amount = i18n::amount(total, Currency::Yen, setting.lang);
    (el("strong").with(amount), rate::beside(desk, total)).into_piece()
}
