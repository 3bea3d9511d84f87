//! What a statement rests on: one quiet mark, which opens to source and year.

use leptos::prelude::*;

use crate::domain::cite::{Cite, Grade, SourceRef};
use crate::i18n::year_label;
#[cfg(feature = "pages")]
use crate::view::page_context::Marks;
use crate::view::page_context::{PageContext, page_context};

/// The mark behind a statement. Nothing for what rests on the current edition.
#[component]
pub fn Evidence(cite: &'static Cite) -> impl IntoView {
    let page = page_context();
    let mark = match cite.grade() {
        Grade::Current => return ().into_any(),
        Grade::Earlier => page.common.mark_earlier,
        Grade::ToConfirm => page.common.mark_to_confirm,
    };
    #[cfg(feature = "pages")]
    if let Some(Marks(any)) = use_context() {
        any.set_value(true);
    }
    view! {
        <details class="evidence">
            <summary class="mark">{mark}</summary>
            <span class="evidence__note">{note(page, cite)}</span>
        </details>
    }
    .into_any()
}

fn note(page: PageContext, cite: &'static Cite) -> AnyView {
    let sources = cite
        .source
        .iter()
        .map(|reference| source(page, reference))
        .collect_view();
    let year = year_label(cite.year, page.lang);
    let advice = (cite.grade() == Grade::ToConfirm).then_some(page.common.please_confirm);
    view! { {sources} <span class="evidence__year">{year}</span> {advice} }.into_any()
}

/// The title of a source, as a link where it is public. What is not public is
/// not named: the mark and the advice to ask remain.
fn source(page: PageContext, reference: &'static str) -> Option<AnyView> {
    let source = page.library().source(reference)?;
    let title = page.text(&source.title);
    let section = SourceRef::parse(reference).section.and_then(|id| {
        let found = source.sections.iter().find(|section| section.id == id)?;
        Some(format!(" — {}", page.text(&found.title)))
    });
    let url = source.public_url()?;
    Some(
        view! {
            <a class="evidence__source" href=url rel="noopener">{title}{section}</a>
        }
        .into_any(),
    )
}

/// Opens all notes of the page, and closes them. The loader acts on it: without
/// script each mark opens by itself.
#[cfg(feature = "pages")]
#[component]
pub fn EvidenceSwitch() -> impl IntoView {
    let words = page_context().words;
    view! {
        <p class="evidence-switch">
            <button class="button button--quiet" type="button" aria-pressed="false" data-evidence>
                {words.show_evidence}
            </button>
        </p>
    }
}

/// What a whole section rests on, said once.
#[component]
pub fn Basis(
    /// Said in place of the edition of the brochure.
    #[prop(optional, into)]
    text: Option<String>,
) -> impl IntoView {
    let page = page_context();
    let text = text.or_else(|| {
        let config = page.library().config.as_ref()?;
        Some(page.common.rests_on(&config.edition))
    });
    text.map(|text| view! { <p class="basis">{text}</p> })
}

/// The id by which a source or one of its sections is found on the sources page.
#[cfg(feature = "pages")]
#[must_use]
pub fn anchor(reference: &str) -> String {
    reference.replace('#', "-")
}
