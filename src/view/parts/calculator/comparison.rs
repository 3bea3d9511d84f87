//! Any two stays side by side.

use leptos::prelude::*;

use super::context::{Calculator, calculator};
use super::money::statement;
use crate::domain::content::programme::{Currency, LengthUnit};
use crate::i18n;
use crate::platform::field;

/// The whole part.
#[component]
pub fn Comparison() -> impl IntoView {
    let all = calculator();
    let Calculator { state, words, .. } = all;
    let start = move || {
        let answered = state.start();
        let day = answered.unwrap_or_else(|| state.today());
        words.compare_start(day, answered.is_some())
    };
    view! {
        <p class="small">{start}</p>
        <div class="pair">
            <Side which=0/>
            <Side which=1/>
        </div>
        <p class="pair__difference" role="status">
            {move || difference(all)}
        </p>
    }
}

/// What one brings more than the other.
fn difference(all: Calculator) -> String {
    let total = |which| all.state.compared(which)?.ok()?.total_yen;
    match (total(0), total(1)) {
        (Some(one), Some(other)) => {
            let amount = i18n::amount(one.abs_diff(other), Currency::Yen, all.lang);
            all.words.difference(one.cmp(&other), &amount)
        }
        _ => String::new(),
    }
}

#[component]
fn Side(
    /// The first or the second.
    which: usize,
) -> impl IntoView {
    let all = calculator();
    let Calculator {
        state, words, lang, ..
    } = all;
    let chosen = untrack(|| state.stay(which));
    let options = untrack(|| state.personal())
        .into_iter()
        .filter_map(|place| {
            let (_, programme) = state.programme(place)?;
            let is_chosen = chosen.as_ref().is_some_and(|stay| stay.place == place);
            Some(view! {
                <option value=place.to_string() selected=is_chosen>
                    {programme.name.get(lang)}
                </option>
            })
        })
        .collect_view();
    let (programme_id, length_id) = (format!("pair-{which}"), format!("pair-{which}-length"));
    let label = move || {
        let unit = state
            .stay(which)
            .and_then(|stay| state.programme(stay.place))
            .map(|(_, programme)| programme.period.unit);
        match unit {
            Some(LengthUnit::Day) => words.length_in_days,
            _ => words.length_in_months,
        }
    };
    let length = move || {
        state
            .stay(which)
            .map(|stay| stay.length)
            .unwrap_or_default()
    };
    let outcome = move || {
        let programme = state
            .stay(which)
            .and_then(|stay| state.programme(stay.place))
            .map(|(_, programme)| programme);
        match (state.compared(which), programme) {
            (Some(Ok(quote)), Some(programme)) => statement(all, programme, &quote),
            (Some(Err(refusal)), _) => {
                view! { <p class="refused">{words.quote_refusal(refusal)}</p> }.into_any()
            }
            _ => view! { <p class="refused">{words.length_wrong}</p> }.into_any(),
        }
    };
    view! {
        <fieldset class="pair__side">
            <legend>{words.side(which)}</legend>
            <label for=programme_id.clone()>{i18n::common(lang).programme}</label>
            <select
                class="input"
                id=programme_id
                on:change=move |event| {
                    let place = field::value(&event).parse().unwrap_or_default();
                    state.set_stay_programme(which, place);
                }
            >
                {options}
            </select>
            <label for=length_id.clone()>{label}</label>
            <input
                class="input"
                id=length_id
                type="text"
                maxlength=field::MOST_OF_A_NUMBER
                inputmode="numeric"
                size="6"
                prop:value=length
                on:input=move |event| state.set_stay_length(which, field::value(&event))
            />
            {outcome}
        </fieldset>
    }
}
