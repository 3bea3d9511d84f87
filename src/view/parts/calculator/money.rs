//! The money of a programme in full: lines that add up, what is in kind, what stands
//! apart, yuan beside yen, and the rate.

use leptos::prelude::*;

use super::context::{Calculator, calculator};
use super::sayings;
use crate::domain::content::programme::{Currency, Money, Pay, Programme};
use crate::domain::length::Length;
use crate::domain::stipend::quote::{Line, Quote};
use crate::i18n;
use crate::platform::field;
use crate::state::calculator::steps;
use crate::view::components::{Evidence, Said};

/// All about the money of the programme that is shown.
#[component]
pub fn MoneyDetails(
    /// The place of the programme.
    place: usize,
) -> impl IntoView {
    let all = calculator();
    let (_, programme) = all.state.programme(place)?;
    let judged = all.state.judged(place);
    let body = move || {
        if !steps::is_personal(programme) {
            return project(all, programme);
        }
        judged.with(|judged| match &judged.quote {
            None => view! { <p>{all.more.money_later}</p> }.into_any(),
            Some(Err(refusal)) => {
                view! { <p class="refused">{all.words.quote_refusal(*refusal)}</p> }.into_any()
            }
            Some(Ok(quote)) => statement(all, programme, quote),
        })
    };
    Some(view! {
        {body}
        <Rate/>
    })
}

/// The statement: lines that add up, what is in kind and what stands apart.
pub fn statement(all: Calculator, programme: &'static Programme, quote: &Quote) -> AnyView {
    let Calculator { words, lang, .. } = all;
    let lines = quote
        .lines
        .iter()
        .map(|line| row(all, programme, line, ""))
        .collect_view();
    let apart = quote
        .apart
        .iter()
        .map(|apart| {
            let before = if apart.up_to { words.up_to } else { "" };
            row(all, programme, &apart.line, before)
        })
        .collect_view();
    let total = quote.total_yen.map(|total| {
        view! {
            <tfoot>
                <tr>
                    <th scope="row">{words.total}</th>
                    <td>
                        <strong>{i18n::amount(total, Currency::Yen, lang)}</strong>
                        <span class="bill__yuan">{move || sayings::yuan(all, total)}</span>
                    </td>
                </tr>
            </tfoot>
        }
    });
    let notes = quote
        .notes
        .iter()
        .map(|note| view! { <p class="small">{words.note(*note)}</p> })
        .collect_view();
    view! {
        <p>{words.stay(quote.start, quote.end)}</p>
        <table class="bill">
            <tbody>{lines}</tbody>
            {total}
        </table>
        <p>{sayings::in_kind(programme, quote, all)}</p>
        {(!quote.apart.is_empty())
            .then(|| {
                view! {
                    <p class="bill__apart">{words.apart}</p>
                    <table class="bill">
                        <tbody>{apart}</tbody>
                    </table>
                }
            })}
        {notes}
    }
    .into_any()
}

fn row(
    all: Calculator,
    programme: &'static Programme,
    line: &Line,
    before: &'static str,
) -> AnyView {
    let Calculator { words, lang, .. } = all;
    let item = programme.money.iter().find(|item| item.id == line.id);
    let count = u16::try_from(line.count).unwrap_or(u16::MAX);
    let times = match line.pay {
        Pay::PerDay => words.times(Length::Days(count)),
        Pay::PerMonth => words.times(Length::Months(count)),
        _ => words.once.to_owned(),
    };
    let yen = |amount| i18n::amount(amount, Currency::Yen, lang);
    let times = format!("{} × {times}", yen(line.unit_yen));
    view! {
        <tr>
            <th scope="row">
                {item.map(|item| item.label.get(lang))}
                <span class="bill__times">{times}</span>
                {item.map(|item| view! { <Evidence cite=&item.cite/> })}
            </th>
            <td>{before} {yen(line.amount_yen)}</td>
        </tr>
    }
    .into_any()
}

/// What a project gets, where nobody is paid in person.
fn project(all: Calculator, programme: &'static Programme) -> AnyView {
    let Calculator { words, lang, .. } = all;
    let common = i18n::common(lang);
    let amounts = programme
        .money
        .iter()
        .filter_map(|item: &'static Money| {
            let amount = i18n::money(item, lang)?;
            Some(view! {
                <tr>
                    <th scope="row">
                        <Said text=&item.label cite=&item.cite/>
                    </th>
                    <td>{common.paid(item, &amount)}</td>
                </tr>
            })
        })
        .collect_view();
    view! {
        <p>{words.no_personal_stipend}</p>
        <table class="bill">
            <tbody>{amounts}</tbody>
        </table>
    }
    .into_any()
}

/// What a yuan costs: the rate of the data, or the visitor's own.
#[component]
fn Rate() -> impl IntoView {
    let Calculator {
        state, words, lang, ..
    } = calculator();
    let hint = state.book().exchange().map_or_else(
        || words.rate_missing.to_owned(),
        |rate| words.rate_of(rate.date, rate.source.get(lang)),
    );
    let default = state.book().exchange().map(|rate| {
        let rate = rate.yuan_e4_per_100_yen;
        format!("{}.{:04}", rate / 10_000, rate % 10_000)
    });
    let typed = untrack(|| state.rate());
    let value = match typed.is_empty() {
        true => default.unwrap_or_default(),
        false => typed,
    };
    let error = move || match state.is_rate_wrong() {
        true => format!("{}{}", words.error, words.rate_wrong),
        false => String::new(),
    };
    view! {
        <div class="rate">
            <p>
                <label for="rate">{words.rate}</label>
            </p>
            <p class="small" id="rate-hint">
                {hint}
            </p>
            <p class="question__error" id="rate-error" aria-live="polite">
                {error}
            </p>
            <p class="rate__line">
                {words.rate_before}
                <input
                    class="input"
                    id="rate"
                    type="text"
                    maxlength=field::MOST_OF_A_NUMBER
                    inputmode="decimal"
                    size="7"
                    aria-describedby="rate-hint rate-error"
                    aria-invalid=move || state.is_rate_wrong().then_some("true")
                    value=value
                    on:input=move |event| state.set_rate(field::value(&event))
                />
                {words.rate_after}
            </p>
        </div>
    }
}
