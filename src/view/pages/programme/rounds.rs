//! When one can apply: the last known rounds, older ones folded.

use leptos::prelude::*;

use crate::domain::content::programme::{Programme, Round};
use crate::i18n;
use crate::view::components::{Evidence, Fold, Prose};
use crate::view::page_context::page_context;

/// So many are shown: those of one year.
const SHOWN: usize = 2;

/// The rounds of a programme.
#[component]
pub fn Rounds(programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    let rounds = &programme.rounds;
    let (shown, older) = rounds.split_at(rounds.len().min(SHOWN));
    (!shown.is_empty()).then(|| {
        let older = (!older.is_empty()).then(|| {
            view! {
                <Fold title=page.words.older_rounds><RoundTable rounds=older/></Fold>
            }
        });
        view! {
            <h3 class="h3 rounds__heading" id="rounds">{page.common.rounds}</h3>
            <RoundTable rounds=shown/>
            <p class="basis">{page.common.rounds_hint}</p>
            {older}
        }
    })
}

#[component]
fn RoundTable(rounds: &'static [Round]) -> impl IntoView {
    let words = page_context().common;
    let rows = rounds
        .iter()
        .map(|round| view! { <RoundRow round/> })
        .collect_view();
    view! {
        <table class="rounds">
            <thead>
                <tr>
                    <th scope="col">{words.deadline}</th>
                    <th scope="col">{words.result_announced}</th>
                    <th scope="col">{words.stay_begins}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn RoundRow(round: &'static Round) -> impl IntoView {
    let page = page_context();
    let day = |date| i18n::date(date, page.lang);
    let stay = match (round.start_from, round.start_to) {
        (Some(from), Some(to)) => Some(i18n::date_range(from, to, page.lang)),
        (Some(one), None) | (None, Some(one)) => Some(day(one)),
        (None, None) => None,
    };
    let places = round.places.map(|places| i18n::people(places, page.lang));
    let label = view! { <span class="term"><Prose text=page.text(&round.label)/></span> };
    let note = round.note.as_ref().map(|note| {
        view! { <span class="term"><Prose text=page.text(note)/></span> }
    });
    view! {
        <tr>
            <td>
                {label}
                {round.deadline.map(day)}
                <Evidence cite=&round.cite/>
                {note}
            </td>
            <td>{round.result.as_ref().map(|text| view! { <Prose text=page.text(text)/> })}</td>
            <td>{stay} {places.map(|places| view! { <span class="term">{places}</span> })}</td>
        </tr>
    }
}
