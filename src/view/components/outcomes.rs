//! Applications against awards: a bar and a table that say the same.

use leptos::prelude::*;

use super::prose;
use crate::domain::content::programme::Outcome;
use crate::i18n;
use crate::view::folio::Folio;

/// The bar is this wide in its own units; it scales with the page.
const BAR_WIDTH: u32 = 1000;

/// All outcomes of a programme.
pub fn list(folio: &Folio<'_>, outcomes: &[Outcome]) -> AnyView {
    let words = folio.words;
    let most = outcomes
        .iter()
        .map(|outcome| outcome.applied)
        .max()
        .unwrap_or(1);
    let rows = outcomes
        .iter()
        .map(|outcome| row(folio, outcome, most))
        .collect_view();
    let computed = outcomes
        .iter()
        .any(|outcome| outcome.printed_permille.is_none())
        .then(|| view! { <p class="quiet">{words.rate_computed}</p> });
    view! {
        <table class="outcomes">
            <thead>
                <tr>
                    <th scope="col">{words.results}</th>
                    <th scope="col">{words.applied}</th>
                    <th scope="col">{words.selected}</th>
                    <th scope="col">{words.rate}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <p class="quiet">{words.results_caveat}</p>
        {computed}
    }
    .into_any()
}

fn row(folio: &Folio<'_>, outcome: &Outcome, most: u32) -> AnyView {
    let rate = outcome
        .printed_permille
        .or_else(|| outcome.permille())
        .map(i18n::permille)
        .unwrap_or_default();
    view! {
        <tr>
            <th scope="row">
                {prose::text(folio, &outcome.label)}
                {bar(outcome, most)}
                {prose::cite(folio, &outcome.cite)}
            </th>
            <td>{i18n::count(outcome.applied, folio.lang)}</td>
            <td>{i18n::count(outcome.selected, folio.lang)}</td>
            <td>{rate}</td>
        </tr>
    }
    .into_any()
}

/// The length of a part of the bar, 0 to [`BAR_WIDTH`]; what is there at all
/// is at least two units wide, so that it is seen.
fn length(part: u32, most: u32) -> u32 {
    let exact = u64::from(part) * u64::from(BAR_WIDTH) / u64::from(most.max(1));
    let exact = u32::try_from(exact).unwrap_or(BAR_WIDTH).min(BAR_WIDTH);
    if part > 0 { exact.max(2) } else { 0 }
}

fn bar(outcome: &Outcome, most: u32) -> AnyView {
    view! {
        <svg
            class="outcomes__bar"
            viewBox=format!("0 0 {BAR_WIDTH} 20")
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            <rect class="outcomes__applied" width=length(outcome.applied, most) height="20"></rect>
            <rect class="outcomes__selected" width=length(outcome.selected, most) height="20"></rect>
        </svg>
    }
    .into_any()
}
