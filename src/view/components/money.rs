//! What is paid: the brochure's items first, then those of other sources,
//! which are never added up with them.

use leptos::prelude::*;

use super::{figures, prose};
use crate::domain::cite::Confidence;
use crate::domain::content::programme::{Money, Pay, Programme};
use crate::i18n;
use crate::view::folio::Folio;

/// The amount that stands for a programme: the brochure's daily or monthly
/// payment, else its sum for a project; `None` if the brochure gives no amount.
pub fn headline(programme: &Programme) -> Option<&Money> {
    let from_brochure = || {
        programme
            .money
            .iter()
            .filter(|item| item.cite.confidence == Confidence::Brochure && item.amount.is_some())
    };
    from_brochure()
        .find(|item| matches!(item.pay, Pay::PerDay | Pay::PerMonth))
        .or_else(|| from_brochure().next())
}

/// `月額 362,000円`, the digits large.
pub fn headline_view(folio: &Folio<'_>, programme: &Programme) -> Option<AnyView> {
    let item = headline(programme)?;
    let amount = i18n::money(item, folio.lang)?;
    Some(
        view! {
            <span class="pay">{(folio.words.pay)(item.pay)}</span> " "
            <span class="figure__number">{figures::number(&amount)}</span>
        }
        .into_any(),
    )
}

/// The whole statement of what is paid.
pub fn statement(folio: &Folio<'_>, programme: &Programme) -> AnyView {
    let words = folio.words;
    let (brochure, other): (Vec<&Money>, Vec<&Money>) = programme
        .money
        .iter()
        .partition(|item| item.cite.confidence == Confidence::Brochure);
    let brochure = (!brochure.is_empty()).then(|| table(folio, words.money_brochure, &brochure));
    let other = (!other.is_empty()).then(|| {
        view! {
            {table(folio, words.money_other, &other)}
            <p class="quiet">{words.money_other_hint}</p>
        }
    });
    view! { {brochure} {other} }.into_any()
}

fn table(folio: &Folio<'_>, caption: &'static str, items: &[&Money]) -> AnyView {
    let words = folio.words;
    let rows = items
        .iter()
        .map(|item| {
            let note = item.note.as_ref().map(|note| {
                view! { <span class="money__note">{prose::text(folio, note)}</span> }
            });
            let amount = match i18n::money(item, folio.lang) {
                Some(amount) => view! {
                    <span class="pay">{(words.pay)(item.pay)}</span> " "
                    <strong>{figures::number(&amount)}</strong>
                }
                .into_any(),
                None => words.in_kind.into_any(),
            };
            view! {
                <tr id=format!("money-{}", item.id)>
                    <th scope="row">{prose::text(folio, &item.label)}</th>
                    <td>{amount} {note} {prose::cite(folio, &item.cite)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="money">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.item}</th>
                    <th scope="col">{words.amount}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
