//! Statements with their sources: paragraphs, lists, steps, rules.

use leptos::prelude::*;

use super::prose;
use crate::domain::content::programme::{Programme, RuleTopic, Statement};
use crate::view::folio::Folio;

/// A paragraph with its source.
pub fn paragraph(folio: &Folio<'_>, statement: &Statement) -> AnyView {
    view! {
        <p class="statement">
            {prose::text(folio, &statement.text)} " " {prose::cite(folio, &statement.cite)}
        </p>
    }
    .into_any()
}

/// Statements as a list.
pub fn list(folio: &Folio<'_>, statements: &[Statement]) -> AnyView {
    view! { <ul class="statements">{items(folio, statements)}</ul> }.into_any()
}

/// Statements as numbered steps.
pub fn steps(folio: &Folio<'_>, statements: &[Statement]) -> AnyView {
    view! { <ol class="steps">{items(folio, statements)}</ol> }.into_any()
}

fn items(folio: &Folio<'_>, statements: &[Statement]) -> AnyView {
    statements
        .iter()
        .map(|statement| {
            view! {
                <li>
                    <span>{prose::text(folio, &statement.text)}</span> " "
                    {prose::cite(folio, &statement.cite)}
                </li>
            }
        })
        .collect_view()
        .into_any()
}

/// The rules of a programme, gathered under what they are about, in the order
/// of first mention.
pub fn rules(folio: &Folio<'_>, programme: &Programme) -> AnyView {
    let rules = &programme.rules;
    let mut topics: Vec<RuleTopic> = Vec::new();
    for rule in rules {
        if !topics.contains(&rule.topic) {
            topics.push(rule.topic);
        }
    }
    let groups = topics
        .into_iter()
        .map(|topic| {
            let items = rules
                .iter()
                .filter(|rule| rule.topic == topic)
                .map(|rule| {
                    view! {
                        <li id=format!("{}-{}", programme.id, rule.id)>
                            <span>{prose::text(folio, &rule.text)}</span> " "
                            {prose::cite(folio, &rule.cite)}
                        </li>
                    }
                })
                .collect_view();
            view! {
                <div class="rules__group">
                    <dt>{(folio.words.rule_topic)(topic)}</dt>
                    <dd><ul class="statements">{items}</ul></dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="rules">{groups}</dl> }.into_any()
}
