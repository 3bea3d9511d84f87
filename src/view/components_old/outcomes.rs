//! Applications against awards: a bar and a table that say the same.

use super::prose;
use crate::domain::content::programme::Outcome;
use crate::i18n;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// The bar is this wide in its own units; it scales with the page.
const BAR_WIDTH: u32 = 1000;

/// Whether the table draws its own bars.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Bars {
    /// A bar under each label.
    With,
}

/// All outcomes of a programme.
pub fn list(folio: &Folio, outcomes: &[Outcome], bars: Bars) -> Piece {
    let words = folio.common;
    let most = outcomes
        .iter()
        .map(|outcome| outcome.applied)
        .max()
        .unwrap_or(1);
    let rows = outcomes
        .iter()
        .map(|outcome| {
            row(
                folio,
                outcome,
                (bars == Bars::With).then(|| bar(outcome, most)),
            )
        })
        .collect::<Piece>();
    let computed = outcomes
        .iter()
        .any(|outcome| outcome.printed_permille.is_none())
        .then(|| el("p.quiet").with(words.rate_computed));
    let head = [words.results, words.applied, words.selected, words.rate]
        .into_iter()
        .fold(el("tr"), |row, name| {
            row.with(el("th").attr("scope", "col").with(name))
        });
    (
        el("div.scroller")
            .attr("role", "group")
            .attr("aria-label", words.results)
            .attr("tabindex", "0")
            .with(
                el("table.outcomes")
                    .with(el("thead").with(head))
                    .with(el("tbody").with(rows)),
            ),
        el("p.quiet").with(words.results_caveat),
        computed,
    )
        .into_piece()
}

fn row(folio: &Folio, outcome: &Outcome, bar: Option<Piece>) -> Piece {
    let rate = outcome
        .printed_permille
        .or_else(|| outcome.permille())
        .map(i18n::permille)
        .unwrap_or_default();
    el("tr")
        .with(
            el("th")
                .attr("scope", "row")
                .with(prose::text(folio, &outcome.label))
                .with(bar)
                .with(prose::cite(folio, &outcome.cite)),
        )
        .with(el("td").with(i18n::count(outcome.applied, folio.lang)))
        .with(el("td").with(i18n::count(outcome.selected, folio.lang)))
        .with(el("td").with(rate))
        .into_piece()
}

/// The length of a part of the bar, 0 to [`BAR_WIDTH`]; what is there at all
/// is at least two units wide, so that it is seen.
fn length(part: u32, most: u32) -> u32 {
    let exact = u64::from(part) * u64::from(BAR_WIDTH) / u64::from(most.max(1));
    let exact = u32::try_from(exact).unwrap_or(BAR_WIDTH).min(BAR_WIDTH);
    if part > 0 { exact.max(2) } else { 0 }
}

fn bar(outcome: &Outcome, most: u32) -> Piece {
    el("svg.outcomes__bar")
        .attr("viewBox", format!("0 0 {BAR_WIDTH} 20"))
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .with(
            el("rect.outcomes__applied")
                .attr("width", length(outcome.applied, most))
                .attr("height", "20"),
        )
        .with(
            el("rect.outcomes__selected")
                .attr("width", length(outcome.selected, most))
                .attr("height", "20"),
        )
        .into_piece()
}
