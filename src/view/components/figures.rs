//! Figures: large numbers with their label and source.

use leptos::prelude::*;

use super::prose;
use crate::domain::figure::Figure;
use crate::i18n;
use crate::view::folio::Folio;

/// A row of figures.
pub fn list(folio: &Folio<'_>, figures: &[Figure]) -> AnyView {
    let items = figures
        .iter()
        .map(|figure| {
            let note = figure.note.as_ref().map(|note| {
                view! { <span class="figure__note">{prose::text(folio, note)}</span> }
            });
            view! {
                <div class="figure">
                    <dt>{prose::text(folio, &figure.label)}</dt>
                    <dd>
                        <span class="figure__number">
                            {number(&i18n::figure(figure, folio.lang))}
                        </span>
                        {note}
                        {prose::cite(folio, &figure.cite)}
                    </dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="figures">{items}</dl> }.into_any()
}

/// A figure whose digits stand large and whose unit small.
pub fn number(text: &str) -> AnyView {
    let is_digit = |letter: char| letter.is_ascii_digit() || matches!(letter, ',' | '.');
    let start = text.find(is_digit).unwrap_or(0);
    let end = text.rfind(is_digit).map_or(text.len(), |last| last + 1);
    let (before, digits, after) = (&text[..start], &text[start..end], &text[end..]);
    view! {
        {small(before)}
        {digits.to_owned()}
        {small(after)}
    }
    .into_any()
}

fn small(text: &str) -> Option<AnyView> {
    (!text.is_empty()).then(|| view! { <span class="unit">{text.to_owned()}</span> }.into_any())
}
