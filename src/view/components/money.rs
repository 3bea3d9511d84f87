//! Amounts: digits large, what they count small.

use leptos::prelude::*;

#[cfg(feature = "pages")]
use crate::domain::content::programme::{Money, Programme};
#[cfg(feature = "pages")]
use crate::i18n;
#[cfg(feature = "pages")]
use crate::view::page_context::page_context;

/// Stands between the ends of a range.
const RANGE_MARK: char = '～';

/// The one large figure of a page: `6,716,000` and small behind it `日元`.
#[component]
pub fn Sum(
    /// The amount as the language writes it.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <p class="figure">{parts(&text)}</p> }
}

/// A figure in a row of others.
#[component]
pub fn Amount(
    /// The amount as the language writes it.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <span class="figure figure--row">{parts(&text)}</span> }
}

fn parts(text: &str) -> AnyView {
    let is_digit = |letter: char| letter.is_ascii_digit() || matches!(letter, ',' | '.');
    let digits = text
        .find(is_digit)
        .zip(text.rfind(is_digit))
        .filter(|_| !text.contains(RANGE_MARK));
    let Some((first, last)) = digits else {
        // Two numbers with their units read better in one size.
        return text.to_owned().into_any();
    };
    let unit = |text: &str| {
        (!text.is_empty()).then(|| view! { <span class="figure__unit">{text.to_owned()}</span> })
    };
    view! { {unit(&text[..first])} {text[first..=last].to_owned()} {unit(&text[last + 1..])} }
        .into_any()
}

/// For what an amount is paid, in front of it.
#[cfg(feature = "pages")]
#[component]
pub fn PaidFor(item: &'static Money) -> impl IntoView {
    let what = page_context().common.paid_for(item);
    what.map(|what| view! { <span class="pay">{what}</span> " " })
}

/// The amount that stands for a programme, with what it is paid for.
#[cfg(feature = "pages")]
#[component]
pub fn Headline(programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    programme.headline().and_then(|item| {
        let amount = i18n::money(item, page.lang)?;
        Some(view! { <PaidFor item/> <Amount text=amount/> })
    })
}
