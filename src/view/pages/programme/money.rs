//! What one gets: item by item, and the totals of some lengths.

use leptos::prelude::*;

use crate::domain::content::programme::{Currency, LengthUnit, Money, Pay, Programme};
use crate::domain::length::Length;
use crate::domain::stipend::quote::quote;
use crate::i18n;
use crate::view::components::{Amount, Basis, Evidence, PaidFor, Prose};
use crate::view::page_context::{PageContext, page_context};

/// The statement of what is paid.
#[component]
pub fn Bill(programme: &'static Programme) -> impl IntoView {
    let words = page_context().words;
    let rows = programme
        .money
        .iter()
        .map(|item| view! { <BillRow item/> })
        .collect_view();
    view! {
        <table class="bill">
            <caption class="visually-hidden">{words.what_you_get}</caption>
            <thead class="visually-hidden">
                <tr><th scope="col">{words.item}</th><th scope="col">{words.amount}</th></tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <Totals programme/>
    }
}

#[component]
fn BillRow(item: &'static Money) -> impl IntoView {
    let page = page_context();
    let amount = match i18n::money(item, page.lang) {
        Some(amount) => view! { <PaidFor item/> <Amount text=amount/> }.into_any(),
        None if item.pay == Pay::InKind => page.words.in_kind.into_any(),
        None => page.words.see_guidelines.into_any(),
    };
    let note = item.note.as_ref().map(|note| {
        view! { <span class="bill__note"><Prose text=page.text(note)/></span> }
    });
    view! {
        <tr id=format!("money-{}", item.id)>
            <th scope="row">
                <Prose text=page.text(&item.label)/>
                <Evidence cite=&item.cite/>
                {note}
            </th>
            <td>{amount}</td>
        </tr>
    }
}

/// The totals of the shortest stay, the longest, and one between them: the
/// calculator's own sums.
#[component]
fn Totals(programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    let sums = totals(page, programme)
        .into_iter()
        .map(|(length, yen)| {
            let yen = i18n::amount(yen, Currency::Yen, page.lang);
            // Three of them fit beside each other on a phone without their unit.
            let yen = yen
                .trim_end_matches(|letter: char| !letter.is_ascii_digit())
                .to_owned();
            view! {
                <div><dt>{(page.words.total_of)(length)}</dt><dd><Amount text=yen/></dd></div>
            }
        })
        .collect::<Vec<_>>();
    if sums.is_empty() {
        return view! { <Basis/> }.into_any();
    }
    let config = page.library().config.as_ref();
    let rests = config.map(|config| page.common.rests_on(&config.edition));
    view! {
        <dl class="three">{sums}</dl>
        <p class="basis">{page.words.totals_in_yen}{rests}</p>
    }
    .into_any()
}

fn totals(page: PageContext, programme: &Programme) -> Vec<(Length, u64)> {
    let period = &programme.period;
    let (Some(least), Some(most), Ok(book)) = (period.min, period.max, page.library().rulebook())
    else {
        return Vec::new();
    };
    let Some(edition) = book.editions().first() else {
        return Vec::new();
    };
    // Days in round tens: 30, not 37.
    let middle = match period.unit {
        LengthUnit::Day => least.midpoint(most) / 10 * 10,
        LengthUnit::Month => least.midpoint(most),
    };
    [least, middle, most]
        .into_iter()
        .filter_map(|count| {
            let length = match period.unit {
                LengthUnit::Day => Length::Days(count),
                LengthUnit::Month => Length::Months(count),
            };
            let programmes = &page.library().programmes;
            let quote = quote(book, programmes, &programme.id, edition.from, length).ok()?;
            Some((length, quote.total_yen?))
        })
        .collect()
}
