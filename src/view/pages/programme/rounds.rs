//! Known rounds: past ones as past, so that the pattern is seen.

use leptos::prelude::*;

use crate::domain::content::programme::Round;
use crate::domain::date::Date;
use crate::i18n;
use crate::view::components::prose;
use crate::view::folio::Folio;

/// One block a round: a table of this width does not fit a phone.
pub fn table(folio: &Folio<'_>, rounds: &[Round]) -> AnyView {
    let blocks = rounds
        .iter()
        .map(|round| block(folio, round))
        .collect_view();
    view! {
        <p class="quiet">{folio.words.rounds_hint}</p>
        <ul class="rounds">{blocks}</ul>
    }
    .into_any()
}

fn block(folio: &Folio<'_>, round: &Round) -> AnyView {
    let words = folio.words;
    let day = |date: Date| i18n::date(date, folio.lang);
    let stay = match (round.start_from, round.start_to) {
        (Some(from), Some(to)) => Some(i18n::date_range(from, to, folio.lang)),
        (Some(one), None) | (None, Some(one)) => Some(day(one)),
        (None, None) => None,
    };
    let rows = [
        (words.deadline, round.deadline.map(day)),
        (
            words.result_announced,
            round
                .result
                .as_ref()
                .map(|text| text.get(folio.lang).to_owned()),
        ),
        (words.stay_begins, stay),
        (
            words.places,
            round.places.map(|places| i18n::count(places, folio.lang)),
        ),
    ]
    .into_iter()
    .filter_map(|(label, value)| {
        let value = value?;
        Some(view! { <div><dt>{label}</dt><dd>{value}</dd></div> })
    })
    .collect_view();
    let note = round
        .note
        .as_ref()
        .map(|note| view! { <p>{prose::text(folio, note)}</p> });
    view! {
        <li class="round">
            <h3 class="round__name">{prose::text(folio, &round.label)}</h3>
            <dl class="round__dates">{rows}</dl>
            {note}
            {prose::cite(folio, &round.cite)}
        </li>
    }
    .into_any()
}
